import type { Budget, ExplanationStep } from '@vertskap/contract';
import type { CompiledCalendar } from './compiled.rules.js';
import { dateOf } from './dates.rules.js';
import { due } from './due.rules.js';
import { type Pause, elapsed, joined } from './pauses.rules.js';
import type { Interval } from './segments.rules.js';
import { type StepList, stepList } from './steps.rules.js';
import { between } from './working-time.rules.js';

export interface Explanation {
  /** In order of time, equal days run together. A whole day is given by its date, a part of one by its instants. */
  steps: ExplanationStep[];
  /** Sum of what counted until due, in the unit of the budget; null where nothing is promised. */
  counted: { unit: 'days' | 'hours'; workdays: number; seconds: number } | null;
  /** Working seconds of the pauses between the start and due. */
  pausedSeconds: number;
  /** As `due`, where a pause that lasts still is taken to end now. */
  due: number | null;
  /** A pause lasts still, so that `due` moves on with the time. */
  standing: boolean;
}

/**
 * The arithmetic behind a due time: what was counted, what was left out and why. `now` only ends a pause that lasts
 * still. Throws what `due` throws.
 */
export function explain(
  cal: CompiledCalendar,
  start: number,
  budget: Budget,
  pauses: readonly Pause[],
  now: number,
): Explanation {
  const ended = pauses.map(({ from, to }) => ({ from, to: to ?? Math.max(from, now) }));
  const at = due(cal, start, budget, ended);
  if (at === null) return { steps: [], counted: null, pausedSeconds: 0, due: null, standing: false };
  const moving = budget.unit === 'date' ? [] : joined(ended, start).filter(({ from }) => from < at);
  const steps = stepList(cal);
  if (budget.unit === 'hours') byTheSecond(cal, steps, start, at, moving);
  else byTheDay(cal, steps, start, at, moving);
  const time = elapsed(cal, start, at, moving);
  return {
    steps: steps.list,
    counted: { unit: budget.unit === 'hours' ? 'hours' : 'days', workdays: steps.workdays, seconds: time.net },
    pausedSeconds: time.paused,
    due: at,
    standing: pauses.some(({ from, to }) => to === null && from < at),
  };
}

function byTheSecond(cal: CompiledCalendar, steps: StepList, start: number, at: number, pauses: Interval[]): void {
  let from = start;
  for (const pause of pauses) {
    running(cal, steps, from, pause.from);
    steps.paused(pause, between(cal, pause.from, pause.to));
    from = pause.to;
  }
  running(cal, steps, from, at);
}

function running(cal: CompiledCalendar, steps: StepList, from: number, to: number): void {
  if (to <= from) return;
  const last = cal.localDay(to - 1);
  for (let day = cal.localDay(from); day <= last; day++) {
    const hours = cal.hoursOf(day);
    if (!hours) steps.skipped(day);
    else if (hours.opens < to && hours.closes > from) {
      const part = { from: Math.max(from, hours.opens), to: Math.min(to, hours.closes) };
      const whole = from <= hours.opens && to >= hours.closes;
      steps.counted(day, whole ? null : part, between(cal, part.from, part.to));
    }
    if (hours) steps.breaks(day, from, to);
  }
}

function byTheDay(cal: CompiledCalendar, steps: StepList, start: number, at: number, pauses: Interval[]): void {
  const eventDay = cal.localDay(start);
  steps.eventDay(dateOf(eventDay));
  const last = cal.localDay(at - 1);
  for (let day = eventDay + 1; day <= last; day++) {
    const hours = cal.hoursOf(day);
    if (!hours) steps.skipped(day);
    else if (pauses.some(({ from, to }) => from < hours.closes && hours.closes <= to)) steps.pausedDay(day);
    else steps.counted(day, null, null);
  }
}
