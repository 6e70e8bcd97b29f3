import { randomBytes } from 'node:crypto';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import { api, type DemoPerson, type SessionView } from '@vertskap/contract';
import {
  asActor,
  asSystem,
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
import { rateLimit } from 'express-rate-limit';
import type { Actor } from './actor.rules.js';
import { Asking } from './edge.guard.js';
import { loadActor, membershipsOf } from './people.js';
import { SIGN_IN, type SignInMiddleware } from './sign-in.js';

@Controller()
export class SessionController {
  private readonly attempts = rateLimit({
    windowMs: 15 * 60 * 1000,
    limit: 20,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => `${request.ip}|${String((request.body as { email?: unknown }).email).toLowerCase()}`,
    handler: (_request, _response, next) =>
      next(new Refusal('too_many_attempts', 'Wait a quarter of an hour, then try again.')),
    validate: false,
  });

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
    return this.view(request);
  }

  @Endpoint(api.signOut)
  async signOut(@Req() request: Request): Promise<SessionView> {
    await new Promise<void>((done, fail) => request.logOut((error: unknown) => (error ? fail(error) : done())));
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

  @Endpoint(api.demoPeople)
  async demoPeople(): Promise<DemoPerson[]> {
    if (!this.config.VERTSKAP_DEMO) return [];
    return asSystem(this.db, 'sign_in', (tx) =>
      rows(
        tx,
        sql`select m.id as "membershipId", p.name, m.role, m.position, coalesce(a.name, c.name, k.name) as organisation, s.name as sector
          from membership m join person p on p.id = m.person_id and p.demo
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
    return this.view(request);
  }

  private demoActor(membershipId: string): Promise<Actor | undefined> {
    return asSystem(this.db, 'sign_in', async (tx) => {
      const actor = await loadActor(tx, membershipId, new Date());
      const made = actor && (await row(tx, sql`select 1 from person where id = ${actor.personId} and demo`));
      return made ? actor : undefined;
    });
  }

  private async view(request: Request): Promise<SessionView> {
    request.session.csrfToken ??= randomBytes(24).toString('base64url');
    const { person, memberships } = request.user ? await this.standing(request.user) : nobody;
    return {
      person,
      acting: memberships.find((m) => m.id === request.user?.membershipId) ?? null,
      memberships,
      csrfToken: request.session.csrfToken,
      demonstration: this.config.VERTSKAP_DEMO,
    };
  }

  /** All capacities of the person, also those that they do not act in now. */
  private standing({ personId }: Actor): Promise<Pick<SessionView, 'person' | 'memberships'>> {
    return asSystem(this.db, 'sign_in', async (tx) => {
      const person = await row<NonNullable<SessionView['person']>>(
        tx,
        sql`select id, name, email, language from person where id = ${personId}`,
      );
      return person ? { person, memberships: await membershipsOf(tx, person.id, new Date()) } : nobody;
    });
  }
}

const nobody: Pick<SessionView, 'person' | 'memberships'> = { person: null, memberships: [] };

/** Starts a fresh session for this actor: the old identifier is worth nothing afterwards. */
function become(request: Request, actor: Actor): Promise<void> {
  return new Promise((done, fail) => request.logIn(actor, (error: unknown) => (error ? fail(error) : done())));
}

/** Passport says 401 for an unknown person and for a wrong password alike. */
function asWrongCredentials(error: unknown): never {
  if ((error as { status?: number }).status === 401)
    throw new Refusal('wrong_credentials', 'E-mail or password is wrong.');
  throw error;
}

/** Runs one Express handler. */
function step(
  handler: (request: Request, response: Response, next: (error?: unknown) => void) => unknown,
  request: Request,
  response: Response,
): Promise<void> {
  return new Promise((done, fail) => handler(request, response, (error) => (error ? fail(error) : done())));
}
