import { Controller, Inject } from '@nestjs/common';
import { api, type FoundOrganisations } from '@vertskap/contract';
import { type Config, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { Logger } from 'pino';
import type { Actor } from '../actor.rules.js';
import { Asking } from '../edge.guard.js';
import { findOrganisations } from './find.js';

@Controller()
export class OrganisationsController {
  constructor(
    private readonly db: DataSource,
    @Inject('CONFIG') private readonly config: Config,
    @Inject('LOG') private readonly log: Logger,
  ) {}

  @Endpoint(api.organisations)
  organisations(
    @Asking() actor: Actor,
    @Input() { query }: Input<typeof api.organisations>,
  ): Promise<FoundOrganisations> {
    return findOrganisations(this.db, this.log, this.config.BRREG_URL, new Date(), actor, query.q);
  }
}
