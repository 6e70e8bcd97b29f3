import { Controller } from '@nestjs/common';
import { api, type NotificationPage } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { markNotified, notificationsOf } from './notifications.js';

@Controller()
export class NotificationsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.notifications)
  notifications(
    @Asking() actor: Actor,
    @Input() { query }: Input<typeof api.notifications>,
  ): Promise<NotificationPage> {
    return asActor(this.db, actor, (tx) => notificationsOf(tx, actor, query));
  }

  @Endpoint(api.markNotified)
  async markNotified(@Asking() actor: Actor, @Input() { body }: Input<typeof api.markNotified>): Promise<null> {
    await asActor(this.db, actor, (tx) => markNotified(tx, new Date(), actor, body));
    return null;
  }
}
