import { type Moment, type Clock, type Pause, isRunning, pauseClock } from './clock.rules.js';
import { dateToKeep } from './keepable.rules.js';
import { type PolicySubject, promiseFor } from './policy.rules.js';
import { compile, due, dueOn, localDate } from './time/time.rules.js';

/** Working days until a pause wakes whoever waits, where neither a date nor a promise says so. */
const WORKDAYS = 10;

/** The pause that lasts; undefined where the clock runs or has stopped. */
export const openPause = (clock: Clock): Pause | undefined =>
  isRunning(clock) ? clock.pauses.find((p) => p.to === null) : undefined;

/** A pause wakes at the close of the day, or of the next working day: only then has the one who is waited for had their time. */
export const wakeOn = (date: string, { time }: Pick<Moment, 'time'>): Date =>
  new Date(dueOn(compile(time.calendar), date));

/** The same for a date that a person chose; it must lie ahead, and within ten years. */
export function chosenWakeUp(date: string, at: Moment): Date | 'past' | 'too_far' {
  if (dateToKeep(date, at.now) === 'too_far') return 'too_far';
  if (date < localDate(compile(at.time.calendar), at.now.getTime())) return 'past';
  const wakeAt = wakeOn(date, at);
  return wakeAt > at.now ? wakeAt : 'past';
}

/**
 * Where nobody said a date: as often as business is promised news, whoever waits looks at what they wait for; after ten
 * working days where no news is promised.
 */
export function usualWakeUp(about: PolicySubject, at: Moment): Date {
  const { promised } = promiseFor(at.time.policy, 'next_update', about);
  const calendar = compile(at.time.calendar);
  const budget = promised.unit === 'none' ? ({ unit: 'days', amount: WORKDAYS } as const) : promised;
  const reached = due(calendar, at.now.getTime(), budget) ?? at.now.getTime();
  return wakeOn(localDate(calendar, reached), at);
}

/** Waits on until another date: the pause ends, and one like it begins, so that what was planned before stays on record. */
export function waitOn(clock: Clock, at: Moment, wakeAt: Date): Clock {
  const pause = openPause(clock);
  if (!pause) return clock;
  const ended = clock.pauses.map((p) => (p === pause ? { ...p, to: at.now } : p));
  return pauseClock({ ...clock, pauses: ended }, at, pause.reason, pause.waitingFor, wakeAt);
}
