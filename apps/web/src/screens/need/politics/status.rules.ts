import type { StatusReport } from '@vertskap/contract';

export type Standing = 'waiting' | 'waiting-no-date' | 'late' | 'answered' | 'answered-late' | 'cancelled';

/** Where a question of the mayor's stands; with the clock for those who may see it. */
export function standingOf(answeredAt: string | null, clock: StatusReport['clock'] | undefined, now: Date): Standing {
  if (answeredAt !== null) return clock?.verdict === 'late' ? 'answered-late' : 'answered';
  if (clock?.verdict === 'cancelled') return 'cancelled';
  if (!clock?.dueAt) return 'waiting-no-date';
  return Date.parse(clock.dueAt) < now.getTime() ? 'late' : 'waiting';
}
