import { Controller } from '@nestjs/common';
import { api, type Regions } from '@vertskap/contract';
import { doneOnce } from '@vertskap/needs';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { answerRegion, foundRegion, inviteNeighbour, leaveRegion } from './members.js';
import { regionsOf } from './read.js';
import { answerRegionalSpace, inviteAssociation, joinRegionalSpace, openRegionalSpace } from './spaces.js';

@Controller()
export class RegionsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.regions)
  regions(@Asking() actor: Actor): Promise<Regions> {
    return asActor(this.db, actor, (tx) => regionsOf(tx, actor));
  }

  @Endpoint(api.foundRegion)
  found(@Asking() actor: Actor, @Input() { body }: Input<typeof api.foundRegion>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => foundRegion(tx, new Date(), actor, body));
  }

  @Endpoint(api.inviteNeighbour)
  invite(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.inviteNeighbour>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => inviteNeighbour(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.answerRegion)
  answer(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.answerRegion>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => answerRegion(tx, new Date(), actor, params.id, body.joins));
  }

  @Endpoint(api.leaveRegion)
  leave(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.leaveRegion>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => leaveRegion(tx, new Date(), actor, params.id, body.leaves));
  }

  @Endpoint(api.openRegionalSpace)
  open(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.openRegionalSpace>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => openRegionalSpace(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.joinRegionalSpace)
  join(@Asking() actor: Actor, @Input() { params }: Input<typeof api.joinRegionalSpace>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => joinRegionalSpace(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.inviteAssociation)
  ask(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.inviteAssociation>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => inviteAssociation(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.answerRegionalSpace)
  enter(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.answerRegionalSpace>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => answerRegionalSpace(tx, new Date(), actor, params.id, body.joins));
  }
}
