import { PULSE_OPEN_DAYS, PULSE_PAUSE_DAYS } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';

const DAY_MS = 86_400_000;

/** All members are asked by whoever speaks for all of them, or manages who does. */
export const mayAskMembers = ({ role, companies, manages }: Pick<Actor, 'role' | 'companies' | 'manages'>): boolean =>
  role === 'association_representative' && (companies === null || manages);

/** When an association may ask again; undefined: now. `last`: when it asked last. */
export function freeFrom(last: Date | null, now: Date): Date | undefined {
  if (last === null) return undefined;
  const free = new Date(last.getTime() + PULSE_PAUSE_DAYS * DAY_MS);
  return now < free ? free : undefined;
}

/** Why a question of today (a local date) cannot be answered until that day; undefined where it can. */
export function unfitClosing(today: string, closesOn: string): string | undefined {
  const days = (Date.parse(closesOn) - Date.parse(today)) / DAY_MS;
  const { least, most } = PULSE_OPEN_DAYS;
  return days < least || days > most ? `It is open for ${least} to ${most} days.` : undefined;
}
