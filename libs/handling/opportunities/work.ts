import type { CheckItem, ChooseSubjects } from '@vertskap/contract';
import { loadSituation, lockNeed, type LoadedNeed } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, rows, sql, type Tx } from '@vertskap/platform';
import { tell, toldBefore } from '../internal-deed.js';
import { keptOf, mayWork, opportunityOf } from './opportunity.js';

/** Says what an opportunity is about; those of the team who are for it and were not asked are asked now. */
export async function chooseSubjects(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  { clientKey, subjects }: ChooseSubjects,
): Promise<void> {
  const situation = await workOn(tx, actor, needId, clientKey);
  if (!situation) return;
  const before = await keptOf(tx, needId);
  await rows(
    tx,
    sql`insert into opportunity (need_id, subjects, guessed, call_due, checklist_version)
        values (${needId}, ${subjects}::text[], false, true,
          coalesce((select max(version) from opportunity_checklist where municipality_id = ${situation.need.municipalityId}), 0))
        on conflict (need_id) do update set subjects = excluded.subjects, guessed = false, call_due = true`,
  );
  const event = { kind: 'opportunity.moved' as const, subjects };
  const audited = { action: 'opportunity.subjects', old: before?.subjects ?? null, new: subjects };
  await tell(tx, now, actor, clientKey, [situation.need], event, audited);
}

/** Says how it stands with an item. Throws `stale_version` where somebody said something else meanwhile. */
export async function checkItem(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  { clientKey, item, state, note, expectedVersion }: CheckItem,
): Promise<void> {
  const situation = await workOn(tx, actor, needId, clientKey);
  if (!situation) return;
  const { checklist } = await opportunityOf(tx, actor, needId);
  const before = checklist.find(({ id }) => id === item);
  const message = 'There is no such item on the list of this opportunity.';
  if (!before) throw new Refusal('invalid_input', message, [{ path: 'body.item', code: 'unknown', message }]);
  if (before.version !== expectedVersion)
    throw new Refusal('stale_version', 'Somebody else has changed this item; look at it again.');
  await rows(
    tx,
    sql`insert into opportunity_check (need_id, item, state, note, version, at, membership_id, by_name, by_unit)
        values (${needId}, ${item}, ${state}, ${note}, 1, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit})
        on conflict (need_id, item) do update set state = excluded.state, note = excluded.note, version = opportunity_check.version + 1, at = excluded.at,
          membership_id = excluded.membership_id, by_name = excluded.by_name, by_unit = excluded.by_unit`,
  );
  const event = { kind: 'opportunity.moved' as const, check: { item, state } };
  // what was noted is for those who read what is written inside, and the audit trail has other readers
  const audited = { action: 'opportunity.checked', old: { item, state: before.state }, new: { item, state } };
  await tell(tx, now, actor, clientKey, [situation.need], event, audited);
}

/** The opportunity, locked for whoever works with it; undefined where this key did its work before. */
async function workOn(tx: Tx, actor: Actor, needId: string, clientKey: string): Promise<LoadedNeed | undefined> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  if (await toldBefore(tx, actor, clientKey, needId, 'opportunity.moved')) return undefined;
  const situation = await loadSituation(tx, needId);
  if (!situation) throw notFound();
  if (!mayWork(actor, situation)) throw new Refusal('not_allowed', 'This is not yours to do.');
  if (situation.need.kind !== 'opportunity') throw new Refusal('wrong_state', 'The need is no opportunity.');
  return situation;
}
