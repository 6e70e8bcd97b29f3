import type { ProblemCode } from '@vertskap/contract';
import type { Moment } from '../clocks/clock.rules.js';
import { dateToKeep } from '../clocks/keepable.rules.js';
import { compile, localDate } from '../clocks/time/time.rules.js';

type Refused = { rejected: ProblemCode; sentence: string };

/** Why nothing can be asked for by that date; undefined where it can, and where no date is given. */
export function unfitDate(date: string | null, at: Moment): Refused | undefined {
  if (date === null) return undefined;
  if (isOver(date, at)) return { rejected: 'invalid_input', sentence: 'The date has already passed.' };
  if (dateToKeep(date, at.now) === 'too_far')
    return { rejected: 'invalid_input', sentence: 'The date is more than ten years ahead.' };
  return undefined;
}

/** Whether a date has passed in the municipality's time zone. */
export const isOver = (date: string, { now, time }: Moment): boolean =>
  date < localDate(compile(time.calendar), now.getTime());
