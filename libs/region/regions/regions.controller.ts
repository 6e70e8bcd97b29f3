import { Controller } from '@nestjs/common';
import { api, type Regions } from '@vertskap/contract';
import { once } from '@vertskap/needs';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, type Tx } from '@vertskap/platform';
import { answerRegion, foundedBefore, foundRegion, inviteNeighbour, leaveRegion } from './members.js';
import { regionsOf } from './read.js';
import {
  answerRegionalSpace,
  inviteAssociation,
  joinRegionalSpace,
  openedBefore,
  openRegionalSpace,
} from './spaces.js';

@Controller()
export class RegionsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.regions)
  regions(@Asking() actor: Actor): Promise<Regions> {
    return asActor(this.db, actor, (tx) => regionsOf(tx, actor));
  }

  @Endpoint(api.foundRegion)
  found(@Asking() actor: Actor, @Input() { body }: Input<typeof api.foundRegion>): Promise<null> {
    return this.keyed(
      actor,
      (tx) => foundedBefore(tx, actor, body.clientKey),
      (tx) => foundRegion(tx, new Date(), actor, body),
    );
  }

  @Endpoint(api.inviteNeighbour)
  invite(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.inviteNeighbour>): Promise<null> {
    return this.done(actor, (tx) => inviteNeighbour(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.answerRegion)
  answer(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.answerRegion>): Promise<null> {
    return this.done(actor, (tx) => answerRegion(tx, new Date(), actor, params.id, body.joins));
  }

  @Endpoint(api.leaveRegion)
  leave(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.leaveRegion>): Promise<null> {
    return this.done(actor, (tx) => leaveRegion(tx, new Date(), actor, params.id, body.leaves));
  }

  @Endpoint(api.openRegionalSpace)
  open(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.openRegionalSpace>): Promise<null> {
    return this.keyed(
      actor,
      (tx) => openedBefore(tx, actor, body.clientKey, params.id),
      (tx) => openRegionalSpace(tx, new Date(), actor, params.id, body),
    );
  }

  @Endpoint(api.joinRegionalSpace)
  join(@Asking() actor: Actor, @Input() { params }: Input<typeof api.joinRegionalSpace>): Promise<null> {
    return this.done(actor, (tx) => joinRegionalSpace(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.inviteAssociation)
  ask(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.inviteAssociation>): Promise<null> {
    return this.done(actor, (tx) => inviteAssociation(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.answerRegionalSpace)
  enter(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.answerRegionalSpace>): Promise<null> {
    return this.done(actor, (tx) => answerRegionalSpace(tx, new Date(), actor, params.id, body.joins));
  }

  private async done(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<null> {
    await asActor(this.db, actor, work);
    return null;
  }

  private keyed(actor: Actor, before: (tx: Tx) => Promise<boolean>, work: (tx: Tx) => Promise<void>): Promise<null> {
    return once<null>(
      this.db,
      actor,
      async (tx) => ((await before(tx)) ? null : undefined),
      async (tx) => {
        await work(tx);
        return null;
      },
    );
  }
}
