import { randomUUID } from 'node:crypto';
import type { DataSource } from '@vertskap/platform';
import type { Place, TestPerson } from './places.js';

/** `linked`: another one, which is about the need. */
export type TestInitiative = { id: string; partnerId: string; milestoneId: string; pledgeId: string; linked: string };

/** An initiative that the place's association started, as the server would have kept it. */
export async function anInitiative(
  db: DataSource,
  { space, association, leader }: Pick<Place, 'space' | 'association'> & { leader: TestPerson },
  over: { calls?: boolean; companies?: string[] } = {},
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into initiative (id, space_id, association_id, kind, title, aim, language, calls, companies, client_key, started_at, started_by, starter_name)
     values ($1, $2, $3, 'recruitment_skills', 'Flere læreplasser', 'Ti nye læreplasser.', 'nb', $4, $5, $1, now(), $6, $7)`,
    [id, space, association, over.calls ?? false, over.companies ?? [], leader.membershipId, leader.name],
  );
  return id;
}

/** One that calls members, with a school that takes part, a milestone, and a pledge of the association; and one about the need. */
export async function aFullInitiative(db: DataSource, place: Place, needId: string): Promise<TestInitiative> {
  const id = await anInitiative(db, place, { calls: true });
  const linked = await anInitiative(db, place);
  await db.query('insert into initiative_need values ($1, $2)', [linked, needId]);
  return { id, linked, ...(await fillInitiative(db, place, id)) };
}

/** A school takes part, something is to be reached, and the association has pledged. */
export async function fillInitiative(
  db: DataSource,
  { association, leader }: Pick<Place, 'association' | 'leader'>,
  id: string,
): Promise<Pick<TestInitiative, 'partnerId' | 'milestoneId' | 'pledgeId'>> {
  const [partnerId, milestoneId, pledgeId] = [randomUUID(), randomUUID(), randomUUID()];
  await db.query(
    `insert into initiative_partner (id, initiative_id, name, at, by_membership) values ($1, $2, 'Kystby videregående', now(), $3)`,
    [partnerId, id, leader.membershipId],
  );
  await db.query(
    `insert into initiative_milestone (id, initiative_id, client_key, what, due_on, at, by_membership) values ($1, $2, $1, 'Alle er spurt', '2099-03-01', now(), $3)`,
    [milestoneId, id, leader.membershipId],
  );
  await db.query(
    `insert into initiative_pledge (id, initiative_id, client_key, kind, name, association_id, unit, amount, what, due_on, at, membership_id, author_name)
     values ($1, $2, $1, 'association', 'Foreningen', $3, 'hours', 40, 'Ringer rundt', '2099-03-01', now(), $4, $5)`,
    [pledgeId, id, association, leader.membershipId, leader.name],
  );
  return { partnerId, milestoneId, pledgeId };
}
