import type { Deed } from '@vertskap/contract';
import { type Clock, type Moment, startClock, stopClock } from '../../clocks/clock.rules.js';
import { promiseFor } from '../../clocks/policy.rules.js';
import type { InternalClock } from '../hand-over-clock.rules.js';
import { endedUnlessLate } from '../need-clocks.rules.js';
import type { Need } from '../need.rules.js';
import type { OfferChange } from './offer.rules.js';

/**
 * The clock of whoever was offered the ball: until they say yes or no. Their reply is judged; where the offer ended without
 * one, only what was late already is.
 */
export function acceptanceOf(
  { running, cycles }: InternalClock,
  { made, settled }: OfferChange,
  need: Need,
  deed: Deed,
  at: Moment,
): Clock[] {
  const replied = settled?.end === 'accepted' || settled?.end === 'not_ours';
  return [
    ...(settled && running ? [ended(running, replied, deed, at)] : []),
    ...(made
      ? [startClock('acceptance', cycles + 1, promiseFor(at.time.policy, 'acceptance', need).promised, at)]
      : []),
  ];
}

function ended(running: Clock, replied: boolean, deed: Deed, at: Moment): Clock {
  if (replied) return stopClock(running, at);
  return deed === 'withdraw' ? stopClock(running, at, 'cancelled') : endedUnlessLate(running, at);
}
