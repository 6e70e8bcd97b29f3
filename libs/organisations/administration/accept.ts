import { type AcceptInvitation, type Language, type OpenInvitation, PASSWORD_MIN, type Role } from '@vertskap/contract';
import {
  asSystem,
  type DataSource,
  notFound,
  Refusal,
  row,
  rows,
  sql,
  type Tx,
  unfit,
  violates,
} from '@vertskap/platform';
import { sideOf } from '../actor.rules.js';
import { hashPassword, passwordFits } from '../password.js';
import { loadActor } from '../people.js';
import { hashOf } from './invite.js';
import type { Place } from './administration.rules.js';
import { record } from './record.js';

type Found = Omit<OpenInvitation, 'expiresAt' | 'invitedBy' | 'isKnown'> & {
  id: string;
  role: Role;
  municipalityId: string | null;
  associationId: string | null;
  expiresAt: Date;
  byName: string;
  byRole: Role;
  byUnit: string;
  personId: string | null;
  passwordHash: string | null;
};

/** What a link invites to. Throws `not_found` for one that never was, was used, withdrawn or ran out, or whose giver may no longer give. */
export async function readInvitation(tx: Tx, now: Date, token: string): Promise<OpenInvitation> {
  const { email, name, position, role, organisation, sector, expiresAt, personId, ...by } = await find(tx, now, token);
  return {
    email,
    name,
    position,
    role,
    organisation,
    sector,
    invitedBy: { name: by.byName, side: sideOf(by.byRole), unit: by.byUnit },
    expiresAt: expiresAt.toISOString(),
    isKnown: personId !== null,
  };
}

/**
 * Accepts an invitation; returns the membership. A new address gets a login; a known one must show that it is the same person,
 * by its session (`signedInAs`) or its password: a link alone never opens or changes a login that others made, since whoever
 * administers one place could write a link to a person of another (Zulip CVE-2022-21706).
 */
export async function acceptInvitation(
  db: DataSource,
  now: Date,
  { token, name, password, language }: AcceptInvitation,
  signedInAs: string | undefined,
): Promise<string> {
  const found = await asSystem(db, 'sign_in', (tx) => find(tx, now, token));
  const { personId } = found;
  if (personId === null) {
    if ((password?.length ?? 0) < PASSWORD_MIN)
      throw unfit('password', `A password has at least ${PASSWORD_MIN} characters.`);
  } else if (personId !== signedInAs && !(await passwordFits(found.passwordHash, password ?? '')))
    throw new Refusal('wrong_credentials', 'E-mail or password is wrong.');
  const hash = personId === null ? await hashPassword(password ?? '') : null;

  return asSystem(db, 'sign_in', async (tx) => {
    await rows(tx, sql`select 1 from invitation where id = ${found.id} for no key update`);
    await find(tx, now, token);
    const who = personId ?? (await addPerson(tx, found.email, name ?? found.name, language, hash));
    await rows(tx, sql`update invitation set accepted_at = ${now}, accepted_by = ${who} where id = ${found.id}`);
    const membershipId = await giveMembership(tx, now, found.id, who);
    await tellOf(tx, now, found, membershipId);
    return membershipId;
  }).catch((error: unknown) => {
    throw violates(error, 'person_email')
      ? new Refusal('wrong_state', 'This address got a login just now. Open the link again.')
      : error;
  });
}

async function find(tx: Tx, now: Date, token: string): Promise<Found> {
  const found = await row<Found>(
    tx,
    sql`select i.id, i.email, i.name, i.position, i.role, i.municipality_id as "municipalityId", i.association_id as "associationId",
          coalesce(c.name, a.name, k.name) as organisation, s.name as sector, i.expires_at as "expiresAt",
          q.name as "byName", by.role as "byRole", coalesce(ba.name, bk.name) as "byUnit", p.id as "personId", p.password_hash as "passwordHash"
        from invitation i join membership by on by.id = i.invited_by join person q on q.id = by.person_id
        left join municipality k on k.id = i.municipality_id left join association a on a.id = i.association_id left join sector s on s.id = i.sector_id left join company c on c.id = i.company_id
        left join municipality bk on bk.id = by.municipality_id left join association ba on ba.id = by.association_id
        left join person p on lower(p.email) = lower(i.email)
        where i.token_hash = ${hashOf(token)} and i.accepted_at is null and i.withdrawn_at is null and ${now} < i.expires_at and ${now} < i.valid_to
          and (i.company_id is null or exists (select from association_company x where x.association_id = i.association_id and x.company_id = i.company_id))
          and by.valid_from <= ${now} and ${now} < by.valid_to
          and (by.manages and by.association_id = i.association_id or by.role = 'administrator' and (by.municipality_id = i.municipality_id
            or not exists (select from membership x where x.association_id = i.association_id and x.manages and x.valid_to > ${now})))`,
  );
  if (!found) throw notFound();
  return found;
}

async function addPerson(
  tx: Tx,
  email: string,
  name: string,
  language: Language,
  hash: string | null,
): Promise<string> {
  const id = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into person (id, name, email, language, password_hash) values (${id}, ${name}, ${email}, ${language}, ${hash})`,
  );
  return id;
}

/** One membership a person, role and place: where there is one that is not over, it becomes what the invitation says. */
async function giveMembership(tx: Tx, now: Date, invitationId: string, personId: string): Promise<string> {
  const changed = await row<{ id: string }>(
    tx,
    sql`update membership m set position = i.position, manages = i.manages, mandate = i.mandate, valid_from = least(m.valid_from, i.valid_from), valid_to = i.valid_to
        from invitation i where i.id = ${invitationId} and m.person_id = ${personId} and m.valid_to > ${now}
          and (m.role, m.municipality_id, m.sector_id, m.association_id, m.company_id)
            is not distinct from (i.role, i.municipality_id, i.sector_id, i.association_id, i.company_id)
        returning m.id`,
  );
  if (changed) return changed.id;
  const id = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into membership (id, person_id, role, position, municipality_id, sector_id, association_id, company_id, mandate, manages, valid_from, valid_to)
        select ${id}, ${personId}, role, position, municipality_id, sector_id, association_id, company_id, mandate, manages, valid_from, valid_to
        from invitation where id = ${invitationId}`,
  );
  return id;
}

/** In the name of whoever accepted, as what they become; also where that begins on a later day. */
async function tellOf(
  tx: Tx,
  now: Date,
  { municipalityId, associationId }: Found,
  membershipId: string,
): Promise<void> {
  const begins = await row<{ at: Date }>(
    tx,
    sql`select greatest(valid_from, ${now}::timestamptz) as at from membership where id = ${membershipId}`,
  );
  const actor = await loadActor(tx, membershipId, begins?.at ?? now);
  if (!actor) throw new Error('a membership was given that holds at no time');
  const place = { municipalityId, associationId } as Place;
  await record(tx, now, actor, place, { deed: 'invitation_accepted', subject: actor.name });
}
