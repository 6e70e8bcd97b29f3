import { Controller, Inject, Req, Res } from '@nestjs/common';
import { api, type OpenInvitation, type SessionView } from '@vertskap/contract';
import { asSystem, type Config, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { Request, Response } from 'express';
import { loadActor } from '../people.js';
import { attempts, become, sessionView, step } from '../session.js';
import { acceptInvitation, readInvitation } from './accept.js';

/** For whoever holds a link, signed in or not. The token travels in bodies only: addresses are logged. */
@Controller()
export class InvitationsController {
  private readonly attempts = attempts((request) => String((request.body as { token?: unknown }).token));

  constructor(
    private readonly db: DataSource,
    @Inject('CONFIG') private readonly config: Config,
  ) {}

  @Endpoint(api.readInvitation)
  readInvitation(@Input() { body }: Input<typeof api.readInvitation>): Promise<OpenInvitation> {
    return asSystem(this.db, 'sign_in', (tx) => readInvitation(tx, new Date(), body.token));
  }

  @Endpoint(api.acceptInvitation)
  async acceptInvitation(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Input() { body }: Input<typeof api.acceptInvitation>,
  ): Promise<SessionView> {
    await step(this.attempts, request, response);
    const membershipId = await acceptInvitation(this.db, new Date(), body, request.user?.personId);
    const actor = await asSystem(this.db, 'sign_in', (tx) => loadActor(tx, membershipId, new Date()));
    if (actor) await become(request, actor);
    return sessionView(this.db, this.config, request);
  }
}
