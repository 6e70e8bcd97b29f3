import { Controller } from '@nestjs/common';
import { api, type AssociationView } from '@vertskap/contract';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { Asking } from '../edge.guard.js';
import { addCompany, associationOf, removeCompany, setMemberContact } from './association.js';

@Controller()
export class AssociationController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.association)
  association(@Asking() actor: Actor): Promise<AssociationView> {
    return asActor(this.db, actor, (tx) => associationOf(tx, new Date(), actor));
  }

  @Endpoint(api.addCompany)
  async addCompany(@Asking() actor: Actor, @Input() { body }: Input<typeof api.addCompany>): Promise<null> {
    await asActor(this.db, actor, (tx) => addCompany(tx, new Date(), actor, body));
    return null;
  }

  @Endpoint(api.removeCompany)
  async removeCompany(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeCompany>): Promise<null> {
    await asActor(this.db, actor, (tx) => removeCompany(tx, new Date(), actor, params.id));
    return null;
  }

  @Endpoint(api.setMemberContact)
  async setContact(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.setMemberContact>,
  ): Promise<null> {
    await asActor(this.db, actor, (tx) => setMemberContact(tx, new Date(), actor, params.id, body.email));
    return null;
  }
}
