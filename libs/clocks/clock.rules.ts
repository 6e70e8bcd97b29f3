import type {
  ClockBudget,
  ClockKind,
  ClockView,
  PauseReason,
  Policy,
  PromisedClock,
  Side,
  Verdict,
} from '@vertskap/contract';
import type { OfficeCalendar } from './office-hours.rules.js';
import { type PolicySubject, promiseFor } from './policy.rules.js';
import { calendarFor, runsRoundTheClock } from './round-the-clock.rules.js';
import { localPausesBetween } from './statutory/explanation.rules.js';
import { statutoryDue } from './statutory/statutory.rules.js';
import { between, compile, due, elapsed, localDate } from './time/time.rules.js';

/** `wakeAt`: when whoever had the ball last is reminded that they wait; null where nobody was waited for. */
export type Pause = { from: Date; to: Date | null; reason: PauseReason; waitingFor: string; wakeAt: Date | null };

/** One promise of time: what was promised when, by which policy and calendar, and how it went. */
export type Clock = {
  id: string;
  kind: ClockKind;
  cycle: number;
  side: Side;
  budget: ClockBudget;
  startedAt: Date;
  dueAt: Date | null;
  stoppedAt: Date | null;
  verdict: Verdict | null;
  pauses: Pause[];
  /** The sector whose person stopped it; null while it runs, and where business did. */
  creditedTo: string | null;
  /** Working seconds from start to stop, and those of them outside the pauses; frozen with the verdict, null while it runs. */
  grossSeconds: number | null;
  netSeconds: number | null;
  policyVersion: number;
  calendarVersion: number;
};

/** The working time and the promises that hold in a municipality at a moment. */
export type WorkingTime = { calendar: OfficeCalendar; calendarVersion: number; policy: Policy; policyVersion: number };

/** What a deed happens in: when, in which working time, where new rows get their ids from, and which sector's person does it. */
export type Moment = { now: Date; time: WorkingTime; newId: () => string; creditedTo: string | null };

export const isRunning = (clock: Clock): boolean => clock.stoppedAt === null;
export const isPaused = (clock: Clock): boolean => isRunning(clock) && clock.pauses.some((p) => p.to === null);

/** What business owes. */
const OF_BUSINESS: ClockKind[] = ['business_reply', 'confirmation'];

/** Starts a clock now. `startedAt` and `pauses` are given where an old one runs on with its old time. */
export function startClock(
  kind: ClockKind,
  cycle: number,
  budget: ClockBudget,
  { now, time, newId }: Moment,
  old: { startedAt: Date; pauses: Pause[] } = { startedAt: now, pauses: [] },
): Clock {
  const side = OF_BUSINESS.includes(kind) ? 'association' : 'municipality';
  const { policyVersion, calendarVersion } = time;
  const clock = {
    id: newId(),
    kind,
    cycle,
    side,
    budget,
    ...old,
    dueAt: null,
    stoppedAt: null,
    verdict: null,
    creditedTo: null,
    grossSeconds: null,
    netSeconds: null,
    policyVersion,
    calendarVersion,
  } as const;
  return { ...clock, dueAt: dueOf(clock, time) };
}

/** Ends a clock; the verdict and the time it took are frozen here and follow from the instants alone. A deed at the due second is in time. */
export function stopClock(clock: Clock, { now, time, creditedTo }: Moment, verdict?: Verdict): Clock {
  if (!isRunning(clock)) return clock;
  const pauses = endPause(clock.pauses, now);
  const dueAt = isPaused(clock) ? dueOf({ ...clock, pauses }, time) : clock.dueAt;
  return {
    ...clock,
    pauses,
    dueAt,
    stoppedAt: now,
    verdict: verdict ?? (dueAt !== null && dueAt < now ? 'late' : 'met'),
    creditedTo,
    ...timeTaken({ ...clock, pauses }, time, now),
  };
}

/**
 * Halts a running clock while somebody else has to act, until `wakeAt` or before. Pausing for another reason, or for
 * somebody else, ends the first pause; pausing again for the same changes nothing.
 */
export function pauseClock(
  clock: Clock,
  { now }: Moment,
  reason: PauseReason,
  waitingFor: string,
  wakeAt: Date | null,
): Clock {
  if (!isRunning(clock)) return clock;
  const lasting = clock.pauses.find((p) => p.to === null);
  if (lasting?.reason === reason && lasting.waitingFor === waitingFor) return clock;
  return { ...clock, pauses: [...endPause(clock.pauses, now), { from: now, to: null, reason, waitingFor, wakeAt }] };
}

/** Lets a halted clock run on; its due date moves by the working time it stood still. */
export function resumeClock(clock: Clock, { now, time }: Moment): Clock {
  if (!isPaused(clock)) return clock;
  const pauses = endPause(clock.pauses, now);
  return { ...clock, pauses, dueAt: dueOf({ ...clock, pauses }, time) };
}

/**
 * Working seconds from the start until an instant: all of them, and those outside the pauses. Of a clock that runs round the clock too,
 * so that figures add up one kind of time; `calendar` says in which other time it is wanted.
 */
export function timeTaken(
  { startedAt, pauses, budget }: Pick<Clock, 'startedAt' | 'pauses' | 'budget'>,
  time: WorkingTime,
  until: Date,
  calendar = compile(time.calendar),
): { grossSeconds: number; netSeconds: number } {
  const [from, to] = [startedAt.getTime(), until.getTime()];
  const local = budget.unit === 'statutory' ? localPausesBetween(calendar, budget, from, to) : [];
  const stood = pauses.map((p) => ({ from: p.from.getTime(), to: p.to?.getTime() ?? null }));
  const { gross, net } = elapsed(calendar, from, to, [...stood, ...local]);
  return { grossSeconds: gross, netSeconds: net };
}

const endPause = (pauses: Pause[], now: Date): Pause[] => pauses.map((p) => (p.to === null ? { ...p, to: now } : p));

function dueOf(clock: Pick<Clock, 'budget' | 'startedAt' | 'pauses'>, time: WorkingTime): Date | null {
  const calendar = calendarFor(clock.budget, time.calendar);
  const pauses = clock.pauses.map((p) => ({ from: p.from.getTime(), to: p.to?.getTime() ?? null }));
  const at =
    clock.budget.unit === 'statutory'
      ? statutoryDue(calendar, clock.budget, clock.pauses)
      : due(calendar, clock.startedAt.getTime(), clock.budget, pauses);
  return at === null ? null : new Date(at);
}

/** Whole working seconds that have passed between two instants in this working time; a second that has begun does not count. */
export const workingSeconds = (time: WorkingTime, from: Date, to: Date): number =>
  Math.floor(between(compile(time.calendar), from.getTime(), to.getTime()));

export function clockView(clock: Clock): ClockView {
  const { id, kind, cycle, side, budget, verdict, creditedTo, grossSeconds, netSeconds } = clock;
  const pauses = clock.pauses.map((p) => ({
    ...p,
    from: p.from.toISOString(),
    to: p.to?.toISOString() ?? null,
    wakeAt: p.wakeAt?.toISOString() ?? null,
  }));
  return {
    id,
    kind,
    cycle,
    side,
    budget,
    verdict,
    creditedTo,
    grossSeconds,
    netSeconds,
    pauses,
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt?.toISOString() ?? null,
    stoppedAt: clock.stoppedAt?.toISOString() ?? null,
  };
}

/** The date by which a clock of this kind would be due if it started now; null where nothing is promised. */
export function dueIfStarted(kind: PromisedClock, about: PolicySubject, now: Date, time: WorkingTime): string | null {
  const at = dueOf({ budget: promiseFor(time.policy, kind, about).promised, startedAt: now, pauses: [] }, time);
  return at && localDate(compile(time.calendar), at.getTime());
}

/** When an hour from now is over: an hour of opening hours, or any hour where the first response is promised round the clock. */
export function hourFrom(now: Date, about: PolicySubject, time: WorkingTime): Date {
  const { promised } = promiseFor(time.policy, 'first_response', about);
  const hour = { unit: 'hours', amount: 1 } as const;
  const budget = runsRoundTheClock(promised) ? { ...hour, roundTheClock: true as const } : hour;
  return dueOf({ budget, startedAt: now, pauses: [] }, time) ?? now;
}

/** A running clock with the due date that follows from its budget now; while it stands still, as of when the pause began. */
export function redue(clock: Clock, time: WorkingTime): Clock {
  const pauses = clock.pauses.filter((p) => p.to !== null);
  return { ...clock, dueAt: dueOf({ ...clock, pauses }, time) };
}
