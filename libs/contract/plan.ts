import { z } from 'zod';
import { Id, Line, LocalDate, Named } from './common.js';
import { NeedState, Theme } from './need.js';

const words = {
  title: Line(1, 200),
  indicator: Line(1, 300).nullable().describe('by what one sees that it is reached'),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
};

/** A goal of a municipality's business plan. Goals are a tree. */
export const GoalView = z
  .object({
    id: Id,
    parentId: Id.nullable(),
    ...words,
    theme: Theme.nullable().describe('what it is about'),
    ended: z.boolean().describe('no need can be linked to it any more'),
    version: z.int(),
    needs: z.int().describe('needs that serve it, of those that the reader sees'),
    open: z.int().describe('of them, those still open'),
    initiatives: z.int().describe('initiatives that serve it, of those that the reader may read'),
    meetings: z.int().describe('that took it up, of those that the reader may read'),
    insights: z.int().describe('what business knows that bears upon it, of what the reader may read'),
  })
  .meta({ id: 'Goal' });
export type GoalView = z.infer<typeof GoalView>;

export const PlanView = z
  .object({
    municipality: Named,
    municipalities: z.array(Named).describe('whose plans the reader may read'),
    goals: z.array(GoalView).describe('parents before children, in the order they were entered'),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Plan' });
export type PlanView = z.infer<typeof PlanView>;

export const AskPlan = z
  .object({ municipality: Id.optional().describe('for an association that talks with several') })
  .strict();
export type AskPlan = z.infer<typeof AskPlan>;

const inOrder = { message: 'it ends before it begins', path: ['to'] };
const goal = { ...words, parentId: Id.nullable() };
type Period = { from: string | null; to: string | null };
const begins = ({ from, to }: Period): boolean => from === null || to === null || from <= to;

export const AddGoal = z
  .object({ ...goal, theme: Theme.nullable().default(null) })
  .strict()
  .refine(begins, inOrder)
  .meta({ id: 'AddGoal' });
export type AddGoal = z.infer<typeof AddGoal>;
export const ChangeGoal = z
  .object({ ...goal, theme: Theme.nullable(), ended: z.boolean(), expectedVersion: z.int() })
  .strict()
  .refine(begins, inOrder)
  .meta({ id: 'ChangeGoal' });
export type ChangeGoal = z.infer<typeof ChangeGoal>;

export const PlanDeed = z.enum(['goal_added', 'goal_changed', 'goal_ended', 'goal_reopened']);
export type PlanDeed = z.infer<typeof PlanDeed>;

/** So deep is the tree. */
export const GOAL_LEVELS = 4;
export const MOST_GOALS_OF_NEED = 10;

/** A goal that a need may serve, from what both say. */
export const GoalProposal = z
  .object({
    goal: Named,
    like: z
      .object({ id: Id, number: z.string(), title: z.string() })
      .nullable()
      .describe(
        'a need that serves it and says much of the same; null where the words or the theme are those of the goal itself',
      ),
    sameTheme: z.boolean(),
  })
  .meta({ id: 'GoalProposal' });
export type GoalProposal = z.infer<typeof GoalProposal>;

/** So many goals at most are proposed for a need. */
export const MOST_PROPOSALS = 3;

const UncoveredNeed = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  theme: Theme.nullable(),
  state: NeedState,
  raisedOn: LocalDate,
  proposals: z.array(GoalProposal),
});

/** What the next revision of the plan has to think of: needs that no goal covers, and goals that nobody mentions. Restricted needs are left out. */
export const PlanRevision = z
  .object({
    municipality: Named,
    since: LocalDate.describe('needs that were raised from then on'),
    needs: z.int().describe('raised since'),
    uncovered: z.int().describe('of them, those that serve no goal'),
    themes: z
      .array(z.object({ theme: Theme.nullable(), needs: z.int(), uncovered: z.int() }))
      .describe('those with most that is not covered first'),
    without: z.array(UncoveredNeed).describe('needs that serve no goal, the newest first; at most 200'),
    unmentioned: z
      .array(z.object({ id: Id, title: z.string(), from: LocalDate.nullable(), to: LocalDate.nullable() }))
      .describe('goals that have not ended and that no need since then serves, nor any of the goals below them'),
  })
  .meta({ id: 'PlanRevision' });
export type PlanRevision = z.infer<typeof PlanRevision>;
