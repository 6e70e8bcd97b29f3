import type { Actor } from '../../organisations/actor.rules.js';

/** Who works with a need in the sector that has the ball, or had it last. */
export type Assigned = { sectorId: string; membershipId: string | null };

/**
 * The coordinator and the leader of the sector give a need to anybody there; a handler takes it, or lets go of it again.
 * `to` null: nobody.
 */
export function mayAssign(actor: Actor, municipalityId: string, now: Assigned, to: string | null): boolean {
  if (actor.municipalityId !== municipalityId) return false;
  if (actor.role === 'coordinator') return true;
  if (actor.sectorId !== now.sectorId) return false;
  if (actor.role === 'sector_leader') return true;
  return actor.role === 'case_handler' && (to ?? now.membershipId) === actor.membershipId;
}
