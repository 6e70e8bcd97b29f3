import { type Ability, type Referral, type ReferralPurpose, ReferralState } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';

type May = Referral['may'][number];
export type Standing = {
  purpose: ReferralPurpose;
  state: ReferralState;
  fromId: string;
  toId: string;
  /** May this actor speak for all on whose behalf the need was raised? */
  speaks: boolean;
};

/** Sharing is the coordinator's to propose, who may refer the need at all, and never of a restricted need. */
export const mayPropose = (abilities: Ability[], visibility: string): boolean =>
  abilities.includes('refer') && visibility !== 'restricted';

/** What an actor who sees a referral may do with it now. Whatever shows a button and whatever does it asks here. */
export function referralAbilities(actor: Actor, { purpose, state, fromId, toId, speaks }: Standing): May[] {
  const coordinates = (municipalityId: string) =>
    actor.role === 'coordinator' && actor.municipalityId === municipalityId;
  const given = state === 'offered' || state === 'accepted';
  return [
    ...(speaks && state === 'asked' ? (['consent'] as const) : []),
    ...(speaks && given ? (['revoke'] as const) : []),
    ...(coordinates(fromId) && (state === 'asked' || state === 'offered') ? (['take_back'] as const) : []),
    ...(coordinates(toId) && state === 'offered' ? ([answers[purpose]] as const) : []),
  ];
}

/** What a neighbour that is asked says, where it does not say that it is not theirs. */
const answers = { hand_on: 'answer', contribute: 'contribute' } as const;

/** Is it theirs to do at all, at another time if not now? */
export const everMay = (actor: Actor, standing: Standing, what: May): boolean =>
  ReferralState.options.some((state) => referralAbilities(actor, { ...standing, state }).includes(what));
