import { randomUUID } from 'node:crypto';
import type { DataSource } from '@vertskap/platform';
import type { Place } from './places.js';

export type TestMeeting = { id: string; itemId: string; personId: string; said: { itemId: string; entryId: string } };

/**
 * A meeting in the place's space that the coordinator called, with two topics and the leader, the coordinator and the mayor invited: as the
 * server would have kept it, and also in the past. `itemId`: the second topic; of the first something was decided. `personId`: where the leader
 * stands among the people.
 */
export async function aMeeting(db: DataSource, place: Place, startsInMinutes: number): Promise<TestMeeting> {
  const [id, itemId, personId] = [randomUUID(), randomUUID(), randomUUID()];
  const said = { itemId: randomUUID(), entryId: randomUUID() };
  const { leader, coordinator, mayor } = place;
  await db.query(
    `insert into meeting (id, space_id, starts_at, minutes, place, client_key, called_at, changed_at, called_by, caller_name, caller_unit, caller_side)
     values ($1, $2, now() + make_interval(mins => $3), 60, 'Rådhuset', $1, now(), now(), $4, $5, 'Mottak', 'municipality')`,
    [id, place.space, startsInMinutes, coordinator.membershipId, coordinator.name],
  );
  for (const item of [said.itemId, itemId])
    await db.query(
      `insert into meeting_item (id, meeting_id, client_key, topic, at, by_membership, by_name, by_unit, by_side)
       values ($1, $2, $1, 'Sentrum i jula', now(), $3, $4, 'Mottak', 'municipality')`,
      [item, id, coordinator.membershipId, coordinator.name],
    );
  for (const [row, person, side] of [
    [personId, leader, 'association'],
    [randomUUID(), coordinator, 'municipality'],
    [randomUUID(), mayor, 'municipality'],
  ] as const)
    await db.query(
      `insert into meeting_person (id, meeting_id, membership_id, name, unit, side) values ($1, $2, $3, $4, 'Enhet', $5)`,
      [row, id, person.membershipId, person.name, side],
    );
  await db.query(
    `insert into meeting_entry (id, item_id, client_key, kind, body, at, by_membership, by_name, by_unit, by_side)
     values ($1, $2, $1, 'decision', 'Det blir lys.', now(), $3, $4, 'Mottak', 'municipality')`,
    [said.entryId, said.itemId, coordinator.membershipId, coordinator.name],
  );
  return { id, itemId, personId, said };
}

/** One that is over, whose minutes wait for a yes. */
export async function aReadyMeeting(db: DataSource, place: Place): Promise<TestMeeting> {
  const meeting = await aMeeting(db, place, -120);
  await db.query('update meeting set ready_at = now() where id = $1', [meeting.id]);
  return meeting;
}
