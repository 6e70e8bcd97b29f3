import { Controller } from '@nestjs/common';
import { api, type DialogueHit } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import { searchDialogue } from './search-dialogue.js';

@Controller()
export class DialogueSearchController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.searchDialogue)
  search(@Asking() actor: Actor, @Input() { query }: Input<typeof api.searchDialogue>): Promise<DialogueHit[]> {
    return asActor(this.db, actor, (tx) => searchDialogue(tx, actor, query));
  }
}
