import type { LeadTimes } from '@vertskap/contract';
import { add, type CompiledCalendar, elapsed, localDate } from '../../clocks/time/time.rules.js';
import { MIN_FOR_RATE } from '../statistics/statistics.rules.js';
import { tenthsBeyond } from './tenths.rules.js';

/** One of the like: when it began, and how many working seconds it took; null while it lasts. */
export type Like = { startedAt: Date; seconds: number | null };
/** Those that are alike in some way. */
export type Pool = { like: LeadTimes['like']; of: Like[] };

/**
 * What the first of these pools that holds enough says of something that began at `begun` and lasts still: how many are done, how many last, and
 * by which dates each tenth was done. Null where none of them holds enough.
 */
export function realistic(
  pools: Pool[],
  calendar: CompiledCalendar,
  begun: Date,
  now: Date,
): Omit<LeadTimes, 'whose'> | null {
  const pool = pools.find(({ of }) => of.filter(isDone).length >= MIN_FOR_RATE);
  if (!pool) return null;
  const until = (start: Date) => elapsed(calendar, start.getTime(), now.getTime(), []).gross;
  const tenths = tenthsBeyond(
    until(begun),
    pool.of.map((like) => ({ time: like.seconds ?? until(like.startedAt), event: isDone(like) })),
  );
  const done = pool.of.filter(isDone).length;
  return {
    like: pool.like,
    done,
    waiting: pool.of.length - done,
    tenths: tenths.map((seconds) => localDate(calendar, add(calendar, begun.getTime(), seconds))),
  };
}

const isDone = ({ seconds }: Like): boolean => seconds !== null;
