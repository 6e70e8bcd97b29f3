import type { Ability, CouncilMatter, NeedShared, StatusReport } from '@vertskap/contract';

const political: readonly Ability[] = [
  'flag_priority',
  'lift_priority',
  'ask_status',
  'refer_to_council',
  'register_decision',
];

/** Has politics done anything about this need, or may this reader do so? */
export const hasPolitics = (need: NeedShared, abilities: Ability[]): boolean =>
  need.priority !== null ||
  need.council.length > 0 ||
  need.statusRequests.some(({ answeredAt }) => answeredAt !== null || !abilities.includes('answer_status')) ||
  abilities.some((ability) => political.includes(ability));

/** The sector that has the ball, or had it last: it owes the mayor an answer, and gets the ball back from the council. */
export const ownerOf = ({ holdings, municipality }: NeedShared): string =>
  holdings.findLast(({ holder }) => holder.kind === 'sector')?.holder.name ?? municipality.name;

export type Standing = 'waiting' | 'waiting-no-date' | 'late' | 'answered' | 'answered-late' | 'cancelled';

/** Where a question of the mayor's stands; with the clock for those who may see it. */
export function standingOf(answeredAt: string | null, clock: StatusReport['clock'] | undefined, now: Date): Standing {
  if (answeredAt !== null) return clock?.verdict === 'late' ? 'answered-late' : 'answered';
  if (clock?.verdict === 'cancelled') return 'cancelled';
  if (!clock?.dueAt) return 'waiting-no-date';
  return Date.parse(clock.dueAt) < now.getTime() ? 'late' : 'waiting';
}

/** A decision is owed once the day of the meeting is over. `today` is a date in Oslo. */
export const matterStanding = (
  { decision, meetingOn }: CouncilMatter,
  today: string,
): 'waits' | 'overdue' | 'decided' => (decision ? 'decided' : meetingOn < today ? 'overdue' : 'waits');
