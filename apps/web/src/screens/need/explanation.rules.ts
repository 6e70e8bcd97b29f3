import type { ClockExplanation, ClockView, NeedSummary, PauseView } from '@vertskap/contract';

/** The running clock that a need's due date comes from. */
export const clockOf = (clocks: ClockView[], due: NeedSummary['due']): ClockView | undefined =>
  due ? clocks.find((c) => c.kind === due.clock && c.dueAt === due.at && c.stoppedAt === null) : undefined;

/**
 * Working days that remain after today, the last one included: 0 on the day itself. Only where the clock counts in days.
 * `today` is a date in the municipality's time zone.
 */
export function workdaysLeft(
  { clock, steps }: Pick<ClockExplanation, 'clock' | 'steps'>,
  today: string,
): number | undefined {
  if (clock.budget.unit !== 'days' && clock.budget.unit !== 'date') return undefined;
  return steps
    .filter((step) => step.kind === 'counted')
    .reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from > today ? from : next(today), to) + 1), 0);
}

/** The pause that lasts; undefined where the clock runs or has stopped. */
export const lasting = ({ stoppedAt, pauses }: ClockView): PauseView | undefined =>
  stoppedAt === null ? pauses.find(({ to }) => to === null) : undefined;

/** Its hours run day and night, and not only while the office is open. */
export const runsRoundTheClock = ({ budget }: Pick<ClockView, 'budget'>): boolean =>
  budget.unit === 'hours' && budget.roundTheClock === true;

/** What was counted in all: days where the budget is in days, seconds where it is in hours. */
export function countedIn({ steps }: Pick<ClockExplanation, 'steps'>): { workdays: number; seconds: number } {
  const counted = steps.filter((step) => step.kind === 'counted');
  return {
    workdays: counted.reduce((sum, step) => sum + (step.workdays ?? 0), 0),
    seconds: counted.reduce((sum, step) => sum + (step.seconds ?? 0), 0),
  };
}

const DAY_MS = 24 * 3600_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const next = (date: string): string => new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
