import type { Hours, NotificationPreferences, NotificationView, Role } from '@vertskap/contract';
import {
  compile,
  dateOf,
  dayOf,
  localDate,
  wallToInstant,
  weekdayOf,
  WEEKDAYS,
  type WorkingCalendar,
} from '../../clocks/time/time.rules.js';
import type { Level } from '../told/audience.rules.js';

const QUARTER_MS = 15 * 60_000;
/** Who has no hours left in a fortnight has chosen none; then the time of day is all that is kept. */
const LOOK_AHEAD_DAYS = 14;

type What = Pick<NotificationView['what'], 'kind'> & { share?: number; step?: string };

/** How much a notification may disturb where whoever wrote it did not say: deadlines by their share, the rest is bundled. */
export function levelOfWhat(what: What, role: Role): Level {
  if (what.kind === 'calendar_runs_out' || what.kind === 'neighbour') return 'digest';
  if (what.kind !== 'deadline' || role === 'association_representative') return 'bundled';
  const works = role === 'case_handler' || role === 'coordinator';
  return works && what.share === 100 ? 'interrupts' : 'digest';
}

type Asked = {
  level: Level;
  now: Date;
  /** When the last mail about this need went to this reader. */
  lastSent: Date | null;
  preferences: NotificationPreferences;
  muted: boolean;
  calendar: WorkingCalendar;
};

/** When the mail goes that tells of this; null for none. At most one per need in a quarter of an hour, and only in the reader's hours. */
export function sendAt({ level, now, lastSent, preferences, muted, calendar }: Asked): Date | null {
  if (muted || level === 'digest' || !preferences.mail[level]) return null;
  const free = lastSent === null ? now.getTime() : Math.max(now.getTime(), lastSent.getTime() + QUARTER_MS);
  const at = level === 'interrupts' ? free : Math.max(free, now.getTime() + QUARTER_MS);
  return inHours(new Date(at), preferences.hours, calendar);
}

/**
 * The first moment from `at` on when somebody with these hours may be disturbed. A day on which the municipality is
 * closed, though it is open on that weekday as a rule, is a day off.
 */
export function inHours(at: Date, hours: Hours | null, calendar: WorkingCalendar): Date {
  if (hours === null) return at;
  const compiled = compile(calendar);
  const first = dayOf(localDate(compiled, at.getTime()));
  const allowed = (day: number, strict: boolean): Date | null => {
    const weekday = WEEKDAYS[weekdayOf(day)];
    if (!weekday || !hours.days.includes(weekday)) return null;
    const usuallyOpen = (calendar.week[weekday] ?? []).length > 0;
    if (strict && usuallyOpen && compiled.planOf(day).spans.length === 0) return null;
    const wall = (time: string) => wallToInstant(compiled, `${dateOf(day)}T${time}`);
    const from = Math.max(at.getTime(), wall(hours.from));
    return from < wall(hours.to) ? new Date(from) : null;
  };
  for (const strict of [true, false])
    for (let day = first; day <= first + LOOK_AHEAD_DAYS; day++) {
      const found = allowed(day, strict);
      if (found) return found;
    }
  return at;
}
