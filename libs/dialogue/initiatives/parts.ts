import type { AddMilestone, AddPartner, ReachMilestone } from '@vertskap/contract';
import { visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { madeBefore } from '../once.js';
import { keepCompanies, type Locked, lockFor, touch } from './locked.js';
import { linkable, type Possible, possiblePartners } from './options.js';
import { today } from './standing.js';

const MOST = 50;

/** Says who takes part. Throws as `lockFor` does, and `invalid_input` for whoever cannot, or does already. */
export async function addPartner(tx: Tx, now: Date, actor: Actor, id: string, { who }: AddPartner): Promise<void> {
  const it = await lockFor(tx, actor, id, 'change');
  await refuseMore(tx, it, 'initiative_partner');
  const partner = who.kind === 'other' ? { ...who, id: null } : await possible(tx, actor, it, who);
  const of = (kind: typeof who.kind): string | null => (partner.kind === kind ? partner.id : null);
  const added = await rows(
    tx,
    sql`insert into initiative_partner (initiative_id, name, municipality_id, association_id, company_id, at, by_membership)
        values (${id}, ${partner.name}, ${of('municipality')}, ${of('association')}, ${of('company')}, ${now}, ${actor.membershipId})
        on conflict do nothing returning id`,
  );
  if (added.length === 0) throw unfit('who', 'They take part already.');
  await keepCompanies(tx, id);
  await touch(tx, now, actor, it, 'partner_added');
}

async function possible(tx: Tx, actor: Actor, it: Locked, who: Pick<Possible, 'kind' | 'id'>): Promise<Possible> {
  const found = await row<Possible>(
    tx,
    sql`select * from (${possiblePartners(actor, it)}) w where w.kind = ${who.kind} and w.id = ${who.id}`,
  );
  if (!found) throw unfit('who', 'They are not of this space, or take part already.');
  return found;
}

/** Throws `wrong_state` for one whose pledge was written down here: it says who promised. */
export async function removePartner(tx: Tx, now: Date, actor: Actor, id: string, partnerId: string): Promise<void> {
  const it = await lockFor(tx, actor, id, 'change');
  const found = await row<{ pledged: boolean }>(
    tx,
    sql`select exists (select from initiative_pledge p where p.partner_id = x.id) as pledged from initiative_partner x where x.id = ${partnerId} and x.initiative_id = ${id}`,
  );
  if (!found) throw notFound();
  if (found.pledged) throw new Refusal('wrong_state', 'They have pledged something.');
  await rows(tx, sql`delete from initiative_partner where id = ${partnerId}`);
  await keepCompanies(tx, id);
  await touch(tx, now, actor, it, 'partner_removed');
}

/** Says which need it is about; said again it is the same. Throws `not_found` for a need that cannot be linked. */
export async function linkNeed(tx: Tx, now: Date, actor: Actor, id: string, needId: string): Promise<void> {
  const it = await lockFor(tx, actor, id, 'change');
  if (await linkedNeed(tx, actor, id, needId)) return;
  await refuseMore(tx, it, 'initiative_need');
  const linked = await rows(
    tx,
    sql`insert into initiative_need (initiative_id, need_id) select ${id}, n.id from need n where n.id = ${needId} and ${linkable(actor, it)} returning need_id`,
  );
  if (linked.length === 0) throw notFound();
  await touch(tx, now, actor, it, 'need_linked');
}

/** Throws `not_found` also for a need that the actor does not see. */
export async function unlinkNeed(tx: Tx, now: Date, actor: Actor, id: string, needId: string): Promise<void> {
  const it = await lockFor(tx, actor, id, 'change');
  if (!(await linkedNeed(tx, actor, id, needId))) throw notFound();
  await rows(tx, sql`delete from initiative_need where initiative_id = ${id} and need_id = ${needId}`);
  await touch(tx, now, actor, it, 'need_unlinked');
}

const linkedNeed = (tx: Tx, actor: Actor, id: string, needId: string): Promise<unknown> =>
  row(
    tx,
    sql`select 1 from initiative_need x join need n on n.id = x.need_id where x.initiative_id = ${id} and x.need_id = ${needId} and ${visibleTo(actor)}`,
  );

/** Says what is to be reached by when. A repeat answers as before. */
export async function addMilestone(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { clientKey, what, dueOn }: AddMilestone,
): Promise<{ id: string }> {
  const it = await lockFor(tx, actor, id, 'change');
  const made = await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, initiative_id = ${id} as there from initiative_milestone where by_membership = ${actor.membershipId} and client_key = ${clientKey}`,
  );
  if (made) return made;
  await refuseMore(tx, it, 'initiative_milestone');
  const milestoneId = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into initiative_milestone (id, initiative_id, client_key, what, due_on, at, by_membership)
        values (${milestoneId}, ${id}, ${clientKey}, ${what}, ${dueOn}, ${now}, ${actor.membershipId})`,
  );
  await touch(tx, now, actor, it, 'milestone_added');
  return { id: milestoneId };
}

/** Says on which day it was reached, or that it is not after all. Throws `not_found`, and `invalid_input` for a day to come. */
export async function reachMilestone(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  milestoneId: string,
  { on }: ReachMilestone,
): Promise<void> {
  const it = await lockFor(tx, actor, id, 'change');
  const found = await row<{ fits: boolean }>(
    tx,
    sql`select ${on}::date is null or ${on}::date <= ${today(now)} as fits from initiative_milestone where id = ${milestoneId} and initiative_id = ${id}`,
  );
  if (!found) throw notFound();
  if (!found.fits) throw unfit('on', 'This day has not come yet.');
  await rows(
    tx,
    sql`update initiative_milestone set done_on = ${on}, done_by = ${on === null ? null : actor.name} where id = ${milestoneId}`,
  );
  await touch(tx, now, actor, it, on === null ? 'milestone_reopened' : 'milestone_reached');
}

/** Throws `not_found` also for one that is reached: what was done stands. */
export async function removeMilestone(tx: Tx, now: Date, actor: Actor, id: string, milestoneId: string): Promise<void> {
  const it = await lockFor(tx, actor, id, 'change');
  const gone = await rows(
    tx,
    sql`delete from initiative_milestone where id = ${milestoneId} and initiative_id = ${id} and done_on is null returning id`,
  );
  if (gone.length === 0) throw notFound();
  await touch(tx, now, actor, it, 'milestone_removed');
}

const counted = {
  initiative_partner: sql`initiative_partner`,
  initiative_need: sql`initiative_need`,
  initiative_milestone: sql`initiative_milestone`,
};

async function refuseMore(tx: Tx, { id }: Locked, table: keyof typeof counted): Promise<void> {
  const found = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from ${counted[table]} where initiative_id = ${id}`,
  );
  if (found && found.n >= MOST) throw new Refusal('wrong_state', `An initiative has at most ${MOST} of these.`);
}
