import type { ClockExplanation, ExplanationStep, StatutoryBudget } from '@vertskap/contract';
import { type CompiledCalendar, dateOf, dayOf, isWorkday } from '../time/time.rules.js';
import { type DayUse, daysOf, startOf, type Suspension } from './days.rules.js';
import { lastDay } from './statutory.rules.js';

type Explained = Pick<NonNullable<ClockExplanation['statutory']>, 'lastDay' | 'lastDayIsWorkday'> & {
  /** In order of time, equal days run together. */
  steps: ExplanationStep[];
};

/** The days behind a statutory due date: what counted, what stood still and why. A suspension that lasts still is taken to end now. */
export function explainStatutory(
  cal: CompiledCalendar,
  budget: StatutoryBudget,
  suspensions: readonly Suspension[],
  now: Date,
): Explained {
  const ended = suspensions.map((s) => ({ ...s, to: s.to ?? new Date(Math.max(now.getTime(), s.from.getTime())) }));
  const received = dayOf(budget.receivedOn);
  const steps = [stepOf('event_day', received)];
  const last = lastDay(cal, budget, ended);
  const use = daysOf(cal, budget, ended);
  for (let day = received + 1; day <= (last ?? received); day++) append(steps, day, ofDay(cal, budget, day, use(day)));
  return {
    steps,
    lastDay: last === null ? null : dateOf(last),
    lastDayIsWorkday: last === null ? null : isWorkday(cal, dateOf(last)),
  };
}

function ofDay(cal: CompiledCalendar, { period }: StatutoryBudget, day: number, use: DayUse): ExplanationStep {
  switch (use.kind) {
    case 'counted':
      return { ...stepOf('counted', day), ...(period.unit === 'working_days' ? { workdays: 1 } : { days: 1 }) };
    case 'day_off': {
      const { why, name } = cal.planOf(day);
      return { ...stepOf('skipped', day), why: why === 'half_day' ? 'closed_day' : (why ?? 'closed_day'), name };
    }
    case 'suspended':
    case 'winter_pause':
      return { ...stepOf('paused', day), days: 1, why: use.kind, name: { nb: use.name, nn: use.name, en: use.name } };
  }
}

const stepOf = (kind: ExplanationStep['kind'], day: number): ExplanationStep => ({
  kind,
  from: dateOf(day),
  to: dateOf(day),
  workdays: null,
  seconds: null,
  why: null,
  name: null,
});

/** Adds a day, as part of the step before it where it is of the same kind. */
function append(steps: ExplanationStep[], day: number, next: ExplanationStep): void {
  const last = steps.at(-1);
  if (!last || last.kind !== next.kind || last.why !== next.why || last.name?.nb !== next.name?.nb) steps.push(next);
  else {
    last.to = dateOf(day);
    if (last.workdays !== null) last.workdays += next.workdays ?? 0;
    if (last.days !== undefined) last.days += next.days ?? 0;
  }
}

/** The local pauses between two instants as pauses of a clock, for sums of working time. */
export function localPausesBetween(
  cal: CompiledCalendar,
  budget: StatutoryBudget,
  from: number,
  to: number,
): { from: number; to: number }[] {
  const use = daysOf(cal, budget, []);
  const pauses: { from: number; to: number }[] = [];
  for (let day = cal.localDay(from); startOf(cal, day) < to; day++)
    if (use(day).kind === 'winter_pause') pauses.push({ from: startOf(cal, day), to: startOf(cal, day + 1) });
  return pauses;
}
