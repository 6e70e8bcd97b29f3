import { Controller } from '@nestjs/common';
import { api, type Receipt, type StatutoryRules, type WinterPausesView } from '@vertskap/contract';
import { currentRules } from '@vertskap/clocks';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { once, repeated } from '../once.js';
import { performOnce } from '../perform-deed.js';
import { registerStatutory } from './register.js';
import { setWinterPauses, winterPausesOf } from './winter-pauses.js';

@Controller()
export class StatutoryController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.statutoryRules)
  rules(): StatutoryRules {
    return currentRules;
  }

  @Endpoint(api.registerStatutory)
  register(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.registerStatutory>): Promise<Receipt> {
    return once(
      this.db,
      actor,
      (tx) => repeated(tx, actor, body.clientKey, ['register_statutory'], params.id),
      (tx) => registerStatutory(tx, new Date(), actor, params.id, body),
    );
  }

  @Endpoint(api.suspendStatutory)
  suspend(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.suspendStatutory>): Promise<Receipt> {
    const { clockId } = params;
    const { waitingFor, wakeOn } = body;
    return performOnce(this.db, actor, params.id, body, { deed: 'suspend_statutory', clockId, waitingFor, wakeOn });
  }

  @Endpoint(api.resumeStatutory)
  resume(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.resumeStatutory>): Promise<Receipt> {
    return performOnce(this.db, actor, params.id, body, { deed: 'resume_statutory', clockId: params.clockId });
  }

  @Endpoint(api.decideStatutory)
  decide(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.decideStatutory>): Promise<Receipt> {
    const { clockId } = params;
    const { decidedOn } = body;
    return performOnce(this.db, actor, params.id, body, { deed: 'decide_statutory', clockId, decidedOn });
  }

  @Endpoint(api.cancelStatutory)
  cancel(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.cancelStatutory>): Promise<Receipt> {
    const { clockId } = params;
    return performOnce(this.db, actor, params.id, body, { deed: 'cancel_statutory', clockId, reason: body.reason });
  }

  @Endpoint(api.winterPauses)
  winterPauses(@Asking() actor: Actor): Promise<WinterPausesView> {
    return asActor(this.db, actor, (tx) => winterPausesOf(tx, actor));
  }

  @Endpoint(api.setWinterPauses)
  setWinterPauses(
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.setWinterPauses>,
  ): Promise<WinterPausesView> {
    return asActor(this.db, actor, async (tx) => {
      await setWinterPauses(tx, new Date(), actor, body.pauses);
      return winterPausesOf(tx, actor);
    });
  }
}
