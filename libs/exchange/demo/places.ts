import { giveWorkingTime } from '@vertskap/clocks';
import type { Role } from '@vertskap/contract';
import { rows, type Sql, sql, type Tx } from '@vertskap/platform';
import { cast } from './cast.js';
import { idOf, membershipIdOf } from './ids.js';
import type { PersonDef, Role as CastRole } from './story.types.js';

const DAY_MS = 86_400_000;
/** Before every story, so that each of them is told in working time. */
const SINCE = new Date('2000-01-01T00:00:00Z');

/** Where they talk; a story's association is in exactly one of them. */
const spaces = [
  {
    key: 'kystby-raad',
    name: 'Kystby næringsråd',
    municipality: 'kystby',
    associations: ['kystby-nf', 'kystby-sentrum'],
  },
  {
    key: 'kystby-reiseliv',
    name: 'Kystby reiselivsforum',
    municipality: 'kystby',
    associations: ['kystby-reiseliv'],
  },
  { key: 'fjordvik', name: 'Fjordvik næringsforum', municipality: 'fjordvik', associations: ['fjordvik-nl'] },
];

export function spaceOf(association: string): string {
  const space = spaces.find((s) => s.associations.includes(association));
  if (!space) throw new Error(`the association ${association} has no space`);
  return idOf('space', space.key);
}

export const sectorId = (municipality: string, sector: string): string => idOf('sector', `${municipality}/${sector}`);

/** Writes municipalities with working time, sectors, associations, companies and spaces. */
export async function createPlaces(tx: Tx): Promise<void> {
  const municipalities = cast.municipalities.map((m) => ({ ...m, id: idOf('municipality', m.key) }));
  await insert(tx, sql`municipality (id, name, slug)`, sql`id uuid, name text, slug text`, municipalities);
  for (const { id } of municipalities) await giveWorkingTime(tx, id, SINCE);
  await insert(
    tx,
    sql`sector (id, name, municipality_id, intake, topics)`,
    sql`id uuid, name text, "municipalityId" uuid, intake boolean, topics text[]`,
    municipalities.flatMap((m) =>
      m.sectors.map((s) => ({
        id: sectorId(m.key, s.key),
        name: s.name,
        municipalityId: m.id,
        intake: !!s.intake,
        topics: s.topics ?? [],
      })),
    ),
  );
  const withIds = (kind: 'association' | 'company', list: readonly { key: string; name: string }[]) =>
    list.map((a) => ({ ...a, id: idOf(kind, a.key) }));
  await insert(
    tx,
    sql`association (id, name, org_number)`,
    sql`id uuid, name text, "orgNumber" text`,
    withIds('association', cast.associations),
  );
  await insert(
    tx,
    sql`company (id, name, org_number, industry)`,
    sql`id uuid, name text, "orgNumber" text, industry text`,
    withIds('company', cast.companies),
  );
  await insert(
    tx,
    sql`association_company (association_id, company_id)`,
    sql`association uuid, company uuid`,
    cast.companies.flatMap((c) =>
      c.associations.map((a) => ({ association: idOf('association', a), company: idOf('company', c.key) })),
    ),
  );
  await createSpaces(tx);
}

async function createSpaces(tx: Tx): Promise<void> {
  const all = spaces.map((s) => ({ ...s, id: idOf('space', s.key) }));
  await insert(tx, sql`space (id, name)`, sql`id uuid, name text`, all);
  await insert(
    tx,
    sql`space_municipality (space_id, municipality_id)`,
    sql`space uuid, municipality uuid`,
    all.map((s) => ({ space: s.id, municipality: idOf('municipality', s.municipality) })),
  );
  await insert(
    tx,
    sql`space_association (space_id, association_id)`,
    sql`space uuid, association uuid`,
    all.flatMap((s) => s.associations.map((a) => ({ space: s.id, association: idOf('association', a) }))),
  );
}

/** Writes everybody with one membership each. Nobody has a password: in demonstration mode one click signs in. */
export async function createPeople(tx: Tx, now: Date): Promise<void> {
  const people = cast.people.map((p) => ({ ...p, id: idOf('person', p.key), demo: true }));
  await insert(
    tx,
    sql`person (id, name, email, language, demo)`,
    sql`id uuid, name text, email text, writes text, demo boolean`,
    people,
  );
  await insert(
    tx,
    sql`membership (id, person_id, role, position, municipality_id, sector_id, association_id, company_id, manages, mandate, valid_to)`,
    sql`id uuid, person uuid, role text, position text, municipality uuid, sector uuid, association uuid, company uuid, manages boolean, mandate jsonb, "validTo" timestamptz`,
    people.map((p) => membershipOf(p, now)),
  );
}

const membershipOf = (p: PersonDef, now: Date) => ({
  id: membershipIdOf(p.key),
  person: idOf('person', p.key),
  role: roles[p.role],
  position: p.position,
  municipality: p.municipality ? idOf('municipality', p.municipality) : null,
  sector: p.municipality && p.sector ? sectorId(p.municipality, p.sector) : null,
  association: associationOf(p),
  company: p.company ? idOf('company', p.company) : null,
  manages: p.manages ?? false,
  mandate: p.mandate?.scope ?? { kind: 'all_members' },
  validTo: p.mandate ? new Date(now.getTime() + p.mandate.days * DAY_MS) : 'infinity',
});

/** Whom a representative speaks for; who knows a contact: the first association that the company is a member of. */
function associationOf({ association, company }: PersonDef): string | null {
  const knows = association ?? cast.companies.find((c) => c.key === company)?.associations[0];
  return knows === undefined ? null : idOf('association', knows);
}

const roles: Record<CastRole, Role> = {
  association_representative: 'association_representative',
  company_contact: 'company_contact',
  case_handler: 'case_handler',
  business_coordinator: 'coordinator',
  sector_leader: 'sector_leader',
  municipal_director: 'director',
  mayor: 'mayor',
  administrator: 'administrator',
};

/** `shape` names the columns in the order of `into`; what else the rows hold is left out. */
async function insert(tx: Tx, into: Sql, shape: Sql, list: object[]): Promise<void> {
  await rows(
    tx,
    sql`insert into ${into} select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r(${shape})`,
  );
}
