import { Controller } from '@nestjs/common';
import { type AdministrationView, api, type InvitationLink } from '@vertskap/contract';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { Asking } from '../edge.guard.js';
import { administrationOf } from './administration.js';
import { invite, withdrawInvitation } from './invite.js';
import { changeMembership, endMembership } from './memberships.js';
import { addSector, changeSector } from './sectors.js';

@Controller()
export class AdministrationController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.administration)
  administration(@Asking() actor: Actor): Promise<AdministrationView> {
    return asActor(this.db, actor, (tx) => administrationOf(tx, new Date(), actor));
  }

  @Endpoint(api.addSector)
  async addSector(@Asking() actor: Actor, @Input() { body }: Input<typeof api.addSector>): Promise<null> {
    await asActor(this.db, actor, (tx) => addSector(tx, new Date(), actor, body.name));
    return null;
  }

  @Endpoint(api.changeSector)
  async changeSector(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeSector>): Promise<null> {
    await asActor(this.db, actor, (tx) => changeSector(tx, new Date(), actor, params.id, body));
    return null;
  }

  @Endpoint(api.invite)
  invite(@Asking() actor: Actor, @Input() { body }: Input<typeof api.invite>): Promise<InvitationLink> {
    return asActor(this.db, actor, (tx) => invite(tx, new Date(), actor, body));
  }

  @Endpoint(api.withdrawInvitation)
  async withdrawInvitation(
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.withdrawInvitation>,
  ): Promise<null> {
    await asActor(this.db, actor, (tx) => withdrawInvitation(tx, new Date(), actor, params.id));
    return null;
  }

  @Endpoint(api.changeMembership)
  async changeMembership(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.changeMembership>,
  ): Promise<null> {
    await asActor(this.db, actor, (tx) => changeMembership(tx, new Date(), actor, params.id, body));
    return null;
  }

  @Endpoint(api.endMembership)
  async endMembership(@Asking() actor: Actor, @Input() { params }: Input<typeof api.endMembership>): Promise<null> {
    await asActor(this.db, actor, (tx) => endMembership(tx, new Date(), actor, params.id));
    return null;
  }
}
