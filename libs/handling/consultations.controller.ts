import { Controller } from '@nestjs/common';
import { api, type ConsultationList } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { consult } from './consult.js';
import { consultationsOf } from './consultations.js';
import { contribute } from './contribute.js';

@Controller()
export class ConsultationsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.consultations)
  consultations(
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.consultations>,
  ): Promise<ConsultationList> {
    return asActor(this.db, actor, (tx) => consultationsOf(tx, actor, params.id));
  }

  @Endpoint(api.consult)
  consult(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.consult>): Promise<ConsultationList> {
    return asActor(this.db, actor, async (tx) => {
      await consult(tx, new Date(), actor, params.id, body);
      return consultationsOf(tx, actor, params.id);
    });
  }

  @Endpoint(api.contribute)
  contribute(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.contribute>,
  ): Promise<ConsultationList> {
    return asActor(this.db, actor, async (tx) => {
      await contribute(tx, new Date(), actor, params.id, params.consultationId, body);
      return consultationsOf(tx, actor, params.id);
    });
  }
}
