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
 * Reads the log for the streams that somebody here follows and hands the events out, in order, each once. A ring only says
 * where to look; what was read last decides from where. One reading at a time: rings that come meanwhile wait together.
 */
export class Deliveries {
  private readonly read = new Map<Stream, number>();
  private readonly rung = new Set<Stream>();
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
    this.ring(stream); // for what rang since `seq` was read, and was nobody's yet
  }

  forget(stream: Stream): void {
    this.read.delete(stream);
  }

  isFollowed(stream: Stream): boolean {
    return this.read.has(stream);
  }

  ring(stream: Stream): void {
    if (!this.read.has(stream)) return;
    this.rung.add(stream);
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
    for (const stream of ahead) this.ring(stream);
  }

  private async readRung(): Promise<void> {
    while (this.rung.size > 0) {
      const wanted = new Map(
        [...this.rung].flatMap((s) => (this.read.has(s) ? [[s, this.read.get(s) ?? 0] as const] : [])),
      );
      this.rung.clear();
      Object.assign(this.since, { reading: this.since.rung, rung: undefined });
      try {
        const found = await glance(this.db, 'delivery', (tx) => eventsOf(tx, wanted, PAGE));
        for (const [stream, events] of Map.groupBy(found, (e) => e.stream)) this.handOut(stream, events);
      } catch (error) {
        this.failed(error); // the next look finds what was left
      }
      this.since.reading = undefined;
    }
  }

  private handOut(stream: Stream, events: LoggedEvent[]): void {
    const last = events.at(-1);
    if (!last || !this.read.has(stream)) return;
    this.read.set(stream, last.seq);
    if (events.length === PAGE) this.ring(stream);
    this.deliver(stream, events.map(envelope));
  }
}
