import type { AddGoal, ChangeGoal, PlanDeed } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { mayChangePlan, unfitParent } from './goal.rules.js';

const MOST_GOALS = 500;

/** Enters a goal. Throws `not_allowed` for whoever may not, `invalid_input` where it does not fit in the tree. */
export async function addGoal(tx: Tx, now: Date, actor: Actor, goal: AddGoal): Promise<void> {
  const goals = await lockPlan(tx, actor);
  if (goals.length >= MOST_GOALS) throw new Refusal('wrong_state', `A plan has at most ${MOST_GOALS} goals.`);
  refuseUnfit(goals, null, goal.parentId);
  await rows(
    tx,
    sql`insert into goal (id, municipality_id, parent_id, title, indicator, theme, from_day, to_day, at) values (${crypto.randomUUID()},
          ${actor.municipalityId}, ${goal.parentId}, ${goal.title}, ${goal.indicator}, ${goal.theme}, ${goal.from}, ${goal.to}, ${now})`,
  );
  await tell(tx, now, actor, 'goal_added', goal.title, { new: goal });
}

/** Changes, moves or ends one. Throws also `not_found`, and `stale_version` where somebody else changed it meanwhile. */
export async function changeGoal(tx: Tx, now: Date, actor: Actor, id: string, change: ChangeGoal): Promise<void> {
  const goals = await lockPlan(tx, actor);
  const old = goals.find((g) => g.id === id);
  if (!old) throw notFound();
  const { expectedVersion, ended, ...goal } = change;
  if (old.version !== expectedVersion)
    throw new Refusal('stale_version', 'Somebody else has changed this goal; look at it again.');
  refuseUnfit(goals, id, goal.parentId);
  await rows(
    tx,
    sql`update goal set parent_id = ${goal.parentId}, title = ${goal.title}, indicator = ${goal.indicator}, theme = ${goal.theme}, from_day = ${goal.from},
          to_day = ${goal.to}, version = version + 1, ended_at = case when ${ended}::boolean then coalesce(ended_at, ${now}) end where id = ${id}`,
  );
  const deed = ended === old.ended ? 'goal_changed' : ended ? 'goal_ended' : 'goal_reopened';
  await tell(tx, now, actor, deed, goal.title, { old, new: { ...goal, ended } });
}

type Kept = Omit<ChangeGoal, 'expectedVersion'> & { id: string; version: number };

/** Whoever writes in a plan takes turns, so that two moves make no circle together. */
async function lockPlan(tx: Tx, actor: Actor): Promise<Kept[]> {
  if (actor.municipalityId === null || !mayChangePlan(actor))
    throw new Refusal('not_allowed', 'Coordinator and director write the plan down.');
  await row(tx, sql`select 1 from municipality where id = ${actor.municipalityId} for no key update`);
  return rows(
    tx,
    sql`select id, parent_id as "parentId", title, indicator, theme, from_day::text as "from", to_day::text as "to", ended_at is not null as ended, version
        from goal where municipality_id = ${actor.municipalityId}`,
  );
}

function refuseUnfit(goals: Kept[], id: string | null, parentId: string | null): void {
  const message = unfitParent(goals, id, parentId);
  if (message) throw unfit('parentId', message);
}

async function tell(
  tx: Tx,
  now: Date,
  actor: Actor,
  deed: PlanDeed,
  subject: string,
  audited: { old?: unknown; new?: unknown },
): Promise<void> {
  const by = { name: actor.name, side: actor.side, unit: actor.unit };
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey: crypto.randomUUID() };
  const event = { kind: 'plan.changed' as const, deed, subject, by };
  await append(tx, now, doer, [{ stream: `municipality/${actor.municipalityId ?? ''}`, event, audited }]);
}
