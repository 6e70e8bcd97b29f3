import type { ProblemCode } from '@vertskap/contract';
import type { Clock, Moment } from '../clocks/clock.rules.js';
import { chosenWakeUp, openPause, waitOn } from '../clocks/wake-up.rules.js';

/** Whoever waits will be reminded on another day. */
export type WakeUpCommand = { deed: 'move_wake_up'; clockId: string; wakeOn: string };

type Done = { clocks: Clock[]; text: string };
type Refused = { rejected: ProblemCode; sentence: string };

/** What stands still for the same reason since the same moment waits on together. */
export function moveWakeUp(clocks: Clock[], { clockId, wakeOn }: WakeUpCommand, at: Moment): Done | Refused {
  const clock = clocks.find((c) => c.id === clockId);
  if (!clock) return { rejected: 'not_found', sentence: 'The need has no such clock.' };
  const pause = openPause(clock);
  if (!pause) return { rejected: 'wrong_state', sentence: 'This clock does not stand still.' };
  const wakeAt = chosenWakeUp(wakeOn, at);
  if (!(wakeAt instanceof Date)) return refusedDay(wakeAt);
  const together = (c: Clock): boolean => openPause(c)?.from.getTime() === pause.from.getTime();
  return {
    clocks: clocks.map((c) => (together(c) ? waitOn(c, at, wakeAt) : c)),
    text: `${pause.waitingFor}: ${dayInFigures(wakeOn)}`,
  };
}

/** Why nobody can be woken on that day; null where they can. */
export function unfitDay(day: string, at: Moment): Refused | null {
  const wakeAt = chosenWakeUp(day, at);
  return wakeAt instanceof Date ? null : refusedDay(wakeAt);
}

const refusedDay = (why: 'past' | 'too_far'): Refused => ({
  rejected: 'invalid_input',
  sentence: why === 'past' ? 'The date has already passed.' : 'The date is more than ten years ahead.',
});

/** 7.12.2026: read alike in all languages of the page. */
export const dayInFigures = (date: string): string => date.split('-').map(Number).reverse().join('.');
