import { randomBytes } from 'node:crypto';
import { Hint, type SessionView } from '@vertskap/contract';
import { asSystem, type Config, type DataSource, Refusal, row, sql } from '@vertskap/platform';
import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Actor } from './actor.rules.js';
import { membershipsOf } from './people.js';
import { coloursOf } from './colours/colours.rules.js';

/** Twenty tries in a quarter of an hour from one address at one thing, where secrets could be guessed. */
export const attempts = (thing: (request: Request) => string): RequestHandler =>
  rateLimit({
    windowMs: 15 * 60 * 1000,
    limit: 20,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => `${request.ip}|${thing(request)}`,
    handler: (_request, _response, next) =>
      next(new Refusal('too_many_attempts', 'Wait a quarter of an hour, then try again.')),
    validate: false,
  });

/**
 * Who is signed in, as whom they act, and what else they may act as. Nobody has no session and no token: a cookie for one, in an answer that
 * is late, would take the place of the session of whoever has signed in meanwhile.
 */
export async function sessionView(db: DataSource, config: Config, request: Request): Promise<SessionView> {
  const csrfToken = request.user ? (request.session.csrfToken ??= randomBytes(24).toString('base64url')) : '';
  const { person, memberships, accent, closed } = request.user ? await standing(db, request.user) : nobody;
  return {
    person,
    acting: memberships.find((m) => m.id === request.user?.membershipId) ?? null,
    memberships,
    colours: coloursOf(accent),
    hints: Hint.options.filter((hint) => person !== null && !closed.includes(hint)),
    csrfToken,
    demonstration: config.VERTSKAP_DEMO,
  };
}

/** All capacities of the person, also those that they do not act in now. */
function standing(db: DataSource, { personId, membershipId }: Actor): Promise<Standing> {
  return asSystem(db, 'sign_in', async (tx) => {
    const [found, place, memberships] = await Promise.all([
      row<NonNullable<SessionView['person']> & { closed: string[] }>(
        tx,
        sql`select id, name, email, language, closed_hints as closed from person where id = ${personId}`,
      ),
      row<{ accent: string | null }>(
        tx,
        sql`select k.accent from membership m join municipality k on k.id = m.municipality_id where m.id = ${membershipId}`,
      ),
      membershipsOf(tx, personId, new Date()),
    ]);
    if (!found) return nobody;
    const { closed, ...person } = found;
    return { person, memberships, closed, accent: place?.accent ?? null };
  });
}

type Standing = Pick<SessionView, 'person' | 'memberships'> & { accent: string | null; closed: string[] };
const nobody: Standing = { person: null, memberships: [], accent: null, closed: [] };

/** Starts a fresh session for this actor: the old identifier is worth nothing afterwards. */
export function become(request: Request, actor: Actor): Promise<void> {
  return new Promise((done, fail) => request.logIn(actor, (error: unknown) => (error ? fail(error) : done())));
}

/** Runs one Express handler. */
export function step(
  handler: (request: Request, response: Response, next: (error?: unknown) => void) => unknown,
  request: Request,
  response: Response,
): Promise<void> {
  return new Promise((done, fail) => handler(request, response, (error) => (error ? fail(error) : done())));
}
