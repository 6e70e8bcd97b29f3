import { Controller } from '@nestjs/common';
import { api, type ChangePreview, type PolicyView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { DataSource, Endpoint, Input } from '@vertskap/platform';
import { changePolicy, policyOf, previewPolicy } from './change-policy.js';

@Controller()
export class PolicyController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.policy)
  policy(@Asking() actor: Actor): Promise<PolicyView> {
    return policyOf(this.db.manager, actor);
  }

  @Endpoint(api.previewPolicy)
  preview(@Asking() actor: Actor, @Input() { body }: Input<typeof api.previewPolicy>): Promise<ChangePreview> {
    return previewPolicy(this.db.manager, new Date(), actor, body.policy);
  }

  @Endpoint(api.changePolicy)
  change(@Asking() actor: Actor, @Input() { body }: Input<typeof api.changePolicy>): Promise<PolicyView> {
    return this.db.transaction((tx) => changePolicy(tx, new Date(), actor, body));
  }
}
