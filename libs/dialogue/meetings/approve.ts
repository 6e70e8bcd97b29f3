import type { ApproveMinutes } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { carryOver } from './agenda.js';
import { lockMeeting } from './meetings.js';
import { tellInvited, touch } from './tell.js';

/** The minutes are ready for both sides' yes; what was not reached goes on to the next meeting, where one is called already. */
export async function readyMinutes(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const meeting = await lockMeeting(tx, now, actor, id, 'ready');
  await rows(tx, sql`update meeting set ready_at = ${now} where id = ${id}`);
  const next = await row<{ id: string; startsAt: Date }>(
    tx,
    sql`select id, starts_at as "startsAt" from meeting
        where space_id = ${meeting.spaceId} and cancelled_at is null and starts_at > ${now} order by starts_at, id limit 1`,
  );
  if (next) await carryOver(tx, now, actor, { ...next, spaceId: meeting.spaceId });
  await tellInvited(tx, now, actor, [meeting], 'minutes_ready');
  await touch(tx, now, actor, id, 'minutes_ready');
}

/**
 * One side says yes to the minutes as they are, by name. Throws `stale_version` where something was written since they were read. When both sides
 * have, nothing in them changes any more; until then whatever is written takes the yes away.
 */
export async function approveMinutes(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { expectedWritten }: ApproveMinutes,
): Promise<void> {
  const meeting = await lockMeeting(tx, now, actor, id, 'approve');
  if (meeting.written !== expectedWritten)
    throw new Refusal('stale_version', 'Somebody has written in the minutes since you read them.');
  await rows(
    tx,
    sql`insert into meeting_approval (meeting_id, side, at, membership_id, by_name, by_unit)
        values (${id}, ${actor.side}, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit})`,
  );
  await tellInvited(tx, now, actor, [meeting], 'approved');
  await touch(tx, now, actor, id, 'minutes_approved');
}
