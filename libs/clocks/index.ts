export { dateToKeep, keepable } from './keepable.rules.js';
export { explainClock } from './explanation.rules.js';
export {
  type Clock,
  clockView,
  dueIfStarted,
  hourFrom,
  isPaused,
  isRunning,
  type Moment,
  type Pause,
  startClock,
  stopClock,
  workingSeconds,
  type WorkingTime,
} from './clock.rules.js';
export { defaultPolicy, type PolicySubject, promiseFor } from './policy.rules.js';
export {
  add,
  addWorkdays,
  compile,
  daysBetween,
  elapsed,
  isWorkday,
  localDate,
  nextOpening,
  wallToInstant,
  type WorkingCalendar,
} from './time/time.rules.js';
export { secondsPerWorkday } from './workday.rules.js';
export { giveWorkingTime, workingTimeAt, workingTimeOf } from './working-time.js';
export { calendarFrom, comingHolidays, hoursOf, type OfficeCalendar, runsOutSoon } from './office-hours.rules.js';
export { calendarProblems } from './time/time.rules.js';
export { CLOSES, LADDER, planLadder, type PlannedStep, type Share, WAKE_UP } from './ladder.rules.js';
export { type ClockCase, runCases } from './time/cases.js';
export { say } from './statutory/rule.data.js';
export { currentRules, ruleOf, rulesOf } from './statutory/statutory.data.js';
export { explainStatutory } from './statutory/explanation.rules.js';
export { budgetBy, winterPauseProblem, withLocalPause } from './statutory/statutory.rules.js';
export {
  type ClockChange,
  clockWrites,
  saveClocks,
  type StoredClock,
  storedClock,
  toClock,
  viewedClock,
} from './store.js';
export { type CalendarWarning, calendarWarnings, inWords } from './coverage.js';
