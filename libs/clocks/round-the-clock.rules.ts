import type { ClockBudget } from '@vertskap/contract';
import { type CompiledCalendar, compile, type WorkingCalendar } from './time/time.rules.js';

const always = [['00:00', '24:00']] as const;

/** A calendar that never closes, on the wall of the same zone: an hour in it is an hour, over daylight saving too. */
const neverClosed = ({ id, version, timeZone }: WorkingCalendar): WorkingCalendar => ({
  id,
  version,
  timeZone,
  week: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
  publicHolidays: [],
});

export const runsRoundTheClock = (budget: ClockBudget): boolean =>
  budget.unit === 'hours' && budget.roundTheClock === true;

/** In which calendar the time of a budget passes: when the office is open, or always. */
export const calendarFor = (budget: ClockBudget, office: WorkingCalendar): CompiledCalendar =>
  compile(runsRoundTheClock(budget) ? neverClosed(office) : office);
