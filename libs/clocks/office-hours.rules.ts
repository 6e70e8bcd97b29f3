import type { CalendarView, OfficeHours } from '@vertskap/contract';
import { norwegianHalfDays, norwegianHolidays, type WorkingCalendar } from './time/time.rules.js';

/** The calendar of an office as it is stored: what is edited, and how far its own closed days have been entered. */
export type OfficeCalendar = WorkingCalendar & { plannedUntil?: string | null };

const WARN_DAYS = 92;
const DAY_MS = 86_400_000;

/** A calendar with these hours; time zone, id and version are kept. */
export function calendarFrom(hours: OfficeHours, { id, version, timeZone }: WorkingCalendar): OfficeCalendar {
  return { id, version, timeZone, publicHolidays: 'NO', ...hours } as OfficeCalendar;
}

/** What of a calendar people edit. */
export function hoursOf({ week, seasons, halfDays, closedDays, openings, plannedUntil }: OfficeCalendar): OfficeHours {
  const plain = { week, seasons, halfDays, closedDays, openings, plannedUntil: plannedUntil ?? null };
  return JSON.parse(
    JSON.stringify({
      ...plain,
      seasons: seasons ?? [],
      halfDays: halfDays ?? [],
      closedDays: closedDays ?? [],
      openings: openings ?? [],
    }),
  ) as OfficeHours;
}

/** Public holidays and the office's half days within twelve months of a date, by date. */
export function comingHolidays({ halfDays = [] }: WorkingCalendar, today: string): CalendarView['coming'] {
  const year = Number(today.slice(0, 4));
  const until = `${year + 1}${today.slice(4)}`;
  const closesEarly = new Set(halfDays.map((h) => h.kind));
  return [year, year + 1]
    .flatMap((y) => [
      ...norwegianHolidays(y).map(({ date, name }) => ({ date, name, half: false })),
      ...norwegianHalfDays(y).flatMap(({ date, name, kind }) =>
        closesEarly.has(kind) ? [{ date, name, half: true }] : [],
      ),
    ])
    .filter(({ date }) => today <= date && date < until)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Own closed days are entered year by year: true three months before what has been entered ends. */
export function runsOutSoon({ plannedUntil }: OfficeCalendar, today: string): boolean {
  return plannedUntil != null && Date.parse(plannedUntil) - Date.parse(today) < WARN_DAYS * DAY_MS;
}
