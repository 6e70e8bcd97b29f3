import type { Actor } from '../../organisations/actor.rules.js';

type Asking = Pick<Actor, 'role'>;

/** With whom the municipality compares is decided by those who answer for it; whether anybody may see, by the administrator alone. */
export const mayShare = ({ role }: Asking): boolean => role === 'administrator' || role === 'director';
export const mayPublish = ({ role }: Asking): boolean => role === 'administrator';
