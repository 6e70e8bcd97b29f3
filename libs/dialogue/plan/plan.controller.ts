import { Controller } from '@nestjs/common';
import { api, type GoalProposal, type PlanRevision, type PlanView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { addGoal, changeGoal } from './goals.js';
import { planOf } from './plan.js';
import { proposalsFor } from './proposals.js';
import { planRevision } from './revision.js';

@Controller()
export class PlanController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.plan)
  plan(@Asking() actor: Actor, @Input() { query }: Input<typeof api.plan>): Promise<PlanView> {
    return asActor(this.db, actor, (tx) => planOf(tx, actor, query.municipality));
  }

  @Endpoint(api.planRevision)
  revision(@Asking() actor: Actor): Promise<PlanRevision> {
    return asActor(this.db, actor, (tx) => planRevision(tx, new Date(), actor));
  }

  @Endpoint(api.goalProposals)
  proposals(@Asking() actor: Actor, @Input() { params }: Input<typeof api.goalProposals>): Promise<GoalProposal[]> {
    return asActor(this.db, actor, (tx) => proposalsFor(tx, actor, params.id));
  }

  @Endpoint(api.addGoal)
  async addGoal(@Asking() actor: Actor, @Input() { body }: Input<typeof api.addGoal>): Promise<null> {
    await asActor(this.db, actor, (tx) => addGoal(tx, new Date(), actor, body));
    return null;
  }

  @Endpoint(api.changeGoal)
  async changeGoal(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeGoal>): Promise<null> {
    await asActor(this.db, actor, (tx) => changeGoal(tx, new Date(), actor, params.id, body));
    return null;
  }
}
