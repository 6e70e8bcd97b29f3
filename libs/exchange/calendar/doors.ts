import type { Language } from '@vertskap/contract';
import { asActor, type Config, type DataSource, originOf, row, sql } from '@vertskap/platform';
import { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { dueDatesOf, owedToNeighbours, promisesFor } from './due-dates.js';
import { initiativeDatesFor } from './initiatives.js';
import { meetingsFor } from './meetings.js';
import { hashOf, readerOf } from './feed.js';
import { icalendar } from './icalendar.js';
import { wordsOf } from './words.js';

const often = { windowMs: 60_000, standardHeaders: false, legacyHeaders: false, validate: false } as const;

/**
 * `GET /kalender/:token.ics`: the deadlines and meetings of whoever made the address. Calendars do not sign in, so the token is the whole right: it lies outside
 * the table of operations, and its address stands in no log. Whoever guesses is slowed down, and so is a calendar that asks all the time.
 */
export function calendarDoors(db: DataSource, config: Config, log: Logger): Router {
  const doors = Router();
  const guesses = rateLimit({ ...often, limit: 60, skipSuccessfulRequests: true });
  const asks = rateLimit({
    ...often,
    limit: 20,
    keyGenerator: ({ params }) => hashOf(String(params.token)).toString('base64'),
  });
  doors.get('/kalender/:token.ics', guesses, asks, (request: Request<{ token: string }>, response: Response) =>
    sendFeed(db, config, request.params.token, response).catch((err: unknown) => {
      log.error({ err }, 'a calendar was not sent');
      response.status(503).end();
    }),
  );
  return doors;
}

/** A calendar that has it already is answered 304: the reply has an ETag of what it holds. */
async function sendFeed(db: DataSource, config: Config, token: string, response: Response): Promise<void> {
  response.set({ 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer' });
  const actor = await readerOf(db, new Date(), token);
  if (!actor) return void response.status(404).end();
  const text = await asActor(db, actor, async (tx) => {
    const person = await row<{ language: Language }>(tx, sql`select language from person where id = ${actor.personId}`);
    const language = person?.language ?? 'nb';
    const origin = originOf(config);
    return icalendar(wordsOf(language).name(actor.unit), language, [
      ...(await dueDatesOf(tx, actor, language, origin)),
      ...(await promisesFor(tx, actor, language, origin)),
      ...(await owedToNeighbours(tx, actor, language, origin)),
      ...(await meetingsFor(tx, new Date(), actor, language, origin)),
      ...(await initiativeDatesFor(tx, actor, language, origin)),
    ]);
  });
  response.type('text/calendar; charset=utf-8').send(text);
}
