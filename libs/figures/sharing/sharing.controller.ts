import { Controller } from '@nestjs/common';
import { api, type Sharing } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { setConsent, setPublication, sharingOf } from './sharing.js';

@Controller()
export class SharingController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.sharing)
  sharing(@Asking() actor: Actor): Promise<Sharing> {
    return asActor(this.db, actor, (tx) => sharingOf(tx, actor));
  }

  @Endpoint(api.publish)
  async publish(@Asking() actor: Actor, @Input() { body }: Input<typeof api.publish>): Promise<null> {
    await asActor(this.db, actor, (tx) => setPublication(tx, new Date(), actor, body.published));
    return null;
  }

  @Endpoint(api.consent)
  async consent(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.consent>): Promise<null> {
    await asActor(this.db, actor, (tx) => setConsent(tx, new Date(), actor, params.id, body.given));
    return null;
  }
}
