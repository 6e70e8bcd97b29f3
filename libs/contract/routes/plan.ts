import { z } from 'zod';
import { AddGoal, AskPlan, ChangeGoal, GoalProposal, PlanRevision, PlanView } from '../plan.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

export const planRoutes = {
  plan: get('/plan', PlanView, 'The business plan of a municipality: its goals, and how many needs serve each', {
    query: AskPlan,
  }),
  planRevision: get('/plan/revision', PlanRevision, 'What no goal covers and which goals nobody mentions', {}),
  goalProposals: get(
    '/needs/:id/goal-proposals',
    z.array(GoalProposal),
    'Goals that a need may serve, from what both say',
    ofNeed,
  ),
  addGoal: post('/plan/goals', Nothing, 'Enter a goal of the plan', { body: AddGoal }),
  changeGoal: route({
    method: 'PUT',
    path: '/plan/goals/:id',
    status: 200,
    reply: Nothing,
    summary: 'Change a goal, move it in the tree, or end it',
    ...ofNeed,
    body: ChangeGoal,
  }),
} as const;
