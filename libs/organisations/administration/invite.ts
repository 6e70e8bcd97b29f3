import { createHash, randomBytes } from 'node:crypto';
import type { InvitationLink, Invite } from '@vertskap/contract';
import { notFound, row, rows, sql, type Sql, type Tx, unfit } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { type Grant, grantOf, heldAs } from './grant.js';
import { administeredBy, dayBegins, dayEnds, inPlace, record } from './record.js';

const DAYS = 7;
const DAY_MS = 86_400_000;

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Invites a person: a link for seven days, for one use, to one capacity in one place, for one address. Only its hash is kept.
 * An invitation to the same that was not answered is withdrawn.
 */
export async function invite(
  tx: Tx,
  now: Date,
  actor: Actor,
  { email, name, capacity }: Invite,
): Promise<InvitationLink> {
  const own = administeredBy(actor);
  const grant = await grantOf(tx, now, own, capacity);
  await refuseHeld(tx, now, email, grant);
  await rows(
    tx,
    sql`update invitation i set withdrawn_at = ${now} where i.accepted_at is null and i.withdrawn_at is null
          and lower(i.email) = lower(${email}) and ${inPlace(sql`i`, grant.place)} and ${same(sql`i`, grant)}`,
  );
  const [id, token] = [crypto.randomUUID(), randomBytes(32).toString('base64url')];
  const expiresAt = new Date(now.getTime() + DAYS * DAY_MS);
  await rows(
    tx,
    sql`insert into invitation (id, token_hash, email, name, municipality_id, association_id, role, position, sector_id, company_id, mandate, manages,
          valid_from, valid_to, invited_by, invited_at, expires_at)
        values (${id}, ${hashOf(token)}, ${email}, ${name}, ${grant.place.municipalityId}, ${grant.place.associationId}, ${grant.role},
          ${grant.position}, ${grant.sectorId}, ${grant.companyId}, ${JSON.stringify(grant.mandate)}::jsonb, ${grant.manages},
          ${dayBegins(grant.from)}, ${dayEnds(grant.to)}, ${actor.membershipId}, ${now}, ${expiresAt})`,
  );
  await record(tx, now, actor, own, { deed: 'invited', subject: name }, { new: heldAs(grant) });
  return { id, token, expiresAt: expiresAt.toISOString() };
}

/** The link leads nowhere from now on. Throws `not_found` for an invitation of another place, and for one that is over. */
export async function withdrawInvitation(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const place = administeredBy(actor);
  const withdrawn = await row<{ name: string }>(
    tx,
    sql`update invitation i set withdrawn_at = ${now} from membership by where by.id = i.invited_by and i.id = ${id}
          and (${inPlace(sql`i`, place)} or ${inPlace(sql`by`, place)}) and i.accepted_at is null and i.withdrawn_at is null returning i.name`,
  );
  if (!withdrawn) throw notFound();
  await record(tx, now, actor, place, { deed: 'invitation_withdrawn', subject: withdrawn.name });
}

/** Whoever holds the role already is changed, not invited; but a municipality may let a plain representative manage. */
async function refuseHeld(tx: Tx, now: Date, email: string, grant: Grant): Promise<void> {
  const held = await row(
    tx,
    sql`select 1 from membership m join person p on p.id = m.person_id where lower(p.email) = lower(${email}) and ${inPlace(sql`m`, grant.place)}
          and m.valid_to > ${now} and ${same(sql`m`, grant)} and (m.manages or not ${grant.manages})`,
  );
  if (held) throw unfit('email', 'This person has that role already.');
}

/** The same role, in the same sector or for the same company. */
const same = (alias: Sql, { role, sectorId, companyId }: Grant): Sql =>
  sql`(${alias}.role, ${alias}.sector_id, ${alias}.company_id) is not distinct from (${role}::text, ${sectorId}::uuid, ${companyId}::uuid)`;
