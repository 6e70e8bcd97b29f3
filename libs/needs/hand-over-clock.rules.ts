import type { Deed } from '@vertskap/contract';
import { type Clock, isRunning, type Moment, startClock, stopClock } from '../clocks/clock.rules.js';
import { promiseFor } from '../clocks/policy.rules.js';
import type { Holder, Need } from './need.rules.js';

/**
 * A clock of which at most one runs, and how many there were: of the sector that has the ball, or is offered it. Only
 * the municipality sees it, and nothing but the calendar halts it.
 */
export type InternalClock = { running: Clock | null; cycles: number };
export const noInternalClock: InternalClock = { running: null, cycles: 0 };

/** The ball leaves a sector. Passing it on is never counted as met: in time it was moved on, too late it was late. */
export function leaveSector({ running }: InternalClock, deed: Deed, at: Moment): Clock[] {
  if (!running || !isRunning(running)) return [];
  if (deed === 'withdraw') return [stopClock(running, at, 'cancelled')];
  const judged = stopClock(running, at);
  const answered = deed === 'answer' || deed === 'decline';
  return [answered || judged.verdict === 'late' ? judged : stopClock(running, at, 'moved')];
}

/** The ball comes to a sector: until the date it was given, or for as long as the policy says. */
export function enterSector(
  { cycles }: InternalClock,
  need: Need,
  to: Holder,
  replyBy: string | null,
  at: Moment,
): Clock[] {
  if (to.kind !== 'sector') return [];
  const budget = replyBy
    ? ({ unit: 'date', date: replyBy } as const)
    : promiseFor(at.time.policy, 'hand_over', need).promised;
  return [startClock('hand_over', cycles + 1, budget, at)];
}
