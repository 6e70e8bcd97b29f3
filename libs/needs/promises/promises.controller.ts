import { Controller } from '@nestjs/common';
import { api, type CalendarView, type ChangePreview, type PolicyView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { DataSource, Endpoint, Input } from '@vertskap/platform';
import { makeVersion, previewChange } from './change.js';
import { calendarOf, policyOf } from './promises.js';

@Controller()
export class PromisesController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.policy)
  policy(@Asking() actor: Actor): Promise<PolicyView> {
    return policyOf(this.db.manager, actor);
  }

  @Endpoint(api.previewPolicy)
  previewPolicy(@Asking() actor: Actor, @Input() { body }: Input<typeof api.previewPolicy>): Promise<ChangePreview> {
    return previewChange(this.db.manager, new Date(), actor, body);
  }

  @Endpoint(api.changePolicy)
  async changePolicy(@Asking() actor: Actor, @Input() { body }: Input<typeof api.changePolicy>): Promise<PolicyView> {
    await this.db.transaction((tx) =>
      makeVersion(tx, new Date(), actor, { policy: body.policy }, body.expectedVersion),
    );
    return policyOf(this.db.manager, actor);
  }

  @Endpoint(api.calendar)
  calendar(@Asking() actor: Actor): Promise<CalendarView> {
    return calendarOf(this.db.manager, new Date(), actor);
  }

  @Endpoint(api.previewCalendar)
  previewCalendar(
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.previewCalendar>,
  ): Promise<ChangePreview> {
    return previewChange(this.db.manager, new Date(), actor, body);
  }

  @Endpoint(api.changeCalendar)
  async changeCalendar(
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.changeCalendar>,
  ): Promise<CalendarView> {
    await this.db.transaction((tx) => makeVersion(tx, new Date(), actor, { hours: body.hours }, body.expectedVersion));
    return calendarOf(this.db.manager, new Date(), actor);
  }
}
