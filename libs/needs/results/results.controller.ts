import { Controller } from '@nestjs/common';
import { api, type Receipt } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { DataSource, Endpoint, Input } from '@vertskap/platform';
import { performOnce } from '../perform-deed.js';

@Controller()
export class ResultsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.changeKind)
  changeKind(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeKind>): Promise<Receipt> {
    const deed = body.kind === 'opportunity' ? 'make_opportunity' : 'make_need';
    return performOnce(this.db, actor, params.id, body, { deed });
  }

  @Endpoint(api.tellResult)
  tellResult(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.tellResult>): Promise<Receipt> {
    const { result, jobs, kroner, sentence, language } = body;
    return performOnce(this.db, actor, params.id, body, {
      deed: 'tell_result',
      result,
      jobs,
      kroner,
      sentence,
      language,
    });
  }
}
