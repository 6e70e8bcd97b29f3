import { Controller } from '@nestjs/common';
import { api, type ReaderOptions, type Receipt } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { performOnce } from '../perform-deed.js';
import { readerOptions, readersOf } from './readers.js';

@Controller()
export class ReadersController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.readerOptions)
  readerOptions(@Asking() actor: Actor, @Input() { params }: Input<typeof api.readerOptions>): Promise<ReaderOptions> {
    return asActor(this.db, actor, (tx) => readerOptions(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.nameReaders)
  async nameReaders(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.nameReaders>,
  ): Promise<Receipt> {
    const readers = await asActor(this.db, actor, (tx) =>
      readersOf(tx, new Date(), actor, params.id, body.membershipIds),
    );
    return performOnce(this.db, actor, params.id, body, { deed: 'name_readers', readers });
  }
}
