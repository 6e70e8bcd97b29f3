import { Controller } from '@nestjs/common';
import { api, type MayorPage } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { DataSource, Endpoint } from '@vertskap/platform';
import { mayorPage } from './mayor-page.js';

@Controller()
export class FiguresController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.mayorPage)
  mayorPage(@Asking() actor: Actor): Promise<MayorPage> {
    return mayorPage(this.db.manager, new Date(), actor);
  }
}
