import type { Actor } from '../../organisations/actor.rules.js';

/** Whoever has deadlines of their own or is invited to meetings: all who handle or decide something, and those who speak for an association. */
export const hasCalendar = ({ role }: Pick<Actor, 'role'>): boolean =>
  role !== 'company_contact' && role !== 'administrator';
