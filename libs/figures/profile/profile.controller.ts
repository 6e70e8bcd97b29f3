import { Controller } from '@nestjs/common';
import { api, type BusinessProfile } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { businessProfile } from './business-profile.js';

@Controller()
export class ProfileController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.businessProfile)
  profile(@Asking() actor: Actor, @Input() { query }: Input<typeof api.businessProfile>): Promise<BusinessProfile> {
    return asActor(this.db, actor, (tx) => businessProfile(tx, actor, query.municipality));
  }
}
