import type { StatutoryBudget, YearlyPause } from '@vertskap/contract';
import { type CompiledCalendar, dateOf, dayOf, isWorkday, type LocalDate, wallToInstant } from '../time/time.rules.js';

/** A statutory deadline stood still from `from` until before `to`; null while it still does. */
export type Suspension = { from: Date; to: Date | null; waitingFor: string };

/** What one calendar day does to a statutory deadline. `open`: of a suspension that nobody has ended. */
export type DayUse =
  | { kind: 'counted' | 'day_off' }
  | { kind: 'suspended'; name: string; open: boolean }
  | { kind: 'winter_pause'; name: string };

/**
 * How each day after the day of receipt is used. A day on which the deadline is suspended at the midnight that ends it does
 * not count: so a suspension moves the deadline by whole calendar days, as many as the midnights it lasts over, and one that
 * begins and ends on the same day moves nothing. A day of the local pause never counts, its first and last day included.
 * Where working days count, the municipality's days off do not.
 */
export function daysOf(
  cal: CompiledCalendar,
  { period, winterPause }: StatutoryBudget,
  suspensions: readonly Suspension[],
): (day: number) => DayUse {
  const stops = suspensions.map(({ from, to, waitingFor }) => ({
    first: cal.localDay(from.getTime()),
    last: to === null ? Infinity : cal.localDay(to.getTime()) - 1,
    waitingFor,
  }));
  return (day) => {
    const stop = stops.find(({ first, last }) => first <= day && day <= last);
    if (stop) return { kind: 'suspended', name: stop.waitingFor, open: stop.last === Infinity };
    const date = dateOf(day);
    if (winterPause && holds(winterPause, date)) return { kind: 'winter_pause', name: winterPause.basis };
    return { kind: period.unit === 'working_days' && !isWorkday(cal, date) ? 'day_off' : 'counted' };
  };
}

/** The n-th day after `received` that counts, n from 1; null where a suspension that nobody has ended comes first. */
export function nthDay(use: (day: number) => DayUse, received: number, n: number): number | null {
  let day = received;
  for (let left = n; left > 0;) {
    const found = use(++day);
    if (found.kind === 'suspended' && found.open) return null;
    if (found.kind === 'counted') left--;
  }
  return day;
}

/** Whether the date lies in the pause of any year; one that ends before it begins passes New Year. */
export function holds({ from, to }: YearlyPause, date: LocalDate): boolean {
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
}

/** The day that is that many months later: the same day of the month, or the last where that month is shorter. */
export function monthsLater(date: LocalDate, months: number): number {
  const [year = 0, month = 0, ofMonth = 0] = date.split('-').map(Number);
  const first = firstOf(year * 12 + month - 1 + months);
  const length = firstOf(year * 12 + month + months) - first;
  return first + Math.min(ofMonth, length) - 1;
}

const firstOf = (month: number): number =>
  dayOf(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);

/** The local midnight that begins a day, as an instant; the one that ends it begins the next. */
export const startOf = (cal: CompiledCalendar, day: number): number => wallToInstant(cal, `${dateOf(day)}T00:00`);
