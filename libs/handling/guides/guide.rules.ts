import type { Actor } from '../../organisations/actor.rules.js';

/** Who writes what holds in the municipality. */
export const mayKeepGuides = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'coordinator' || role === 'administrator';

const YEAR_DAYS = 365;

/** Whether a text was last looked at more than a year ago; laws change, and so do fees. */
export const isCheckDue = (checkedAt: Date, now: Date): boolean =>
  now.getTime() - checkedAt.getTime() > YEAR_DAYS * 86_400_000;

/** Whether a day, YYYY-MM-DD, lies within ten years of now, before or after. */
export const isNear = (date: string, now: Date): boolean =>
  Math.abs(Date.parse(date) - now.getTime()) <= 10 * YEAR_DAYS * 86_400_000;
