import type { TriageAction, TriageResult, UndoTriage } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { beyond, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { currentOf } from '../assignment/assign.js';
import { coordinates } from './coordinates.js';
import { type Before, carryOut, inOrder, lockNeeds, type Plan, unseen } from './triage.js';

/** The page offers ten seconds; this leaves a slow line some more. */
const UNDO_MS = 60_000;

type Stored = {
  at: Date;
  action: TriageAction;
  results: TriageResult['results'];
  before: Before[];
  undoKey: string | null;
  undoResults: TriageResult['results'] | null;
};

/**
 * Does the opposite to every need that sorting changed and that nothing has happened to since; the others are named. What was done
 * stays in the history, and so does this. Throws `not_found` for what somebody else sorted, `wrong_state` when it is too late.
 */
export async function undoTriage(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  input: UndoTriage,
): Promise<TriageResult> {
  const municipalityId = coordinates(actor);
  const stored = await row<Stored>(
    tx,
    sql`select at, action, results, before, undo_key as "undoKey", undo_results as "undoResults" from triage
        where id = ${id} and person_id = ${actor.personId} and municipality_id = ${municipalityId} for no key update`,
  );
  if (!stored) throw notFound();
  const at = stored.at.toISOString();
  if (stored.undoKey === input.clientKey && stored.undoResults)
    return { id, at, undone: true, results: stored.undoResults };
  if (stored.undoKey !== null || now.getTime() - stored.at.getTime() > UNDO_MS)
    throw new Refusal('wrong_state', 'It is too late to undo this.');

  const ids = stored.before.map((b) => b.needId);
  const situations = await lockNeeds(tx, actor, ids);
  const current = await currentOf(tx, ids);
  const results: TriageResult['results'] = [];
  const plans: Plan[] = [];
  for (const before of stored.before) {
    const situation = situations.find(({ need }) => need.id === before.needId);
    const action = opposite(stored.action, before, input.needed);
    if (!situation || !action) results.push(unseen(before.needId));
    else if (situation.need.version !== before.version || reassignedSince(stored.action, current.get(before.needId)))
      results.push({
        needId: before.needId,
        number: `B-${situation.number}`,
        title: situation.title,
        outcome: 'stale_version',
      });
    else plans.push({ situation, action });
  }
  const done = await beyond(tx, 'deeds', () => carryOut(tx, now, actor, municipalityId, input.clientKey, plans));
  if (stored.action.kind === 'sector')
    await neverPassedOn(
      tx,
      done.before.map((b) => b.needId),
    );
  const chosen = stored.results.map((r) => r.needId);
  const undone = inOrder(chosen, [...results, ...done.results]);
  await rows(
    tx,
    sql`update triage set undo_key = ${input.clientKey}, undone_at = ${now}, undo_results = ${JSON.stringify(undone)}::jsonb where id = ${id}`,
  );
  return { id, at, undone: true, results: undone };
}

/** Giving and taking back are two passes in the history, but no sign of being stuck. */
async function neverPassedOn(tx: Tx, needIds: string[]): Promise<void> {
  await rows(tx, sql`update need set passed_on = greatest(passed_on - 2, 0) where id = any(${needIds}::uuid[])`);
}

const reassignedSince = (action: TriageAction, now: { membershipId: string } | undefined): boolean =>
  action.kind === 'handler' && (now?.membershipId ?? null) !== action.membershipId;

function opposite(action: TriageAction, before: Before, needed: string): TriageAction | undefined {
  switch (action.kind) {
    case 'sector':
      return before.sectorId === null ? undefined : { kind: 'sector', sectorId: before.sectorId, needed };
    case 'labels':
      return { kind: 'labels', theme: before.theme, urgency: before.urgency };
    case 'handler':
      return { kind: 'handler', membershipId: before.membershipId };
  }
}
