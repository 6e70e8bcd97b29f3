import { Controller } from '@nestjs/common';
import { api, type Receipt } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { DataSource, Endpoint, Input } from '@vertskap/platform';
import type { NoteReceipt } from '../notes.js';
import { once } from '../once.js';
import { amendMessage, amendNote, repeatedAmend, repeatedAmendOfNote } from './amend.js';

@Controller()
export class AmendController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.amendMessage)
  amendMessage(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.amendMessage>): Promise<Receipt> {
    return once(
      this.db,
      actor,
      (tx) => repeatedAmend(tx, actor, body.clientKey, params.id),
      (tx) => amendMessage(tx, new Date(), actor, params, body),
    );
  }

  @Endpoint(api.amendNote)
  amendNote(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.amendNote>): Promise<NoteReceipt> {
    return once(
      this.db,
      actor,
      (tx) => repeatedAmendOfNote(tx, actor, body.clientKey, params.id),
      (tx) => amendNote(tx, new Date(), actor, params, body),
    );
  }
}
