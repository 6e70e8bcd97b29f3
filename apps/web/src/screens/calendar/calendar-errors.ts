import type { FieldError, OfficeHours } from '@vertskap/contract';
import { t, type MessageKey } from '../../i18n/index.js';
import type { Said } from '../promises/editing/Mistakes.js';
import { seasonInWords, startOfLine } from './calendar-words.js';
import { weekdays } from './hours.rules.js';

const said: Record<string, MessageKey> = {
  ends_before_it_starts: 'calendar.error.order',
  hours_overlap: 'calendar.error.overlap',
  never_open: 'calendar.error.never-open',
  not_a_date: 'calendar.error.date',
};
const parts: Record<string, MessageKey> = {
  seasons: 'calendar.seasons',
  halfDays: 'calendar.half-days',
  closedDays: 'calendar.own-days',
  openings: 'calendar.openings',
  plannedUntil: 'calendar.planned',
};

/** What is wrong at a path, by its code: the calendar's own rules have their words, an empty field is no time or no date. */
export function errorInWords(path: string, code: string): string {
  const known = said[code];
  if (known) return t(known);
  if (code === 'too_big') return t('calendar.error.many');
  return t(/plannedUntil|\.(date|from|to)$/.test(path) ? 'calendar.error.date' : 'calendar.error.time');
}

/** The field of a path, and what to say there. Fields are known by the path of the hours they hold. */
export const sayError = ({ path, code }: FieldError, hours: OfficeHours | null): Said => ({
  id: fieldOf(path),
  where: placeOf(path, hours),
  message: errorInWords(path, code),
});

/** The part of the page, and within a week the day. */
function placeOf(path: string, hours: OfficeHours | null): string {
  const [, , part = '', first = '', , day = ''] = path.split('.');
  const season = part === 'seasons' ? hours?.seasons[Number(first)] : undefined;
  const name = season ? seasonInWords(season) : t(parts[part] ?? 'calendar.week');
  const weekday = weekdays.find((it) => it === (part === 'week' ? first : day));
  if (!weekday) return name;
  const text = startOfLine(t(`calendar.day.${weekday}`));
  return season ? t('calendar.named', { text, name }) : text;
}

/** `body.hours.week.mon.0.1` is in the field of `body.hours.week.mon`. */
export function fieldOf(path: string): string {
  const [, , part = '', ...rest] = path.split('.');
  const depth = { week: 1, seasons: rest[1] === 'week' ? 3 : 2, halfDays: 1 }[part] ?? 0;
  return ['hours', part, ...rest.slice(0, depth)].join('-');
}
