import type { AddCompany, AssociationView, MemberCompany } from '@vertskap/contract';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import type { Place } from '../administration/administration.rules.js';
import { historyOf, invitationsOf, peopleOf } from '../administration/administration.js';
import { lockPlace, record } from '../administration/record.js';

/** Members, mandates and contacts of an association for its representatives; addresses only for whoever manages. */
export async function associationOf(tx: Tx, now: Date, actor: Actor): Promise<AssociationView> {
  const { associationId, manages } = actor;
  if (actor.role !== 'association_representative' || associationId === null)
    throw new Refusal('not_allowed', 'Only for the representatives of an association.');
  const place: Place = { municipalityId: null, associationId };
  const association = await row<AssociationView['association']>(
    tx,
    sql`select id, name, org_number as "orgNumber" from association where id = ${associationId}`,
  );
  if (!association) throw notFound();
  const people = (await peopleOf(tx, now, place)).map((held) =>
    manages ? held : { ...held, person: { ...held.person, email: null } },
  );
  return {
    association,
    mayManage: manages,
    companies: await membersOf(tx, associationId, manages),
    representatives: people.filter(({ role }) => role === 'association_representative'),
    contacts: people.filter(({ role }) => role === 'company_contact'),
    invitations: manages ? await invitationsOf(tx, now, place) : [],
    history: manages ? await historyOf(tx, place) : [],
  };
}

const membersOf = (tx: Tx, associationId: string, manages: boolean): Promise<MemberCompany[]> =>
  rows(
    tx,
    sql`select c.id, c.name, c.org_number as "orgNumber", c.industry, case when ${manages}::boolean then e.email end as "contactEmail"
        from association_company x join company c on c.id = x.company_id
        left join member_contact e on e.association_id = x.association_id and e.company_id = x.company_id
        where x.association_id = ${associationId} order by c.name, c.id`,
  );

/**
 * A company becomes a member. One that another association knows keeps the name it has there; its industry is filled in where
 * nobody knew it. Throws `invalid_input` where it is a member already.
 */
export async function addCompany(tx: Tx, now: Date, actor: Actor, added: AddCompany): Promise<void> {
  const { associationId } = await lockAssociation(tx, actor);
  const company = await row<{ id: string; name: string }>(
    tx,
    sql`insert into company (id, name, org_number, industry) values (${crypto.randomUUID()}, ${added.name}, ${added.orgNumber}, ${added.industry})
        on conflict (org_number) do update set industry = coalesce(company.industry, excluded.industry) returning id, name`,
  );
  const joined = await row(
    tx,
    sql`insert into association_company (association_id, company_id) values (${associationId}, ${company?.id}) on conflict do nothing returning 1`,
  );
  if (!company || !joined) throw unfit('orgNumber', 'This company is a member already.');
  const place: Place = { municipalityId: null, associationId };
  await record(tx, now, actor, place, { deed: 'company_added', subject: company.name });
}

/** A company is a member no more: nobody speaks for it here from now on, and its contacts whom this association knows end. */
export async function removeCompany(tx: Tx, now: Date, actor: Actor, companyId: string): Promise<void> {
  const { associationId } = await lockAssociation(tx, actor);
  const company = await row<{ name: string }>(
    tx,
    sql`select c.name from association_company x join company c on c.id = x.company_id
        where x.association_id = ${associationId} and x.company_id = ${companyId} for no key update of x`,
  );
  if (!company) throw notFound();
  await rows(
    tx,
    sql`update membership set valid_to = ${now}
        where role = 'company_contact' and association_id = ${associationId} and company_id = ${companyId} and valid_to > ${now}`,
  );
  // contacts whom others know, or nobody, must leave what they followed as members of this association
  await rows(
    tx,
    sql`update membership set valid_to = valid_to where role = 'company_contact' and company_id = ${companyId} and valid_to > ${now}`,
  );
  await rows(
    tx,
    sql`delete from association_company where association_id = ${associationId} and company_id = ${companyId}`,
  );
  const place: Place = { municipalityId: null, associationId };
  await record(tx, now, actor, place, { deed: 'company_left', subject: company.name });
}

/** Where the association asks a member something; null: at its contacts alone. Throws `not_found` for a company that is no member. */
export async function setMemberContact(
  tx: Tx,
  now: Date,
  actor: Actor,
  companyId: string,
  email: string | null,
): Promise<void> {
  const place = await lockAssociation(tx, actor);
  const { associationId } = place;
  const company = await row<{ name: string }>(
    tx,
    sql`select c.name from association_company x join company c on c.id = x.company_id
        where x.association_id = ${associationId} and x.company_id = ${companyId}`,
  );
  if (!company) throw notFound();
  await rows(
    tx,
    email === null
      ? sql`delete from member_contact where association_id = ${associationId} and company_id = ${companyId}`
      : sql`insert into member_contact (association_id, company_id, email) values (${associationId}, ${companyId}, ${email})
            on conflict (association_id, company_id) do update set email = excluded.email`,
  );
  await record(tx, now, actor, place, { deed: 'company_contact_set', subject: company.name });
}

async function lockAssociation(tx: Tx, actor: Actor): Promise<Extract<Place, { municipalityId: null }>> {
  const place = await lockPlace(tx, actor);
  if (place.municipalityId !== null) throw new Refusal('not_allowed', 'Only an association has members.');
  return place;
}
