import type { Actor } from '../../organisations/actor.rules.js';

/** What business knows is told by those who speak for an association. */
export const mayTell = ({ role }: Pick<Actor, 'role'>): boolean => role === 'association_representative';

/** It is changed and withdrawn by whoever speaks for the association that told it. */
export const mayChangeInsight = (actor: Pick<Actor, 'role' | 'associationId'>, associationId: string): boolean =>
  mayTell(actor) && actor.associationId === associationId;
