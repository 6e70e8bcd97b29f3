import type { MeetingDeed } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, audit, beyond, rows, sql, type Tx } from '@vertskap/platform';
import type { Locked } from './meetings.js';

/** Whoever has the meeting open fetches it anew, and it stands in the audit trail. */
export async function touch(tx: Tx, now: Date, actor: Actor, id: string, action: string): Promise<void> {
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey: null };
  const { municipalityId, associationId } = actor;
  const place = { ...(municipalityId && { municipalityId }), ...(associationId && { associationId }) };
  await audit(tx, { action: `meeting.${action}`, object: '', objectId: id, ...place });
  await append(tx, now, doer, [{ stream: `meeting/${id}`, event: { kind: 'meeting.touched', meetingId: id } }]);
}

/** The same of several that were dealt with at once; one row of the trail, which says how many. */
export async function touchSeries(
  tx: Tx,
  now: Date,
  actor: Actor,
  seriesId: string,
  ids: string[],
  action: string,
): Promise<void> {
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey: null };
  await audit(tx, { action: `meeting.${action}`, object: String(ids.length), objectId: seriesId });
  const [first, ...rest] = ids.map((id) => ({
    stream: `meeting/${id}` as const,
    event: { kind: 'meeting.touched' as const, meetingId: id },
  }));
  if (first) await append(tx, now, doer, [first, ...rest]);
}

/** Tells those who are invited to these meetings, of each, but for the doer, and rings on the stream of each. `only`: one of them. */
export async function tellInvited(
  tx: Tx,
  now: Date,
  actor: Actor,
  meetings: Pick<Locked, 'id' | 'startsAt' | 'space'>[],
  deed: MeetingDeed,
  only?: string,
): Promise<void> {
  const told = meetings.map(({ id, startsAt, space }) => ({
    id,
    data: { meetingId: id, deed, startsAt: startsAt.toISOString(), space, by: actor.name },
  }));
  const heard = await beyond(tx, 'telling', () =>
    rows<{ membershipId: string }>(
      tx,
      sql`insert into notification (membership_id, meeting_id, kind, data, at, level)
          select m.id, t.id, 'meeting', t.data, ${now}, ${deed === 'approved' ? 'digest' : 'interrupts'}
          from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t(id uuid, data jsonb) join meeting_person x on x.meeting_id = t.id join membership m on m.id = x.membership_id and m.valid_from <= ${now} and ${now} < m.valid_to
          where m.person_id <> ${actor.personId} and (${only ?? null}::uuid is null or m.id = ${only ?? null}::uuid)
          returning membership_id as "membershipId"`,
    ),
  );
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey: null };
  const [first, ...rest] = [...new Set(heard.map((h) => h.membershipId))].map((membershipId) => ({
    stream: `membership/${membershipId}` as const,
    event: { kind: 'notified' as const, needId: null },
  }));
  if (first) await append(tx, now, doer, [first, ...rest]);
}
