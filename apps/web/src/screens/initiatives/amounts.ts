import type { PledgeUnit } from '@vertskap/contract';
import { number } from '../../format/index.js';
import { t } from '../../i18n/index.js';

export const units: PledgeUnit[] = ['hours', 'money', 'people'];

/** "40 timer", "50 000 kr", "1 person" */
export const inUnit = (unit: PledgeUnit, amount: number): string =>
  t(`initiatives.amount.${unit}`, { n: amount, amount: number(amount) });

/** The whole number that somebody wrote, with whatever spaces; undefined for anything else. */
export function wholeNumber(written: string): number | undefined {
  const digits = written.replaceAll(/[\s.]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
