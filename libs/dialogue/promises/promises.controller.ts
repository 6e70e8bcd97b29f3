import { Controller } from '@nestjs/common';
import { api, type PromisePlace } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { promisePlaces } from './places.js';
import { commitInSpace, dealWithPromise } from './promise.js';

@Controller()
export class PromisesInSpacesController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.promisePlaces)
  places(@Asking() actor: Actor): Promise<PromisePlace[]> {
    return asActor(this.db, actor, (tx) => promisePlaces(tx, actor));
  }

  @Endpoint(api.commitInSpace)
  commit(@Asking() actor: Actor, @Input() { body }: Input<typeof api.commitInSpace>): Promise<{ id: string }> {
    return asActor(this.db, actor, (tx) => commitInSpace(tx, new Date(), actor, body));
  }

  @Endpoint(api.fulfilInSpace)
  fulfil(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.fulfilInSpace>): Promise<null> {
    return this.dealWith(actor, body.clientKey, { deed: 'fulfil', commitmentId: params.id });
  }

  @Endpoint(api.postponeInSpace)
  postpone(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.postponeInSpace>): Promise<null> {
    const { dueOn, reason } = body;
    return this.dealWith(actor, body.clientKey, { deed: 'postpone', commitmentId: params.id, dueOn, reason });
  }

  @Endpoint(api.releaseInSpace)
  release(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.releaseInSpace>): Promise<null> {
    return this.dealWith(actor, body.clientKey, { deed: 'release', commitmentId: params.id, reason: body.reason });
  }

  private async dealWith(actor: Actor, ...[clientKey, command]: Dealing): Promise<null> {
    await asActor(this.db, actor, (tx) => dealWithPromise(tx, new Date(), actor, clientKey, command));
    return null;
  }
}

type Dealing = [clientKey: string, command: Parameters<typeof dealWithPromise>[4]];
