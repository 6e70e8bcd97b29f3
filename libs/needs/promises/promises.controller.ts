import { Controller } from '@nestjs/common';
import { api, type CalendarView, type ChangePreview, type PolicyView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { makeVersion, previewChange } from './change.js';
import { calendarOf, policyOf } from './promises.js';

@Controller()
export class PromisesController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.policy)
  policy(@Asking() actor: Actor): Promise<PolicyView> {
    return asActor(this.db, actor, (tx) => policyOf(tx, actor));
  }

  @Endpoint(api.previewPolicy)
  previewPolicy(@Asking() actor: Actor, @Input() { body }: Input<typeof api.previewPolicy>): Promise<ChangePreview> {
    return asActor(this.db, actor, (tx) => previewChange(tx, new Date(), actor, body));
  }

  @Endpoint(api.changePolicy)
  changePolicy(@Asking() actor: Actor, @Input() { body }: Input<typeof api.changePolicy>): Promise<PolicyView> {
    return asActor(this.db, actor, async (tx) => {
      await makeVersion(tx, new Date(), actor, { policy: body.policy }, body.expectedVersion);
      return policyOf(tx, actor);
    });
  }

  @Endpoint(api.calendar)
  calendar(@Asking() actor: Actor): Promise<CalendarView> {
    return asActor(this.db, actor, (tx) => calendarOf(tx, new Date(), actor));
  }

  @Endpoint(api.previewCalendar)
  previewCalendar(
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.previewCalendar>,
  ): Promise<ChangePreview> {
    return asActor(this.db, actor, (tx) => previewChange(tx, new Date(), actor, body));
  }

  @Endpoint(api.changeCalendar)
  changeCalendar(@Asking() actor: Actor, @Input() { body }: Input<typeof api.changeCalendar>): Promise<CalendarView> {
    return asActor(this.db, actor, async (tx) => {
      await makeVersion(tx, new Date(), actor, { hours: body.hours }, body.expectedVersion);
      return calendarOf(tx, new Date(), actor);
    });
  }
}
