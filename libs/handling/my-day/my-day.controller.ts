import { Controller } from '@nestjs/common';
import { api, type MyDayView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { myDayOf } from './my-day.js';
import { snooze, wake } from './snooze.js';

@Controller()
export class MyDayController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.myDay)
  myDay(@Asking() actor: Actor, @Input() { query }: Input<typeof api.myDay>): Promise<MyDayView> {
    return asActor(this.db, actor, (tx) => myDayOf(tx, new Date(), actor, query));
  }

  @Endpoint(api.snooze)
  snooze(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.snooze>): Promise<null> {
    return asActor(this.db, actor, async (tx) => {
      await snooze(tx, new Date(), actor, params.id, body.until);
      return null;
    });
  }

  @Endpoint(api.wake)
  wake(@Asking() actor: Actor, @Input() { params }: Input<typeof api.wake>): Promise<null> {
    return asActor(this.db, actor, async (tx) => {
      await wake(tx, actor, params.id);
      return null;
    });
  }
}
