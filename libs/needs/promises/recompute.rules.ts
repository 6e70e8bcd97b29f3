import type { NeedKind, WinterPause } from '@vertskap/contract';
import { type Clock, type Moment, redue, isRunning } from '../../clocks/clock.rules.js';
import { planLadder } from '../../clocks/ladder.rules.js';
import { promiseFor } from '../../clocks/policy.rules.js';
import { withLocalPause } from '../../clocks/statutory/statutory.rules.js';
import { moveWakeUps } from '../need-clocks.rules.js';
import { nextDue } from '../need.rules.js';
import { unchanged } from '../offers/offer.rules.js';
import type { Outcome, Situation } from '../outcome.rules.js';

/**
 * What new promises or a new calendar make of the clocks of a need that run now; null where nothing changes. What has
 * stopped keeps its verdict, a date that a person promised keeps its date, and a paragraph its number.
 */
export const recompute = (situation: Situation, at: Moment): Outcome | null =>
  changed(situation, at, (clock) => renewed(clock, budgetNow(clock, situation.need, at), at));

/** The clocks of a need as its promises would have them if it were of this kind: all that business sees, and those inside the house that are other ones. */
export const underKind = (
  situation: Situation,
  kind: NeedKind,
  at: Moment,
): { clocks: Clock[]; internalClocks: Clock[] } =>
  anew(situation, at, (clock) => renewed(clock, budgetNow(clock, { ...situation.need, kind }, at), at));

/** The same for other local pauses of the statutory deadlines. */
export const recomputeStatutory = (situation: Situation, at: Moment, pauses: readonly WinterPause[]): Outcome | null =>
  changed(situation, at, (clock) =>
    clock.budget.unit === 'statutory' ? renewed(clock, withLocalPause(clock.budget, pauses), at) : clock,
  );

function anew(situation: Situation, at: Moment, next: (clock: Clock) => Clock) {
  const { clocks } = situation;
  const other = clocks.map((c) => (isRunning(c) ? next(c) : c));
  const internalClocks = runningInside(situation).flatMap((clock) => {
    const other = next(clock);
    return other === clock ? [] : [other];
  });
  return { clocks: moveWakeUps(clocks, other, at), internalClocks };
}

function changed(situation: Situation, at: Moment, reckon: (clock: Clock) => Clock): Outcome | null {
  const { need, clocks } = situation;
  const { clocks: next, internalClocks } = anew(situation, at, reckon);
  const others = next.filter((c, i) => c !== clocks[i]);
  if (others.length + internalClocks.length === 0) return null;
  const due = nextDue(need, next);
  return {
    deed: 'recompute',
    need: { ...need, version: need.version + 1, changedAt: at.now, due },
    message: null,
    clocks: others,
    internalClocks,
    ladder: [...others, ...internalClocks].flatMap((c) => planLadder(c, at.time)),
    holdings: [],
    offers: unchanged,
    to: null,
    text: null,
    record: null,
  };
}

/** The clocks that run inside the house. */
export const runningInside = ({ handOver, acceptance, status, consulted }: Situation): Clock[] =>
  [handOver.running, acceptance.running, status, ...consulted].filter((clock) => clock !== null);

/** A date that somebody named stays, whoever owes by it; so does what the law says. */
function budgetNow({ kind, budget }: Clock, need: Situation['need'], { time }: Moment): Clock['budget'] {
  const fixed = kind === 'commitment' || kind === 'statutory' || kind === 'confirmation' || budget.unit === 'date';
  return fixed ? budget : promiseFor(time.policy, kind, need).promised;
}

/** A clock that runs, under another budget or calendar; the same where its date and budget stay. */
export function renewed(clock: Clock, budget: Clock['budget'], { time }: Moment): Clock {
  const { policyVersion, calendarVersion } = time;
  const next = redue({ ...clock, budget, policyVersion, calendarVersion }, time);
  const same =
    next.dueAt?.getTime() === clock.dueAt?.getTime() && JSON.stringify(budget) === JSON.stringify(clock.budget);
  return same ? clock : next;
}
