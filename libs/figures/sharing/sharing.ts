import type { Sharing } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { audit, beyond, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { publicAddress } from '../public/address.js';
import { mayPublish, mayShare } from './sharing.rules.js';

type Own = { id: string; slug: string; published: Date | null };

/** For administrator and director. Throws `not_found` for business, `not_allowed` for the rest of the house. */
export async function sharingOf(tx: Tx, actor: Actor): Promise<Sharing> {
  const own = await ownOf(tx, actor);
  const found = await rows<{ id: string; name: string; given: Date | null; received: Date | null }>(
    tx,
    sql`select k.id, k.name, g.since as given, r.since as received from municipality k
        left join consent g on g.municipality_id = ${own.id} and g.neighbour_id = k.id
        left join consent r on r.municipality_id = k.id and r.neighbour_id = ${own.id}
        where k.id <> ${own.id} order by k.name, k.id`,
  );
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  const asked = found.filter(({ given, received }) => given ?? received);
  return {
    address: publicAddress(own.slug),
    published: own.published?.toISOString() ?? null,
    mayPublish: mayPublish(actor),
    neighbours: asked.map(({ given, received, ...municipality }) => ({
      municipality: named(municipality),
      given: given?.toISOString() ?? null,
      received: received?.toISOString() ?? null,
    })),
    others: found.filter((municipality) => !asked.includes(municipality)).map(named),
  };
}

/** Opens or closes the public page. The administrator alone decides. */
export async function setPublication(tx: Tx, now: Date, actor: Actor, published: boolean): Promise<void> {
  const own = await ownOf(tx, actor);
  if (!mayPublish(actor)) throw new Refusal('not_allowed', 'The administrator opens the public page.');
  if (published === (own.published !== null)) return;
  await rows(
    tx,
    published
      ? sql`insert into publication (municipality_id, since, membership_id) values (${own.id}, ${now}, ${actor.membershipId})`
      : sql`delete from publication where municipality_id = ${own.id}`,
  );
  await forgetPages(tx, [own.id], 'public');
  await audit(tx, {
    action: published ? 'publication.opened' : 'publication.closed',
    object: publicAddress(own.slug),
    municipalityId: own.id,
  });
}

/** Lets a municipality compare with this one, or no longer: then no page that holds our numbers is shown to it any more. */
export async function setConsent(tx: Tx, now: Date, actor: Actor, neighbourId: string, given: boolean): Promise<void> {
  const own = await ownOf(tx, actor);
  const neighbour = await row<{ name: string }>(
    tx,
    sql`select name from municipality where id = ${neighbourId} and id <> ${own.id}`,
  );
  if (!neighbour) throw notFound();
  const changed = await rows(
    tx,
    given
      ? sql`insert into consent (municipality_id, neighbour_id, since, membership_id)
            values (${own.id}, ${neighbourId}, ${now}, ${actor.membershipId}) on conflict do nothing returning 1`
      : sql`delete from consent where municipality_id = ${own.id} and neighbour_id = ${neighbourId} returning 1`,
  );
  if (changed.length === 0) return;
  await forgetPages(tx, [own.id, neighbourId], 'municipality');
  await audit(tx, {
    action: given ? 'consent.given' : 'consent.withdrawn',
    object: neighbour.name,
    objectId: neighbourId,
    municipalityId: own.id,
  });
}

/** A page that is being reckoned with this consent holds it until it is kept; so none is kept after this. */
const forgetPages = (tx: Tx, municipalities: string[], scope: string): Promise<unknown> =>
  beyond(tx, 'figures', () =>
    rows(tx, sql`delete from figure_page where municipality_id = any(${municipalities}::uuid[]) and scope = ${scope}`),
  );

async function ownOf(tx: Tx, actor: Actor): Promise<Own> {
  if (!actor.municipalityId) throw notFound();
  if (!mayShare(actor)) throw new Refusal('not_allowed', 'The administrator or the municipal director decides this.');
  const own = await row<Own>(
    tx,
    sql`select k.id, k.slug, p.since as published from municipality k left join publication p on p.municipality_id = k.id where k.id = ${actor.municipalityId}`,
  );
  if (!own) throw notFound();
  return own;
}
