import type { WorkingCalendar } from './calendar.rules.js';
import { type CompiledCalendar, compile } from './compiled.rules.js';
import { addPaused } from './due.rules.js';
import { type Pause, elapsed } from './pauses.rules.js';
import * as time from './working-time.rules.js';

/** A case of working-time arithmetic from another system's tests, in one form for all of them. */
export interface ClockCase {
  id: string;
  op: string;
  calendar: {
    timezone: string;
    week: WorkingCalendar['week'];
    holidays?: string[];
    exceptions?: Record<string, [string, string][]>;
    closed?: [string, string][];
  };
  start: string;
  end?: string;
  days?: number;
  count?: number;
  workingMinutes?: number;
  workingSeconds?: number;
  pauses?: [string, string | null][];
  stop?: string;
  at?: string;
  clampNegative?: boolean;
  expected: unknown;
}
export interface CaseResult {
  id: string;
  op: string;
  expected: unknown;
  actual: unknown;
  passed: boolean;
}

/** Runs cases; one that throws has failed with the error's message. Reads nothing and prints nothing. */
export function runCases(cases: readonly ClockCase[]): CaseResult[] {
  return cases.map((one) => {
    const { id, op, expected } = one;
    let actual: unknown;
    try {
      actual = answer(one);
    } catch (error) {
      actual = `${error instanceof Error ? error.message : error}`;
    }
    return { id, op, expected, actual, passed: agrees(actual, expected) };
  });
}

/** What the engine says, in the form of `expected`: ISO instants, dates, minutes or booleans. */
function answer(one: ClockCase): unknown {
  const cal = compile(calendarOf(one.calendar));
  const instant = (): number => Date.parse(one.start);
  const date = one.start.slice(0, 10);
  switch (one.op) {
    case 'add':
      return iso(addPaused(cal, instant(), seconds(one), pausesOf(one)));
    case 'sub':
      return iso(time.subtract(cal, instant(), seconds(one)));
    case 'between': {
      const minutes = time.between(cal, instant(), Date.parse(required(one.end))) / 60;
      return one.clampNegative ? Math.max(0, minutes) : minutes;
    }
    case 'sla':
      return promise(cal, one);
    case 'nextOpen':
      return iso(time.nextOpening(cal, instant()));
    case 'prevClose':
      return iso(time.previousClosing(cal, instant()));
    case 'closing':
      return iso(time.closing(cal, instant()));
    case 'isOpen':
      return time.isOpen(cal, instant());
    case 'isWorkday':
      return time.isWorkday(cal, date);
    case 'segments':
      return time.segments(cal, instant(), required(one.count)).map((segment) => segment.map(iso));
    case 'addDays':
      return time.addWorkdays(cal, date, required(one.days));
    case 'addCalendarDays':
      return time.addCalendarDays(cal, date, required(one.days));
    case 'daysBetween':
      return time.daysBetween(cal, date, required(one.end).slice(0, 10));
    case 'wallToInstant':
      return iso(time.wallToInstant(cal, one.start));
    default:
      throw new Error(`unknown operation: ${one.op}`);
  }
}

/** A promise is measured when it was answered, else at the time asked about, and a pause without an end lasts until then. */
function promise(cal: CompiledCalendar, one: ClockCase): Record<string, unknown> {
  const start = Date.parse(one.start);
  const measured = one.stop ?? one.at;
  const at = measured === undefined ? start : Date.parse(measured);
  const due = addPaused(cal, start, seconds(one), pausesOf(one));
  const net = elapsed(cal, start, at, pausesOf(one)).net;
  return {
    due: iso(due),
    elapsedMinutes: net / 60,
    remainingMinutes: (seconds(one) - net) / 60,
    breached: due !== null && at > due,
  };
}

function calendarOf(calendar: ClockCase['calendar']): WorkingCalendar {
  return {
    id: 'case',
    version: 1,
    timeZone: calendar.timezone,
    week: calendar.week,
    publicHolidays: (calendar.holidays ?? []).map((date) => ({ date })),
    openings: Object.entries(calendar.exceptions ?? {}).map(([date, hours]) => ({ date, hours })),
    breaks: (calendar.closed ?? []).map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) })),
  };
}

function pausesOf(one: ClockCase): Pause[] {
  return (one.pauses ?? []).map(([from, to]) => ({
    from: Date.parse(from),
    to: to === null || to === undefined ? null : Date.parse(to),
  }));
}

function seconds(one: ClockCase): number {
  return one.workingSeconds ?? required(one.workingMinutes) * 60;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the case lacks a value');
  return value;
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/** Instants agree as instants, minutes to a thousandth of a second, and of a record only what is expected. */
function agrees(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') return Math.abs(actual - expected) < 1 / 60_000;
  if (typeof actual === 'string' && typeof expected === 'string')
    return actual === expected || (INSTANT.test(expected) && Date.parse(actual) === Date.parse(expected));
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.length === expected.length && actual.every((item, i) => agrees(item, expected[i]));
  if (typeof actual === 'object' && actual && typeof expected === 'object' && expected)
    return Object.entries(expected).every(([key, value]) => agrees(new Map(Object.entries(actual)).get(key), value));
  return actual === expected;
}

const INSTANT = /^\d{4}-\d\d-\d\dT/;
