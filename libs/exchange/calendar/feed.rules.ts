import type { Actor } from '../../organisations/actor.rules.js';

/** Whoever has deadlines of their own: those who handle needs in a sector, and those who speak for an association. */
export const hasDeadlines = ({ role, sectorId }: Pick<Actor, 'role' | 'sectorId'>): boolean =>
  role === 'association_representative' ||
  (sectorId !== null && (role === 'case_handler' || role === 'sector_leader' || role === 'coordinator'));
