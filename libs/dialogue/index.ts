export { addGoal } from './plan/goals.js';
export { PlanController } from './plan/plan.controller.js';
