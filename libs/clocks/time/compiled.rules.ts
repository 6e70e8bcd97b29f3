import type { WorkingCalendar } from './calendar.rules.js';
import { DAY, civilOf, dayOfCivil } from './dates.rules.js';
import { type DayPlan, planner } from './plan.rules.js';
import { CHANGES, type Segments, buildSegments } from './segments.rules.js';
import { type Zone, zoneOf } from './zone.rules.js';

/**
 * A calendar as a table of its open segments with running sums, so that any question is a look-up. The table covers a
 * few years around the first date asked about and doubles itself on need, within 1900 to 2299; a date outside, or
 * working time that the calendar never reaches, is a RangeError. Instants are epoch milliseconds, days are days since
 * 1970-01-01, and indexes of segments hold until the table grows backward.
 */
export class CompiledCalendar {
  readonly zone: Zone;
  readonly planOf: (day: number) => DayPlan;
  readonly breaks: NonNullable<WorkingCalendar['breaks']>;
  table: Segments;

  constructor(calendar: WorkingCalendar) {
    this.zone = zoneOf(calendar.timeZone);
    this.planOf = planner(calendar);
    this.breaks = calendar.breaks ?? [];
    this.table = buildSegments(this.zone, this.planOf, this.breaks, 0, 0);
  }

  /** Index of the first segment that ends after the instant; `table.count` where the table knows none. */
  segmentAfter(instant: number): number {
    const day = Math.floor(instant / DAY);
    let { table } = this;
    if (!(day >= table.firstDay + MARGIN && day < table.lastDay - MARGIN)) table = this.cover(day);
    let i = table.byDay[day - table.firstDay] as number;
    while ((table.ends[i] as number) <= instant) i++;
    return i;
  }

  /** The same, and the table grows until there is one. */
  nextSegment(instant: number): number {
    let i = this.segmentAfter(instant);
    while (i === this.table.count) {
      this.growForward();
      i = this.segmentAfter(instant);
    }
    return i;
  }

  /** Open milliseconds from the beginning of the table until the instant. */
  openUntil(instant: number): number {
    const i = this.segmentAfter(instant);
    const { table } = this;
    const begins = table.starts[i] as number;
    const before = table.openBefore[i] as number;
    return instant > begins ? before + (instant - begins) : before;
  }

  /** Index of the segment in which that much open time is reached, its end included. */
  segmentReaching(open: number): number {
    while (open > (this.table.openBefore[this.table.count] as number)) this.growForward();
    const { byOpen, openBefore, openPerBucket } = this.table;
    const bucket = Math.floor(open / openPerBucket);
    let low = byOpen[bucket] as number;
    let high = byOpen[bucket + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((openBefore[middle + 1] as number) < open) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The day on the wall at an instant. */
  localDay(instant: number): number {
    const day = Math.floor(instant / DAY);
    this.coverDay(day);
    const offset = this.table.offsets[day - this.table.firstDay] as number;
    return Math.floor((instant + (offset === CHANGES ? this.zone.offsetAt(instant) : offset)) / DAY);
  }

  /** The n-th working day on or after a day, counted from 0; the n-th before it where n is negative. */
  workday(day: number, n: number): number {
    const ordinal = this.ordinal(day, n);
    return this.table.workdays[ordinal] as number;
  }

  /** When the working day that `workday` names closes for the last time. */
  closeOfWorkday(day: number, n: number): number {
    const ordinal = this.ordinal(day, n);
    return this.table.closes[ordinal] as number;
  }

  /** Working days from one day to another, the last not included; negative where it comes first. */
  workdaysBetween(from: number, to: number): number {
    this.coverDay(from);
    this.coverDay(to);
    const { workdaysBefore, firstDay } = this.table;
    return (workdaysBefore[to - firstDay] as number) - (workdaysBefore[from - firstDay] as number);
  }

  /** When a day opens for the first and closes for the last time; null where it never opens. */
  hoursOf(day: number): { opens: number; closes: number } | null {
    this.coverDay(day);
    const { byLocalDay, firstDay, starts, ends } = this.table;
    const first = byLocalDay[day - firstDay] as number;
    const last = (byLocalDay[day - firstDay + 1] as number) - 1;
    return last < first ? null : { opens: starts[first] as number, closes: ends[last] as number };
  }

  growForward(): void {
    const { firstDay, lastDay } = this.table;
    if (lastDay >= LAST_DAY) throw new RangeError(`the calendar does not open that long before ${LAST_YEAR + 1}`);
    this.build(firstDay, Math.min(LAST_DAY, lastDay + (lastDay - firstDay)));
  }

  growBackward(): void {
    const { firstDay, lastDay } = this.table;
    if (firstDay <= FIRST_DAY) throw new RangeError(`the calendar was not open that long since ${FIRST_YEAR}`);
    this.build(Math.max(FIRST_DAY, firstDay - (lastDay - firstDay)), lastDay);
  }

  /** Where a working day stands in the table; it grows until it holds it. */
  private ordinal(day: number, n: number): number {
    this.coverDay(day);
    const ordinal = (this.table.workdaysBefore[day - this.table.firstDay] as number) + n;
    if (ordinal >= 0 && ordinal < this.table.workdays.length) return ordinal;
    if (ordinal < 0) this.growBackward();
    else this.growForward();
    return this.ordinal(day, n);
  }

  private coverDay(day: number): void {
    if (!(day >= this.table.firstDay + MARGIN && day < this.table.lastDay - MARGIN)) this.cover(day);
  }

  private cover(day: number): Segments {
    if (!(day >= FIRST_DAY + MARGIN && day < LAST_DAY - MARGIN))
      throw new RangeError(`only instants of the years ${FIRST_YEAR} to ${LAST_YEAR} can be reckoned with`);
    if (this.table.lastDay === this.table.firstDay) {
      const { year } = civilOf(day);
      return this.build(
        Math.max(FIRST_DAY, dayOfCivil(year - 1, 1, 1)),
        Math.min(LAST_DAY, dayOfCivil(year + 3, 1, 1)),
      );
    }
    while (day < this.table.firstDay + MARGIN) this.growBackward();
    while (day >= this.table.lastDay - MARGIN) this.growForward();
    return this.table;
  }

  private build(firstDay: number, lastDay: number): Segments {
    this.zone.cover(firstDay * DAY - MARGIN * DAY, lastDay * DAY + MARGIN * DAY);
    return (this.table = buildSegments(this.zone, this.planOf, this.breaks, firstDay, lastDay));
  }
}

/**
 * The compiled form of a calendar. Made once for each content, whatever object, id or version carries it, so that
 * calling it again costs a look-up; the least recently made are dropped. Throws RangeError where `calendarProblems`
 * finds one.
 */
export function compile(calendar: WorkingCalendar): CompiledCalendar {
  const known = byObject.get(calendar);
  if (known) return known;
  const content = JSON.stringify({ ...calendar, id: '', version: 0 });
  let compiled = byContent.get(content);
  if (!compiled) {
    byContent.set(content, (compiled = new CompiledCalendar(calendar)));
    if (byContent.size > KEPT) byContent.delete(byContent.keys().next().value ?? '');
  }
  byObject.set(calendar, compiled);
  return compiled;
}

const byObject = new WeakMap<WorkingCalendar, CompiledCalendar>();
const byContent = new Map<string, CompiledCalendar>();
const KEPT = 1000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2299;
const FIRST_DAY = dayOfCivil(FIRST_YEAR, 1, 1);
const LAST_DAY = dayOfCivil(LAST_YEAR + 1, 1, 1);
/** Days at the ends of the table that are not asked about: local days and UTC days differ, and so do midnights. */
const MARGIN = 3;
