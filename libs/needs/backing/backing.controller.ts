import { Controller } from '@nestjs/common';
import { api, type Receipt } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { performOnce } from '../perform-deed.js';
import { memberBehind } from './backings.js';

@Controller()
export class BackingController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.back)
  async back(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.back>): Promise<Receipt> {
    const company = await asActor(this.db, actor, (tx) => memberBehind(tx, actor, params.id, body.companyId));
    const { facts, jobs, kronerPerYear } = body;
    return performOnce(this.db, actor, params.id, body, { deed: 'back', company, facts, jobs, kronerPerYear });
  }

  @Endpoint(api.withdrawBacking)
  withdrawBacking(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.withdrawBacking>,
  ): Promise<Receipt> {
    const { id, companyId } = params;
    return performOnce(this.db, actor, id, body, { deed: 'withdraw_backing', companyId });
  }

  @Endpoint(api.inviteToSpeak)
  inviteToSpeak(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.inviteToSpeak>): Promise<Receipt> {
    const { id, companyId } = params;
    return performOnce(this.db, actor, id, body, { deed: 'invite_to_speak', companyId });
  }

  @Endpoint(api.endSpeaking)
  endSpeaking(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.endSpeaking>): Promise<Receipt> {
    const { id, companyId } = params;
    return performOnce(this.db, actor, id, body, { deed: 'end_speaking', companyId });
  }
}
