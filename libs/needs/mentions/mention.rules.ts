import type { Mentionable } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';
import { mayReadNotes, type Need } from '../need.rules.js';

/** Whoever works with a need mentions others who do; business mentions nobody, and nobody is mentioned to whom the need is closed. */
export const mayMention = (actor: Actor, need: Need): boolean => mayReadNotes(actor, need);

/** Somebody who reads what is said inside the house, so that a name never opens a need. */
export const mayBeMentioned = (who: Actor, need: Need): boolean => mayReadNotes(who, need);

/** A sector whose people read it. */
export const isMentionable = (sectorId: string, { sectors, asked }: Need): boolean =>
  [...sectors, ...asked].includes(sectorId);

/** Those of the chosen who stand in the words as `@name`; a name that was deleted again mentions nobody. */
export const named = (body: string, chosen: Mentionable[]): Mentionable[] =>
  chosen.filter(({ name }) => body.includes(`@${name}`));
