import type { Policy, Promised } from '@vertskap/contract';
import type { WorkingTime } from './clock.rules.js';
import { runsRoundTheClock } from './round-the-clock.rules.js';
import { between, compile, daysBetween, localDate } from './time/time.rules.js';

const DAY_MS = 86_400_000;
const TEN_YEARS_MS = 3_652 * DAY_MS;
/** The last step of the ladder comes when half as much again as was promised has passed. */
const LAST_STEP = 1.5;

/**
 * Whether the office is open, within ten years from now, for as long as it promises: otherwise a date could be centuries
 * ahead, or none.
 */
export function keepable({ calendar, policy }: Pick<WorkingTime, 'calendar' | 'policy'>, now: Date): boolean {
  const compiled = compile(calendar);
  const [from, to] = [now.getTime(), now.getTime() + TEN_YEARS_MS];
  const seconds = between(compiled, from, to);
  const days = daysBetween(compiled, localDate(compiled, from), localDate(compiled, to));
  return promisesOf(policy).every((promised) => {
    if (promised.unit === 'none' || runsRoundTheClock(promised)) return true;
    const amount = promised.amount * LAST_STEP;
    return promised.unit === 'hours' ? amount * 3_600 <= seconds : amount <= days;
  });
}

/** Whether somebody can promise that date: not long over, and within ten years. The last days before now are left to the calendar. */
export function dateToKeep(date: string, now: Date): 'past' | 'too_far' | 'fine' {
  const ahead = Date.parse(date) - now.getTime();
  return ahead < -2 * DAY_MS ? 'past' : ahead > TEN_YEARS_MS ? 'too_far' : 'fine';
}

const promisesOf = ({ promises, exceptions }: Policy): Promised[] => [
  ...Object.values(promises).flatMap((by) => [by.normal, by.urgent]),
  ...exceptions.map((e) => e.promised),
];
