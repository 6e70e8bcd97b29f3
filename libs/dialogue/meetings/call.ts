import type { CallMeeting, CancelMeeting, ChangeMeeting } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { beyond, Refusal, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { carryOver } from './agenda.js';
import { UNIT, withUnits } from './colleagues.js';
import { runsMeetings } from './meeting.rules.js';
import { lockMeeting } from './meetings.js';
import { madeBefore } from '../once.js';
import { spaceOf } from './spaces.js';
import { tellInvited, touch } from './tell.js';

/**
 * Calls a meeting in a space and invites those who speak for its associations, the coordinators of its municipalities, and the caller;
 * what the last meeting did not reach is on its agenda. Throws `not_allowed`, and `invalid_input` for a foreign space or a time that has passed.
 */
export async function callMeeting(tx: Tx, now: Date, actor: Actor, call: CallMeeting): Promise<{ id: string }> {
  if (!runsMeetings(actor)) throw new Refusal('not_allowed', 'You may not call meetings.');
  const { clientKey, spaceId, minutes, place } = call;
  const startsAt = inFuture(call.startsAt, now);
  const space = await spaceOf(tx, actor, spaceId);
  if (!space) throw unfit('spaceId', 'You do not belong to this space.');
  const before = await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, space_id = ${spaceId} as there from meeting where called_by = ${actor.membershipId} and client_key = ${clientKey}`,
  );
  if (before) return before;
  const id = crypto.randomUUID();
  const meetings: NewMeetings = [{ id, startsAt, clientKey }];
  const called = await insertMeetings(tx, now, actor, { spaceId, minutes, place, seriesId: null }, meetings);
  if (called.length === 0) return callMeeting(tx, now, actor, call); // two copies came together
  await announce(tx, now, actor, { spaceId, space: space.name }, meetings);
  await touch(tx, now, actor, id, 'called');
  return { id };
}

/** The first to come is the first. */
export type NewMeetings = [NewMeeting, ...NewMeeting[]];
type NewMeeting = { id: string; startsAt: Date; clientKey: string };
type Alike = { spaceId: string; minutes: number; place: string; seriesId: string | null };

/** Writes meetings that are alike but for when they are; one whose key made something before is left out. */
export const insertMeetings = (
  tx: Tx,
  now: Date,
  actor: Actor,
  { spaceId, minutes, place, seriesId }: Alike,
  meetings: NewMeetings,
): Promise<{ id: string }[]> =>
  rows(
    tx,
    sql`insert into meeting (id, space_id, starts_at, minutes, place, series_id, client_key, called_at, changed_at, called_by, caller_name, caller_unit, caller_side)
        select m.id, ${spaceId}, m."startsAt", ${minutes}, ${place}, ${seriesId}, m."clientKey", ${now}, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit}, ${actor.side}
        from jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) as m(id uuid, "startsAt" timestamptz, "clientKey" uuid)
        on conflict (called_by, client_key) do nothing returning id`,
  );

/** Invites to each of them, and tells; what the last meeting did not reach is on the agenda of the first. */
export async function announce(
  tx: Tx,
  now: Date,
  actor: Actor,
  { spaceId, space }: { spaceId: string; space: string },
  meetings: NewMeetings,
): Promise<void> {
  await inviteSpace(
    tx,
    now,
    actor,
    meetings.map(({ id }) => id),
    spaceId,
  );
  await carryOver(tx, now, actor, { ...meetings[0], spaceId });
  await tellInvited(
    tx,
    now,
    actor,
    meetings.map(({ id, startsAt }) => ({ id, startsAt, space })),
    'called',
  );
}

/** Names of the other side are read beyond what the caller may see of people: they stand on the invitation for everybody. */
const inviteSpace = (tx: Tx, now: Date, actor: Actor, ids: string[], spaceId: string): Promise<unknown> =>
  beyond(tx, 'telling', () =>
    rows(
      tx,
      sql`insert into meeting_person (meeting_id, membership_id, name, unit, side, answer, answered_at)
          select called.id, m.id, p.name, ${UNIT}, case when m.municipality_id is null then 'association' else 'municipality' end,
            case when m.id = ${actor.membershipId} then 'yes' end, case when m.id = ${actor.membershipId} then ${now}::timestamptz end
          from unnest(${ids}::uuid[]) as called(id) cross join ${withUnits}
          where m.valid_from <= ${now} and ${now} < m.valid_to and (m.id = ${actor.membershipId}
            or m.role = 'coordinator' and m.municipality_id in (select municipality_id from space_municipality where space_id = ${spaceId})
            or m.role = 'association_representative' and m.association_id in (select association_id from space_association where space_id = ${spaceId}))`,
    ),
  );

/** Throws also `stale_version` where somebody else moved it meanwhile. What was answered to another time is asked anew. */
export async function changeMeeting(tx: Tx, now: Date, actor: Actor, id: string, change: ChangeMeeting): Promise<void> {
  const meeting = await lockMeeting(tx, now, actor, id, 'change');
  if (meeting.version !== change.expectedVersion)
    throw new Refusal('stale_version', 'Somebody else has changed this meeting; look at it again.');
  const startsAt = inFuture(change.startsAt, now);
  await rows(
    tx,
    sql`update meeting set starts_at = ${startsAt}, minutes = ${change.minutes}, place = ${change.place}, version = version + 1, changed_at = ${now} where id = ${id}`,
  );
  if (startsAt.getTime() !== meeting.startsAt.getTime())
    await rows(
      tx,
      sql`update meeting_person set answer = null, answered_at = null
          where meeting_id = ${id} and membership_id is distinct from ${actor.membershipId}`,
    );
  await tellInvited(tx, now, actor, [{ ...meeting, startsAt }], 'changed');
  await touch(tx, now, actor, id, 'changed');
}

export async function cancelMeeting(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { reason }: CancelMeeting,
): Promise<void> {
  const meeting = await lockMeeting(tx, now, actor, id, 'cancel');
  await rows(
    tx,
    sql`update meeting set cancelled_at = ${now}, cancelled_by = ${actor.name}, cancel_reason = ${reason}, version = version + 1, changed_at = ${now} where id = ${id}`,
  );
  await tellInvited(tx, now, actor, [meeting], 'cancelled');
  await touch(tx, now, actor, id, 'cancelled');
}

export function inFuture(instant: string, now: Date): Date {
  const at = new Date(instant);
  if (at <= now) throw unfit('startsAt', 'A meeting is called for a time to come.');
  return at;
}
