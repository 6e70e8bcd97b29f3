export { explainClock } from './explanation.rules.js';
export {
  type Clock,
  clockView,
  dueIfStarted,
  isPaused,
  isRunning,
  type Moment,
  type Pause,
  workingSeconds,
  type WorkingTime,
} from './clock.rules.js';
export { defaultPolicy, type Policy } from './policy.rules.js';
export { add, addWorkdays, compile, elapsed, localDate, nextOpening, type WorkingCalendar } from './time/time.rules.js';
export { giveWorkingTime, workingTimeAt, workingTimeOf } from './working-time.js';
