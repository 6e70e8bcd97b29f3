export * from './calendar.rules.js';
export { type CompiledCalendar, compile } from './compiled.rules.js';
export { type LocalDate, dateOf, dayOf, weekdayOf } from './dates.rules.js';
export { addPaused, due, dueOn, milestone } from './due.rules.js';
export { type Explanation, explain } from './explain.rules.js';
export * from './holidays.rules.js';
export { type Pause, elapsed } from './pauses.rules.js';
export * from './working-time.rules.js';
