import { dateOf, dayOf, type LocalDate } from '../../clocks/time/dates.rules.js';
import type { Actor } from '../../organisations/actor.rules.js';

/** With whom the municipality works together is decided by those who answer for it, as with whom it compares figures. */
export const mayDecideRegions = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'administrator' || role === 'director';

/** Spaces are run by the coordinator, and by the director. */
export const mayRunSpaces = ({ role }: Pick<Actor, 'role'>): boolean => role === 'coordinator' || role === 'director';

/** An association enters a space by the yes of somebody who speaks for all its members. */
export const mayAnswerSpace = ({ role, companies }: Pick<Actor, 'role' | 'companies'>): boolean =>
  role === 'association_representative' && companies === null;

const NOTICE_DAYS = 30;

/** The first day without whoever gives notice on `today`. */
export const leavesOn = (today: LocalDate): LocalDate => dateOf(dayOf(today) + NOTICE_DAYS);
