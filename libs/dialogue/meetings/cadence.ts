import type { Rhythm, SetCadence } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { audit, notFound, Refusal, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { runsMeetings } from './meeting.rules.js';
import { spaceOf, spacesOf } from './spaces.js';

/** So long before a cadence breaks is whoever can call a meeting warned. */
const WARN = '14 days';

/**
 * How each space stands with its cadence (as `c`), of those that have one: `next_by`, as many months after the last meeting, or after the cadence was set;
 * `coming`, the next that is called; `breaks`, whether that is none, or too late, and it is time to say so.
 */
export const rhythms = (now: Date): Sql => sql`(
  select s.*, (coming is null or coming > next_by) and ${now}::timestamptz >= next_by - ${WARN}::interval as breaks from (
    select c.space_id, c.months, coalesce(h.last, c.set_at) + make_interval(months => c.months) as next_by, h.coming
    from space_cadence c cross join lateral (
      select max(m.starts_at) filter (where m.starts_at <= ${now}) as last, min(m.starts_at) filter (where m.starts_at > ${now}) as coming
      from meeting m where m.space_id = c.space_id and m.cancelled_at is null) h) s)`;

/** The spaces of an actor, with the cadence of those that have one. */
export const rhythmsOf = (tx: Tx, now: Date, actor: Actor): Promise<Rhythm[]> =>
  rows(
    tx,
    sql`select jsonb_build_object('id', m.space_id, 'name', m.name) as space, m.themes, r.months, (r.next_by at time zone 'Europe/Oslo')::date::text as "nextBy",
          coalesce(r.breaks, false) as breaks
        from ${spacesOf(actor)} m left join ${rhythms(now)} r on r.space_id = m.space_id order by m.name, m.space_id`,
  );

/** Says how often a space means to meet, or that it does not. Throws `not_allowed`, and `not_found` for a foreign space. */
export async function setCadence(
  tx: Tx,
  now: Date,
  actor: Actor,
  spaceId: string,
  { months }: SetCadence,
): Promise<void> {
  const space = await spaceOf(tx, actor, spaceId);
  if (!space) throw notFound();
  if (!runsMeetings(actor)) throw new Refusal('not_allowed', 'You may not say how often a space meets.');
  const old = await row<{ months: number }>(tx, sql`select months from space_cadence where space_id = ${spaceId}`);
  await rows(
    tx,
    months === null
      ? sql`delete from space_cadence where space_id = ${spaceId}`
      : sql`insert into space_cadence (space_id, months, set_at, membership_id) values (${spaceId}, ${months}, ${now}, ${actor.membershipId})
            on conflict (space_id) do update set months = excluded.months, set_at = excluded.set_at, membership_id = excluded.membership_id`,
  );
  await audit(tx, {
    action: 'meeting.cadence_set',
    object: space.name,
    objectId: spaceId,
    old: { months: old?.months ?? null },
    new: { months },
  });
}
