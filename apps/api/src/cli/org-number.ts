import { z } from 'zod';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Nine digits of Enhetsregisteret, the last of them a control digit (modulus 11); spaces between are dropped. */
export const OrgNumber = z
  .string()
  .transform((text) => text.replaceAll(' ', ''))
  .refine(hasControlDigit, 'is no organisation number');

function hasControlDigit(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false;
  const sum = WEIGHTS.reduce((s, weight, i) => s + weight * Number(number[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(number[8]);
}
