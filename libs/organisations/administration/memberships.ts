import type { ChangeMembership, StaffCapacity } from '@vertskap/contract';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { keepsAdministrator, type OtherAdministrator, type Place } from './administration.rules.js';
import { administeredBy, dayBegins, dayEnds, inPlace, record, today, unfit } from './record.js';
import { lockMunicipality } from './sectors.js';

type Found = { role: string; version: number; personId: string; name: string; email: string };

/** Changes role, sector, position or days. Sockets and pages that were opened under the old version are dismissed within a second. */
export async function changeMembership(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { expectedVersion, capacity }: ChangeMembership,
): Promise<void> {
  const place = await lockMunicipality(tx, actor);
  const before = await lockMembership(tx, now, place, id);
  if (before.version !== expectedVersion)
    throw new Refusal('stale_version', 'Somebody changed this membership while you were writing.');
  if (capacity.to !== null && capacity.to < today(now)) throw unfit('capacity.to', 'The last day has passed.');
  if (before.role === 'administrator') await refuseLast(tx, now, place, id, capacity);
  const sectorId = await sectorFor(tx, place.municipalityId, capacity);
  await rows(
    tx,
    sql`update membership set role = ${capacity.role}, sector_id = ${sectorId}, position = ${capacity.position},
          valid_from = ${dayBegins(capacity.from)}, valid_to = ${dayEnds(capacity.to)} where id = ${id}`,
  );
  await record(tx, now, actor, place, { deed: 'membership_changed', subject: before.name });
}

/**
 * Ends a membership now. It acts as nothing from the next request on; its sockets are gone within a second; what it invited to
 * and what the same person was invited to here leads nowhere.
 */
export async function endMembership(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const place = administeredBy(actor);
  if (place.municipalityId !== null) await lockMunicipality(tx, actor);
  const before = await lockMembership(tx, now, place, id);
  if (before.role === 'administrator') await refuseLast(tx, now, place, id, null);
  await rows(tx, sql`update membership set valid_to = ${now} where id = ${id}`);
  await rows(
    tx,
    sql`update invitation i set withdrawn_at = ${now} where i.accepted_at is null and i.withdrawn_at is null
          and (i.invited_by = ${id} or lower(i.email) = lower(${before.email}) and ${inPlace(sql`i`, place)})`,
  );
  await record(tx, now, actor, place, { deed: 'membership_ended', subject: before.name });
}

/** The sector of a capacity, which must be one of this municipality; coordinators are in the intake. */
export async function sectorFor(
  tx: Tx,
  municipalityId: string,
  { role, sectorId }: StaffCapacity,
): Promise<string | null> {
  if (role !== 'coordinator' && sectorId === null) return null;
  const found = await row<{ id: string }>(
    tx,
    sql`select id from sector where municipality_id = ${municipalityId} and ${role === 'coordinator' ? sql`intake` : sql`id = ${sectorId}`}`,
  );
  if (!found) throw unfit('capacity.sectorId', 'There is no such sector here.');
  return found.id;
}

async function lockMembership(tx: Tx, now: Date, place: Place, id: string): Promise<Found> {
  const found = await row<Found>(
    tx,
    sql`select m.role, m.version, m.person_id as "personId", p.name, p.email from membership m join person p on p.id = m.person_id
        where m.id = ${id} and ${inPlace(sql`m`, place)} and m.valid_to > ${now} for update of m`,
  );
  if (!found) throw notFound();
  return found;
}

async function refuseLast(tx: Tx, now: Date, place: Place, id: string, becomes: StaffCapacity | null): Promise<void> {
  const others = await rows<OtherAdministrator>(
    tx,
    sql`select m.valid_from <= ${now} and m.valid_to = 'infinity' as "isOpenEnded" from membership m
        where m.role = 'administrator' and ${inPlace(sql`m`, place)} and m.id <> ${id}`,
  );
  if (!keepsAdministrator(others, becomes, today(now)))
    throw new Refusal('wrong_state', 'The last administrator without a last day stays. Let another one in first.');
}
