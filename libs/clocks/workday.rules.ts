import { type WorkingCalendar, wallTime } from './time/time.rules.js';

/** Working seconds of an ordinary day of the office's week: what "a working day" means when a duration is told in days. */
export function secondsPerWorkday({ week }: WorkingCalendar): number {
  const days = Object.values(week).filter((hours) => hours.length > 0);
  const total = days.flat().reduce((sum, [from, to]) => sum + (wallTime(to) - wallTime(from)) / 1000, 0);
  return Math.round(total / Math.max(1, days.length));
}
