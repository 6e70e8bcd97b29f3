import type { FoundRegion, InviteNeighbour } from '@vertskap/contract';
import { reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { dateInOslo, eventOfKey, notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { leavesOn, mayDecideRegions } from './region.rules.js';
import { ring } from './ring.js';

/** A region begins with the municipality that founds it; sent again it is the same once. Throws `key_reused`. */
export async function foundRegion(tx: Tx, now: Date, actor: Actor, { clientKey, name }: FoundRegion): Promise<void> {
  const own = decider(actor);
  if (await foundedBefore(tx, actor, clientKey)) return;
  const id = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into region (id, name, founded_at, founded_by) values (${id}, ${name}, ${now}, ${actor.membershipId})`,
  );
  await rows(
    tx,
    sql`insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at) values (${id}, ${own}, ${now}, ${own}, ${now})`,
  );
  await ring(tx, now, actor, 'founded', id, { region: name }, clientKey);
}

/** Whether this key founded a region before. Throws `key_reused` where it did something else. */
async function foundedBefore(tx: Tx, actor: Actor, clientKey: string): Promise<boolean> {
  const done = await eventOfKey(tx, actor.personId, clientKey);
  if (done && (done.event.kind !== 'regions.changed' || done.event.deed !== 'founded')) throw reused();
  return done !== undefined;
}

/** Any member invites; whoever is invited says yes or no. */
export async function inviteNeighbour(
  tx: Tx,
  now: Date,
  actor: Actor,
  regionId: string,
  { municipalityId }: InviteNeighbour,
): Promise<void> {
  const own = decider(actor);
  const region = await lockRegion(tx, own, regionId, true);
  const neighbour = await row<{ name: string }>(tx, sql`select name from municipality where id = ${municipalityId}`);
  if (!neighbour) throw unfit('municipalityId', 'There is no such municipality.');
  const invited = await rows(
    tx,
    sql`insert into region_member (region_id, municipality_id, invited_at, invited_by) values (${regionId}, ${municipalityId}, ${now}, ${own})
        on conflict do nothing returning 1`,
  );
  if (invited.length === 0) throw unfit('municipalityId', 'They are in the region, or have been invited already.');
  await ring(tx, now, actor, 'invited', regionId, { region: region.name, name: neighbour.name });
}

/** The yes or no of a municipality that was invited. After a no it can be invited again. */
export async function answerRegion(tx: Tx, now: Date, actor: Actor, regionId: string, joins: boolean): Promise<void> {
  const own = decider(actor);
  const region = await lockRegion(tx, own, regionId, false);
  if (region.joined) throw new Refusal('wrong_state', 'Your municipality is in this region already.');
  await rows(
    tx,
    joins
      ? sql`update region_member set joined_at = ${now} where region_id = ${regionId} and municipality_id = ${own}`
      : sql`delete from region_member where region_id = ${regionId} and municipality_id = ${own}`,
  );
  await ring(tx, now, actor, joins ? 'joined' : 'refused', regionId, { region: region.name });
}

/** Gives notice, or takes it back while it runs. When it has run, `endMemberships` ends it. */
export async function leaveRegion(tx: Tx, now: Date, actor: Actor, regionId: string, leaves: boolean): Promise<void> {
  const own = decider(actor);
  const region = await lockRegion(tx, own, regionId, true);
  if (leaves === (region.leavesOn !== null)) return;
  const day = leaves ? leavesOn(dateInOslo(now)) : null;
  await rows(
    tx,
    sql`update region_member set leaves_on = ${day}::date where region_id = ${regionId} and municipality_id = ${own}`,
  );
  await ring(tx, now, actor, leaves ? 'leaves' : 'stays', regionId, { region: region.name });
}

/** Business sees no regions to decide on; others of the house are told that it is not theirs. */
function decider(actor: Actor): string {
  if (actor.municipalityId === null || actor.side !== 'municipality') throw notFound();
  if (!mayDecideRegions(actor))
    throw new Refusal('not_allowed', 'The administrator or the municipal director decides this.');
  return actor.municipalityId;
}

type Locked = { name: string; joined: boolean; leavesOn: string | null };

/** Locks the seat of a municipality in a region; `within`: where it has said yes. Throws `not_found`. */
export async function lockRegion(tx: Tx, municipalityId: string, regionId: string, within: boolean): Promise<Locked> {
  const found = await row<Locked>(
    tx,
    sql`select r.name, m.joined_at is not null as joined, m.leaves_on as "leavesOn" from region_member m join region r on r.id = m.region_id
        where m.region_id = ${regionId} and m.municipality_id = ${municipalityId} for no key update of m`,
  );
  if (!found || (within && !found.joined)) throw notFound();
  return found;
}
