import { Controller } from '@nestjs/common';
import { api, type PoliticsPage, type Receipt, type StatusReports } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { type Deed, performOnce } from '../perform-deed.js';
import type { PoliticalCommand } from './political-deeds.rules.js';
import { politicsPageOf } from './politics-page.js';
import { statusReportsOf } from './status-reports.js';

@Controller()
export class PoliticsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.politicsPage)
  page(@Asking() actor: Actor): Promise<PoliticsPage> {
    return asActor(this.db, actor, (tx) => politicsPageOf(tx, actor));
  }

  @Endpoint(api.statusReports)
  reports(@Asking() actor: Actor, @Input() { params }: Input<typeof api.statusReports>): Promise<StatusReports> {
    return asActor(this.db, actor, (tx) => statusReportsOf(tx, actor, params.id));
  }

  @Endpoint(api.flagPriority)
  flag(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.flagPriority>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'flag_priority', ...body });
  }

  @Endpoint(api.liftPriority)
  lift(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.liftPriority>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'lift_priority', ...body });
  }

  @Endpoint(api.askStatus)
  ask(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.askStatus>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'ask_status', ...body });
  }

  @Endpoint(api.answerStatus)
  answer(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.answerStatus>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'answer_status', ...body });
  }

  @Endpoint(api.referToCouncil)
  refer(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.referToCouncil>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'refer_to_council', ...body });
  }

  @Endpoint(api.registerDecision)
  decide(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.registerDecision>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'register_decision', ...body });
  }

  private perform(actor: Actor, needId: string, deed: Deed, command: PoliticalCommand): Promise<Receipt> {
    return performOnce(this.db, actor, needId, deed, command);
  }
}
