import { type Clock, type Moment, redue, isRunning } from '../../clocks/clock.rules.js';
import { planLadder } from '../../clocks/ladder.rules.js';
import { promiseFor } from '../../clocks/policy.rules.js';
import type { Outcome, Situation } from '../deed.rules.js';
import { nextDue } from '../need.rules.js';

/**
 * What new promises or a new calendar make of the clocks of a need that run now; null where nothing changes. What has
 * stopped keeps its verdict, and a date that a person promised keeps its date.
 */
export function recompute({ need, clocks }: Situation, at: Moment): Outcome | null {
  const next = clocks.map((c) => (isRunning(c) ? renewed(c, need, at) : c));
  const changed = next.filter((c, i) => c !== clocks[i]);
  if (changed.length === 0) return null;
  const due = nextDue(need, next);
  return {
    deed: 'recompute',
    need: { ...need, version: need.version + 1, changedAt: at.now, due },
    message: null,
    clocks: changed,
    ladder: changed.flatMap((c) => planLadder(c, at.time)),
    holdings: [],
    to: null,
    text: null,
  };
}

function renewed(clock: Clock, need: Situation['need'], { time }: Moment): Clock {
  const budget = clock.kind === 'commitment' ? clock.budget : promiseFor(time.policy, clock.kind, need).promised;
  const { policyVersion, calendarVersion } = time;
  const next = redue({ ...clock, budget, policyVersion, calendarVersion }, time);
  const same =
    next.dueAt?.getTime() === clock.dueAt?.getTime() && JSON.stringify(budget) === JSON.stringify(clock.budget);
  return same ? clock : next;
}
