import { wallTime } from './calendar.rules.js';
import type { CompiledCalendar } from './compiled.rules.js';
import { DAY, type LocalDate, SECOND, dateOf, dayOf } from './dates.rules.js';

/**
 * Working-time arithmetic. Instants are epoch milliseconds, working time is in seconds that elapse while the calendar
 * is open (a 25-hour day has 25 hours), dates are `YYYY-MM-DD` in the calendar's time zone. Nothing is rounded. Every
 * function throws RangeError for what lies outside the years 1900 to 2299 and for working time that never comes.
 */

/** The instant by which that much working time has passed; used up exactly at closing, it is the closing. */
export function add(cal: CompiledCalendar, start: number, seconds: number): number {
  if (!(seconds > 0)) return seconds === 0 ? nextOpening(cal, start) : subtract(cal, start, -seconds);
  const open = cal.openUntil(start) + seconds * SECOND;
  const i = cal.segmentReaching(open);
  return (cal.table.starts[i] as number) + (open - (cal.table.openBefore[i] as number));
}

/** The instant since which that much working time has passed; used up exactly at opening, it is the opening. */
export function subtract(cal: CompiledCalendar, start: number, seconds: number): number {
  if (!(seconds > 0)) {
    if (Number.isNaN(seconds)) throw new RangeError('not a number of seconds');
    return seconds === 0 ? previousClosing(cal, start) : add(cal, start, -seconds);
  }
  let open = cal.openUntil(start) - seconds * SECOND;
  while (open < 0) {
    cal.growBackward();
    open = cal.openUntil(start) - seconds * SECOND;
  }
  const i = cal.segmentReaching(open);
  const { starts, openBefore } = cal.table;
  const usedAtOpening = openBefore[i + 1] === open;
  return usedAtOpening ? (starts[i + 1] as number) : (starts[i] as number) + (open - (openBefore[i] as number));
}

/** Working seconds from one instant to another, negative where `to` comes first. */
export function between(cal: CompiledCalendar, from: number, to: number): number {
  // The earlier one first: only that can make the table grow backward, which moves all its sums.
  const earlier = cal.openUntil(Math.min(from, to));
  const later = cal.openUntil(Math.max(from, to));
  return (from <= to ? later - earlier : earlier - later) / SECOND;
}

/** Open at the opening instant, closed at the closing instant. */
export function isOpen(cal: CompiledCalendar, instant: number): boolean {
  const i = cal.segmentAfter(instant);
  return instant >= (cal.table.starts[i] as number);
}

/** The instant itself where open, else the next opening. */
export function nextOpening(cal: CompiledCalendar, instant: number): number {
  const i = cal.nextSegment(instant);
  return Math.max(instant, cal.table.starts[i] as number);
}

/** The instant itself where open, else the closing before it. */
export function previousClosing(cal: CompiledCalendar, instant: number): number {
  let i = cal.segmentAfter(instant);
  if (instant >= (cal.table.starts[i] as number)) return instant;
  while (i === 0) {
    cal.growBackward();
    i = cal.segmentAfter(instant);
  }
  return cal.table.ends[i - 1] as number;
}

/** The end of the segment that is open, else of the next one. */
export function closing(cal: CompiledCalendar, instant: number): number {
  const i = cal.nextSegment(instant);
  return cal.table.ends[i] as number;
}

/** The next open segments as [from, to] instants, the first one cut off at `start`. */
export function segments(cal: CompiledCalendar, start: number, count: number): [from: number, to: number][] {
  const list: [number, number][] = [];
  for (let from = start; list.length < count;) {
    const opens = nextOpening(cal, from);
    const closes = closing(cal, from);
    list.push([opens, closes]);
    from = closes;
  }
  return list;
}

/** Whether the date opens at all. */
export function isWorkday(cal: CompiledCalendar, date: LocalDate): boolean {
  return cal.hoursOf(dayOf(date)) !== null;
}

/**
 * The date that is n working days later, or earlier where n is negative. The date itself is day 0, and is not first
 * moved to a working day; 0 gives it back.
 */
export function addWorkdays(cal: CompiledCalendar, date: LocalDate, n: number): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  if (n === 0) return date;
  return dateOf(n > 0 ? cal.workday(dayOf(date) + 1, n - 1) : cal.workday(dayOf(date), n));
}

/** Working days after `from` until and with `to`; the other way round it is the same number, negative. */
export function daysBetween(cal: CompiledCalendar, from: LocalDate, to: LocalDate): number {
  return cal.workdaysBetween(dayOf(from) + 1, dayOf(to) + 1);
}

/** The date that is n calendar days later; where that is no working day, the next one that is. */
export function addCalendarDays(cal: CompiledCalendar, date: LocalDate, n: number): LocalDate {
  return dateOf(cal.workday(dayOf(date) + n, 0));
}

/**
 * The instant of a wall time `YYYY-MM-DDTHH:MM` or `...:SS` in the calendar's zone. One that daylight saving skips moves
 * forward by what was skipped, one that occurs twice is the first.
 */
export function wallToInstant(cal: CompiledCalendar, wall: string): number {
  const time = wallTime(wall.slice(11));
  if (Number.isNaN(time) || wall[10] !== 'T') throw new RangeError(`not a wall time: ${wall}`);
  return cal.zone.instantOf(dayOf(wall.slice(0, 10)) * DAY + time, 'first');
}

/** The date on the office's wall at an instant. */
export function localDate(cal: CompiledCalendar, instant: number): LocalDate {
  return dateOf(cal.localDay(instant));
}
