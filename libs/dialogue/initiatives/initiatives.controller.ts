import { Controller } from '@nestjs/common';
import {
  api,
  type InitiativeBeside,
  type InitiativeList,
  type InitiativeOptions,
  type InitiativeView,
} from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, type Tx } from '@vertskap/platform';
import { initiativeOptions } from './options.js';
import {
  addMilestone,
  addPartner,
  linkNeed,
  reachMilestone,
  removeMilestone,
  removePartner,
  unlinkNeed,
} from './parts.js';
import { deliverPledge, makePledge, postponePledge, withdrawPledge } from './pledges.js';
import { initiativeOf, initiatives, initiativesOfNeed } from './read.js';
import { changeInitiative, concludeInitiative, startInitiative } from './start.js';

type Made = { id: string };

@Controller()
export class InitiativesController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.initiatives)
  list(@Asking() actor: Actor, @Input() { query }: Input<typeof api.initiatives>): Promise<InitiativeList> {
    return asActor(this.db, actor, (tx) => initiatives(tx, new Date(), actor, query));
  }

  @Endpoint(api.initiativesOfNeed)
  ofNeed(
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.initiativesOfNeed>,
  ): Promise<InitiativeBeside[]> {
    return asActor(this.db, actor, (tx) => initiativesOfNeed(tx, actor, params.id));
  }

  @Endpoint(api.startInitiative)
  start(@Asking() actor: Actor, @Input() { body }: Input<typeof api.startInitiative>): Promise<Made> {
    return asActor(this.db, actor, (tx) => startInitiative(tx, new Date(), actor, body));
  }

  @Endpoint(api.initiative)
  one(@Asking() actor: Actor, @Input() { params }: Input<typeof api.initiative>): Promise<InitiativeView> {
    return asActor(this.db, actor, (tx) => initiativeOf(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.initiativeOptions)
  options(
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.initiativeOptions>,
  ): Promise<InitiativeOptions> {
    return asActor(this.db, actor, (tx) => initiativeOptions(tx, actor, params.id));
  }

  @Endpoint(api.changeInitiative)
  change(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeInitiative>): Promise<null> {
    return this.done(actor, (tx) => changeInitiative(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.concludeInitiative)
  conclude(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.concludeInitiative>): Promise<null> {
    return this.done(actor, (tx) => concludeInitiative(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.addPartner)
  addPartner(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.addPartner>): Promise<null> {
    return this.done(actor, (tx) => addPartner(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.removePartner)
  removePartner(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removePartner>): Promise<null> {
    return this.done(actor, (tx) => removePartner(tx, new Date(), actor, params.id, params.partnerId));
  }

  @Endpoint(api.linkNeed)
  linkNeed(@Asking() actor: Actor, @Input() { params }: Input<typeof api.linkNeed>): Promise<null> {
    return this.done(actor, (tx) => linkNeed(tx, new Date(), actor, params.id, params.needId));
  }

  @Endpoint(api.unlinkNeed)
  unlinkNeed(@Asking() actor: Actor, @Input() { params }: Input<typeof api.unlinkNeed>): Promise<null> {
    return this.done(actor, (tx) => unlinkNeed(tx, new Date(), actor, params.id, params.needId));
  }

  @Endpoint(api.addMilestone)
  addMilestone(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.addMilestone>): Promise<Made> {
    return asActor(this.db, actor, (tx) => addMilestone(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.reachMilestone)
  reachMilestone(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.reachMilestone>): Promise<null> {
    return this.done(actor, (tx) => reachMilestone(tx, new Date(), actor, params.id, params.milestoneId, body));
  }

  @Endpoint(api.removeMilestone)
  removeMilestone(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeMilestone>): Promise<null> {
    return this.done(actor, (tx) => removeMilestone(tx, new Date(), actor, params.id, params.milestoneId));
  }

  @Endpoint(api.makePledge)
  pledge(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.makePledge>): Promise<Made> {
    return asActor(this.db, actor, (tx) => makePledge(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.deliverPledge)
  deliver(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.deliverPledge>): Promise<null> {
    return this.done(actor, (tx) => deliverPledge(tx, new Date(), actor, params.id, params.pledgeId, body));
  }

  @Endpoint(api.postponePledge)
  postpone(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.postponePledge>): Promise<null> {
    return this.done(actor, (tx) => postponePledge(tx, new Date(), actor, params.id, params.pledgeId, body));
  }

  @Endpoint(api.withdrawPledge)
  withdraw(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.withdrawPledge>): Promise<null> {
    return this.done(actor, (tx) => withdrawPledge(tx, new Date(), actor, params.id, params.pledgeId, body.reason));
  }

  private async done(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<null> {
    await asActor(this.db, actor, work);
    return null;
  }
}
