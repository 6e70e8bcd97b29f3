import { Controller } from '@nestjs/common';
import { api, type GuideDate, type Guides, type GuideVersion, type NeedGuides } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, type Tx } from '@vertskap/platform';
import { attachGuide, removeGuide } from './attach.js';
import { promiseItem, sendItem } from './bring.js';
import { guideDates } from './dates.js';
import { guidesOf, guideVersions, changeGuide } from './guides.js';
import { needGuides } from './need-guides.js';

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
  write(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeGuide>): Promise<null> {
    return this.done(actor, (tx) => changeGuide(tx, new Date(), actor, params.guide, body));
  }

  @Endpoint(api.needGuides)
  ofNeed(@Asking() actor: Actor, @Input() { params }: Input<typeof api.needGuides>): Promise<NeedGuides> {
    return asActor(this.db, actor, (tx) => needGuides(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.attachGuide)
  attach(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.attachGuide>): Promise<null> {
    return this.done(actor, (tx) => attachGuide(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.removeGuide)
  remove(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeGuide>): Promise<null> {
    return this.done(actor, (tx) => removeGuide(tx, new Date(), actor, params.id, params.guide));
  }

  @Endpoint(api.promiseItem)
  promise(
    @Asking() actor: Actor,
    @Input() { params: { id, ...part }, body }: Input<typeof api.promiseItem>,
  ): Promise<null> {
    return this.done(actor, (tx) => promiseItem(tx, new Date(), actor, { needId: id, ...part }, body));
  }

  @Endpoint(api.sendItem)
  send(@Asking() actor: Actor, @Input() { params: { id, ...part }, body }: Input<typeof api.sendItem>): Promise<null> {
    return this.done(actor, (tx) => sendItem(tx, new Date(), actor, { needId: id, ...part }, body));
  }

  private async done(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<null> {
    await asActor(this.db, actor, work);
    return null;
  }
}
