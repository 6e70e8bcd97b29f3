import type { StatutoryBudget, StatutoryRule, WinterPause, YearlyPause } from '@vertskap/contract';
import { type CompiledCalendar, dayOf } from '../time/time.rules.js';
import { daysOf, holds, monthsLater, nthDay, startOf, type Suspension } from './days.rules.js';

/**
 * The last day of a statutory deadline, as a number of days since 1970; null where the rule has no number, or where a
 * suspension that nobody has ended stands in the way.
 *
 * - The day of receipt is day 0, whatever day it is. `weeks` are seven days each, `months` end on the same day of the month
 *   or its last, `working_days` are those of the municipality's calendar.
 * - What stands still is made up for day by day: `daysOf`.
 * - **The last day is not moved to a working day.** Domstolloven § 149 moves the deadlines of parties; whether those of a
 *   municipality are moved is not settled, and the earlier date is the one that nobody can be blamed for keeping.
 */
export function lastDay(
  cal: CompiledCalendar,
  budget: StatutoryBudget,
  suspensions: readonly Suspension[],
): number | null {
  const days = lengthOf(budget);
  return days && nthDay(daysOf(cal, budget, suspensions), dayOf(budget.receivedOn), days);
}

/** When a statutory deadline is over: the local midnight that ends its last day. Null as `lastDay`. */
export function statutoryDue(
  cal: CompiledCalendar,
  budget: StatutoryBudget,
  suspensions: readonly Suspension[],
): number | null {
  const last = lastDay(cal, budget, suspensions);
  return last === null ? null : startOf(cal, last + 1);
}

/** When a share of the days that count has passed, for warnings; a broken day ends within the next day that counts. */
export function statutoryMilestone(
  cal: CompiledCalendar,
  budget: StatutoryBudget,
  suspensions: readonly Suspension[],
  share: number,
): number | null {
  const days = Math.round((lengthOf(budget) ?? 0) * share * 1e6) / 1e6;
  const day = days > 0 ? nthDay(daysOf(cal, budget, suspensions), dayOf(budget.receivedOn), Math.ceil(days)) : null;
  if (day === null) return null;
  const [begins, ends] = [startOf(cal, day), startOf(cal, day + 1)];
  const part = days - Math.floor(days);
  return part === 0 ? ends : begins + Math.round((ends - begins) * part);
}

/** How many days count in all; null without a number. */
function lengthOf({ period, receivedOn }: StatutoryBudget): number | null {
  switch (period.unit) {
    case 'weeks':
      return period.amount * 7;
    case 'days':
    case 'working_days':
      return period.amount;
    case 'months':
      return monthsLater(receivedOn, period.amount) - dayOf(receivedOn);
    case 'none':
      return null;
  }
}

/** What a clock is started by: the rule as it is now, and the local pause of the municipality where the rule allows one. */
export function budgetBy(
  rule: StatutoryRule,
  rulesVersion: number,
  receivedOn: string,
  pauses: readonly WinterPause[],
): StatutoryBudget {
  const { id, paragraph, period, suspends } = rule;
  const budget = { unit: 'statutory', rule: id, rulesVersion, paragraph, period, receivedOn } as const;
  return withLocalPause({ ...budget, maySuspend: suspends !== null, winterPause: null }, pauses);
}

/** The budget under these local pauses; the same object where they change nothing. */
export function withLocalPause(budget: StatutoryBudget, pauses: readonly WinterPause[]): StatutoryBudget {
  const found = pauses.find((p) => p.rule === budget.rule);
  const winterPause = found ? { from: found.from, to: found.to, basis: found.basis } : null;
  return samePause(winterPause, budget.winterPause) ? budget : { ...budget, winterPause };
}

const samePause = (a: YearlyPause | null, b: YearlyPause | null): boolean =>
  a?.from === b?.from && a?.to === b?.to && a?.basis === b?.basis;

/** Two months must be left to work in, or a deadline would hardly ever come. */
const LONGEST_PAUSE = 305;

/** What is wrong with a local pause; null where nothing is. */
export function winterPauseProblem(pause: WinterPause): 'not_a_date' | 'too_long' | null {
  const leapYear = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10));
  if (![pause.from, pause.to].every((day) => leapYear.includes(`2000-${day}`))) return 'not_a_date';
  return leapYear.filter((date) => holds(pause, date)).length > LONGEST_PAUSE ? 'too_long' : null;
}
