import type { FieldError, OfficeHours } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { currentLanguage, localesOf, t, type MessageKey } from '../../i18n/index.js';
import type { Line } from '../promises/editing/difference.rules.js';
import type { Said } from '../promises/editing/Mistakes.js';
import { runsOf, weekdays, type Hours, type Names, type Run, type Week } from './hours.rules.js';

/** "08:00–11:30 og 12:00–15:30", "stengt" */
export const hoursInWords = (hours: Hours): string =>
  hours.length === 0 ? t('calendar.closed') : hours.map(([from, to]) => `${from}–${to}`).join(', ');

/** "mandag–fredag", "onsdag" */
export const runInWords = ({ from, to }: Run): string =>
  from === to
    ? t(`calendar.day.${from}`)
    : t('calendar.days', { from: t(`calendar.day.${from}`), to: t(`calendar.day.${to}`) });

const weekInWords = (week: Week): string =>
  runsOf(week)
    .map((run) => `${runInWords(run)} ${hoursInWords(run.hours)}`)
    .join('; ');

/** "15. mai" of every year. */
export const monthDayInWords = (monthDay: string): string => inUtc(monthDay, { day: 'numeric', month: 'long' });
/** "mai" */
export const monthInWords = (month: string): string => inUtc(`${month}-01`, { month: 'long' });

/** Any leap year will do: all the days there are. A day that no month has stays as it was written. */
function inUtc(monthDay: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`2024-${monthDay}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return monthDay;
  return new Intl.DateTimeFormat(localesOf(currentLanguage()), { timeZone: 'UTC', ...options }).format(date);
}

export const seasonInWords = ({ from, to }: { from: string; to: string }): string =>
  t('calendar.days', { from: monthDayInWords(from), to: monthDayInWords(to) });

/** The name in the reader's language, empty where the day has none. */
export const nameInWords = (name: Names | undefined): string => name?.[currentLanguage()] ?? '';
const withName = (text: string, name: Names | undefined): string =>
  name ? t('calendar.named', { text, name: nameInWords(name) }) : text;

/** With a capital where it begins a line; the words themselves are those that stand inside sentences. */
export const startOfLine = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(currentLanguage()) + text.slice(1);

/** Everything a calendar says, line by line. */
export function linesOf(hours: OfficeHours): Line[] {
  const line = (key: string, label: string, value: string): Line => ({ key, label, value });
  return [
    ...weekdays.map((day) => line(day, startOfLine(t(`calendar.day.${day}`)), hoursInWords(hours.week[day] ?? []))),
    ...hours.seasons.map((season) =>
      line(`season ${season.from} ${season.to}`, seasonInWords(season), weekInWords(season.week)),
    ),
    ...hours.halfDays.map(({ kind, closes }) =>
      line(kind, startOfLine(t(`calendar.half.${kind}`)), t('calendar.closes', { time: closes })),
    ),
    ...hours.closedDays.map(({ date, name }) =>
      line(`closed ${date}`, startOfLine(onDate(date)), withName(t('calendar.closed'), name)),
    ),
    ...hours.openings.map(({ date, hours: open, name }) =>
      line(`opening ${date}`, startOfLine(onDate(date)), withName(hoursInWords(open), name)),
    ),
    line(
      'plannedUntil',
      t('calendar.planned'),
      hours.plannedUntil ? onDate(hours.plannedUntil) : t('calendar.not-planned'),
    ),
  ];
}

const said: Record<string, MessageKey> = {
  ends_before_it_starts: 'calendar.error.order',
  hours_overlap: 'calendar.error.overlap',
  never_open: 'calendar.error.never-open',
  not_a_date: 'calendar.error.date',
};

/** What is wrong at a path, by its code: the calendar's own rules have their words, an empty field is no time or no date. */
export function errorInWords(path: string, code: string): string {
  const known = said[code];
  if (known) return t(known);
  if (code === 'too_big') return t('calendar.error.many');
  return t(/plannedUntil|\.(date|from|to)$/.test(path) ? 'calendar.error.date' : 'calendar.error.time');
}

/** The field of a path, and what to say there. Fields are known by the path of the hours they hold. */
export const sayError = ({ path, code }: FieldError): Said => ({
  id: fieldOf(path),
  message: errorInWords(path, code),
});

/** `body.hours.week.mon.0.1` is in the field of `body.hours.week.mon`. */
export function fieldOf(path: string): string {
  const [, , part = '', ...rest] = path.split('.');
  const depth = { week: 1, seasons: rest[1] === 'week' ? 3 : 2, halfDays: 1 }[part] ?? 0;
  return ['hours', part, ...rest.slice(0, depth)].join('-');
}
