import type { ChangeMembership } from '@vertskap/contract';
import { dateInOslo, notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { keepsAdministrator, type OtherAdministrator, type Place } from './administration.rules.js';
import { type Grant, grantOf, heldAs } from './grant.js';
import { dayBegins, dayEnds, firstDay, inPlace, lastDay, lockPlace, record } from './record.js';

type Found = { role: string; version: number; name: string; email: string; held: object };
const business = ['association_representative', 'company_contact'];

/**
 * Changes in which capacity a person acts, and when. A representative stays one, and a contact too; staff may change role.
 * Sockets and pages that were opened under the old version are dismissed within a second.
 */
export async function changeMembership(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { expectedVersion, capacity }: ChangeMembership,
): Promise<void> {
  const place = await lockPlace(tx, actor);
  const before = await lockMembership(tx, now, place, id);
  if (before.version !== expectedVersion)
    throw new Refusal('stale_version', 'Somebody changed this membership while you were writing.');
  const grant = await grantOf(tx, now, place, capacity);
  if (business.includes(before.role) && before.role !== grant.role)
    throw unfit('capacity.kind', 'A representative stays one, and a contact too.');
  if (before.role === 'administrator') await refuseLast(tx, now, place, id, grant);
  await rows(
    tx,
    sql`update membership set role = ${grant.role}, sector_id = ${grant.sectorId}, company_id = ${grant.companyId}, position = ${grant.position},
          mandate = ${JSON.stringify(grant.mandate)}::jsonb, manages = ${grant.manages},
          valid_from = ${dayBegins(grant.from)}, valid_to = ${dayEnds(grant.to)} where id = ${id}`,
  );
  await record(
    tx,
    now,
    actor,
    place,
    { deed: 'membership_changed', subject: before.name },
    {
      old: before.held,
      new: heldAs(grant),
    },
  );
}

/**
 * Ends a membership now. It acts as nothing from the next request on; its sockets are gone within a second; what it invited to
 * and what the same person was invited to here leads nowhere.
 */
export async function endMembership(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const place = await lockPlace(tx, actor);
  const before = await lockMembership(tx, now, place, id);
  if (before.role === 'administrator') await refuseLast(tx, now, place, id, null);
  await rows(tx, sql`update membership set valid_to = ${now} where id = ${id}`);
  await rows(
    tx,
    sql`update invitation i set withdrawn_at = ${now} where i.accepted_at is null and i.withdrawn_at is null
          and (i.invited_by = ${id} or lower(i.email) = lower(${before.email}) and ${inPlace(sql`i`, place)})`,
  );
  await record(tx, now, actor, place, { deed: 'membership_ended', subject: before.name }, { old: before.held });
}

async function lockMembership(tx: Tx, now: Date, place: Place, id: string): Promise<Found> {
  const found = await row<Found>(
    tx,
    sql`select m.role, m.version, p.name, p.email, jsonb_build_object('role', m.role, 'position', m.position, 'sectorId', m.sector_id,
          'companyId', m.company_id, 'mandate', m.mandate, 'manages', m.manages, 'from', ${firstDay(sql`m`)}, 'to', ${lastDay(sql`m`)}) as held
        from membership m join person p on p.id = m.person_id
        where m.id = ${id} and ${inPlace(sql`m`, place)} and m.valid_to > ${now} for no key update of m`,
  );
  if (!found) throw notFound();
  return found;
}

async function refuseLast(tx: Tx, now: Date, place: Place, id: string, becomes: Grant | null): Promise<void> {
  const others = await rows<OtherAdministrator>(
    tx,
    sql`select m.valid_from <= ${now} and m.valid_to = 'infinity' as "isOpenEnded" from membership m
        where m.role = 'administrator' and ${inPlace(sql`m`, place)} and m.id <> ${id}`,
  );
  if (!keepsAdministrator(others, becomes, dateInOslo(now)))
    throw new Refusal('wrong_state', 'The last administrator without a last day stays. Let another one in first.');
}
