import { Controller } from '@nestjs/common';
import { api, type FigurePage } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { figurePage } from './figure-page.js';

@Controller()
export class FiguresController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.figures)
  figures(@Asking() actor: Actor, @Input() { query }: Input<typeof api.figures>): Promise<FigurePage> {
    return asActor(this.db, actor, (tx) => figurePage(tx, new Date(), actor, query));
  }
}
