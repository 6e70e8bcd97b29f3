import { Controller } from '@nestjs/common';
import { api, type FigurePage, type LeadTimesView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { figurePage } from './figure-page.js';
import { leadTimesOf } from './lead-times/lead-times.js';
import { timesInSpace, timesOfPromise } from './lead-times/promise-times.js';

@Controller()
export class FiguresController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.figures)
  figures(@Asking() actor: Actor, @Input() { query }: Input<typeof api.figures>): Promise<FigurePage> {
    return asActor(this.db, actor, (tx) => figurePage(tx, new Date(), actor, query));
  }

  @Endpoint(api.leadTimes)
  leadTimes(@Asking() actor: Actor, @Input() { params }: Input<typeof api.leadTimes>): Promise<LeadTimesView> {
    return asActor(this.db, actor, async (tx) => ({
      leadTimes: await leadTimesOf(tx, new Date(), actor, params.id),
    }));
  }

  @Endpoint(api.leadTimesInSpace)
  leadTimesInSpace(
    @Asking() actor: Actor,
    @Input() { params, query }: Input<typeof api.leadTimesInSpace>,
  ): Promise<LeadTimesView> {
    return asActor(this.db, actor, async (tx) => ({
      leadTimes: await timesInSpace(tx, new Date(), actor, params.id, query.toId),
    }));
  }

  @Endpoint(api.leadTimesOfPromise)
  leadTimesOfPromise(
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.leadTimesOfPromise>,
  ): Promise<LeadTimesView> {
    return asActor(this.db, actor, async (tx) => ({
      leadTimes: await timesOfPromise(tx, new Date(), actor, params.id),
    }));
  }
}
