import { Controller } from '@nestjs/common';
import { api, type MarketInsight, type MarketInsights } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, type Tx } from '@vertskap/platform';
import { insightsOfNeed, marketInsights } from './read.js';
import { changeInsight, contributeInsight, withdrawInsight } from './tell.js';

@Controller()
export class MarketInsightsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.marketInsights)
  insights(@Asking() actor: Actor, @Input() { query }: Input<typeof api.marketInsights>): Promise<MarketInsights> {
    return asActor(this.db, actor, (tx) => marketInsights(tx, actor, query));
  }

  @Endpoint(api.insightsOfNeed)
  ofNeed(@Asking() actor: Actor, @Input() { params }: Input<typeof api.insightsOfNeed>): Promise<MarketInsight[]> {
    return asActor(this.db, actor, (tx) => insightsOfNeed(tx, actor, params.id));
  }

  @Endpoint(api.contributeInsight)
  contribute(@Asking() actor: Actor, @Input() { body }: Input<typeof api.contributeInsight>): Promise<null> {
    return this.done(actor, (tx) => contributeInsight(tx, new Date(), actor, body));
  }

  @Endpoint(api.changeInsight)
  change(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeInsight>): Promise<null> {
    return this.done(actor, (tx) => changeInsight(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.withdrawInsight)
  withdraw(@Asking() actor: Actor, @Input() { params }: Input<typeof api.withdrawInsight>): Promise<null> {
    return this.done(actor, (tx) => withdrawInsight(tx, new Date(), actor, params.id));
  }

  private async done(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<null> {
    await asActor(this.db, actor, work);
    return null;
  }
}
