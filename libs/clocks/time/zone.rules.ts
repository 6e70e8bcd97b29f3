import { DAY } from './dates.rules.js';

/** Which of the two instants an ambiguous wall time means. */
export type Occurrence = 'first' | 'last';

/**
 * The offsets of an IANA time zone, read from Intl once per zone and kept for the life of the process.
 * Throws RangeError for a zone that Intl does not know.
 */
export function zoneOf(id: string): Zone {
  let zone = zones.get(id);
  if (!zone) zones.set(id, (zone = new Zone(id)));
  return zone;
}

export class Zone {
  private readonly wall: Intl.DateTimeFormat;
  /** `offsets[i]` holds from `changes[i - 1]` until `changes[i]`; both in milliseconds. */
  private changes: number[] = [];
  private offsets: number[] = [];
  private from = NaN;
  private to = NaN;

  constructor(readonly id: string) {
    this.wall = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  /** Milliseconds that wall clocks are ahead of UTC at an instant. */
  offsetAt(instant: number): number {
    if (!(instant >= this.from && instant < this.to)) this.cover(instant - YEAR, instant + YEAR);
    return this.offsets[this.changesUntil(instant)] ?? 0;
  }

  /**
   * The instant of a wall time, given as milliseconds since 1970-01-01T00:00 on that wall. A time that a change skips
   * moves forward by what was skipped; one that occurs twice is the occurrence asked for.
   */
  instantOf(wall: number, occurrence: Occurrence): number {
    if (!(wall - WIDEST >= this.from && wall + WIDEST < this.to)) this.cover(wall - YEAR, wall + YEAR);
    let i = this.changesUntil(wall + WIDEST);
    while (i > 0 && wall < this.wallAfter(i)) i--;
    const offset = this.offsets[i] ?? 0;
    if (occurrence === 'last') return wall - offset;
    const before = i > 0 ? (this.offsets[i - 1] ?? offset) : offset;
    return before > offset && wall < (this.changes[i - 1] ?? 0) + before ? wall - before : wall - offset;
  }

  /** Wall time at which the i-th offset begins. */
  private wallAfter(i: number): number {
    return (this.changes[i - 1] ?? 0) + (this.offsets[i] ?? 0);
  }

  /** How many changes have happened at an instant. */
  private changesUntil(instant: number): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changes[middle] ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Makes the table reach over the interval, asking Intl only about what is not covered yet. */
  cover(from: number, to: number): void {
    if (Number.isNaN(from) || Number.isNaN(to)) throw new RangeError('not an instant');
    if (Number.isNaN(this.from)) {
      this.from = this.to = from;
      this.offsets = [this.ask(from)];
    }
    if (from < this.from) {
      const earlier = this.changesBetween(from, this.from);
      this.changes = [...earlier.changes, ...this.changes];
      this.offsets = [...earlier.offsets.slice(0, -1), ...this.offsets];
      this.from = from;
    }
    if (to > this.to) {
      const later = this.changesBetween(this.to, to);
      this.changes = [...this.changes, ...later.changes];
      this.offsets = [...this.offsets, ...later.offsets.slice(1)];
      this.to = to;
    }
  }

  private changesBetween(from: number, to: number): { changes: number[]; offsets: number[] } {
    const changes: number[] = [];
    const offsets = [this.ask(from)];
    for (let low = from; low < to;) {
      const high = Math.min(low + PROBE, to);
      const offset = this.ask(high);
      if (offset !== offsets.at(-1)) {
        changes.push(this.firstWith(offset, low, high));
        offsets.push(offset);
      }
      low = high;
    }
    return { changes, offsets };
  }

  /** The first whole second in (low, high] that has the offset, where exactly one change lies between. */
  private firstWith(offset: number, low: number, high: number): number {
    let before = Math.floor(low / 1000);
    let after = Math.ceil(high / 1000);
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.ask(middle * 1000) === offset) after = middle;
      else before = middle;
    }
    return after * 1000;
  }

  private ask(instant: number): number {
    const whole = Math.floor(instant / 1000) * 1000;
    const read = WALL.exec(this.wall.format(whole));
    if (!read) throw new RangeError(`Intl gives no wall time for ${instant} in ${this.id}`);
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = read.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
  }
}

const zones = new Map<string, Zone>();
const WALL = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;
const YEAR = 366 * DAY;
/** More than any zone is ahead of or behind UTC. */
const WIDEST = 2 * DAY;
/** The shortest time that an offset has held in any zone since 1970 is 6.96 days (tz database 2025). */
const PROBE = 4 * DAY;
