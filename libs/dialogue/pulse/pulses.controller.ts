import { Controller, Req, Res } from '@nestjs/common';
import { api, type PulseQuestion } from '@vertskap/contract';
import { type Actor, Asking, attempts, step } from '@vertskap/organisations';
import { asActor, asSystem, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { Request, Response } from 'express';
import { askPulse, askPulseAgain } from './ask.js';
import { endPulse } from './end.js';
import { answerLink, readLink, refuseByLink } from './links.js';

/** Questions to members, and what whoever holds a personal link does with it, signed in or not. */
@Controller()
export class PulsesController {
  private readonly attempts = attempts((request) => String((request.body as { token?: unknown }).token));

  constructor(private readonly db: DataSource) {}

  @Endpoint(api.askPulse)
  async ask(@Asking() actor: Actor, @Input() { body }: Input<typeof api.askPulse>): Promise<null> {
    await asActor(this.db, actor, (tx) => askPulse(tx, new Date(), actor, body));
    return null;
  }

  @Endpoint(api.askPulseAgain)
  async askAgain(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.askPulseAgain>): Promise<null> {
    await asActor(this.db, actor, (tx) => askPulseAgain(tx, new Date(), actor, params.id, body));
    return null;
  }

  @Endpoint(api.endPulse)
  async end(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.endPulse>): Promise<null> {
    await asActor(this.db, actor, (tx) => endPulse(tx, new Date(), actor, params.id, body));
    return null;
  }

  @Endpoint(api.openPulse)
  open(@Input() { body }: Input<typeof api.openPulse>): Promise<PulseQuestion> {
    return asSystem(this.db, 'inbound', (tx) => readLink(tx, new Date(), body.token));
  }

  @Endpoint(api.answerPulse)
  async answer(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Input() { body }: Input<typeof api.answerPulse>,
  ): Promise<null> {
    await step(this.attempts, request, response);
    await asSystem(this.db, 'inbound', (tx) => answerLink(tx, new Date(), body));
    return null;
  }

  @Endpoint(api.refusePulses)
  async refuse(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Input() { body }: Input<typeof api.refusePulses>,
  ): Promise<null> {
    await step(this.attempts, request, response);
    await asSystem(this.db, 'inbound', (tx) => refuseByLink(tx, new Date(), body.token, body.refused));
    return null;
  }
}
