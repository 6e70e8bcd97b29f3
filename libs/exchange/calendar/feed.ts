import { createHash, randomBytes } from 'node:crypto';
import type { CalendarFeed } from '@vertskap/contract';
import { type Actor, loadActor } from '@vertskap/organisations';
import { asSystem, audit, type DataSource, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { hasCalendar } from './feed.rules.js';

/** Throws `not_allowed` for whoever has nothing that stands in a calendar; so do the others. */
export async function feedOf(tx: Tx, actor: Actor): Promise<CalendarFeed> {
  refuse(hasCalendar(actor));
  const feed = await row<CalendarFeed>(
    tx,
    sql`select iso(since) as since from calendar_feed where membership_id = ${actor.membershipId}`,
  );
  return feed ?? { since: null };
}

/** The token of a new address; the one before is worth nothing from now on. Only its hash is kept. */
export async function openFeed(tx: Tx, now: Date, actor: Actor): Promise<string> {
  refuse(hasCalendar(actor));
  const token = randomBytes(32).toString('base64url');
  const opened = await row<{ anew: boolean }>(
    tx,
    sql`with before as (select from calendar_feed where membership_id = ${actor.membershipId})
        insert into calendar_feed (membership_id, token_hash, since) values (${actor.membershipId}, ${hashOf(token)}, ${now})
        on conflict (membership_id) do update set token_hash = excluded.token_hash, since = excluded.since
        returning exists (select from before) as anew`,
  );
  await audit(tx, { action: opened?.anew ? 'calendar_feed.renewed' : 'calendar_feed.opened', object: '' });
  return token;
}

/** The address leads nowhere any more. Where there was none, nothing is done. */
export async function closeFeed(tx: Tx, actor: Actor): Promise<void> {
  refuse(hasCalendar(actor));
  const closed = await row(tx, sql`delete from calendar_feed where membership_id = ${actor.membershipId} returning 1`);
  if (closed) await audit(tx, { action: 'calendar_feed.closed', object: '' });
}

/** Whose feed a token opens, as they are now; undefined where it opens none, or their mandate has ended. */
export async function readerOf(db: DataSource, now: Date, token: string): Promise<Actor | undefined> {
  const actor = await asSystem(db, 'sign_in', async (tx) => {
    const feed = await row<{ membershipId: string }>(
      tx,
      sql`select membership_id as "membershipId" from calendar_feed where token_hash = ${hashOf(token)}`,
    );
    return feed && loadActor(tx, feed.membershipId, now);
  });
  return actor && hasCalendar(actor) ? actor : undefined;
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

function refuse(allowed: boolean): void {
  if (!allowed) throw new Refusal('not_allowed', 'Nothing stands in a calendar in this capacity.');
}
