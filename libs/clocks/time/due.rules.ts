import type { Budget } from '@vertskap/contract';
import type { CompiledCalendar } from './compiled.rules.js';
import { type LocalDate, dayOf } from './dates.rules.js';
import { type Pause, joined } from './pauses.rules.js';
import type { Interval } from './segments.rules.js';
import { add, between } from './working-time.rules.js';

/**
 * When a clock that was started is due; null where nothing is promised, or where a pause that has not ended stands in
 * the way.
 *
 * - `hours`: to the second, when that much working time has passed outside the pauses. Used up exactly at closing, or
 *   exactly when a pause begins, it is due then.
 * - `days`: the day of the start is day 0, on whatever day that is; due at the close of the last working day counted.
 *   With amount 0: at the first close that is not before the start.
 *   **A working day does not count where a pause covers its close**, that is the last working moment before it. So
 *   each day is either counted or not by one question with one answer: a question asked and answered within the day
 *   costs no day (else a minute's pause a day would stop the clock for ever), a wait over night always does (else one
 *   from Monday noon to Tuesday noon, a full day, would move nothing), no day is left out twice however many pauses
 *   fall into it, and the due time is always a close. Splitting a pause or joining two that touch changes nothing, a
 *   longer pause never makes it due earlier.
 * - `date`: as `dueOn`; pauses do not move a promised date.
 *
 * Throws RangeError for an amount that is negative, or not whole for days.
 */
export function due(
  cal: CompiledCalendar,
  start: number,
  budget: Budget,
  pauses: readonly Pause[] = NO_PAUSES,
): number | null {
  switch (budget.unit) {
    case 'hours':
      return addPaused(cal, start, secondsOf(budget.amount), pauses);
    case 'days':
      return afterDays(cal, start, budget.amount, pauses);
    case 'date':
      return dueOn(cal, budget.date);
    case 'none':
      return null;
  }
}

/** The close of a date, or of the next working day where it is none. */
export function dueOn(cal: CompiledCalendar, date: LocalDate): number {
  return cal.closeOfWorkday(dayOf(date), 0);
}

/**
 * When a share of the budget is used, for warnings: 0.5 is half of it, 1 the due time, 1.5 as long again as half. Of a
 * budget in days a broken number ends within a day, at that share of the day's opening hours; of a promised date the
 * share is of the working time from the start until then.
 */
export function milestone(
  cal: CompiledCalendar,
  start: number,
  budget: Budget,
  pauses: readonly Pause[],
  share: number,
): number | null {
  switch (budget.unit) {
    case 'hours':
      return addPaused(cal, start, Math.round(secondsOf(budget.amount) * share), pauses);
    case 'days': {
      const days = Math.round(budget.amount * share * 1e6) / 1e6;
      const last = afterDays(cal, start, Math.ceil(days), pauses);
      const part = days - Math.floor(days);
      if (last === null || part === 0) return last;
      const opens = cal.hoursOf(cal.localDay(last - 1))?.opens ?? last;
      return Math.max(start, add(cal, opens, Math.round(between(cal, opens, last) * part)));
    }
    case 'date': {
      const last = dueOn(cal, budget.date);
      return share === 1 || last <= start ? last : add(cal, start, Math.round(between(cal, start, last) * share));
    }
    case 'none':
      return null;
  }
}

/** `add` with pauses, in working seconds; null where it never comes while a pause lasts. */
export function addPaused(
  cal: CompiledCalendar,
  start: number,
  seconds: number,
  pauses: readonly Pause[],
): number | null {
  let from = start;
  let left = seconds;
  for (const pause of pauses.length > 0 ? joined(pauses, start) : []) {
    const used = between(cal, from, pause.from);
    if (used >= left) break;
    if (pause.to === Infinity) return null;
    left -= used;
    from = pause.to;
  }
  return add(cal, from, left);
}

function afterDays(cal: CompiledCalendar, start: number, amount: number, pauses: readonly Pause[]): number | null {
  if (!Number.isInteger(amount) || amount < 0) throw new RangeError(`not a number of days: ${amount}`);
  const eventDay = cal.localDay(start);
  if (amount === 0) {
    const closes = cal.hoursOf(eventDay)?.closes ?? -Infinity;
    return closes >= start ? closes : cal.closeOfWorkday(eventDay + 1, 0);
  }
  const paused = pauses.length > 0 ? pausedDays(cal, eventDay + 1, amount, joined(pauses, start)) : 0;
  return paused === Infinity ? null : cal.closeOfWorkday(eventDay + 1, amount - 1 + paused);
}

/** How many closes the pauses cover before the amount is counted; Infinity where one without an end comes first. */
function pausedDays(cal: CompiledCalendar, firstDay: number, amount: number, pauses: readonly Interval[]): number {
  let days = 0;
  for (const pause of pauses) {
    const closedBefore = closesUntil(cal, firstDay, pause.from);
    if (closedBefore - days >= amount) break;
    if (pause.to === Infinity) return Infinity;
    days += closesUntil(cal, firstDay, pause.to) - closedBefore;
  }
  return days;
}

/** How many working days, from a day on, have closed by an instant. */
function closesUntil(cal: CompiledCalendar, day: number, instant: number): number {
  let count = Math.max(0, cal.workdaysBetween(day, cal.localDay(instant) + 1));
  while (count > 0 && cal.closeOfWorkday(day, count - 1) > instant) count--;
  return count;
}

const NO_PAUSES: readonly Pause[] = [];

function secondsOf(hours: number): number {
  const seconds = Math.round(hours * 3600);
  if (!(seconds >= 0)) throw new RangeError(`not a number of hours: ${hours}`);
  return seconds;
}
