import type { InviteAssociation, OpenRegionalSpace } from '@vertskap/contract';
import { madeBefore } from '@vertskap/dialogue';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { lockRegion } from './members.js';
import { acquainted } from './read.js';
import { mayAnswerSpace, mayRunSpaces } from './region.rules.js';
import { ring } from './ring.js';

/** Opens a space of a region, with the own municipality in it; sent again it is the same once. Throws `key_reused`. */
export async function openRegionalSpace(
  tx: Tx,
  now: Date,
  actor: Actor,
  regionId: string,
  { clientKey, name }: OpenRegionalSpace,
): Promise<void> {
  const own = runner(actor);
  const region = await lockRegion(tx, own, regionId, true);
  if (await openedBefore(tx, actor, clientKey, regionId)) return;
  const id = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into space (id, name, region_id, opened_by, client_key) values (${id}, ${name}, ${regionId}, ${actor.membershipId}, ${clientKey})`,
  );
  await rows(tx, sql`insert into space_municipality (space_id, municipality_id) values (${id}, ${own})`);
  await ring(tx, now, actor, 'space_opened', regionId, { region: region.name, name }, clientKey);
}

/** Whether this key opened a space of this region before. Throws `key_reused` where it did something else. */
const openedBefore = async (tx: Tx, actor: Actor, clientKey: string, regionId: string): Promise<boolean> =>
  (await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, region_id = ${regionId} as there from space where opened_by = ${actor.membershipId} and client_key = ${clientKey}`,
  )) !== undefined;

/** A member of the region takes part in one of its spaces: its staff sees what the space holds, and associations raise needs with it. */
export async function joinRegionalSpace(tx: Tx, now: Date, actor: Actor, spaceId: string): Promise<void> {
  const own = runner(actor);
  const space = await spaceOf(tx, spaceId);
  const region = await lockRegion(tx, own, space.regionId, true);
  const joined = await rows(
    tx,
    sql`insert into space_municipality (space_id, municipality_id) values (${spaceId}, ${own}) on conflict do nothing returning 1`,
  );
  if (joined.length > 0)
    await ring(tx, now, actor, 'space_joined', space.regionId, { region: region.name, name: space.name });
}

/** Invites an association that the municipality talks with; it is in the space when it has said yes. */
export async function inviteAssociation(
  tx: Tx,
  now: Date,
  actor: Actor,
  spaceId: string,
  { associationId }: InviteAssociation,
): Promise<void> {
  const own = runner(actor);
  const space = await spaceOf(tx, spaceId);
  const region = await lockRegion(tx, own, space.regionId, true);
  const there = await row(
    tx,
    sql`select 1 from space_municipality where space_id = ${spaceId} and municipality_id = ${own}`,
  );
  if (!there) throw notFound();
  const association = (await acquainted(tx, actor)).find(({ id }) => id === associationId);
  if (!association) throw unfit('associationId', 'Your municipality does not talk with this association yet.');
  const invited = await rows(
    tx,
    sql`insert into space_invitation (space_id, association_id, municipality_id, at, membership_id)
        select ${spaceId}, ${associationId}, ${own}, ${now}, ${actor.membershipId}
        where not exists (select from space_association where space_id = ${spaceId} and association_id = ${associationId})
        on conflict do nothing returning 1`,
  );
  if (invited.length === 0) throw unfit('associationId', 'They are in the space, or have been invited already.');
  await ring(tx, now, actor, 'association_invited', space.regionId, { region: region.name, name: association.name });
}

/** The yes or no of an association; after a no it can be invited again. */
export async function answerRegionalSpace(
  tx: Tx,
  now: Date,
  actor: Actor,
  spaceId: string,
  joins: boolean,
): Promise<void> {
  const { associationId } = actor;
  if (actor.role !== 'association_representative' || associationId === null) throw notFound();
  const invited = await row<{ regionId: string; region: string; name: string }>(
    tx,
    sql`select r.id as "regionId", r.name as region, p.name
        from space_invitation i join space p on p.id = i.space_id join region r on r.id = p.region_id
        where i.space_id = ${spaceId} and i.association_id = ${associationId} for no key update of i`,
  );
  if (!invited) throw notFound();
  if (!mayAnswerSpace(actor))
    throw new Refusal('not_allowed', 'This is answered by somebody who speaks for all members of the association.');
  await rows(tx, sql`delete from space_invitation where space_id = ${spaceId} and association_id = ${associationId}`);
  if (joins)
    await rows(
      tx,
      sql`insert into space_association (space_id, association_id) values (${spaceId}, ${associationId}) on conflict do nothing`,
    );
  await ring(tx, now, actor, joins ? 'association_joined' : 'association_refused', invited.regionId, {
    region: invited.region,
    name: invited.name,
  });
}

function runner(actor: Actor): string {
  if (actor.municipalityId === null || actor.side !== 'municipality') throw notFound();
  if (!mayRunSpaces(actor))
    throw new Refusal('not_allowed', 'The coordinator or the municipal director runs the spaces.');
  return actor.municipalityId;
}

async function spaceOf(tx: Tx, spaceId: string): Promise<{ name: string; regionId: string }> {
  const found = await row<{ name: string; regionId: string }>(
    tx,
    sql`select name, region_id as "regionId" from space where id = ${spaceId} and region_id is not null`,
  );
  if (!found) throw notFound();
  return found;
}
