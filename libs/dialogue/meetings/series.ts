import type { CallSeries, CancelMeeting, SeriesDates, SeriesQuery } from '@vertskap/contract';
import { compile, isWorkday, workingTimeOf } from '@vertskap/clocks';
import { reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { madeBefore } from '../once.js';
import { announce, inFuture, insertMeetings, type NewMeetings } from './call.js';
import { runsMeetings } from './meeting.rules.js';
import { lockMeeting } from './meetings.js';
import { datesAfter, datesEvery, nextThat } from './series.rules.js';
import { spaceOf } from './spaces.js';
import { tellInvited, touchSeries } from './tell.js';

/** A first date that nobody has chosen is so far ahead at least. */
const AHEAD = '7 days';

/**
 * When a space would meet by its cadence, from a date on, or from the last meeting that is called, or, where none is, from the first open day that
 * the cadence leads to; where a municipality of the space is closed that day, on the next that none is; never where it has no cadence. Nothing is
 * called. Throws `not_found` for a foreign space, and `not_allowed`.
 */
export async function seriesDates(
  tx: Tx,
  now: Date,
  actor: Actor,
  spaceId: string,
  { first, months }: SeriesQuery,
): Promise<SeriesDates> {
  if (!(await spaceOf(tx, actor, spaceId))) throw notFound();
  if (!runsMeetings(actor)) throw notTheirs();
  const cadence = await row<{ months: number; last: string | null; soonest: string }>(
    tx,
    sql`select c.months, (max(m.starts_at) at time zone 'Europe/Oslo')::date::text as last,
          (greatest(case when max(m.starts_at) is null then c.set_at + make_interval(months => c.months) end, ${now}::timestamptz + ${AHEAD}::interval)
            at time zone 'Europe/Oslo')::date::text as soonest
        from space_cadence c left join meeting m on m.space_id = c.space_id and m.cancelled_at is null
        where c.space_id = ${spaceId} group by c.space_id, c.months, c.set_at`,
  );
  if (!cadence) return { dates: [] };
  const isOpen = await openIn(tx, now, spaceId);
  const { last, soonest, months: every } = cadence;
  const dates =
    first || last === null
      ? datesEvery(first ?? nextThat(isOpen, soonest), every, Number(months))
      : datesAfter(last, soonest, every, Number(months));
  return {
    dates: dates.map((date) => {
      const open = nextThat(isOpen, date);
      return { date: open, insteadOf: open === date ? null : date };
    }),
  };
}

/** Whether all municipalities of a space are open on a date. */
async function openIn(tx: Tx, now: Date, spaceId: string): Promise<(date: string) => boolean> {
  const houses = await rows<{ id: string }>(
    tx,
    sql`select municipality_id as id from space_municipality where space_id = ${spaceId}`,
  );
  const times = await Promise.all(houses.map(({ id }) => workingTimeOf(tx, id, now)));
  const calendars = times.map(({ calendar }) => compile(calendar));
  return (date) => calendars.every((calendar) => isWorkday(calendar, date));
}

/**
 * Calls all of these meetings at once: each is one of its own with its own invitation. What the last meeting did not reach is on the agenda of the
 * first. Throws as `callMeeting` does.
 */
export async function callSeries(tx: Tx, now: Date, actor: Actor, call: CallSeries): Promise<{ ids: string[] }> {
  if (!runsMeetings(actor)) throw notTheirs();
  const { clientKey, spaceId, minutes, place } = call;
  const times = [...new Set(call.startsAt.map((at) => inFuture(at, now).getTime()))].toSorted((a, b) => a - b);
  const space = await spaceOf(tx, actor, spaceId);
  if (!space) throw unfit('spaceId', 'You do not belong to this space.');
  // whoever calls a series in a space takes turns, so that a request that comes twice is one
  await row(tx, sql`select 1 from space where id = ${spaceId} for no key update`);
  const before = await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, space_id = ${spaceId} and series_id is not null as there from meeting where called_by = ${actor.membershipId} and client_key = ${clientKey}`,
  );
  if (before) return { ids: await seriesOf(tx, before.id) };
  const seriesId = crypto.randomUUID();
  const [first, ...others] = times;
  if (first === undefined) throw unfit('startsAt', 'A series has a meeting at least.');
  const meeting = (at: number, key: string) => ({ id: crypto.randomUUID(), startsAt: new Date(at), clientKey: key });
  const meetings: NewMeetings = [meeting(first, clientKey), ...others.map((at) => meeting(at, crypto.randomUUID()))];
  const called = await insertMeetings(tx, now, actor, { spaceId, minutes, place, seriesId }, meetings);
  if (called.length < meetings.length) throw reused();
  await announce(tx, now, actor, { spaceId, space: space.name }, meetings);
  const ids = meetings.map(({ id }) => id);
  await touchSeries(tx, now, actor, seriesId, ids, 'series_called');
  return { ids };
}

const seriesOf = async (tx: Tx, id: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      sql`select id from meeting where series_id = (select series_id from meeting where id = ${id}) order by starts_at, id`,
    )
  ).map((meeting) => meeting.id);

/** Calls off a meeting and all later ones of its series that are still called. Throws as `cancelMeeting` does. */
export async function cancelRest(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { reason }: CancelMeeting,
): Promise<void> {
  const first = await lockMeeting(tx, now, actor, id, 'cancel');
  const cancelled = await rows<{ id: string; startsAt: Date; seriesId: string | null }>(
    tx,
    sql`update meeting set cancelled_at = ${now}, cancelled_by = ${actor.name}, cancel_reason = ${reason}, version = version + 1, changed_at = ${now}
        where cancelled_at is null and (id = ${id} or starts_at > ${first.startsAt} and series_id = (select series_id from meeting where id = ${id}))
        returning id, starts_at as "startsAt", series_id as "seriesId"`,
  );
  const rest = cancelled.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  await tellInvited(
    tx,
    now,
    actor,
    rest.map((meeting) => ({ ...meeting, space: first.space })),
    'cancelled',
  );
  const ids = rest.map((meeting) => meeting.id);
  await touchSeries(tx, now, actor, rest[0]?.seriesId ?? id, ids, 'rest_cancelled');
}

const notTheirs = () => new Refusal('not_allowed', 'You may not call meetings.');
