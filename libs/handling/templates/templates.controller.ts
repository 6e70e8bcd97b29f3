import { Controller } from '@nestjs/common';
import { api, type TemplatesView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { addTemplate, changeTemplate, removeTemplate, templatesOf } from './templates.js';

@Controller()
export class TemplatesController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.templates)
  templates(@Asking() actor: Actor): Promise<TemplatesView> {
    return asActor(this.db, actor, (tx) => templatesOf(tx, actor));
  }

  @Endpoint(api.addTemplate)
  async addTemplate(@Asking() actor: Actor, @Input() { body }: Input<typeof api.addTemplate>): Promise<null> {
    await asActor(this.db, actor, (tx) => addTemplate(tx, new Date(), actor, body));
    return null;
  }

  @Endpoint(api.changeTemplate)
  async changeTemplate(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.changeTemplate>,
  ): Promise<null> {
    await asActor(this.db, actor, (tx) => changeTemplate(tx, new Date(), actor, params.id, body));
    return null;
  }

  @Endpoint(api.removeTemplate)
  async removeTemplate(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeTemplate>): Promise<null> {
    await asActor(this.db, actor, (tx) => removeTemplate(tx, actor, params.id));
    return null;
  }
}
