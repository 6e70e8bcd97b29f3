import type { Capacity, PeopleDeed } from '@vertskap/contract';
import type { Actor } from '../actor.rules.js';

/** Whose people somebody administers: those of a municipality or of an association. */
export type Place = { municipalityId: string; associationId: null } | { municipalityId: null; associationId: string };

/** An administrator has the people of the municipality, a representative who manages those of the association; others have none. */
export function placeOf(actor: Actor): Place | undefined {
  if (actor.role === 'administrator' && actor.municipalityId !== null)
    return { municipalityId: actor.municipalityId, associationId: null };
  if (actor.manages && actor.associationId !== null)
    return { municipalityId: null, associationId: actor.associationId };
  return undefined;
}

/** A municipality gives its own roles, and lets in the first who manages an association; an association gives its mandates and knows its contacts. */
export const mayGrant = (place: Place, { kind }: Capacity): boolean =>
  place.municipalityId === null
    ? kind === 'representative' || kind === 'contact'
    : kind === 'staff' || kind === 'first_representative';

/** Who may act as administrator, this one left out; `isOpenEnded`: valid now, and without a last day. */
export type OtherAdministrator = { isOpenEnded: boolean };
type Becomes = { role: string; from: string | null; to: string | null };

/**
 * Whether somebody is left to administer after a membership has become what it becomes (null: ended). One administrator
 * without a last day must remain, so that a municipality never locks itself out by the passing of time either.
 */
export const keepsAdministrator = (others: OtherAdministrator[], becomes: Becomes | null, today: string): boolean =>
  others.some((other) => other.isOpenEnded) ||
  (becomes?.role === 'administrator' && becomes.to === null && (becomes.from === null || becomes.from <= today));

/** The stream that the history of a place is kept in. */
export const streamOf = ({ municipalityId, associationId }: Place) =>
  municipalityId === null ? (`association/${associationId}` as const) : (`municipality/${municipalityId}` as const);

export type Change = { deed: PeopleDeed; subject: string };
