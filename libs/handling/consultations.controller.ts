import { Controller } from '@nestjs/common';
import { api, type ConsultationList } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { DataSource, Endpoint, Input } from '@vertskap/platform';
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
    return consultationsOf(this.db.manager, actor, params.id);
  }

  @Endpoint(api.consult)
  async consult(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.consult>,
  ): Promise<ConsultationList> {
    await this.db.transaction((tx) => consult(tx, new Date(), actor, params.id, body));
    return consultationsOf(this.db.manager, actor, params.id);
  }

  @Endpoint(api.contribute)
  async contribute(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.contribute>,
  ): Promise<ConsultationList> {
    await this.db.transaction((tx) => contribute(tx, new Date(), actor, params.id, params.consultationId, body));
    return consultationsOf(this.db.manager, actor, params.id);
  }
}
