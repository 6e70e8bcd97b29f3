import { createHash, randomBytes } from 'node:crypto';
import type { Capacity, InvitationLink, Invite, Role } from '@vertskap/contract';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { mayGrant, type Place } from './administration.rules.js';
import { sectorFor } from './memberships.js';
import { administeredBy, dayBegins, dayEnds, inPlace, record, today, unfit } from './record.js';

const DAYS = 7;
const DAY_MS = 86_400_000;

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

type Grant = { place: Place; role: Role; sectorId: string | null; manages: boolean };

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
  if (!mayGrant(own, capacity)) throw new Refusal('not_allowed', 'This is not yours to give.');
  if (capacity.to !== null && capacity.to < today(now)) throw unfit('capacity.to', 'The last day has passed.');
  const grant = await grantOf(tx, now, own, capacity);
  await refuseHeld(tx, now, email, grant);
  await rows(
    tx,
    sql`update invitation i set withdrawn_at = ${now} where i.accepted_at is null and i.withdrawn_at is null
          and lower(i.email) = lower(${email}) and ${inPlace(sql`i`, grant.place)} and (i.role, i.sector_id) is not distinct from (${grant.role}, ${grant.sectorId}::uuid)`,
  );
  const [id, token] = [crypto.randomUUID(), randomBytes(32).toString('base64url')];
  const expiresAt = new Date(now.getTime() + DAYS * DAY_MS);
  await rows(
    tx,
    sql`insert into invitation (id, token_hash, email, name, municipality_id, association_id, role, position, sector_id, manages,
          valid_from, valid_to, invited_by, invited_at, expires_at)
        values (${id}, ${hashOf(token)}, ${email}, ${name}, ${grant.place.municipalityId}, ${grant.place.associationId}, ${grant.role},
          ${capacity.position}, ${grant.sectorId}, ${grant.manages}, ${dayBegins(capacity.from)}, ${dayEnds(capacity.to)},
          ${actor.membershipId}, ${now}, ${expiresAt})`,
  );
  await record(tx, now, actor, own, { deed: 'invited', subject: name });
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

async function grantOf(tx: Tx, now: Date, place: Place, capacity: Capacity): Promise<Grant> {
  switch (capacity.kind) {
    case 'staff': {
      const sectorId = await sectorFor(tx, place.municipalityId ?? '', capacity);
      return { place, role: capacity.role, sectorId, manages: false };
    }
    case 'first_representative': {
      const found = await row<{ managed: boolean }>(
        tx,
        sql`select ${isManaged(now, capacity.associationId)} as managed from space_association a join space_municipality k on k.space_id = a.space_id
            where a.association_id = ${capacity.associationId} and k.municipality_id = ${place.municipalityId}`,
      );
      if (!found) throw unfit('capacity.associationId', 'There is no such association here.');
      if (found.managed)
        throw new Refusal('wrong_state', 'Somebody manages this association already; they invite the others.');
      const { associationId } = capacity;
      return {
        place: { municipalityId: null, associationId },
        role: 'association_representative',
        sectorId: null,
        manages: true,
      };
    }
  }
}

/** Whether somebody manages an association, now or from a later day. */
export const isManaged = (now: Date, associationId: string) =>
  sql`exists (select from membership x where x.association_id = ${associationId} and x.manages and x.valid_to > ${now})`;

async function refuseHeld(tx: Tx, now: Date, email: string, { place, role, sectorId, manages }: Grant): Promise<void> {
  const held = await row(
    tx,
    sql`select 1 from membership m join person p on p.id = m.person_id where lower(p.email) = lower(${email}) and ${inPlace(sql`m`, place)}
          and m.valid_to > ${now} and (m.role, m.sector_id, m.manages) is not distinct from (${role}, ${sectorId}::uuid, ${manages})`,
  );
  if (held) throw unfit('email', 'This person has that role already.');
}
