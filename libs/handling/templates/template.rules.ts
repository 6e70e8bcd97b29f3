import type { Actor } from '../../organisations/actor.rules.js';

type Asking = Pick<Actor, 'role' | 'sectorId' | 'municipalityId'>;

/** Those who answer have templates. */
export const answers = ({ role, municipalityId }: Asking): boolean =>
  municipalityId !== null && (role === 'case_handler' || role === 'sector_leader' || role === 'coordinator');

/** A sector keeps its own; the coordinator those of every sector, and those of the municipality (`sectorId` null). */
export const mayKeep = (actor: Asking, sectorId: string | null): boolean =>
  answers(actor) && (actor.role === 'coordinator' || (sectorId !== null && sectorId === actor.sectorId));
