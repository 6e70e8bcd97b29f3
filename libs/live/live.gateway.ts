import { Inject, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { Attend, Follow, type FollowReply, Stream } from '@vertskap/contract';
import { mayFollow } from '@vertskap/needs';
import { type Actor, loadActor, SIGN_IN, type SignInMiddleware } from '@vertskap/organisations';
import {
  asActor,
  asSystem,
  type Config,
  DataSource,
  type Doorbell,
  openBell,
  paceBy,
  ringFrom,
  whenCommitted,
} from '@vertskap/platform';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { Deliveries } from './deliveries.js';
import { dismissStale } from './dismiss.js';
import { drain } from './drain.js';
import { Following } from './following.js';
import type { LiveServer, LiveSocket } from './live.types.js';
import { PresenceBoard } from './presence.js';

const LOOK_MS = 2_000;
const DISMISS_MS = 500;
const RENEW_MS = 10_000;

/** The only place that knows socket.io. Each server reads the log for its own sockets; there is no broker between servers. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnGatewayConnection, OnApplicationBootstrap, OnModuleDestroy {
  @WebSocketServer() private readonly io!: LiveServer;
  private bell: Doorbell | undefined;
  private timers: NodeJS.Timeout[] = [];
  private readonly deliveries: Deliveries;
  private readonly following: Following;
  private readonly presence = new PresenceBoard(
    (payload) => this.bell?.say('presence', payload),
    (presence) => this.io.local.to(attending(presence.needId)).emit('presence', presence),
  );

  constructor(
    private readonly db: DataSource,
    @Inject(SIGN_IN) private readonly signIn: SignInMiddleware,
    @Inject('CONFIG') private readonly config: Config,
    @Inject('LOG') private readonly log: Logger,
  ) {
    this.deliveries = new Deliveries(
      db,
      (stream, events) => this.io.local.to(stream).emit('events', events),
      (err) => this.log.error({ err }, 'delivery failed'),
    );
    this.following = new Following(db, this.deliveries);
  }

  /** The session of HTTP is the session of the socket; who is not signed in gets no connection. */
  afterInit(server: LiveServer): void {
    for (const handler of this.signIn.handlers) server.engine.use(handler);
    server.use((socket, next) => {
      const { user, sessionID } = socket.request as typeof socket.request & { user?: Actor; sessionID?: string };
      if (!user || !sessionID) return next(new Error('not_signed_in'));
      socket.data.actor = user;
      socket.data.sessionId = sessionID;
      next();
    });
    server.of('/').adapter.on('delete-room', (room: string) => this.deliveries.forget(room as Stream));
  }

  /**
   * Whoever asks for what is not in the contract hears nothing, and nothing breaks. The request that opened the connection is let go of: it
   * is most of what a quiet socket would keep, headers, session and all.
   */
  handleConnection(socket: LiveSocket): void {
    letGoOf(socket.conn);
    this.hear(socket, 'follow', (request) => this.follow(socket, request));
    this.hear(socket, 'unfollow', (request) => this.unfollow(socket, request));
    this.hear(socket, 'attend', (request) => this.attend(socket, request));
    socket.on('error', () => socket.disconnect(true));
    socket.on('disconnect', () => this.presence.leave(socket.id));
  }

  async onApplicationBootstrap(): Promise<void> {
    paceBy(this.db, () => this.deliveries.behindMs());
    whenCommitted(this.db, (said) => this.deliveries.said(said));
    this.bell = await openBell(
      this.db,
      this.config,
      {
        event: (ring) => this.deliveries.ring(ringFrom(ring)),
        presence: (payload) => this.presence.heard(payload),
      },
      () => void this.look(),
    );
    this.timers = [
      setInterval(() => void this.look(), LOOK_MS),
      setInterval(() => this.presence.renew(), RENEW_MS),
      setInterval(
        () =>
          void dismissStale(this.db, this.io).catch((err: unknown) =>
            this.log.error({ err }, 'sockets could not be checked'),
          ),
        DISMISS_MS,
      ),
    ];
  }

  async onModuleDestroy(): Promise<void> {
    await drain(this.io);
    this.timers.forEach(clearInterval);
    await this.bell?.close();
  }

  /** The memberships of whoever is connected here, one for each socket. */
  connected(): string[] {
    return [...this.io.of('/').sockets.values()].map((socket) => socket.data.actor.membershipId);
  }

  /** As Nest would, without its streams: a dozen objects for each kind of message that each socket may send. */
  private hear(socket: LiveSocket, message: string, does: (request: unknown) => Promise<unknown>): void {
    (socket as Socket).on(message, (request: unknown, answer: unknown) => {
      does(request).then(
        (reply) => void (typeof answer === 'function' && answer(reply)),
        (err: unknown) => this.log.error({ err, message }, 'a socket could not be answered'),
      );
    });
  }

  private async follow(socket: LiveSocket, request: unknown): Promise<FollowReply> {
    const parsed = Follow.safeParse(request);
    if (!parsed.success) return { outcome: 'refused' };
    const [stream, after] = [parsed.data.stream as Stream, parsed.data.after];
    return this.following.follow(socket, stream, after);
  }

  /** Whoever reads the internal notes of a need is shown to the others who do; nobody else is, and nobody else is told. */
  private async attend(socket: LiveSocket, request: unknown): Promise<void> {
    const parsed = Attend.safeParse(request);
    if (!parsed.success) return;
    const before = socket.data.attended ?? Promise.resolve();
    socket.data.attended = before.then(() => this.attendNow(socket, parsed.data)).catch(() => {}); // in turn: who closes it has closed it
    await socket.data.attended;
  }

  private async unfollow(socket: LiveSocket, request: unknown): Promise<void> {
    const stream = (request as { stream?: unknown } | null)?.stream;
    if (typeof stream === 'string' && Stream.safeParse(stream).success) await socket.leave(stream);
  }

  private async attendNow(socket: LiveSocket, { needId, doing }: Attend): Promise<void> {
    if (doing === null) {
      await socket.leave(attending(needId));
      return this.presence.attend(socket.id, needId, null);
    }
    const actor = await this.actorOf(socket);
    if (!actor || !(await asActor(this.db, actor, (tx) => mayFollow(tx, actor, `need/${needId}/internal`)))) return;
    if (!socket.connected) return;
    await socket.join(attending(needId)); // join first: what is said next goes to this socket too
    const { membershipId, name, unit } = actor;
    this.presence.attend(socket.id, needId, { membershipId, name, unit, doing });
  }

  /** As whom the socket acts, as it stands now. */
  private actorOf(socket: LiveSocket): Promise<Actor | undefined> {
    const { membershipId } = socket.data.actor;
    return asSystem(this.db, 'sign_in', (tx) => loadActor(tx, membershipId, new Date()));
  }

  private look(): Promise<void> {
    return this.deliveries.look().catch((err: unknown) => this.log.error({ err }, 'the log could not be read'));
  }
}

/** engine.io keeps hold of the request itself, to say that it was closed; so all that it holds goes. */
function letGoOf(connection: LiveSocket['conn']): void {
  const request = connection.request as unknown as Record<string, unknown>;
  for (const part of ['session', 'sessionStore', 'user', 'res', '_parsedUrl', 'headers', 'rawHeaders'])
    delete request[part];
  Object.assign(connection, { request: undefined });
}

/** The room of those who have a need open; no stream. */
const attending = (needId: string): string => `attending/${needId}`;
