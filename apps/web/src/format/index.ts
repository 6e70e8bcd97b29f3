import { currentLanguage, localesOf, t } from '../i18n/index.js';

const timeZone = 'Europe/Oslo';
const formatters = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'short' };
const steps = [
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 5],
] as const;

/** A moment as people say it, "for 3 dager siden", and to the minute for whoever points at it. */
export const when = (instant: string, now = new Date()) => ({ text: relative(instant, now), title: exact(instant) });

/** "onsdag 25. nov.", with the year when it is not this one. Takes a date, or an instant (its date in Oslo). */
export function onDate(date: string, now = new Date()): string {
  const at = asDate(date);
  return say(at, sameYear(at, now) ? day : { ...day, year: 'numeric' });
}

/** "onsdag 25. november", inside sentences. */
export function inWords(date: string, now = new Date()): string {
  const at = asDate(date);
  const long: Intl.DateTimeFormatOptions = { ...day, month: 'long' };
  return say(at, sameYear(at, now) ? long : { ...long, year: 'numeric' });
}

/** A moment on the day that a deadline ends on: what ends at midnight ends with the day before. */
export const lastDayOf = (dueAt: string): string => new Date(Date.parse(dueAt) - 1).toISOString();

/** The date of a moment where the municipality is, YYYY-MM-DD. */
export const dateInOslo = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone });

/** 3. des. 2026 */
export const plainDate = (date: string): string =>
  formatter({ day: 'numeric', month: 'short', year: 'numeric' }).format(asDate(date));

/** 3. des. */
export const shortDate = (date: string): string => formatter({ day: 'numeric', month: 'short' }).format(asDate(date));

/** "onsdag 25. november 2026 kl. 09:14" */
export const exact = (instant: string): string => say(new Date(instant), { dateStyle: 'full', timeStyle: 'short' });

/** "09:14" in Oslo. */
export const clockTime = (instant: string): string =>
  formatter({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** "6 virkedager", to half a day under three. Both arguments in working seconds. */
export function workdays(seconds: number, secondsPerWorkday: number): string {
  return t('common.workdays', { n: roundedDays(seconds, secondsPerWorkday) });
}

/** "5 vd.", where there is little room and the whole word stands beside. */
export const workdaysShort = (seconds: number, secondsPerWorkday: number): string =>
  t('insight.trend-last', { n: number(roundedDays(seconds, secondsPerWorkday)) });

/** Half days where there are few. */
function roundedDays(seconds: number, secondsPerWorkday: number): number {
  const days = seconds / secondsPerWorkday;
  return days < 3 ? Math.round(days * 2) / 2 : Math.round(days);
}

export function number(value: number): string {
  const language = currentLanguage();
  const known = numbers.get(language) ?? new Intl.NumberFormat(localesOf(language));
  numbers.set(language, known);
  return known.format(value);
}

/** "bygg og anlegg" as it begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Plan, Vei og Drift", as `Intl.ListFormat` says it, which takes 12 ms to be made the first time. */
export function list(items: string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${t('common.and')} ${last}`;
}

/** "for 3 dager siden", "om 2 timer"; whole units, counted in elapsed time. In our own words: browsers lack nynorsk. */
export function relative(instant: string, now = new Date()): string {
  let n = Math.round((Date.parse(instant) - now.getTime()) / 60_000);
  if (n === 0) return t('common.just-now');
  for (const [unit, next] of steps) {
    if (Math.abs(n) < next) return t(n < 0 ? `common.ago.${unit}` : `common.in.${unit}`, { n: Math.abs(n) });
    n = Math.round(n / next);
  }
  return onDate(instant, now);
}

/** A bare date is that day everywhere: noon UTC is the same date in Oslo. */
const asDate = (date: string): Date => new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
/** Years begin in winter time. */
const yearOf = (date: Date): number => new Date(date.getTime() + 3_600_000).getUTCFullYear();
const sameYear = (a: Date, b: Date): boolean => yearOf(a) === yearOf(b);

const weekdays: Record<string, string> = { mandag: 'måndag', tirsdag: 'tysdag', lørdag: 'laurdag' };

/** Where a browser lacks nynorsk it says bokmål; only the weekdays differ. */
function say(date: Date, options: Intl.DateTimeFormatOptions): string {
  const text = formatter(options).format(date);
  return currentLanguage() === 'nn' ? text.replace(/\p{L}+dag/u, (day) => weekdays[day] ?? day) : text;
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLanguage()} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(localesOf(currentLanguage()), { timeZone, ...options });
  formatters.set(key, known);
  return known;
}
