import { Controller } from '@nestjs/common';
import { api, type RegisteredMunicipality } from '@vertskap/contract';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { Asking } from '../edge.guard.js';
import { searchRegister } from './register.js';

@Controller()
export class RegisterController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.municipalities)
  municipalities(
    @Asking() actor: Actor,
    @Input() { query }: Input<typeof api.municipalities>,
  ): Promise<RegisteredMunicipality[]> {
    return asActor(this.db, actor, (tx) => searchRegister(tx, query.q));
  }
}
