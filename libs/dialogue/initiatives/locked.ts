import type { InitiativeAbility, InitiativeStands, PledgeStands } from '@vertskap/contract';
import { initiativesVisibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { append, audit, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { heardIn } from './heard-in.js';
import { initiativeAbilities, type Runner } from './initiative.rules.js';

export type Locked = Runner & { id: string; spaceId: string; ended: boolean; version: number };

/** Locks an initiative that the actor reads, for a deed. Throws `not_found`. */
export async function lockInitiative(tx: Tx, actor: Actor, id: string): Promise<Locked> {
  const found = await row<Locked>(
    tx,
    sql`select i.id, i.space_id as "spaceId", i.municipality_id as "municipalityId", i.association_id as "associationId",
          i.ended_at is not null as ended, i.version
        from initiative i where i.id = ${id} and ${initiativesVisibleTo(actor)} for no key update`,
  );
  if (!found) throw notFound();
  return found;
}

/** The same for a deed that takes an ability. Throws also `not_allowed`, and `wrong_state` where it has ended. */
export async function lockFor(tx: Tx, actor: Actor, id: string, ability: InitiativeAbility): Promise<Locked> {
  const found = await lockInitiative(tx, actor, id);
  if (!initiativeAbilities(actor, { ...found, ended: false }).includes(ability))
    throw new Refusal('not_allowed', 'You may not do this with an initiative.');
  if (!initiativeAbilities(actor, found).includes(ability)) throw hasEnded();
  return found;
}

export const hasEnded = (): Refusal => new Refusal('wrong_state', 'This initiative has ended.');

/** Which companies read it, also without a call: those that take part, and those that have pledged. */
export const keepCompanies = (tx: Tx, id: string): Promise<unknown> =>
  rows(
    tx,
    sql`update initiative set companies = array(
          select company_id from initiative_partner where initiative_id = ${id} and company_id is not null
          union select company_id from initiative_pledge where initiative_id = ${id} and company_id is not null)
        where id = ${id}`,
  );

/**
 * Whoever has it or its list open fetches anew, with their own rights, and it stands in the audit trail. Its own stream says how it stands
 * now, and the pledge that is new or changed.
 */
export async function touch(
  tx: Tx,
  now: Date,
  actor: Actor,
  { id, spaceId }: Pick<Locked, 'id' | 'spaceId'>,
  action: string,
  pledgeId: string | null = null,
): Promise<void> {
  const { membershipId, personId, municipalityId, associationId } = actor;
  const place = { ...(municipalityId && { municipalityId }), ...(associationId && { associationId }) };
  await audit(tx, { action: `initiative.${action}`, object: '', objectId: id, ...place });
  const event = { kind: 'initiative.touched' as const, initiativeId: id };
  await append(tx, now, { membershipId, personId, clientKey: null }, [
    { stream: `initiative/${id}`, event: { ...event, ...(await standing(tx, id, pledgeId)) } },
    ...(await heardIn(tx, spaceId)).map((stream) => ({ stream, event })),
  ]);
}

/** As `1767731000000-InitiativesReached` writes it on what was there before. */
async function standing(
  tx: Tx,
  id: string,
  pledgeId: string | null,
): Promise<{ stands: InitiativeStands; pledges: PledgeStands[] }> {
  const found = await row<{ stands: InitiativeStands; pledges: PledgeStands[] }>(
    tx,
    sql`select jsonb_build_object('spaceId', i.space_id, 'startedAt', iso(i.started_at), 'endedAt', iso(i.ended_at), 'reached', i.reached) as stands,
          coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'unit', p.unit, 'amount', p.amount, 'dueOn', p.due_on, 'delivered', p.delivered,
            'withdrawnAt', iso(p.withdrawn_at), 'moves', p.move_count)) from initiative_pledge p where p.id = ${pledgeId}), '[]') as pledges
        from initiative i where i.id = ${id}`,
  );
  if (!found) throw notFound();
  return found;
}
