import { z } from 'zod';
import { Id, Line, LocalDate, Named } from './common.js';
import { Theme } from './need.js';

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
