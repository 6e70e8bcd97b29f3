import type { Envelope, FollowReply, Stream } from '@vertskap/contract';
import { io, type Socket } from 'socket.io-client';
import type { Heard } from './live.judge.js';

const AGAIN_MS = 200;

/** Someone who listens over a bad line: comes back by itself, and fills holes from what it holds. */
export class Follower {
  readonly heard: Heard;
  comebacks = 0;
  /** How often a server told it to go elsewhere, and how often that its session is over. */
  movedOn = 0;
  signedOut = 0;
  private readonly socket: Socket;
  private filling = false;
  private again = false;

  constructor(
    url: string,
    headers: Record<string, string>,
    private readonly stream: Stream,
  ) {
    this.heard = { stream, seqs: [] };
    this.socket = io(url, {
      transports: ['websocket'],
      extraHeaders: headers,
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
      timeout: 2_000,
      ackTimeout: 2_000,
    });
    this.socket.on('connect', () => (this.comebacks++, void this.fill()));
    this.socket.on('catchUp', () => void this.fill());
    this.socket.on('moveOn', ({ withinMs }: { withinMs: number }) => {
      this.movedOn++;
      setTimeout(() => this.socket.disconnect().connect(), Math.random() * withinMs);
    });
    this.socket.on('signedOut', () => this.signedOut++);
    this.socket.on('events', (envelopes: Envelope[]) => this.take(envelopes));
  }

  get last(): number {
    return this.heard.seqs.at(-1) ?? 0;
  }

  close(): void {
    this.socket.disconnect();
  }

  private take(envelopes: Envelope[]): void {
    for (const { stream, seq } of envelopes) {
      if (stream !== this.stream || seq <= this.last) continue;
      if (seq > this.last + 1) return void this.fill();
      this.heard.seqs.push(seq);
    }
  }

  /** Asks for what came after the last one held, page by page, until there is no more; where nobody answers, once more a little later, as clients do. */
  private async fill(): Promise<void> {
    if (this.filling) {
      this.again = true;
      return;
    }
    this.filling = true;
    do {
      this.again = false;
      const reply = await this.ask().catch(() => undefined);
      if (!reply) {
        setTimeout(() => this.socket.connected && void this.fill(), AGAIN_MS);
        break;
      }
      if (reply.outcome !== 'events') continue;
      for (const { seq } of reply.events) if (seq > this.last) this.heard.seqs.push(seq);
      this.again = true;
    } while (this.again);
    this.filling = false;
  }

  private async ask(): Promise<FollowReply> {
    const request = { stream: this.stream, after: this.last };
    return (await this.socket.timeout(2_000).emitWithAck('follow', request)) as FollowReply;
  }
}
