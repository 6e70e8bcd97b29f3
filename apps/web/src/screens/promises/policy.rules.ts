import type { Policy, PolicyException, Promised } from '@vertskap/contract';

/** Is an urgent need promised more time than an ordinary one? Told only where both are counted in the same unit. */
export function isOdd({ normal, urgent }: Policy['promises']['resolution']): boolean {
  if (urgent.unit === 'none') return normal.unit !== 'none';
  return normal.unit === urgent.unit && urgent.amount > normal.amount;
}

/** Would the server take this amount? The limits are the contract's, whose schemas stay out of the page. */
export function isAmount(promised: Promised): boolean {
  if (promised.unit === 'none') return true;
  const { unit, amount } = promised;
  return unit === 'days' ? Number.isInteger(amount) && amount >= 1 && amount <= 400 : amount > 0 && amount <= 2_000;
}

/** The same amount in another unit, as far as there is one. */
export function inUnit(promised: Promised, unit: Promised['unit']): Promised {
  if (unit === 'none') return { unit };
  return { unit, amount: promised.unit === 'none' ? 5 : promised.amount };
}

/** Hours that run day and night, or those of the office; anything else as it is. */
export function around(promised: Promised, runs: boolean): Promised {
  if (promised.unit !== 'hours') return promised;
  const { unit, amount } = promised;
  return runs ? { unit, amount, roundTheClock: true } : { unit, amount };
}

export const emptyException: PolicyException = {
  clock: 'first_response',
  spaceId: null,
  kind: null,
  theme: null,
  urgency: null,
  promised: { unit: 'days', amount: 5 },
};

export type ExceptionError = 'amount' | 'condition' | 'double';

/** What is wrong with an exception that somebody wants to add; null: nothing. */
export function exceptionErrorOf(made: PolicyException, others: PolicyException[]): ExceptionError | null {
  if (!isAmount(made.promised)) return 'amount';
  if (made.spaceId === null && made.kind === null && made.theme === null) return 'condition';
  return others.some((it) => conditionsOf(it) === conditionsOf(made)) ? 'double' : null;
}

/** What must differ between two exceptions. */
export const conditionsOf = ({ clock, spaceId, kind, theme, urgency }: PolicyException): string =>
  [clock, spaceId, kind, theme, urgency].join(' ');
