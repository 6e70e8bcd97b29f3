import type { MembershipView, Role } from '@vertskap/contract';
import { prepared, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { type Actor, sideOf } from './actor.rules.js';

type Capacity = Omit<Actor, 'side'>;

/** The actor behind a membership that is valid at `now`; undefined once the mandate has ended. */
export async function loadActor(tx: Tx, membershipId: string, now: Date): Promise<Actor | undefined> {
  return (await loadActors(tx, [membershipId], now))[0];
}

/** The same for several; those whose mandate has ended are left out. Every request asks this, and planning it costs more than running it. */
export const loadActors = (tx: Tx, membershipIds: string[], now: Date): Promise<Actor[]> =>
  actorsWhere(tx, sql`m.id = any(${membershipIds}::uuid[])`, now);

/** Those who act in these sessions; which they are is worked out first, and each found by its key. */
export const loadActorsOfSessions = (tx: Tx, sids: string[], now: Date): Promise<Actor[]> =>
  actorsWhere(
    tx,
    sql`m.id = any(array(select (sess -> 'passport' ->> 'user')::uuid from session where sid = any(${sids}) and expire >= ${now}))`,
    now,
  );

/** `which`: a condition on membership `m` whose text never changes. */
async function actorsWhere(tx: Tx, which: Sql, now: Date): Promise<Actor[]> {
  const found = await prepared<Capacity>(
    tx,
    sql`select p.id as "personId", m.id as "membershipId", p.name, m.role, m.municipality_id as "municipalityId",
               m.sector_id as "sectorId", a.id as "associationId", m.company_id as "companyId",
               m.manages, m.version, case m.mandate ->> 'kind'
                 when 'companies' then array(select x.company_id::text from association_company x
                   where x.association_id = a.id and m.mandate -> 'companyIds' ? x.company_id::text)
                 when 'industry' then array(select x.company_id::text from association_company x join company y on y.id = x.company_id
                   where x.association_id = a.id and industry_section(y.industry) = m.mandate ->> 'section') end as companies, coalesce(s.name, a.name, c.name, k.name) as unit
        from membership m join person p on p.id = m.person_id
        left join sector s on s.id = m.sector_id left join municipality k on k.id = m.municipality_id
        left join association a on a.id = m.association_id and m.role = 'association_representative' left join company c on c.id = m.company_id
        where ${which} and m.valid_from <= ${now} and ${now} < m.valid_to`,
  );
  return found.map((capacity) => ({ ...capacity, side: sideOf(capacity.role) }));
}

type MembershipRecord = {
  id: string;
  role: Role;
  position: string;
  orgId: string;
  orgName: string;
  municipality: string | null;
  municipalityId: string | null;
  sectorId: string | null;
  sector: string | null;
  spaces: string[];
  until: Date | null;
  version: number;
};

/** Every capacity in which a person may act at `now`, in the order of their organisations' names. */
export async function membershipsOf(tx: Tx, personId: string, now: Date): Promise<MembershipView[]> {
  const found = await rows<MembershipRecord>(
    tx,
    sql`select m.id, m.role, m.position, coalesce(a.id, c.id, k.id) as "orgId", coalesce(a.name, c.name, k.name) as "orgName",
               k.id as "municipalityId", k.name as municipality, s.id as "sectorId", s.name as sector,
               array(select x.space_id from space_association x where x.association_id = a.id order by 1) as spaces,
               nullif(m.valid_to, 'infinity') as until, m.version
        from membership m left join sector s on s.id = m.sector_id left join municipality k on k.id = m.municipality_id
        left join association a on a.id = m.association_id and m.role = 'association_representative' left join company c on c.id = m.company_id
        where m.person_id = ${personId} and m.valid_from <= ${now} and ${now} < m.valid_to
        order by "orgName", m.id`,
  );
  return found.map((m) => ({
    id: m.id,
    role: m.role,
    side: sideOf(m.role),
    position: m.position,
    organisation: { id: m.orgId, name: m.orgName },
    municipality: m.municipalityId && m.municipality ? { id: m.municipalityId, name: m.municipality } : null,
    sector: m.sectorId && m.sector ? { id: m.sectorId, name: m.sector } : null,
    spaces: m.spaces,
    until: m.until?.toISOString() ?? null,
    version: m.version,
  }));
}
