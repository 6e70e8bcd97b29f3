import { type Clock, isPaused, isRunning, type WorkingTime } from './clock.rules.js';
import { statutoryMilestone } from './statutory/statutory.rules.js';
import { type CompiledCalendar, compile, milestone } from './time/time.rules.js';

/** Shares of a budget at which somebody is told, in per cent. */
export const LADDER = [50, 80, 100, 150] as const;
export type Share = (typeof LADDER)[number];
export type PlannedStep = { clockId: string; share: Share; at: Date };

/**
 * The steps of a clock that are still to come or already due: none once it has stopped, none while it stands still, none
 * where nothing is promised. A step that has fired is kept by whoever stores it; planning again moves only the others.
 */
export function planLadder(clock: Clock, time: WorkingTime): PlannedStep[] {
  if (!isRunning(clock) || isPaused(clock) || clock.dueAt === null) return [];
  const calendar = compile(time.calendar);
  return LADDER.flatMap((share) => {
    const at = share === 100 ? clock.dueAt?.getTime() : reached(calendar, clock, share / 100);
    return at == null ? [] : [{ clockId: clock.id, share, at: new Date(at) }];
  });
}

function reached(calendar: CompiledCalendar, { budget, startedAt, pauses }: Clock, share: number): number | null {
  if (budget.unit === 'statutory') return statutoryMilestone(calendar, budget, pauses, share);
  const stops = pauses.map((p) => ({ from: p.from.getTime(), to: p.to?.getTime() ?? null }));
  return milestone(calendar, startedAt.getTime(), budget, stops, share);
}
