import { Controller } from '@nestjs/common';
import { api, type GuideDate, type Guides, type GuideVersion } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { guideDates } from './dates.js';
import { guidesOf, guideVersions, changeGuide } from './guides.js';

@Controller()
export class GuidesController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.guides)
  guides(@Asking() actor: Actor, @Input() { query }: Input<typeof api.guides>): Promise<Guides> {
    return asActor(this.db, actor, (tx) => guidesOf(tx, new Date(), actor, query));
  }

  @Endpoint(api.guideDates)
  dates(@Asking() actor: Actor, @Input() { params, query }: Input<typeof api.guideDates>): Promise<GuideDate[]> {
    return asActor(this.db, actor, (tx) => guideDates(tx, new Date(), actor, params.guide, query));
  }

  @Endpoint(api.guideVersions)
  versions(@Asking() actor: Actor, @Input() { params }: Input<typeof api.guideVersions>): Promise<GuideVersion[]> {
    return asActor(this.db, actor, (tx) => guideVersions(tx, actor, params.guide));
  }

  @Endpoint(api.changeGuide)
  async write(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeGuide>): Promise<null> {
    await asActor(this.db, actor, (tx) => changeGuide(tx, new Date(), actor, params.guide, body));
    return null;
  }
}
