import type { Attendance, MeetingAnswer } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { colleaguesOf, UNIT, withUnits } from './colleagues.js';
import { changed, lockMeeting } from './meetings.js';
import { tellInvited, touch } from './tell.js';

const MOST_PEOPLE = 200;

/** Invites somebody of the own organisation. Throws `invalid_input` for anybody else. Who is invited already stays so. */
export async function inviteToMeeting(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  membershipId: string,
): Promise<void> {
  const meeting = await lockMeeting(tx, now, actor, id, 'invite');
  const colleague = await row<{ name: string; unit: string }>(
    tx,
    sql`select p.name, ${UNIT} as unit
        from ${withUnits} where m.id = ${membershipId} and ${colleaguesOf(actor, now)}`,
  );
  if (!colleague) throw new Refusal('invalid_input', 'You invite people of your own organisation.');
  await refuseTooMany(tx, id);
  const invited = await rows(
    tx,
    sql`insert into meeting_person (meeting_id, membership_id, name, unit, side) values (${id}, ${membershipId}, ${colleague.name}, ${colleague.unit}, ${actor.side})
        on conflict (meeting_id, membership_id) do nothing returning id`,
  );
  if (invited.length > 0) await tellInvited(tx, now, actor, [meeting], 'invited', membershipId);
  await touch(tx, now, actor, id, 'invited');
}

export async function answerMeeting(tx: Tx, now: Date, actor: Actor, id: string, answer: MeetingAnswer): Promise<void> {
  await lockMeeting(tx, now, actor, id, 'answer');
  await rows(
    tx,
    sql`update meeting_person set answer = ${answer}, answered_at = ${now} where meeting_id = ${id} and membership_id = ${actor.membershipId}`,
  );
  await touch(tx, now, actor, id, 'answered');
}

/** Who was there and on whose behalf; a guest is of the side that writes them down. Throws `not_found` for somebody who stands nowhere. */
export async function recordAttendance(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { who, present, onBehalf }: Attendance,
): Promise<void> {
  await lockMeeting(tx, now, actor, id, 'attend');
  if (who.kind === 'invited') {
    const found = await rows(
      tx,
      sql`update meeting_person set present = ${present}, on_behalf = ${onBehalf} where id = ${who.personId} and meeting_id = ${id} returning id`,
    );
    if (found.length === 0) throw notFound();
  } else {
    await refuseTooMany(tx, id);
    await rows(
      tx,
      sql`insert into meeting_person (meeting_id, name, unit, side, present, on_behalf)
          values (${id}, ${who.name}, ${actor.unit}, ${actor.side}, ${present}, ${onBehalf})`,
    );
  }
  await changed(tx, id);
  await touch(tx, now, actor, id, 'attendance');
}

async function refuseTooMany(tx: Tx, id: string): Promise<void> {
  const found = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from meeting_person where meeting_id = ${id}`,
  );
  if (found && found.n >= MOST_PEOPLE) throw new Refusal('wrong_state', `A meeting has at most ${MOST_PEOPLE} people.`);
}
