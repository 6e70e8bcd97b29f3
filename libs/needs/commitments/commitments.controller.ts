import { Controller } from '@nestjs/common';
import { api, type Ledger, type Receipt } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { performOnce } from '../perform-deed.js';
import { agreedAt, promisedOnce } from './agreed.js';
import { ledgerOf } from './ledger.js';

@Controller()
export class CommitmentsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.ledger)
  ledger(@Asking() actor: Actor, @Input() { query }: Input<typeof api.ledger>): Promise<Ledger> {
    return asActor(this.db, actor, (tx) => ledgerOf(tx, new Date(), actor, query));
  }

  @Endpoint(api.commit)
  async commit(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.commit>): Promise<Receipt> {
    const agreed = body.entryId
      ? await asActor(this.db, actor, (tx) => agreedAt(tx, actor, body, { needId: params.id }))
      : null;
    return performOnce(this.db, actor, params.id, body, { deed: 'commit', ...body, agreedAt: agreed }).catch(
      promisedOnce,
    );
  }

  @Endpoint(api.fulfil)
  fulfil(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.fulfil>): Promise<Receipt> {
    const { id, commitmentId } = params;
    return performOnce(this.db, actor, id, body, { deed: 'fulfil', commitmentId });
  }

  @Endpoint(api.postpone)
  postpone(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.postpone>): Promise<Receipt> {
    const { id, commitmentId } = params;
    const { dueOn, reason } = body;
    return performOnce(this.db, actor, id, body, { deed: 'postpone', commitmentId, dueOn, reason });
  }

  @Endpoint(api.release)
  release(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.release>): Promise<Receipt> {
    const { id, commitmentId } = params;
    return performOnce(this.db, actor, id, body, { deed: 'release', commitmentId, reason: body.reason });
  }
}
