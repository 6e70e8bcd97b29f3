import { Controller } from '@nestjs/common';
import { api, type Receipt } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { performOnce, sectorOfNeed } from '../perform-deed.js';

@Controller()
export class OffersController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.handOver)
  async handOver(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.handOver>): Promise<Receipt> {
    const { to } = body;
    if (to.kind === 'external')
      return performOnce(this.db, actor, params.id, body, { deed: 'hand_over', ...body, to: { ...to, id: null } });
    const sector = await asActor(this.db, actor, (tx) =>
      sectorOfNeed(tx, actor, params.id, to.sectorId, 'body.to.sectorId'),
    );
    return performOnce(this.db, actor, params.id, body, { deed: 'offer', ...body, to: sector });
  }

  @Endpoint(api.acceptOffer)
  accept(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.acceptOffer>): Promise<Receipt> {
    return performOnce(this.db, actor, params.id, body, { deed: 'accept' });
  }

  @Endpoint(api.notOurs)
  async notOurs(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.notOurs>): Promise<Receipt> {
    const { reason, insteadSectorId: id } = body;
    const instead =
      id === null
        ? null
        : await asActor(this.db, actor, (tx) => sectorOfNeed(tx, actor, params.id, id, 'body.insteadSectorId'));
    return performOnce(this.db, actor, params.id, body, { deed: 'not_ours', reason, instead });
  }

  @Endpoint(api.takeBackOffer)
  takeBack(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.takeBackOffer>): Promise<Receipt> {
    return performOnce(this.db, actor, params.id, body, { deed: 'take_back' });
  }

  @Endpoint(api.assignSector)
  async assign(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.assignSector>): Promise<Receipt> {
    const { sectorId, reason, replyBy } = body;
    const to = await asActor(this.db, actor, (tx) => sectorOfNeed(tx, actor, params.id, sectorId));
    return performOnce(this.db, actor, params.id, body, { deed: 'assign_sector', to, reason, replyBy });
  }
}
