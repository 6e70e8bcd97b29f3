import type { Deed, NeedState, OfferView, ProblemCode } from '@vertskap/contract';
import type { Clock, Moment } from '../../clocks/clock.rules.js';
import type { Actor } from '../../organisations/actor.rules.js';
import { isOver, unfitDate } from '../dates.rules.js';
import { ballComesIn } from '../need-clocks.rules.js';
import { authorOf, type Holder, type Need, type Sector } from '../need.rules.js';

/** What staff do with a ball that goes from one sector to another. The sectors have been found in the municipality. */
export type OfferCommand =
  | { deed: 'offer'; to: Sector; needed: string; replyBy: string | null }
  | { deed: 'accept' }
  | { deed: 'not_ours'; reason: string; instead: Sector | null }
  | { deed: 'take_back' }
  | { deed: 'assign_sector'; to: Sector; reason: string; replyBy: string | null };

/** How an offer ended. `lapsed`: the ball went elsewhere, or nothing was left to do. */
export type OfferEnd = 'accepted' | 'not_ours' | 'taken_back' | 'assigned' | 'lapsed';
/** At most one is made and one is settled by a deed; a need has one open offer. */
export type OfferChange = {
  made: OfferView | null;
  settled: { offer: OfferView; end: OfferEnd; reason: string | null } | null;
};
export const unchanged: OfferChange = { made: null, settled: null };

type Done = {
  /** What it came to, where that is another deed. */
  deed?: Deed;
  holder?: Sector;
  needed?: string;
  replyBy?: string | null;
  clocks?: Clock[];
  offers: OfferChange;
  to?: Sector;
  text?: string;
};
type Refused = { rejected: ProblemCode; sentence: string };

/** What a deed changes, or why not. From sector to sector nothing happens to the clocks that business sees. */
export function offerDeed(
  { need, clocks, lastSector }: { need: Need; clocks: Clock[]; lastSector: Holder },
  command: OfferCommand,
  actor: Actor,
  at: Moment,
): Done | Refused {
  const { offer } = need;
  if (command.deed === 'offer') return make(need, clocks, lastSector, command, actor, at);
  if (command.deed === 'assign_sector') return assign(need, clocks, command, at);
  if (!offer) return { rejected: 'wrong_state', sentence: 'There is no offer to reply to.' };
  switch (command.deed) {
    case 'accept': {
      const to = { kind: 'sector' as const, ...offer.to };
      const { needed, replyBy } = offer;
      const offers = { made: null, settled: { offer, end: 'accepted' as const, reason: null } };
      return { holder: to, needed, replyBy: inTime(replyBy, at), clocks: intoSector(need, clocks, at), offers };
    }
    case 'not_ours': {
      const { reason, instead } = command;
      if (instead && (instead.id === offer.to.id || instead.id === offer.from.id))
        return {
          rejected: 'invalid_input',
          sentence: 'Name another sector than the one that gives and the one that declines.',
        };
      const made = instead && offerTo(instead, offer.from, offer.needed, offer.replyBy, actor, at);
      const settled = { offer, end: 'not_ours' as const, reason };
      return { offers: { made, settled }, text: reason, ...(instead && { to: instead }) };
    }
    case 'take_back':
      return {
        offers: { made: null, settled: { offer, end: 'taken_back', reason: null } },
        to: { kind: 'sector', ...offer.to },
      };
  }
}

/** A sector that brings the ball home, or takes it for itself, has said yes already: then it moves at once. */
function make(
  need: Need,
  clocks: Clock[],
  lastSector: Holder,
  { to, needed, replyBy }: Extract<OfferCommand, { deed: 'offer' }>,
  actor: Actor,
  at: Moment,
): Done | Refused {
  if (need.holder?.id === to.id) return hasIt(to);
  const past = unfitDate(replyBy, at);
  if (past) return past;
  const from = need.holder?.kind === 'sector' ? need.holder : lastSector;
  if (to.id === from.id || to.id === actor.sectorId)
    return {
      deed: 'hand_over',
      holder: to,
      needed,
      replyBy,
      clocks: intoSector(need, clocks, at),
      offers: unchanged,
      text: needed,
    };
  const made = offerTo(to, { id: from.id ?? '', name: from.name }, needed, replyBy, actor, at);
  return { offers: { made, settled: null }, to, text: needed };
}

/** The coordinator breaks a tie: the ball moves at once, and nobody has to accept. */
function assign(
  need: Need,
  clocks: Clock[],
  { to, reason, replyBy }: Extract<OfferCommand, { deed: 'assign_sector' }>,
  at: Moment,
): Done | Refused {
  if (need.holder?.id === to.id) return hasIt(to);
  const past = unfitDate(replyBy, at);
  if (past) return past;
  const { offer } = need;
  const offers = { made: null, settled: offer && { offer, end: 'assigned' as const, reason } };
  const needed = offer?.to.id === to.id ? offer.needed : reason;
  return { holder: to, needed, replyBy, clocks: intoSector(need, clocks, at), offers, text: reason };
}

/** What other deeds do to an open offer: it stands as long as the need is open and the municipality has not moved the ball otherwise. */
export function afterDeed(need: Need, deed: Deed, state: NeedState, newHolder: Holder | null | undefined): OfferChange {
  const { offer } = need;
  if (!offer) return unchanged;
  const movedByUs = newHolder !== undefined && deed !== 'comment';
  if (state === 'open' && !movedByUs && newHolder?.id !== offer.to.id) return unchanged;
  return { made: null, settled: { offer, end: 'lapsed', reason: null } };
}

const offerTo = (
  { id, name }: { id: string; name: string },
  from: OfferView['from'],
  needed: string,
  replyBy: string | null,
  actor: Actor,
  { now, newId }: Moment,
): OfferView => ({
  id: newId(),
  from,
  to: { id, name },
  needed,
  replyBy,
  offeredBy: authorOf(actor),
  offeredAt: now.toISOString(),
});

const intoSector = (need: Need, clocks: Clock[], at: Moment): Clock[] =>
  need.holder?.kind === 'sector' ? clocks : ballComesIn(clocks, need, at);

/** A date that passed while nobody accepted cannot bind whoever accepts now: the policy does. */
const inTime = (replyBy: string | null, at: Moment): string | null =>
  replyBy === null || isOver(replyBy, at) ? null : replyBy;

const hasIt = ({ name }: Sector): Refused => ({ rejected: 'wrong_state', sentence: `${name} already has the ball.` });
