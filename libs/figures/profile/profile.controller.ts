import { Controller } from '@nestjs/common';
import { api, type BusinessProfile } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, type Tx } from '@vertskap/platform';
import { businessProfile } from './business-profile.js';
import { withdrawNote, writeNote } from './notes.js';

@Controller()
export class ProfileController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.businessProfile)
  profile(@Asking() actor: Actor, @Input() { query }: Input<typeof api.businessProfile>): Promise<BusinessProfile> {
    return asActor(this.db, actor, (tx) => businessProfile(tx, actor, query.municipality));
  }

  @Endpoint(api.writeNote)
  write(@Asking() actor: Actor, @Input() { body }: Input<typeof api.writeNote>): Promise<null> {
    return this.done(actor, (tx) => writeNote(tx, new Date(), actor, body));
  }

  @Endpoint(api.withdrawNote)
  withdraw(@Asking() actor: Actor, @Input() { params }: Input<typeof api.withdrawNote>): Promise<null> {
    return this.done(actor, (tx) => withdrawNote(tx, new Date(), actor, params.id));
  }

  private async done(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<null> {
    await asActor(this.db, actor, work);
    return null;
  }
}
