import type { NeedState } from '@vertskap/contract';
import { visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { handlesNeeds } from './my-day.js';

/**
 * Puts a need off in one's own list until a day, or until something happens on it. No clock hears of it, and nobody else.
 * Throws `not_found` for a need that is not there for this actor, `invalid_input` for a day that is not ahead, or more than a year,
 * `wrong_state` for a need that is no longer open.
 */
export async function snooze(tx: Tx, now: Date, actor: Actor, needId: string, until: string): Promise<void> {
  const state = await mine(tx, actor, needId);
  if (state !== 'open') throw new Refusal('wrong_state', `The need is ${state}; it stands in no list of work.`);
  const fits = await row<{ fits: boolean }>(
    tx,
    sql`select ${until}::date > d and ${until}::date <= d + 366 as fits from (select (${now}::timestamptz at time zone 'Europe/Oslo')::date as d) today`,
  );
  if (!fits?.fits) throw unfit('until', 'A day ahead, within a year.');
  await rows(
    tx,
    sql`insert into snooze (membership_id, need_id, until, at)
        select ${actor.membershipId}, n.id, ${until}, greatest(${now}, n.changed_at) from need n where n.id = ${needId}
        on conflict (membership_id, need_id) do update set until = excluded.until, at = excluded.at`,
  );
}

/** Takes it back into the list. */
export async function wake(tx: Tx, actor: Actor, needId: string): Promise<void> {
  await mine(tx, actor, needId);
  await rows(tx, sql`delete from snooze where membership_id = ${actor.membershipId} and need_id = ${needId}`);
}

async function mine(tx: Tx, actor: Actor, needId: string): Promise<NeedState> {
  const need = await row<{ state: NeedState }>(
    tx,
    sql`select n.state from need n where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  if (!need) throw notFound();
  if (actor.side === 'association') throw new Refusal('not_allowed', 'Only the municipality has a list like this.');
  handlesNeeds(actor);
  return need.state;
}
