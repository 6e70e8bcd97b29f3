import { Controller, Inject, Req, Res } from '@nestjs/common';
import { api, type DemoPerson, type SessionView } from '@vertskap/contract';
import {
  asActor,
  asSystem,
  audit,
  type Config,
  DataSource,
  Endpoint,
  Input,
  notFound,
  Refusal,
  row,
  rows,
  sql,
} from '@vertskap/platform';
import type { Request, Response } from 'express';
import type { Actor } from './actor.rules.js';
import { Asking } from './edge.guard.js';
import { loadActor } from './people.js';
import { attempts, become, sessionView, step } from './session.js';
import { SIGN_IN, type SignInMiddleware } from './sign-in.js';

@Controller()
export class SessionController {
  private readonly attempts = attempts((request) => String((request.body as { email?: unknown }).email).toLowerCase());

  constructor(
    private readonly db: DataSource,
    @Inject(SIGN_IN) private readonly signInBy: SignInMiddleware,
    @Inject('CONFIG') private readonly config: Config,
  ) {}

  @Endpoint(api.session)
  session(@Req() request: Request): Promise<SessionView> {
    return this.view(request);
  }

  @Endpoint(api.signIn)
  async signIn(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Input() { body }: Input<typeof api.signIn>,
  ): Promise<SessionView> {
    request.body = body; // passport reads what was parsed, not what was sent
    await step(this.attempts, request, response);
    await step(this.signInBy.verifyPassword, request, response).catch(asWrongCredentials);
    await this.keep('session.signed_in', request.user);
    return this.view(request);
  }

  @Endpoint(api.signOut)
  async signOut(@Req() request: Request): Promise<SessionView> {
    await this.keep('session.signed_out', request.user);
    await new Promise<void>((done, fail) => request.session.destroy((error) => (error ? fail(error) : done())));
    delete request.user;
    return this.view(request);
  }

  @Endpoint(api.actAs)
  async actAs(
    @Req() request: Request,
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.actAs>,
  ): Promise<SessionView> {
    const next = await asSystem(this.db, 'sign_in', (tx) => loadActor(tx, body.membershipId, new Date()));
    if (next?.personId !== actor.personId) throw notFound();
    await become(request, next);
    await this.keep('session.acted_as', next);
    return this.view(request);
  }

  @Endpoint(api.setLanguage)
  async setLanguage(
    @Req() request: Request,
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.setLanguage>,
  ): Promise<SessionView> {
    await asActor(this.db, actor, (tx) =>
      rows(tx, sql`update person set language = ${body.language} where id = ${actor.personId}`),
    );
    return this.view(request);
  }

  @Endpoint(api.closeHint)
  async closeHint(
    @Req() request: Request,
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.closeHint>,
  ): Promise<SessionView> {
    await asActor(this.db, actor, (tx) =>
      rows(
        tx,
        sql`update person set closed_hints = closed_hints || ${params.hint}::text
            where id = ${actor.personId} and not ${params.hint}::text = any(closed_hints)`,
      ),
    );
    return this.view(request);
  }

  @Endpoint(api.showHints)
  async showHints(@Req() request: Request, @Asking() actor: Actor): Promise<SessionView> {
    await asActor(this.db, actor, (tx) =>
      rows(tx, sql`update person set closed_hints = '{}' where id = ${actor.personId}`),
    );
    return this.view(request);
  }

  @Endpoint(api.demoPeople)
  async demoPeople(): Promise<DemoPerson[]> {
    if (!this.config.VERTSKAP_DEMO) return [];
    return asSystem(this.db, 'sign_in', (tx) =>
      rows(
        tx,
        sql`select m.id as "membershipId", p.name, m.role, m.position, coalesce(c.name, a.name, k.name) as organisation, s.name as sector
          from membership m join person p on p.id = m.person_id and p.demo and m.valid_from <= now() and now() < m.valid_to
          left join sector s on s.id = m.sector_id left join municipality k on k.id = m.municipality_id
          left join association a on a.id = m.association_id left join company c on c.id = m.company_id
          order by m.id`,
      ),
    );
  }

  @Endpoint(api.demoSignIn)
  async demoSignIn(@Req() request: Request, @Input() { body }: Input<typeof api.demoSignIn>): Promise<SessionView> {
    const actor = this.config.VERTSKAP_DEMO ? await this.demoActor(body.membershipId) : undefined;
    if (!actor) throw notFound();
    await become(request, actor);
    await this.keep('session.signed_in', actor);
    return this.view(request);
  }

  private demoActor(membershipId: string): Promise<Actor | undefined> {
    return asSystem(this.db, 'sign_in', async (tx) => {
      const actor = await loadActor(tx, membershipId, new Date());
      const made = actor && (await row(tx, sql`select 1 from person where id = ${actor.personId} and demo`));
      return made ? actor : undefined;
    });
  }

  /** In the audit trail of the place that the person acts for. */
  private async keep(action: string, actor: Actor | undefined): Promise<void> {
    if (actor) await asActor(this.db, actor, (tx) => audit(tx, { action, object: '' }));
  }

  private view(request: Request): Promise<SessionView> {
    return sessionView(this.db, this.config, request);
  }
}

/** Passport says 401 for an unknown person and for a wrong password alike. */
function asWrongCredentials(error: unknown): never {
  if ((error as { status?: number }).status === 401)
    throw new Refusal('wrong_credentials', 'E-mail or password is wrong.');
  throw error;
}
