import type { PledgeUnit } from '@vertskap/contract';
import { number } from '../../format/index.js';
import { wholeNumber } from '../../format/whole-number.js';
import { t } from '../../i18n/index.js';

export const units: PledgeUnit[] = ['hours', 'money', 'people'];

/** "40 timer", "50 000 kr", "1 person" */
export const inUnit = (unit: PledgeUnit, amount: number): string =>
  t(`initiatives.amount.${unit}`, { n: amount, amount: number(amount) });

/** As much as the contract lets be pledged, whose schemas stay out of the page. */
const MOST = 1_000_000_000;

/** How much somebody wrote; undefined where it is no whole number, or more than can be pledged. */
export function amountIn(written: string): number | undefined {
  const amount = wholeNumber(written) ?? undefined;
  return amount === undefined || amount > MOST ? undefined : amount;
}
