import type { IncomingMessage } from 'node:http';
import pgSession from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import { type DataSource, type Ended, glance, inLots, poolOf, prepared, sql } from '@vertskap/platform';
import type { Actor } from './actor.rules.js';
import { loadActorsOfSessions } from './people.js';

type Read = { data: SessionData; actor: Actor };
const AT_ONCE = { lanes: 2, most: 200, patience: Infinity };
const PRUNE_S = 15 * 60;

/**
 * Sessions in PostgreSQL, each read together with who acts in it, and with the others that are asked for while the database is busy:
 * every request and every socket begins here.
 */
export class SessionStore extends pgSession(session) {
  private readonly actors = new WeakMap<object, Actor>();
  private readonly asking = new WeakMap<IncomingMessage, Actor>();
  private readonly read: (key: string, sid: string) => Promise<Read | null>;

  constructor(db: DataSource) {
    super({ pool: poolOf(db), tableName: 'session', pruneSessionInterval: PRUNE_S, disableTouch: true });
    this.read = inLots<string, Read | null>(AT_ONCE, (sids) => readAll(db, sids));
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.read(sid, sid).then((read) => {
      if (read) this.actors.set(read.data, read.actor);
      done(null, read?.data ?? null);
    }, done);
  }

  override createSession(request: IncomingMessage, data: SessionData): session.Session & SessionData {
    const actor = this.actors.get(data);
    if (actor) this.asking.set(request, actor);
    return super.createSession(request as never, data);
  }

  /** Who acts in the session of this request, read with it; undefined where it is not theirs. */
  actorOf(request: IncomingMessage, membershipId: string): Actor | undefined {
    const actor = this.asking.get(request);
    return actor?.membershipId === membershipId ? actor : undefined;
  }
}

async function readAll(db: DataSource, sids: string[]): Promise<Ended<Read | null>[]> {
  const now = new Date();
  const [found, actors] = await glance(db, 'sign_in', (tx) =>
    Promise.all([
      prepared<{ sid: string; sess: SessionData }>(
        tx,
        sql`select sid, sess from session where sid = any(${sids}) and expire >= ${now}`,
      ),
      loadActorsOfSessions(tx, sids, now),
    ]),
  );
  const byMembership = new Map(actors.map((a) => [a.membershipId, a]));
  const bySid = new Map(found.map(({ sid, sess }) => [sid, sess]));
  return sids.map((sid) => {
    const data = bySid.get(sid);
    const actor = data && byMembership.get(memberOf(data)); // a session that nobody acts in any more is none
    return { done: actor ? { data: structuredClone(data), actor } : null };
  });
}

/** As passport keeps it. */
const memberOf = (data: SessionData): string => (data as { passport?: { user?: string } }).passport?.user ?? '';
