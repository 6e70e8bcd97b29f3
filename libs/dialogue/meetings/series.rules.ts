const DAY_MS = 86_400_000;

/**
 * Dates `every` so many months from the first on, for `horizon` months: on the same weekday of the month, the second Tuesday after the second Tuesday; the
 * fifth where there is one, else the last. Each as YYYY-MM-DD.
 */
export function datesEvery(first: string, every: number, horizon: number): string[] {
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const nth = Math.ceil(day / 7);
  return Array.from({ length: Math.ceil(horizon / every) }, (_, i) =>
    weekdayOfMonth(year, month - 1 + i * every, weekday, nth),
  );
}

/**
 * The same after a meeting on `last`, which is none of them: on its weekday of the month, the first `every` months later at the earliest, and not before
 * `soonest`.
 */
export function datesAfter(last: string, soonest: string, every: number, horizon: number): string[] {
  const monthsAgo = monthOf(soonest) - monthOf(last);
  const monthly = datesEvery(last, 1, Math.max(every, monthsAgo) + 2 + horizon);
  const first = monthly.findIndex((date, i) => i >= every && date >= soonest);
  return monthly.filter((_, i) => i >= first && (i - first) % every === 0).slice(0, Math.ceil(horizon / every));
}

function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month;
}

function weekdayOfMonth(year: number, month: number, weekday: number, nth: number): string {
  const begins = new Date(Date.UTC(year, month, 1));
  const day = 1 + ((weekday - begins.getUTCDay() + 7) % 7) + (nth - 1) * 7;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month, day > last ? day - 7 : day));
}

/** The date itself, or the next that holds; at most a month later. The date where none of them does. */
export function nextThat(holds: (date: string) => boolean, date: string): string {
  const from = Date.parse(date);
  const days = Array.from({ length: 31 }, (_, i) => iso(from + i * DAY_MS));
  return days.find(holds) ?? date;
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
