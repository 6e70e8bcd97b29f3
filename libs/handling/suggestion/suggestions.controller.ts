import { Controller } from '@nestjs/common';
import { api, type Knower, type Suggestions } from '@vertskap/contract';
import { type Actor, Asking, whoKnowsOf } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { aboutNeed, suggestionsFor } from './suggestions.js';

@Controller()
export class SuggestionsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.suggestions)
  suggestions(@Asking() actor: Actor, @Input() { query }: Input<typeof api.suggestions>): Promise<Suggestions> {
    return asActor(this.db, actor, (tx) => suggestionsFor(tx, actor, query.needs));
  }

  @Endpoint(api.whoKnows)
  whoKnows(@Asking() actor: Actor, @Input() { params }: Input<typeof api.whoKnows>): Promise<Knower[]> {
    return asActor(this.db, actor, async (tx) =>
      whoKnowsOf(tx, new Date(), actor, await aboutNeed(tx, actor, params.id)),
    );
  }
}
