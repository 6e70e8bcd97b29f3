import { Controller } from '@nestjs/common';
import { api, type SavedViews } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { removeView, savedViewsOf, saveView } from './saved-views.js';

@Controller()
export class SavedViewsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.savedViews)
  views(@Asking() actor: Actor): Promise<SavedViews> {
    return asActor(this.db, actor, (tx) => savedViewsOf(tx, actor));
  }

  @Endpoint(api.saveView)
  async save(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.saveView>): Promise<null> {
    await asActor(this.db, actor, (tx) => saveView(tx, new Date(), actor, params.id, body));
    return null;
  }

  @Endpoint(api.removeView)
  async remove(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeView>): Promise<null> {
    await asActor(this.db, actor, (tx) => removeView(tx, new Date(), actor, params.id));
    return null;
  }
}
