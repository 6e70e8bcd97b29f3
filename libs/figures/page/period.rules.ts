import { lastWeeks, type IsoWeek } from '../weeks.rules.js';

/** From the first day's midnight up to, not including, the midnight that ends the last one; and the ISO weeks that it touches. */
export type Period = { firstDay: string; lastDay: string; from: Date; to: Date; weeks: IsoWeek[] };

const WEEKS = 12;
const DAY_MS = 86_400_000;

/**
 * The days from `first` to `last`, local dates; without them the last twelve ISO weeks up to `today`, the present one included.
 * `midnight` says when a local date begins.
 */
export function periodOf(
  today: string,
  first: string | undefined,
  last: string | undefined,
  midnight: (date: string) => Date,
): Period {
  const lastDay = last ?? today;
  const count = first === undefined ? WEEKS : weeksBetween(first, lastDay);
  const weeks = lastWeeks(lastDay, count, midnight);
  const firstDay = first ?? weeks[0]?.monday ?? lastDay;
  return { firstDay, lastDay, from: midnight(firstDay), to: midnight(next(lastDay)), weeks };
}

/** The first day of the period before, which is as long. */
export function firstDayBefore({ firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>): string {
  const days = (utc(lastDay) - utc(firstDay)) / DAY_MS + 1;
  return new Date(utc(firstDay) - days * DAY_MS).toISOString().slice(0, 10);
}

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const next = (date: string): string => new Date(utc(date) + DAY_MS).toISOString().slice(0, 10);
const mondayBefore = (date: string): number => utc(date) - ((new Date(utc(date)).getUTCDay() + 6) % 7) * DAY_MS;
const weeksBetween = (first: string, last: string): number =>
  Math.round((mondayBefore(last) - mondayBefore(first)) / DAY_MS / 7) + 1;
