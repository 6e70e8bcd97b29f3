import { Controller } from '@nestjs/common';
import { api } from '@vertskap/contract';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { Asking } from '../edge.guard.js';
import { setColours } from './colours.js';

@Controller()
export class ColoursController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.setColours)
  async setColours(@Asking() actor: Actor, @Input() { body }: Input<typeof api.setColours>): Promise<null> {
    await asActor(this.db, actor, (tx) => setColours(tx, actor, body.accent));
    return null;
  }
}
