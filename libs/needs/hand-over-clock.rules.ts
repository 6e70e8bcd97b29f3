import type { Deed } from '@vertskap/contract';
import { type Clock, isRunning, type Moment, startClock, stopClock } from '../clocks/clock.rules.js';
import { promiseFor } from '../clocks/policy.rules.js';
import type { Holder, Need } from './need.rules.js';

/** The clock of the sector that has the ball, and how many there were; internal, and halted by nothing but the calendar. */
export type HandOverClock = { running: Clock | null; cycles: number };
export const noHandOverClock: HandOverClock = { running: null, cycles: 0 };

/** The ball leaves a sector. Passing it on is never counted as met: in time it was moved on, too late it was late. */
export function leaveSector({ running }: HandOverClock, deed: Deed, at: Moment): Clock[] {
  if (!running || !isRunning(running)) return [];
  if (deed === 'withdraw') return [stopClock(running, at, 'cancelled')];
  const judged = stopClock(running, at);
  const answered = deed === 'answer' || deed === 'decline';
  return [answered || judged.verdict === 'late' ? judged : stopClock(running, at, 'moved')];
}

/** The ball comes to a sector: until the date it was given, or for as long as the policy says. */
export function enterSector(
  { cycles }: HandOverClock,
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
