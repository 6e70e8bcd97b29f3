import { type Clock, isRunning, type Pause, type WorkingTime } from './clock.rules.js';
import { calendarFor } from './round-the-clock.rules.js';
import { openPause } from './wake-up.rules.js';
import { statutoryMilestone } from './statutory/statutory.rules.js';
import { type CompiledCalendar, milestone } from './time/time.rules.js';

/** Shares of a budget at which somebody is told, in per cent. */
export const LADDER = [50, 80, 100, 150] as const;
export type Share = (typeof LADDER)[number];
/** The share of a step that is none of the ladder's: it wakes those who wait, in the pause of that number, counted from 1. */
export const WAKE_UP = 0;
/** The share of the step that closes a need, since nobody has said whether it was answered. */
export const CLOSES = -1;
export type PlannedStep = { clockId: string; share: Share | typeof WAKE_UP | typeof CLOSES; pause: number; at: Date };

/** Clocks that tell when a pause should end. The next update stands still together with the resolution, and is told with it. */
const WAKING: Clock['kind'][] = ['resolution', 'statutory'];

/**
 * The steps of a clock that are still to come or already due: none once it has stopped, only the wake-up while it stands
 * still, none where nothing is promised. A step that has fired is kept by whoever stores it; planning again moves only the others.
 */
export function planLadder(clock: Clock, time: WorkingTime): PlannedStep[] {
  const pause = openPause(clock);
  if (pause) return wakeUp(clock, pause);
  if (!isRunning(clock) || clock.dueAt === null) return [];
  const calendar = calendarFor(clock.budget, time.calendar);
  const closes = clock.kind === 'confirmation';
  const steps = LADDER.filter((share) => !closes || share < 100).flatMap((share): PlannedStep[] => {
    const at = share === 100 ? clock.dueAt?.getTime() : reached(calendar, clock, share / 100);
    return at == null ? [] : [{ clockId: clock.id, share, pause: 0, at: new Date(at) }];
  });
  return closes ? [...steps, { clockId: clock.id, share: CLOSES, pause: 0, at: clock.dueAt }] : steps;
}

function wakeUp({ id, kind, pauses }: Clock, pause: Pause): PlannedStep[] {
  if (pause.wakeAt === null || !WAKING.includes(kind)) return [];
  return [{ clockId: id, share: WAKE_UP, pause: pauses.indexOf(pause) + 1, at: pause.wakeAt }];
}

function reached(calendar: CompiledCalendar, { budget, startedAt, pauses }: Clock, share: number): number | null {
  if (budget.unit === 'statutory') return statutoryMilestone(calendar, budget, pauses, share);
  const stops = pauses.map((p) => ({ from: p.from.getTime(), to: p.to?.getTime() ?? null }));
  return milestone(calendar, startedAt.getTime(), budget, stops, share);
}
