import type { Colours } from '@vertskap/contract';
import type { Actor } from '../actor.rules.js';

/** Grows when the same colour gives another style sheet: browsers keep one for ever. */
const EDITION = 1;

/** Whoever sets up the municipality's pages: the administrator. */
export const mayChooseColours = ({ role }: Pick<Actor, 'role'>): boolean => role === 'administrator';

/** Where the style sheet of a colour is; the address says all that it is made of. */
export const coloursOf = (accent: string | null): Colours | null =>
  accent === null ? null : { accent, address: `/tema/${accent.slice(1)}-${EDITION}.css` };

/** The colour that an address asks for, `0b5a6b-1.css`; undefined for any other. */
export const accentIn = (file: string): string | undefined => {
  const hex = new RegExp(`^([0-9a-f]{6})-${EDITION}\\.css$`).exec(file)?.[1];
  return hex && `#${hex}`;
};
