import { GOAL_LEVELS } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';

/** The plan is politics' to adopt, and the administration's to keep: coordinator and director write it down. */
export const mayChangePlan = ({ role }: Pick<Actor, 'role'>): boolean => role === 'coordinator' || role === 'director';

/** Who reads what the next revision has to think of: those of the house who see its figures. */
export const mayReviseWith = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'coordinator' || role === 'director' || role === 'mayor' || role === 'sector_leader';

type Placed = { id: string; parentId: string | null };

/** Why a goal cannot lie below another; undefined where it can. `id` is null for a new one. */
export function unfitParent(goals: Placed[], id: string | null, parentId: string | null): string | undefined {
  if (parentId === null) return undefined;
  const above = ancestry(goals, parentId);
  if (above.length === 0) return 'There is no such goal here.';
  if (id !== null && above.includes(id)) return 'A goal cannot lie below itself.';
  const levels = above.length + (id === null ? 1 : height(goals, id));
  return levels > GOAL_LEVELS ? `The plan has at most ${GOAL_LEVELS} levels.` : undefined;
}

/** The goal and all above it. */
function ancestry(goals: Placed[], id: string): string[] {
  const goal = goals.find((g) => g.id === id);
  return goal ? [goal.id, ...(goal.parentId === null ? [] : ancestry(goals, goal.parentId))] : [];
}

const height = (goals: Placed[], id: string): number =>
  1 + Math.max(0, ...goals.filter((g) => g.parentId === id).map((g) => height(goals, g.id)));

/** Parents before their children, each level in the order given. */
export const asTree = <G extends Placed>(goals: G[], parentId: string | null = null): G[] =>
  goals.filter((g) => g.parentId === parentId).flatMap((g) => [g, ...asTree(goals, g.id)]);

/** Goals that nobody mentions, neither them nor any below them. */
export function unmentioned<G extends Placed & { mentioned: boolean }>(goals: G[]): G[] {
  const heard = (goal: G): boolean => goal.mentioned || goals.some((g) => g.parentId === goal.id && heard(g));
  return goals.filter((goal) => !heard(goal));
}
