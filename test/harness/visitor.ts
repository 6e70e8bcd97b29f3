import {
  api,
  type ClientToServer,
  type Envelope,
  type FollowReply,
  type Problem,
  type Reply,
  type Route,
  type Sent,
  type ServerToClient,
  type SessionView,
  type Stream,
} from '@vertskap/contract';
import { io, type Socket } from 'socket.io-client';

export type Answer<T> = { status: number; body: T; problem: Problem | undefined; headers: Headers };
type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

/** A browser without a page: cookies, the CSRF token, and sockets that share the session. */
export class Visitor {
  private cookie = '';
  session: SessionView | undefined;
  private readonly sockets: Socket[] = [];

  constructor(private readonly url: string) {}

  async arrive(): Promise<void> {
    this.session = (await this.call(api.session)).body;
  }

  /** The same browser with another address for the same site. */
  at(url: string): Visitor {
    const other = new Visitor(url);
    other.session = this.session;
    other.cookie = this.cookie;
    return other;
  }

  async become(membershipId: string): Promise<void> {
    const { status, body } = await this.call(api.demoSignIn, { body: { membershipId } });
    if (status !== 201) throw new Error(`sign-in answered ${status}`);
    this.session = body;
  }

  /** Another visitor: somebody who works in that sector. */
  async somebodyOf(municipality: string, sector: string): Promise<Visitor> {
    const people = (await this.call(api.demoPeople)).body;
    const found = people.find(
      (p) => p.organisation === municipality && p.sector === sector && p.role !== 'sector_leader',
    );
    if (!found) throw new Error(`nobody works in ${sector} of ${municipality}`);
    const visitor = new Visitor(this.url);
    await visitor.arrive();
    await visitor.become(found.membershipId);
    return visitor;
  }

  /** Calls an operation of the contract. */
  async call<R extends Route>(
    route: R,
    ...sent: keyof Sent<R> extends never ? [] : [Sent<R>]
  ): Promise<Answer<Reply<R>>> {
    const { params = {}, query, body } = (sent[0] ?? {}) as Parts;
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = query ? `?${new URLSearchParams(query as Record<string, string>)}` : '';
    return this.request(route.method, `/api${path}${search}`, body) as Promise<Answer<Reply<R>>>;
  }

  /** Sends anything at all, as a stranger to the contract would. */
  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    signal: AbortSignal | null = null,
  ): Promise<Answer<unknown>> {
    const response = await fetch(this.url + path, {
      method,
      signal,
      headers: {
        cookie: this.cookie,
        ...(this.session && { 'x-csrf-token': this.session.csrfToken }),
        ...(body !== undefined && {
          'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
        }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const json: unknown = /[/+]json\b/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    return {
      status: response.status,
      body: json,
      problem: response.status >= 400 ? (json as Problem) : undefined,
      headers: response.headers,
    };
  }

  /** Opens a socket in this session. `seen` holds every envelope in the order it came. */
  async listen(): Promise<Listener> {
    const socket: Socket<ServerToClient, ClientToServer> = io(this.url, {
      transports: ['websocket'],
      extraHeaders: { cookie: this.cookie },
      reconnection: false,
      forceNew: true,
    });
    this.sockets.push(socket);
    const seen: Envelope[] = [];
    socket.on('events', (envelopes) => seen.push(...envelopes));
    await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
    return { socket, seen, follow: (stream, after = 0) => socket.emitWithAck('follow', { stream, after }) };
  }

  /** What a browser would send with every request of this session. */
  headers(): Record<string, string> {
    return { cookie: this.cookie };
  }

  leave(): void {
    this.sockets.forEach((socket) => socket.disconnect());
  }
}

export type Listener = {
  socket: Socket<ServerToClient, ClientToServer>;
  seen: Envelope[];
  follow: (stream: Stream, after?: number) => Promise<FollowReply>;
};
