import { currentLanguage, localesOf, t } from '../i18n/index.js';

const timeZone = 'Europe/Oslo';
const formatters = new Map<string, Intl.DateTimeFormat>();
const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'short' };
const steps = [
  ['second', 60],
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
  return formatter(sameYear(at, now) ? day : { ...day, year: 'numeric' }).format(at);
}

/** "onsdag 25. november", inside sentences. */
export function inWords(date: string, now = new Date()): string {
  const at = asDate(date);
  const long: Intl.DateTimeFormatOptions = { ...day, month: 'long' };
  return formatter(sameYear(at, now) ? long : { ...long, year: 'numeric' }).format(at);
}

/** "25. nov." where there is little room. */
export const shortDate = (date: string): string => formatter({ day: 'numeric', month: 'short' }).format(asDate(date));

/** "onsdag 25. november 2026 kl. 09:14" */
export const exact = (instant: string): string =>
  formatter({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));

/** "09:14" in Oslo. */
export const clockTime = (instant: string): string =>
  formatter({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** "6 virkedager", to half a day under three. Both arguments in working seconds. */
export function workdays(seconds: number, secondsPerWorkday: number): string {
  const days = seconds / secondsPerWorkday;
  const n = days < 3 ? Math.round(days * 2) / 2 : Math.round(days);
  return t('common.workdays', { n });
}

export const number = (value: number): string => new Intl.NumberFormat(localesOf(currentLanguage())).format(value);

/** "Plan, Vei og Drift" */
export const list = (items: string[]): string =>
  new Intl.ListFormat(localesOf(currentLanguage()), { type: 'conjunction' }).format(items);

/** "for 3 dager siden", "om 2 timer"; whole units, counted in elapsed time. */
export function relative(instant: string, now = new Date()): string {
  let amount = Math.round((Date.parse(instant) - now.getTime()) / 1000);
  if (Math.abs(amount) < 45) return t('common.just-now');
  const format = new Intl.RelativeTimeFormat(localesOf(currentLanguage()), { numeric: 'auto' });
  for (const [unit, next] of steps) {
    if (unit === 'day' && Math.abs(amount) > 1 && Math.abs(amount) < next) return daysFrom(amount);
    if (Math.abs(amount) < next) return format.format(amount, unit);
    amount = Math.round(amount / next);
  }
  return onDate(instant, now);
}

/** Intl says "døgn", which nobody does. */
const daysFrom = (n: number): string => t(n < 0 ? 'common.days-ago' : 'common.in-days', { n: Math.abs(n) });

/** A bare date is that day everywhere: noon UTC is the same date in Oslo. */
const asDate = (date: string): Date => new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
const yearOf = (date: Date): string => formatter({ year: 'numeric' }).format(date);
const sameYear = (a: Date, b: Date): boolean => yearOf(a) === yearOf(b);

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLanguage()} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(localesOf(currentLanguage()), { timeZone, ...options });
  formatters.set(key, known);
  return known;
}
