import { Controller } from '@nestjs/common';
import {
  api,
  type ChecklistView,
  type MyTeamCalls,
  type OpportunityView,
  type ReadyTeamView,
} from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { changeChecklist, checklistOf } from './checklists.js';
import { confirmCall, myTeamCalls } from './my-calls.js';
import { opportunityOf } from './opportunity.js';
import { changeReadyTeam, readyTeamOf } from './ready-team.js';
import { checkItem, chooseSubjects } from './work.js';

@Controller()
export class OpportunitiesController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.opportunity)
  opportunity(@Asking() actor: Actor, @Input() { params }: Input<typeof api.opportunity>): Promise<OpportunityView> {
    return asActor(this.db, actor, (tx) => opportunityOf(tx, actor, params.id));
  }

  @Endpoint(api.chooseSubjects)
  chooseSubjects(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.chooseSubjects>,
  ): Promise<OpportunityView> {
    return asActor(this.db, actor, async (tx) => {
      await chooseSubjects(tx, new Date(), actor, params.id, body);
      return opportunityOf(tx, actor, params.id);
    });
  }

  @Endpoint(api.checkItem)
  checkItem(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.checkItem>): Promise<OpportunityView> {
    return asActor(this.db, actor, async (tx) => {
      await checkItem(tx, new Date(), actor, params.id, body);
      return opportunityOf(tx, actor, params.id);
    });
  }

  @Endpoint(api.myTeamCalls)
  myTeamCalls(@Asking() actor: Actor): Promise<MyTeamCalls> {
    return asActor(this.db, actor, (tx) => myTeamCalls(tx, actor));
  }

  @Endpoint(api.confirmCall)
  async confirmCall(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.confirmCall>): Promise<null> {
    await asActor(this.db, actor, (tx) => confirmCall(tx, new Date(), actor, params.id, body));
    return null;
  }

  @Endpoint(api.readyTeam)
  readyTeam(@Asking() actor: Actor): Promise<ReadyTeamView> {
    return asActor(this.db, actor, (tx) => readyTeamOf(tx, new Date(), actor));
  }

  @Endpoint(api.changeReadyTeam)
  changeReadyTeam(
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.changeReadyTeam>,
  ): Promise<ReadyTeamView> {
    return asActor(this.db, actor, async (tx) => {
      await changeReadyTeam(tx, new Date(), actor, body);
      return readyTeamOf(tx, new Date(), actor);
    });
  }

  @Endpoint(api.checklist)
  checklist(@Asking() actor: Actor): Promise<ChecklistView> {
    return asActor(this.db, actor, (tx) => checklistOf(tx, actor));
  }

  @Endpoint(api.changeChecklist)
  changeChecklist(
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.changeChecklist>,
  ): Promise<ChecklistView> {
    return asActor(this.db, actor, async (tx) => {
      await changeChecklist(tx, new Date(), actor, body);
      return checklistOf(tx, actor);
    });
  }
}
