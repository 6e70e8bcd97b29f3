import type { OfficeHours } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { currentLanguage, localesOf, t } from '../../i18n/index.js';
import type { Line } from '../promises/editing/difference.rules.js';
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
