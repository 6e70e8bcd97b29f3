import type { DeliverPledge, MakePledge, PledgeMove, PostponePledge } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { madeBefore } from '../once.js';
import { pledgeAbilities, type PledgedBy } from './initiative.rules.js';
import { hasEnded, keepCompanies, type Locked, lockFor, lockInitiative, touch } from './locked.js';
import { pledgersOf } from './options.js';
import { whoColumn } from './read.js';
import { today } from './standing.js';

const MOST = 200;
/** So often is the day of one moved; whoever needs more withdraws it and pledges anew. */
const MOST_MOVES = 20;

/** Pledges for one that the actor may speak for. A repeat answers as before. Throws as `lockFor` does, and `invalid_input` for a day that has passed. */
export async function makePledge(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { clientKey, by: wanted, unit, amount, what, dueOn }: MakePledge,
): Promise<{ id: string }> {
  const it = await lockFor(tx, actor, id, 'pledge');
  const made = await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, initiative_id = ${id} as there from initiative_pledge where membership_id = ${actor.membershipId} and client_key = ${clientKey}`,
  );
  if (made) return made;
  const by = (await pledgersOf(tx, actor, it)).find((one) => one.kind === wanted.kind && one.id === wanted.id);
  if (!by) throw unfit('by', 'You do not speak for them.');
  const room = await row<{ day: boolean; left: boolean }>(
    tx,
    sql`select ${dueOn}::date >= ${today(now)} as day, count(*) < ${MOST} as left from initiative_pledge where initiative_id = ${id}`,
  );
  if (!room?.day) throw unfit('dueOn', 'This day has passed.');
  if (!room.left) throw new Refusal('wrong_state', `An initiative has at most ${MOST} pledges.`);
  const pledgeId = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into initiative_pledge (id, initiative_id, client_key, kind, name, municipality_id, sector_id, association_id, company_id, partner_id,
          unit, amount, what, due_on, at, membership_id, author_name)
        values (${pledgeId}, ${id}, ${clientKey}, ${by.kind}, ${by.name}, ${by.municipalityId}, ${by.sectorId}, ${by.associationId}, ${by.companyId},
          ${by.kind === 'partner' ? by.id : null}, ${unit}, ${amount}, ${what}, ${dueOn}, ${now}, ${actor.membershipId}, ${actor.name})`,
  );
  await keepCompanies(tx, id);
  await touch(tx, now, actor, it, 'pledged', pledgeId);
  return { id: pledgeId };
}

/** Says how much of it is delivered until now. Throws as `lockPledge` does, `stale_version`, and `invalid_input` for a day to come. */
export async function deliverPledge(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  pledgeId: string,
  { delivered, on, expectedVersion }: DeliverPledge,
): Promise<void> {
  const { it, pledge } = await lockPledge(tx, now, actor, id, pledgeId, 'mayDeliver');
  refuseStale(pledge, expectedVersion);
  if (on > pledge.today) throw unfit('on', 'This day has not come yet.');
  await rows(
    tx,
    sql`update initiative_pledge set delivered = ${delivered}, delivered_on = ${delivered === 0 ? null : on}, version = version + 1 where id = ${pledgeId}`,
  );
  await touch(tx, now, actor, it, 'delivered', pledgeId);
}

/**
 * Moves its day before that has passed; all days it had stay with it, and whoever pledged is reminded of the new one. Throws as `lockPledge` does,
 * `stale_version`, and `invalid_input` for a day that has passed or is its own.
 */
export async function postponePledge(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  pledgeId: string,
  { dueOn, reason, expectedVersion }: PostponePledge,
): Promise<void> {
  const { it, pledge } = await lockPledge(tx, now, actor, id, pledgeId, 'mayMove');
  refuseStale(pledge, expectedVersion);
  if (dueOn < pledge.today) throw unfit('dueOn', 'This day has passed.');
  if (dueOn === pledge.dueOn) throw unfit('dueOn', 'This is the day it has already.');
  if (pledge.moves >= MOST_MOVES)
    throw new Refusal('wrong_state', `A pledge is moved at most ${MOST_MOVES} times; withdraw it, and pledge anew.`);
  const move = { from: pledge.dueOn, to: dueOn, reason, by: actor.name, at: now.toISOString() } satisfies PledgeMove;
  await rows(
    tx,
    sql`update initiative_pledge set due_on = ${dueOn}, moves = moves || ${JSON.stringify(move)}::jsonb, changed_by = ${actor.membershipId}, reminded = null,
          version = version + 1 where id = ${pledgeId}`,
  );
  await touch(tx, now, actor, it, 'pledge_moved', pledgeId);
}

function refuseStale({ version }: Row, expected: number): void {
  if (version !== expected)
    throw new Refusal('stale_version', 'Somebody else has written about this pledge; look at it again.');
}

/** What is left of it is promised no more; what was delivered stands. Throws as `lockPledge` does. */
export async function withdrawPledge(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  pledgeId: string,
  reason: string,
): Promise<void> {
  const { it } = await lockPledge(tx, now, actor, id, pledgeId, 'mayWithdraw');
  await rows(
    tx,
    sql`update initiative_pledge set withdrawn_at = ${now}, withdrawn_by = ${actor.name}, withdrawn_reason = ${reason}, changed_by = ${actor.membershipId}, version = version + 1 where id = ${pledgeId}`,
  );
  await touch(tx, now, actor, it, 'pledge_withdrawn', pledgeId);
}

type Row = {
  who: PledgedBy;
  amount: number;
  delivered: number;
  dueOn: string;
  moves: number;
  withdrawn: boolean;
  version: number;
  today: string;
};

/** Throws `not_found`, `not_allowed`, and `wrong_state` where the initiative has ended, nothing of the pledge is left, or it is late and its day should be moved. */
async function lockPledge(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  pledgeId: string,
  deed: 'mayDeliver' | 'mayMove' | 'mayWithdraw',
): Promise<{ it: Locked; pledge: Row }> {
  const it = await lockInitiative(tx, actor, id);
  const pledge = await row<Row>(
    tx,
    sql`select ${whoColumn} as who, p.amount, p.delivered, p.due_on::text as "dueOn", p.move_count as moves, p.withdrawn_at is not null as withdrawn, p.version, ${today(now)}::text as today
        from initiative_pledge p where p.id = ${pledgeId} and p.initiative_id = ${id}`,
  );
  if (!pledge) throw notFound();
  const asked = { ...pledge.who, ...pledge, late: pledge.dueOn < pledge.today };
  const ever = { ...asked, withdrawn: false, delivered: 0, late: false };
  if (!pledgeAbilities(actor, ever, { ...it, ended: false })[deed])
    throw new Refusal('not_allowed', 'This is for those who pledged, or who run the initiative.');
  if (it.ended) throw hasEnded();
  if (!pledgeAbilities(actor, asked, it)[deed])
    throw new Refusal('wrong_state', 'Nothing of this pledge is left, or its day has passed.');
  return { it, pledge };
}
