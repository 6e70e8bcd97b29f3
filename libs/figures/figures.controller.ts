import { Controller } from '@nestjs/common';
import { api, type FigurePage, type LeadTimesView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { figurePage } from './figure-page.js';
import { leadTimesOf } from './lead-times/lead-times.js';

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
}
