import type { Budget, ClockKind, Urgency } from '@vertskap/contract';

/** What a municipality promises, per clock and urgency. A promise a person makes (`commitment`) sets its own date. */
export type Policy = Record<Exclude<ClockKind, 'commitment'>, Record<Urgency, Budget>>;

const days = (amount: number): Budget => ({ unit: 'days', amount });

/** What a new municipality starts with: our own proposal, to be changed by those who must keep it. */
export const defaultPolicy: Policy = {
  first_response: { normal: days(3), urgent: days(1) },
  next_update: { normal: days(5), urgent: days(2) },
  resolution: { normal: days(20), urgent: days(10) },
  business_reply: { normal: days(10), urgent: days(5) },
};
