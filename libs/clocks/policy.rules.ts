import type { NeedKind, Policy, PolicyException, Promised, PromisedClock, Theme, Urgency } from '@vertskap/contract';

/** What a policy looks at in a need. */
export type PolicySubject = { spaceId: string; kind: NeedKind; theme: Theme | null; urgency: Urgency };

/** What is promised, and the exception that says so; null where the ordinary promise holds. */
export type PolicyPromise = { promised: Promised; exception: PolicyException | null };

/** The promise for one clock of a need: the exception with the most conditions that all fit, else the ordinary one. Of equals the first. */
export function promiseFor(policy: Policy, clock: PromisedClock, about: PolicySubject): PolicyPromise {
  const fitting = policy.exceptions.filter((e) => e.clock === clock && fits(e, about));
  const exception = fitting.sort((a, b) => conditions(b) - conditions(a))[0] ?? null;
  return { promised: exception?.promised ?? policy.promises[clock][about.urgency], exception };
}

const fits = (e: PolicyException, about: PolicySubject): boolean =>
  (e.spaceId === null || e.spaceId === about.spaceId) &&
  (e.kind === null || e.kind === about.kind) &&
  (e.theme === null || e.theme === about.theme) &&
  (e.urgency === null || e.urgency === about.urgency);

const conditions = (e: PolicyException): number =>
  [e.spaceId, e.kind, e.theme, e.urgency].filter((c) => c !== null).length;

/** A chance does not wait for days. */
const ofOpportunities = (clock: PromisedClock, amount: number): PolicyException => ({
  spaceId: null,
  kind: 'opportunity',
  theme: null,
  urgency: null,
  clock,
  promised: { unit: 'hours', amount },
});

const days = (amount: number): Promised => ({ unit: 'days', amount });

/** What a new municipality starts with: our own proposal, to be changed by those who must keep it. */
export const defaultPolicy: Policy = {
  promises: {
    first_response: { normal: days(3), urgent: days(1) },
    next_update: { normal: days(5), urgent: days(2) },
    resolution: { normal: days(20), urgent: days(10) },
    business_reply: { normal: days(10), urgent: days(5) },
    hand_over: { normal: days(5), urgent: days(2) },
    acceptance: { normal: days(2), urgent: days(1) },
    consultation: { normal: days(3), urgent: days(1) },
    status: { normal: days(3), urgent: days(1) },
  },
  exceptions: [ofOpportunities('first_response', 4), ofOpportunities('next_update', 8)],
};
