import { Controller } from '@nestjs/common';
import { api, type GivenContributionPage, type Referral, type ReferralsOfNeed } from '@vertskap/contract';
import { doneOnce } from '@vertskap/needs';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { answerReferral, consentToReferral, contributeToReferral, takeBackReferral } from './answer.js';
import { givenContributions } from './given.js';
import { askNeighbours, proposeReferral } from './propose.js';
import { referralsOfNeed, referralsTo } from './read.js';

@Controller()
export class ReferralsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.referrals)
  referrals(@Asking() actor: Actor): Promise<Referral[]> {
    return asActor(this.db, actor, (tx) => referralsTo(tx, actor));
  }

  @Endpoint(api.referralsOfNeed)
  ofNeed(@Asking() actor: Actor, @Input() { params }: Input<typeof api.referralsOfNeed>): Promise<ReferralsOfNeed> {
    return asActor(this.db, actor, (tx) => referralsOfNeed(tx, actor, params.id));
  }

  @Endpoint(api.proposeReferral)
  propose(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.proposeReferral>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => proposeReferral(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.askNeighbours)
  ask(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.askNeighbours>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => askNeighbours(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.contributeToReferral)
  contribute(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.contributeToReferral>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => contributeToReferral(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.givenContributions)
  given(
    @Asking() actor: Actor,
    @Input() { query }: Input<typeof api.givenContributions>,
  ): Promise<GivenContributionPage> {
    return asActor(this.db, actor, (tx) => givenContributions(tx, actor, query));
  }

  @Endpoint(api.consentToReferral)
  consent(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.consentToReferral>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => consentToReferral(tx, new Date(), actor, params.id, body.gives));
  }

  @Endpoint(api.answerReferral)
  answer(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.answerReferral>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => answerReferral(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.takeBackReferral)
  takeBack(@Asking() actor: Actor, @Input() { params }: Input<typeof api.takeBackReferral>): Promise<null> {
    return doneOnce(this.db, actor, (tx) => takeBackReferral(tx, new Date(), actor, params.id));
  }
}
