import { Controller } from '@nestjs/common';
import { api, type MayorPage } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint } from '@vertskap/platform';
import { mayorPage } from './mayor-page.js';

@Controller()
export class FiguresController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.mayorPage)
  mayorPage(@Asking() actor: Actor): Promise<MayorPage> {
    return asActor(this.db, actor, (tx) => mayorPage(tx, new Date(), actor));
  }
}
