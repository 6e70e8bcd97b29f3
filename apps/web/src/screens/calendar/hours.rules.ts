import type { OfficeHours } from '@vertskap/contract';

export type Week = OfficeHours['week'];
export type Weekday = keyof Week;
export type Hours = NonNullable<Week[Weekday]>;
export type ClosedDay = OfficeHours['closedDays'][number];
export type Opening = OfficeHours['openings'][number];
export type Names = NonNullable<ClosedDay['name']>;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies Weekday[];

/** Days that follow each other and have the same hours: Monday to Friday, 8 to 15.30. */
export type Run = { from: Weekday; to: Weekday; hours: Hours };

export function runsOf(week: Week): Run[] {
  const runs: Run[] = [];
  for (const day of weekdays) {
    const hours = week[day] ?? [];
    const last = runs.at(-1);
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours)) last.to = day;
    else runs.push({ from: day, to: day, hours });
  }
  return runs;
}

/** What a new interval of a day most likely is: after the last one, else an ordinary day. */
export function nextSpan(hours: Hours): Hours[number] {
  const last = hours.at(-1);
  if (!last) return ['08:00', '15:30'];
  const hour = Number(last[1].slice(0, 2));
  return [`${two(Math.min(hour + 1, 22))}:00`, `${two(Math.min(hour + 3, 23))}:00`];
}

/** Midnight at the end of a day is 24:00 in a calendar; a time field knows only 00:00. */
export const toField = (closes: string): string => (closes === '24:00' ? '00:00' : closes);
export const fromField = (closes: string): string => (closes === '00:00' ? '24:00' : closes);

const DAY_MS = 24 * 3600_000;
const MOST_DAYS = 60;

/** The dates from one to another, both included, on which the ordinary week is open; at most two months of them. */
export function openDates(week: Week, from: string, to: string): string[] {
  const dates: string[] = [];
  const last = Math.min(noon(to), noon(from) + MOST_DAYS * DAY_MS);
  for (let at = noon(from); at <= last; at += DAY_MS) {
    if ((week[weekdayOf(at)] ?? []).length > 0) dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
}

/** By date; a date that is there already is replaced. */
export function withDays<D extends { date: string }>(days: D[], added: D[]): D[] {
  const dates = new Set(added.map(({ date }) => date));
  return [...days.filter(({ date }) => !dates.has(date)), ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The name in all languages, nothing where nobody wrote one; what is missing in one language is said in another. */
export function nameOf({ nb, nn, en }: Names): Names | undefined {
  const any = [nb, nn, en].map((name) => name.trim()).find((name) => name !== '');
  return any === undefined
    ? undefined
    : { nb: nb.trim() || any, nn: nn.trim() || nb.trim() || any, en: en.trim() || any };
}

const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const weekdayOf = (at: number): Weekday => weekdays[(new Date(at).getUTCDay() + 6) % 7] ?? 'mon';
const two = (n: number): string => String(n).padStart(2, '0');
