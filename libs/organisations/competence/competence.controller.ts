import { Controller } from '@nestjs/common';
import { api, type Directory, type Lendings } from '@vertskap/contract';
import { asActor, DataSource, Endpoint, Input, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { Asking } from '../edge.guard.js';
import { directoryOf } from './directory.js';
import { enterCompetence, removeCompetence } from './enter.js';
import { acceptLending, endLending, lend, lendingsOf } from './lending.js';

@Controller()
export class CompetenceController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.directory)
  directory(@Asking() actor: Actor, @Input() { query }: Input<typeof api.directory>): Promise<Directory> {
    return asActor(this.db, actor, (tx) => directoryOf(tx, new Date(), actor, query));
  }

  @Endpoint(api.enterCompetence)
  enter(@Asking() actor: Actor, @Input() { body }: Input<typeof api.enterCompetence>): Promise<null> {
    return this.done(actor, (tx) => enterCompetence(tx, new Date(), actor, body));
  }

  @Endpoint(api.removeCompetence)
  remove(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeCompetence>): Promise<null> {
    return this.done(actor, (tx) => removeCompetence(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.lendings)
  lendings(@Asking() actor: Actor): Promise<Lendings> {
    return asActor(this.db, actor, (tx) => lendingsOf(tx, new Date(), actor));
  }

  @Endpoint(api.lend)
  lend(@Asking() actor: Actor, @Input() { body }: Input<typeof api.lend>): Promise<null> {
    return this.done(actor, (tx) => lend(tx, new Date(), actor, body));
  }

  @Endpoint(api.acceptLending)
  accept(@Asking() actor: Actor, @Input() { params }: Input<typeof api.acceptLending>): Promise<null> {
    return this.done(actor, (tx) => acceptLending(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.endLending)
  end(@Asking() actor: Actor, @Input() { params }: Input<typeof api.endLending>): Promise<null> {
    return this.done(actor, (tx) => endLending(tx, new Date(), actor, params.id));
  }

  private async done(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<null> {
    await asActor(this.db, actor, work);
    return null;
  }
}
