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
