import type { Ability, CouncilMatter, NeedShared } from '@vertskap/contract';

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

/** A decision is owed once the day of the meeting is over. `today` is a date in Oslo. */
export const matterStanding = (
  { decision, meetingOn }: CouncilMatter,
  today: string,
): 'waits' | 'overdue' | 'decided' => (decision ? 'decided' : meetingOn < today ? 'overdue' : 'waits');
