import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import session from 'express-session';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { asSystem, type Config, type DataSource, keptSecret, row, sql } from '@vertskap/platform';
import type { Actor } from './actor.rules.js';
import { passwordFits } from './password.js';
import { loadActor, membershipsOf } from './people.js';
import { SessionStore } from './session-store.js';

declare module 'express-session' {
  interface SessionData {
    csrfToken: string;
  }
}
declare global {
  namespace Express {
    interface User extends Actor {}
  }
}

const WORKDAY_MS = 12 * 60 * 60 * 1000;
export const SIGN_IN = 'SIGN_IN';
export type SignInMiddleware = {
  handlers: RequestHandler[];
  verifyPassword: RequestHandler;
  /** Looks for sessions that are over no longer; to be called before the database is left. */
  end: () => void;
};

/** Sessions in PostgreSQL behind an HttpOnly, SameSite cookie; the same for HTTP and for sockets. */
export async function signInMiddleware(db: DataSource, config: Config): Promise<SignInMiddleware> {
  const people = new passport.Passport();
  people.use(
    new Strategy(
      { usernameField: 'email', session: true },
      (email, password, done) => void byPassword(db, email, password).then((a) => done(null, a ?? false), done),
    ),
  );
  people.serializeUser((user, done) => done(null, user.membershipId));
  const store = new SessionStore(db);
  people.deserializeUser((request: IncomingMessage, id: string, done: (error: null, actor: Actor | false) => void) =>
    done(null, store.actorOf(request, id) ?? false),
  );

  const sessions = session({
    name: 'vertskap',
    secret: config.SESSION_SECRET ?? (await asSystem(db, 'sign_in', (tx) => keptSecret(tx, 'session_secret'))),
    store,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.PUBLIC_ORIGIN?.startsWith('https:') ?? false,
      maxAge: WORKDAY_MS,
    },
  });
  return {
    handlers: [sessions, people.initialize() as RequestHandler, people.session() as RequestHandler],
    verifyPassword: people.authenticate('local', { failWithError: true }) as RequestHandler,
    end: () => store.close(),
  };
}

async function byPassword(db: DataSource, email: string, password: string): Promise<Actor | undefined> {
  const person = await asSystem(db, 'sign_in', (tx) =>
    row<{ id: string; hash: string | null }>(
      tx,
      sql`select id, password_hash as hash from person where lower(email) = lower(${email})`,
    ),
  );
  if (!(await passwordFits(person?.hash ?? null, password)) || !person) return undefined;
  const { id } = person;
  return asSystem(db, 'sign_in', async (tx) => {
    const now = new Date();
    const [first] = await membershipsOf(tx, id, now);
    return first && loadActor(tx, first.id, now);
  });
}
