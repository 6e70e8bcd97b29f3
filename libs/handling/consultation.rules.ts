import type { Actor } from '../organisations/actor.rules.js';

/** Whoever works in the sector that was asked for its view may give it. */
export const mayContribute = (actor: Pick<Actor, 'role' | 'sectorId'>, askedSectorId: string): boolean =>
  (actor.role === 'case_handler' || actor.role === 'sector_leader') && actor.sectorId === askedSectorId;
