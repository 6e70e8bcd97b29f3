import { Controller } from '@nestjs/common';
import { api, type Receipt } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { once, repeated } from '../once.js';
import { performOnce } from '../perform-deed.js';
import { needToMergeInto } from './into.js';
import { splitNeed } from './split.js';

@Controller()
export class MergeController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.merge)
  async merge(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.merge>): Promise<Receipt> {
    const into = await asActor(this.db, actor, (tx) => needToMergeInto(tx, actor, params.id, body.into));
    return performOnce(this.db, actor, params.id, body, { deed: 'merge', into, reason: body.reason });
  }

  @Endpoint(api.unmerge)
  unmerge(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.unmerge>): Promise<Receipt> {
    return performOnce(this.db, actor, params.id, body, { deed: 'unmerge', reason: body.reason });
  }

  @Endpoint(api.split)
  split(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.split>): Promise<Receipt> {
    return once(
      this.db,
      actor,
      (tx) => repeated(tx, actor, body.clientKey, ['raise']),
      (tx) => splitNeed(tx, new Date(), actor, params.id, body),
    );
  }
}
