import type { Envelope, Stream } from '@vertskap/contract';
import { asSystem, type DataSource, eventsOf, glance, type LoggedEvent, streamsAhead } from '@vertskap/platform';

const PAGE = 500;

export const envelope = ({ stream, seq, at, event }: LoggedEvent): Envelope => ({
  stream,
  seq,
  at: at.toISOString(),
  event,
});

/**
 * Hands out the events of the streams that somebody here follows, in order, each once. What this server committed is handed out as it
 * was said, where it follows on what was handed out last; everything else is read from the log. A ring only says where to look. One
 * reading at a time: rings that come meanwhile wait together.
 */
export class Deliveries {
  private readonly read = new Map<Stream, number>();
  /** How far each has come, as far as the ring knew. */
  private readonly rung = new Map<Stream, number>();
  private reading: Promise<void> | undefined;
  /** Since when the streams that wait, and those that are being read, have waited. */
  private readonly since: { rung?: number | undefined; reading?: number | undefined } = {};

  constructor(
    private readonly db: DataSource,
    private readonly deliver: (stream: Stream, events: Envelope[]) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** From now on, what comes after `seq`; a stream that is followed already goes on where it is. */
  follow(stream: Stream, seq: number): void {
    if (this.read.has(stream)) return;
    this.read.set(stream, seq);
    this.ring({ stream }); // for what rang since `seq` was read, and was nobody's yet
  }

  forget(stream: Stream): void {
    this.read.delete(stream);
  }

  /** The last event of a stream that was handed out here, to whoever followed then; 0 where nobody does. */
  handedOut(stream: Stream): number {
    return this.read.get(stream) ?? 0;
  }

  /** What was committed here: it needs no reading. */
  said(events: LoggedEvent[]): void {
    for (const [stream, some] of Map.groupBy(events, (e) => e.stream))
      if (some[0]?.seq === (this.read.get(stream) ?? NaN) + 1) this.handOut(stream, some);
  }

  /** `seq`: how far the stream has come; without it, somebody has to look. */
  ring({ stream, seq = Infinity }: { stream: Stream; seq?: number }): void {
    if (!this.isAhead(stream, seq)) return;
    this.rung.set(stream, Math.max(seq, this.rung.get(stream) ?? 0));
    this.since.rung ??= Date.now();
    this.reading ??= this.readRung().finally(() => (this.reading = undefined));
  }

  /** For how long the oldest ring has waited for what it rang for to be handed out, in milliseconds; 0 where none waits. */
  behindMs(): number {
    const since = this.since.reading ?? this.since.rung;
    return since === undefined ? 0 : Date.now() - since;
  }

  /** Looks at every followed stream, for the rings that were lost. */
  async look(): Promise<void> {
    if (this.read.size === 0) return;
    const ahead = await asSystem(this.db, 'delivery', (tx) => streamsAhead(tx, this.read));
    for (const stream of ahead) this.ring({ stream });
  }

  private async readRung(): Promise<void> {
    while (this.rung.size > 0) {
      await new Promise(setImmediate); // what was committed here rings too, and is handed out by then
      const ahead = [...this.rung].filter(([stream, seq]) => this.isAhead(stream, seq));
      const wanted = new Map(ahead.map(([stream]) => [stream, this.read.get(stream) ?? 0]));
      this.rung.clear();
      Object.assign(this.since, { reading: this.since.rung, rung: undefined });
      try {
        const found = wanted.size > 0 ? await glance(this.db, 'delivery', (tx) => eventsOf(tx, wanted, PAGE)) : [];
        for (const [stream, events] of Map.groupBy(found, (e) => e.stream)) {
          this.handOut(stream, events);
          if (events.length === PAGE) this.ring({ stream });
        }
      } catch (error) {
        this.failed(error); // the next look finds what was left
      }
      this.since.reading = undefined;
    }
  }

  private isAhead(stream: Stream, seq: number): boolean {
    const read = this.read.get(stream);
    return read !== undefined && read < seq;
  }

  private handOut(stream: Stream, events: LoggedEvent[]): void {
    const fresh = events.filter(({ seq }) => this.isAhead(stream, seq)); // the log is read on while others are handed out
    const last = fresh.at(-1);
    if (!last) return;
    this.read.set(stream, last.seq);
    this.deliver(stream, fresh.map(envelope));
  }
}
