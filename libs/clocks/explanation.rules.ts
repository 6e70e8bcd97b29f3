import type { ClockExplanation } from '@vertskap/contract';
import { type Clock, clockView, type WorkingTime } from './clock.rules.js';
import { compile, elapsed, explain } from './time/time.rules.js';

/** The arithmetic of a clock: the steps to its due date, the two totals until it stopped or `now`, and who decided. */
export function explainClock(clock: Clock, time: WorkingTime, policySince: Date, now: Date): ClockExplanation {
  const calendar = compile(time.calendar);
  const started = clock.startedAt.getTime();
  const pauses = clock.pauses.map((p) => ({ from: p.from.getTime(), to: p.to?.getTime() ?? null }));
  const { steps } = explain(calendar, started, clock.budget, pauses, now.getTime());
  const { gross, net } = elapsed(calendar, started, (clock.stoppedAt ?? now).getTime(), pauses);
  return {
    clock: clockView(clock),
    policy: { version: time.policyVersion, since: policySince.toISOString() },
    calendar: { version: time.calendarVersion, timeZone: time.calendar.timeZone },
    steps,
    grossSeconds: gross,
    netSeconds: net,
  };
}
