import { randomUUID } from 'node:crypto';
import { giveWorkingTime } from '@vertskap/clocks';
import type { Role } from '@vertskap/contract';
import type { DataSource } from '@vertskap/platform';

/** Made for one test: a municipality with three sectors, an association with two members, their space, and everyone's membership. */
export type Place = Awaited<ReturnType<typeof aPlace>>;

export async function aPlace(db: DataSource) {
  const ids = {
    municipality: randomUUID(),
    intake: randomUUID(),
    plan: randomUUID(),
    roads: randomUUID(),
    association: randomUUID(),
    space: randomUUID(),
  };
  const companies = [randomUUID(), randomUUID()] as const;
  const tag = ids.municipality.slice(0, 6);
  await db.query(`insert into municipality (id, name, slug) values ($1, $2, $3)`, [
    ids.municipality,
    `Kystby ${tag}`,
    `kystby-${tag}`,
  ]);
  await db.query(
    `insert into sector (id, municipality_id, name, intake) values ($2, $1, 'Mottak', true), ($3, $1, 'Plan og bygg', false), ($4, $1, 'Vei', false)`,
    [ids.municipality, ids.intake, ids.plan, ids.roads],
  );
  await db.query(`insert into association (id, name) values ($1, $2)`, [ids.association, `Næringsforeningen ${tag}`]);
  await db.query(`insert into company (id, name) values ($1, 'Havn Bakeri AS'), ($2, 'Fjord Mekaniske AS')`, [
    ...companies,
  ]);
  await db.query(`insert into association_company values ($1, $2), ($1, $3)`, [ids.association, ...companies]);
  await db.query(`insert into space (id, name) values ($1, $2)`, [ids.space, `Rom ${tag}`]);
  await db.query(`insert into space_municipality values ($1, $2)`, [ids.space, ids.municipality]);
  await db.query(`insert into space_association (space_id, association_id) values ($1, $2)`, [
    ids.space,
    ids.association,
  ]);
  await giveWorkingTime(db.manager, ids.municipality, new Date('2000-01-01T00:00:00Z'));

  const person = (name: string, role: Role, at: Where) => aPerson(db, `${name} ${tag}`, role, at);
  const municipality = ids.municipality;
  const leader = await person('Anne', 'association_representative', { association: ids.association });
  await db.query(`update membership set manages = true where id = $1`, [leader.membershipId]);
  return {
    ...ids,
    companies,
    leader,
    deputy: await person('Bård', 'association_representative', { association: ids.association }),
    contact: await person('Berit', 'company_contact', { company: companies[0], association: ids.association }),
    coordinator: await person('Nils', 'coordinator', { municipality, sector: ids.intake }),
    planner: await person('Kari', 'case_handler', { municipality, sector: ids.plan }),
    roadman: await person('Ola', 'case_handler', { municipality, sector: ids.roads }),
    planLeader: await person('Pia', 'sector_leader', { municipality, sector: ids.plan }),
    director: await person('Dag', 'director', { municipality }),
    mayor: await person('Olav', 'mayor', { municipality }),
    administrator: await person('Ida', 'administrator', { municipality }),
  };
}

/** Another association in the same space, with a representative of its own. */
export async function aNeighbourAssociation(db: DataSource, { space }: Pick<Place, 'space'>) {
  const association = randomUUID();
  const name = `Naboforeningen ${association.slice(0, 6)}`;
  await db.query(`insert into association (id, name) values ($1, $2)`, [association, name]);
  await db.query(`insert into space_association (space_id, association_id) values ($1, $2)`, [space, association]);
  return { association, leader: await aPerson(db, `Nora ${name}`, 'association_representative', { association }) };
}

type Where = { municipality?: string; sector?: string; association?: string; company?: string };
export type TestPerson = { personId: string; membershipId: string; name: string; email: string };

export async function aPerson(db: DataSource, name: string, role: Role, at: Where): Promise<TestPerson> {
  const person = { personId: randomUUID(), membershipId: randomUUID(), name, email: `${randomUUID()}@example.no` };
  await db.query(`insert into person (id, name, email, demo) values ($1, $2, $3, true)`, [
    person.personId,
    name,
    person.email,
  ]);
  await db.query(
    `insert into membership (id, person_id, role, position, municipality_id, sector_id, association_id, company_id) values ($1,$2,$3,$3,$4,$5,$6,$7)`,
    [
      person.membershipId,
      person.personId,
      role,
      at.municipality ?? null,
      at.sector ?? null,
      at.association ?? null,
      at.company ?? null,
    ],
  );
  return person;
}
