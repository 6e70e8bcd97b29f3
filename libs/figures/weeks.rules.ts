const DAY_MS = 86_400_000;

export type IsoWeek = { week: string; monday: string; from: Date; to: Date };

/**
 * The last `count` ISO 8601 weeks up to and including that of the local date `today`, oldest first; each from Monday 00:00 to the next in
 * the time zone of `midnight`, which says when a local date begins.
 */
export function lastWeeks(today: string, count: number, midnight: (date: string) => Date): IsoWeek[] {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const mondays = Array.from({ length: count + 1 }, (_, i) => addDays(monday, 7 * (i + 1 - count)));
  return mondays.slice(0, count).map((date, i) => ({
    week: isoWeek(date),
    monday: date,
    from: midnight(date),
    to: midnight(mondays[i + 1] ?? date),
  }));
}

/** `2026-W47` of the week that holds a date: the week belongs to the year of its Thursday. */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 3 - ((weekdayOf(date) + 6) % 7));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((utc(thursday) - utc(`${year}-01-01`)) / DAY_MS / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const weekdayOf = (date: string): number => new Date(utc(date)).getUTCDay();
const addDays = (date: string, n: number): string => new Date(utc(date) + n * DAY_MS).toISOString().slice(0, 10);
