import { Controller } from '@nestjs/common';
import { api, type PulsePage } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { pulsePage } from './pulse-results.js';

@Controller()
export class PulseResultsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.pulses)
  pulses(@Asking() actor: Actor, @Input() { query }: Input<typeof api.pulses>): Promise<PulsePage> {
    return asActor(this.db, actor, (tx) => pulsePage(tx, new Date(), actor, query));
  }
}
