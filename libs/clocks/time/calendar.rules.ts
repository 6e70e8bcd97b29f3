import { type LocalDate, dayOf } from './dates.rules.js';
import type { HalfDayKind, Names } from './holidays.rules.js';
import { zoneOf } from './zone.rules.js';

/**
 * When an office is open. Plain data: it can be kept as JSON, and a version of it is never changed.
 * For one date, the first of these that speaks decides: `openings`, a week that is closed that weekday, `publicHolidays`,
 * `closedDays`, and then the hours of the season or the week, cut short by `halfDays`. `breaks` close on top of all.
 */
export interface WorkingCalendar {
  id: string;
  version: number;
  /** IANA name, for instance Europe/Oslo. */
  timeZone: string;
  week: Week;
  /** Parts of the year with a week of their own, such as summer hours; the first that holds a date counts. */
  seasons?: readonly Season[];
  /** `NO`: by Norwegian law, any year. */
  publicHolidays: 'NO' | readonly NamedDate[];
  halfDays?: readonly { kind: HalfDayKind; closes: WallTime }[];
  closedDays?: readonly NamedDate[];
  /** Dates with hours of their own, open even on a holiday. No hours: closed. */
  openings?: readonly { date: LocalDate; hours: Hours; name?: Names }[];
  /** Closed for a while, in epoch milliseconds, `to` not included. */
  breaks?: readonly { from: number; to: number; name?: Names }[];
}

/** `HH:MM` or `HH:MM:SS` on the office's wall; `24:00` is the midnight that ends the day. */
export type WallTime = string;
export type Hours = readonly (readonly [from: WallTime, to: WallTime])[];
export type Weekday = (typeof WEEKDAYS)[number];
/** A weekday left out is closed. */
export type Week = Partial<Record<Weekday, Hours>>;
export interface NamedDate {
  date: LocalDate;
  name?: Names;
}
/** `from` and `to`, both included: `MM-DD` every year (over New Year when `to` is earlier), or `YYYY-MM-DD` once. */
export interface Season {
  from: string;
  to: string;
  week: Week;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type CalendarProblem =
  | { code: 'unknown_time_zone'; at: string }
  | { code: 'not_a_time' | 'ends_before_it_starts' | 'hours_overlap'; at: string }
  | { code: 'not_a_date'; at: string }
  | { code: 'never_open'; at: string };

/** What is wrong with a calendar; none, and every function of the engine accepts it. `at` is the path of the value. */
export function calendarProblems(calendar: WorkingCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!succeeds(() => zoneOf(calendar.timeZone))) problems.push({ code: 'unknown_time_zone', at: 'timeZone' });
  problems.push(...weekProblems(calendar.week, 'week'));
  calendar.seasons?.forEach((season, i) => {
    for (const end of ['from', 'to'] as const)
      if (!isSeasonDate(season[end]) || season.from.length !== season.to.length)
        problems.push({ code: 'not_a_date', at: `seasons.${i}.${end}` });
    problems.push(...weekProblems(season.week, `seasons.${i}.week`));
  });
  const dated = {
    publicHolidays: calendar.publicHolidays,
    closedDays: calendar.closedDays,
    openings: calendar.openings,
  };
  for (const [key, dates] of Object.entries(dated))
    if (typeof dates === 'object')
      dates.forEach(({ date }, i) => isDate(date) || problems.push({ code: 'not_a_date', at: `${key}.${i}` }));
  calendar.openings?.forEach(({ hours }, i) => problems.push(...hoursProblems(hours, `openings.${i}`)));
  calendar.halfDays?.forEach(({ closes }, i) => {
    if (Number.isNaN(wallTime(closes))) problems.push({ code: 'not_a_time', at: `halfDays.${i}` });
  });
  calendar.breaks?.forEach(({ from, to }, i) => {
    if (!(from < to)) problems.push({ code: 'ends_before_it_starts', at: `breaks.${i}` });
  });
  if (!Object.values(calendar.week).some((hours) => hours.length > 0))
    problems.push({ code: 'never_open', at: 'week' });
  return problems;
}

/** Milliseconds since midnight on the wall, NaN where it is no time. */
export function wallTime(time: WallTime): number {
  const read = TIME.exec(time);
  if (!read) return NaN;
  const ms = (Number(read[1]) * 3600 + Number(read[2]) * 60 + Number(read[3] ?? 0)) * 1000;
  return ms <= 86_400_000 ? ms : NaN;
}

function weekProblems(week: Week, at: string): CalendarProblem[] {
  return WEEKDAYS.flatMap((weekday) => hoursProblems(week[weekday] ?? [], `${at}.${weekday}`));
}

function hoursProblems(hours: Hours, at: string): CalendarProblem[] {
  const spans = hours.map(([from, to]) => [wallTime(from), wallTime(to)] as const);
  if (spans.flat().some(Number.isNaN)) return [{ code: 'not_a_time', at }];
  if (spans.some(([from, to]) => from >= to)) return [{ code: 'ends_before_it_starts', at }];
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  return sorted.some(([from], i) => from < (sorted[i - 1]?.[1] ?? 0)) ? [{ code: 'hours_overlap', at }] : [];
}

function isSeasonDate(date: string): boolean {
  return isDate(date.length === 5 ? `2000-${date}` : date);
}

function isDate(date: LocalDate): boolean {
  return succeeds(() => dayOf(date));
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

const TIME = /^(\d\d):([0-5]\d)(?::([0-5]\d))?$/;
