import { Controller } from '@nestjs/common';
import { api, type NotificationPage } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { DataSource, Endpoint, Input } from '@vertskap/platform';
import { markNotified, notificationsOf } from './notifications.js';

@Controller()
export class NotificationsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.notifications)
  notifications(@Asking() actor: Actor): Promise<NotificationPage> {
    return notificationsOf(this.db.manager, actor);
  }

  @Endpoint(api.markNotified)
  async markNotified(@Asking() actor: Actor, @Input() { body }: Input<typeof api.markNotified>): Promise<null> {
    await markNotified(this.db.manager, new Date(), actor, body.upTo);
    return null;
  }
}
