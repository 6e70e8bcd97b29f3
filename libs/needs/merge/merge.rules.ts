import type { ClockKind, NeedShared, NeedState, OtherNeed, ProblemCode } from '@vertskap/contract';
import { type Clock, isRunning, type Moment, startClock } from '../../clocks/clock.rules.js';
import { nextCycle, type Standing, voidUnlessLate } from '../need-clocks.rules.js';
import type { Change, Situation } from '../outcome.rules.js';
import { cancelStatus } from '../politics/political-deeds.rules.js';

/** The need that another is merged into; `seen`: the association that raised the other may read it. */
export type Into = OtherNeed & { state: NeedState; older: boolean; seen: boolean };
export type MergeCommand = { deed: 'merge'; into: Into; reason: string } | { deed: 'unmerge'; reason: string };
type Refused = { rejected: ProblemCode; sentence: string };

/**
 * A need that says the same as an older one is followed there: what was promised for the older one ends no later. Late stays
 * late; what ran otherwise is void, but taken up again with its old time should the two be told apart: no clock is reset by it.
 */
export function mergeDeed(situation: Situation, command: MergeCommand, at: Moment): Change | Refused {
  const { need, clocks, commitments, status, lastSector } = situation;
  if (command.deed === 'unmerge')
    return {
      state: 'open',
      holder: lastSector,
      clocks: takenUp(clocks, need.mergedInto, at),
      mergedInto: null,
      text: command.reason,
    };
  const { into, reason } = command;
  if (!into.older) return { rejected: 'wrong_state', sentence: 'Merge the newer need into the older one.' };
  if (into.state !== 'open' && into.state !== 'answered')
    return { rejected: 'wrong_state', sentence: `${into.number} is ${into.state}.` };
  if (!into.seen)
    return {
      rejected: 'wrong_state',
      sentence: `The association may not read ${into.number} and could not follow it.`,
    };
  return {
    state: 'merged',
    holder: null,
    clocks: voidUnlessLate(clocks, at, new Set(commitments.map(({ id }) => id))),
    internalClocks: cancelStatus(status, at),
    mergedInto: { id: into.id, number: into.number, at: at.now.toISOString() },
    text: `${into.number}: ${reason}`,
  };
}

const OWED: ClockKind[] = ['first_response', 'next_update', 'resolution', 'commitment'];

function takenUp(clocks: Clock[], merged: NeedShared['mergedInto'], at: Moment): Clock[] {
  const then = merged ? Date.parse(merged.at) : Number.NaN;
  const runsAgain = ({ kind, verdict, stoppedAt }: Clock): boolean =>
    stoppedAt?.getTime() === then && OWED.includes(kind) && (verdict === 'cancelled' || kind === 'resolution');
  return [
    ...clocks,
    ...clocks
      .filter(runsAgain)
      .map(({ kind, budget, startedAt, pauses }) =>
        startClock(kind, nextCycle(clocks, kind), budget, at, { startedAt, pauses }),
      ),
  ];
}

/** What is owed on the whole is owed on each part: its clocks run in the new need too, with their old time. What was promised in words stays with those words. */
export const clocksOfPart = (clocks: Clock[], at: Moment, standing: Standing): Clock[] =>
  clocks
    .filter((c) => isRunning(c) && OWED.includes(c.kind) && !standing.has(c.id))
    .map(({ kind, budget, startedAt, pauses }) => startClock(kind, 1, budget, at, { startedAt, pauses }));
