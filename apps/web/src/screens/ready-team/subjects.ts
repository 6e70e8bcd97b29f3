import type { OpportunitySubject } from '@vertskap/contract';

/** In the order in which they are shown; the compiler counts them. */
const order: Record<OpportunitySubject, true> = {
  land: true,
  power: true,
  water: true,
  zoning: true,
  workforce: true,
  housing: true,
};
export const subjects = Object.keys(order) as OpportunitySubject[];
