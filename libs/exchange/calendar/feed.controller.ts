import { Controller, Inject } from '@nestjs/common';
import { api, type CalendarFeed, type CalendarFeedLink } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, type Config, DataSource, Endpoint, originOf } from '@vertskap/platform';
import { closeFeed, feedOf, openFeed } from './feed.js';

@Controller()
export class CalendarFeedController {
  constructor(
    private readonly db: DataSource,
    @Inject('CONFIG') private readonly config: Config,
  ) {}

  @Endpoint(api.calendarFeed)
  feed(@Asking() actor: Actor): Promise<CalendarFeed> {
    return asActor(this.db, actor, (tx) => feedOf(tx, actor));
  }

  @Endpoint(api.openCalendarFeed)
  async open(@Asking() actor: Actor): Promise<CalendarFeedLink> {
    const token = await asActor(this.db, actor, (tx) => openFeed(tx, new Date(), actor));
    return { address: `${originOf(this.config)}/kalender/${token}.ics` };
  }

  @Endpoint(api.closeCalendarFeed)
  async close(@Asking() actor: Actor): Promise<null> {
    await asActor(this.db, actor, (tx) => closeFeed(tx, actor));
    return null;
  }
}
