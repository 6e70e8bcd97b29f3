import type { Ability } from '@vertskap/contract';
import type { Clock, Moment } from '../../clocks/clock.rules.js';
import type { Actor } from '../../organisations/actor.rules.js';
import { mayReply, type Need } from '../need.rules.js';
import { after, type Holding, ladderOf, type Outcome, type Situation } from '../outcome.rules.js';

/** Deeds of whoever has the ball: done by the sector that was offered it, they say yes to the offer. */
const OF_THE_HOLDER: Ability[] = ['answer', 'provisional_answer', 'question', 'decline'];

export const impliesAcceptance = (actor: Actor, need: Need, deed: Ability): boolean =>
  mayReply(actor, need) && OF_THE_HOLDER.includes(deed);

/** The situation once the offer has been accepted, at the same version: both deeds are one. */
export const acceptedSituation = (before: Situation, accepted: Outcome): Situation => ({
  ...after(before, accepted),
  need: { ...accepted.need, version: before.need.version },
});

/** Acceptance and deed as one outcome: the receiver had the ball, if only for an instant, and is who gave it on. */
export function together(accepted: Outcome, next: Outcome, at: Moment): Outcome {
  const clocks = byId([...accepted.clocks, ...next.clocks]);
  const internalClocks = byId([...accepted.internalClocks, ...next.internalClocks]);
  return {
    ...next,
    clocks,
    internalClocks,
    ladder: ladderOf([...clocks, ...internalClocks], at),
    holdings: byId([...accepted.holdings, ...next.holdings]),
    offers: accepted.offers,
  };
}

function byId<T extends Clock | Holding>(rows: T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
