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

/** What can wait until somebody looks for themselves. */
const quiet: What['kind'][] = ['calendar_runs_out', 'guides_due', 'neighbour', 'initiative', 'insights', 'pulse'];

/** How much a notification may disturb where whoever wrote it did not say: deadlines by their share, the rest is bundled. */
export function levelOfWhat(what: What, role: Role): Level {
  if (quiet.includes(what.kind)) return 'digest';
  if (what.kind !== 'deadline' || role === 'association_representative') return 'bundled';
  const works = role === 'case_handler' || role === 'coordinator';
  return works && what.share === 100 ? 'interrupts' : 'digest';
}

const HOUR_MS = 3_600_000;
/** Whoever is asked to be on an opportunity while their hour runs is told at once, whatever their hours are: the next is asked after it. */
export const cannotWait = (what: NotificationView['what'], at: Date): boolean =>
  what.kind === 'team_call' &&
  (what.step === 'asked' || what.step === 'deputy') &&
  Date.parse(what.answerBy) - at.getTime() <= HOUR_MS;

type Asked = {
  level: Level;
  now: Date;
  /** When the last mail about this need went to this reader, and the last push; null for never. */
  lastSent: { mail: Date | null; push: Date | null };
  /** The reader has a device that is pushed to. */
  pushes: boolean;
  preferences: NotificationPreferences;
  muted: boolean;
  calendar: WorkingCalendar;
};

/**
 * When the mail goes that tells of this, and when the push; null for none. At most one of each per need in a quarter of an hour, and
 * only in the reader's hours. Only what interrupts is pushed, and then the mail waits for a quarter: it is called off when it is read meanwhile.
 */
export function sendAt(asked: Asked): { mail: Date | null; push: Date | null } {
  const { level, now, lastSent, pushes, preferences, muted, calendar } = asked;
  if (muted || level === 'digest') return { mail: null, push: null };
  const after = (last: Date | null, patient: boolean): Date => {
    const free = last === null ? now.getTime() : Math.max(now.getTime(), last.getTime() + QUARTER_MS);
    const at = patient ? Math.max(free, now.getTime() + QUARTER_MS) : free;
    return inHours(new Date(at), preferences.hours, calendar);
  };
  const push = pushes && level === 'interrupts';
  return {
    mail: preferences.mail[level] ? after(lastSent.mail, push || level === 'bundled') : null,
    push: push ? after(lastSent.push, false) : null,
  };
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
