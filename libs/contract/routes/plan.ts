import { AddGoal, AskPlan, ChangeGoal, PlanView } from '../plan.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

export const planRoutes = {
  plan: get('/plan', PlanView, 'The business plan of a municipality: its goals, and how many needs serve each', {
    query: AskPlan,
  }),
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
