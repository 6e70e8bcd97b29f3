import type { ClockExplanation, StatutoryBudget, StatutoryRules } from '@vertskap/contract';
import { type Clock, clockView, timeTaken, type WorkingTime } from './clock.rules.js';
import { calendarFor } from './round-the-clock.rules.js';
import { explainStatutory } from './statutory/explanation.rules.js';
import { type CompiledCalendar, explain } from './time/time.rules.js';

/**
 * The arithmetic of a clock: the steps to its due date, the two totals until it stopped or `now`, and who decided: the
 * policy, and its exception where one set the budget. All of it in the time of the budget: that of the office, or all. `law` is
 * the version of the statutory rules that the clock was started by, where it is a statutory one.
 */
export function explainClock(
  clock: Clock,
  time: WorkingTime,
  policySince: Date,
  exception: ClockExplanation['policy']['exception'],
  now: Date,
  law: StatutoryRules | null,
): ClockExplanation {
  const calendar = calendarFor(clock.budget, time.calendar);
  const started = clock.startedAt.getTime();
  const pauses = clock.pauses.map((p) => ({ from: p.from.getTime(), to: p.to?.getTime() ?? null }));
  const { budget } = clock;
  const isStatutory = budget.unit === 'statutory';
  const { steps, statutory } = isStatutory
    ? byLaw(calendar, clock, budget, law, now)
    : { ...explain(calendar, started, budget, pauses, now.getTime()), statutory: null };
  return {
    clock: clockView(clock),
    policy: { version: time.policyVersion, since: policySince.toISOString(), exception },
    calendar: { version: time.calendarVersion, timeZone: time.calendar.timeZone },
    steps,
    ...timeTaken(clock, time, clock.stoppedAt ?? now, calendar),
    statutory,
  };
}

function byLaw(
  calendar: CompiledCalendar,
  { pauses }: Clock,
  budget: StatutoryBudget,
  law: StatutoryRules | null,
  now: Date,
): Pick<ClockExplanation, 'steps' | 'statutory'> {
  const { steps, ...last } = explainStatutory(calendar, budget, pauses, now);
  const rule = law?.rules.find((r) => r.id === budget.rule);
  return { steps, statutory: law && rule ? { rule, ...last, reckoning: law.reckoning } : null };
}
