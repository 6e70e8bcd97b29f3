import type { Actor } from '../actor.rules.js';

/** A membership, as far as it decides who may say what its holder knows. */
export type Held = { membershipId: string; municipalityId: string | null; sectorId: string | null };
type Asking = Pick<Actor, 'membershipId' | 'municipalityId' | 'sectorId' | 'role'>;

/** People say what they know themselves; so does the leader of their sector for them, and the administrator for everybody. */
export function mayEnter(actor: Asking, held: Held): boolean {
  if (actor.municipalityId === null || held.municipalityId !== actor.municipalityId) return false;
  return (
    held.membershipId === actor.membershipId ||
    actor.role === 'administrator' ||
    (actor.role === 'sector_leader' && held.sectorId !== null && held.sectorId === actor.sectorId)
  );
}

/** What leaves the house, or comes into it, is agreed on by those who answer for the house. */
export const mayLend = ({ role }: Pick<Actor, 'role'>): boolean => role === 'director' || role === 'administrator';
