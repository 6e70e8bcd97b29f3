import type { WinterPause } from '@vertskap/contract';

/** What the form holds: days of the year as MM-DD. */
export type Written = Pick<WinterPause, 'from' | 'to' | 'basis'>;
export type Fault = 'not_a_date' | 'too_long' | 'basis';

/** Two months must be left, as on the server. */
const LONGEST_PAUSE = 305;
const DAY_MS = 24 * 3600_000;

/** What is wrong with a pause, before the server is asked; it passes New Year where it ends before it begins. */
export function faultOf({ from, to, basis }: Written): Fault | null {
  if (!isDay(from) || !isDay(to)) return 'not_a_date';
  const days = (at(to) - at(from)) / DAY_MS + (from <= to ? 1 : 367);
  if (days > LONGEST_PAUSE) return 'too_long';
  return basis.trim() === '' ? 'basis' : null;
}

/** All pauses, with that of one rule put in, changed, or taken out. */
export const withPause = (pauses: WinterPause[], rule: string, written: Written | null): WinterPause[] => [
  ...pauses.filter((pause) => pause.rule !== rule).map(({ rule, from, to, basis }) => ({ rule, from, to, basis })),
  ...(written ? [{ rule, ...written, basis: written.basis.trim() }] : []),
];

/** Counted in a leap year, in which every day of the year is. */
const at = (monthDay: string): number => Date.parse(`2000-${monthDay}T00:00:00Z`);
const isDay = (monthDay: string): boolean =>
  !Number.isNaN(at(monthDay)) && new Date(at(monthDay)).toISOString().slice(5, 10) === monthDay;
