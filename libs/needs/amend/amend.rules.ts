import type { Deed, MessageView, NoteView, Revision } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';
import { handles, isAsked, isInvited, type Need, voiceFor } from '../need.rules.js';
import { isOpenTo } from '../readers/readers.rules.js';

/** What somebody wrote, and who; `stands`: clocks or the ball moved with it, so nobody may make it say something else. */
export type Written<T extends MessageView | NoteView> = { view: T; membershipId: string; stands: boolean };

/** Whoever still has a voice on the need may put right what they wrote there: what nobody else ever may. */
export const mayAmend = (actor: Actor, need: Need): boolean =>
  isOpenTo(actor, need) &&
  (handles(actor, need) || isAsked(actor, need) || voiceFor(actor, need) !== 'none' || isInvited(actor, need));

/**
 * What was written as it reads from now on. Its own words change, and those it had stand beside them; what stands is corrected beneath.
 * Kind, moment, language and files stay. Undefined where it says so already.
 */
export function amended<T extends MessageView | NoteView>(
  { view, stands }: Pick<Written<T>, 'view' | 'stands'>,
  body: string,
  at: string,
): { deed: Extract<Deed, 'edit' | 'correct'>; view: T; added: Revision } | undefined {
  if (stands) {
    const { corrections = [] } = view as MessageView;
    const added = { body, at };
    if (body === view.body || corrections.at(-1)?.body === body) return undefined;
    return { deed: 'correct', view: { ...view, corrections: [...corrections, added] }, added };
  }
  if (body === view.body) return undefined;
  const added = { body: view.body, at };
  return { deed: 'edit', view: { ...view, body, earlier: [...(view.earlier ?? []), added] }, added };
}
