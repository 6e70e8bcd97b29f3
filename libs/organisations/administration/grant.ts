import type { Capacity, Mandate, Role, StaffCapacity } from '@vertskap/contract';
import { dateInOslo, Refusal, row, sql, type Sql, type Tx, unfit } from '@vertskap/platform';
import { mayGrant, type Place } from './administration.rules.js';

/** What a capacity becomes in the tables of memberships and invitations; `place` is where it holds. */
export type Grant = {
  place: Place;
  role: Role;
  position: string;
  sectorId: string | null;
  companyId: string | null;
  mandate: Mandate;
  manages: boolean;
  from: string | null;
  to: string | null;
};

/** What the audit trail keeps of a capacity. */
export const heldAs = ({ place: _, ...held }: Grant): object => held;

const ALL: Mandate = { kind: 'all_members' };

/** A capacity that this place may give, with what it names found there. Throws `not_allowed`, `invalid_input`, `wrong_state`. */
export async function grantOf(tx: Tx, now: Date, place: Place, capacity: Capacity): Promise<Grant> {
  if (!mayGrant(place, capacity)) throw new Refusal('not_allowed', 'This is not yours to give.');
  if (capacity.to !== null && capacity.to < dateInOslo(now)) throw unfit('capacity.to', 'The last day has passed.');
  const { position, from, to } = capacity;
  const plain = { place, position, from, to, sectorId: null, companyId: null, mandate: ALL, manages: false };
  switch (capacity.kind) {
    case 'staff':
      return { ...plain, role: capacity.role, sectorId: await sectorFor(tx, place, capacity) };
    case 'first_representative': {
      const { associationId } = capacity;
      await refuseManaged(tx, now, place, associationId);
      const there: Place = { municipalityId: null, associationId };
      return { ...plain, role: 'association_representative', place: there, manages: true };
    }
    case 'representative': {
      const { mandate, manages } = capacity;
      if (mandate.kind === 'companies')
        await checkMembers(tx, place, mandate.companyIds, 'capacity.mandate.companyIds');
      return { ...plain, role: 'association_representative', mandate, manages };
    }
    case 'contact':
      await checkMembers(tx, place, [capacity.companyId], 'capacity.companyId');
      return { ...plain, role: 'company_contact', companyId: capacity.companyId };
  }
}

/** Whether somebody manages an association, now or from a later day. */
export const isManaged = (now: Date, associationId: Sql): Sql =>
  sql`exists (select from membership x where x.association_id = ${associationId} and x.manages and x.valid_to > ${now})`;

/** The sector of a role, which must be one of this municipality; coordinators are in the intake. */
async function sectorFor(tx: Tx, { municipalityId }: Place, { role, sectorId }: StaffCapacity): Promise<string | null> {
  if (role !== 'coordinator' && sectorId === null) return null;
  const found = await row<{ id: string }>(
    tx,
    sql`select id from sector where municipality_id = ${municipalityId} and ${role === 'coordinator' ? sql`intake` : sql`id = ${sectorId}`}`,
  );
  if (!found) throw unfit('capacity.sectorId', 'There is no such sector here.');
  return found.id;
}

async function refuseManaged(tx: Tx, now: Date, { municipalityId }: Place, associationId: string): Promise<void> {
  const found = await row<{ managed: boolean }>(
    tx,
    sql`select ${isManaged(now, sql`${associationId}::uuid`)} as managed from space_association a join space_municipality k on k.space_id = a.space_id
        where a.association_id = ${associationId} and k.municipality_id = ${municipalityId}`,
  );
  if (!found) throw unfit('capacity.associationId', 'There is no such association here.');
  if (found.managed)
    throw new Refusal('wrong_state', 'Somebody manages this association already; they invite the others.');
}

async function checkMembers(tx: Tx, { associationId }: Place, ids: string[], field: string): Promise<void> {
  const wanted = [...new Set(ids)];
  const found = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from association_company where association_id = ${associationId} and company_id = any(${wanted}::uuid[])`,
  );
  if (found?.n !== wanted.length) throw unfit(field, 'A company that is no member of the association.');
}
