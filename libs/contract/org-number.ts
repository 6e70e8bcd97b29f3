/** Numbers of Enhetsregisteret; here, without schemas, so that the page can look before it sends. */

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether nine digits are an organisation number of Enhetsregisteret: the last is a control digit, modulus 11 with the weights
 * 3 2 7 6 5 4 3 2; a remainder that would ask for the digit 10 is given to nobody.
 */
export function isOrgNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(number[8]);
}

/** As people write it, "974 760 673", without the spaces. */
export const orgDigits = (text: string): string => text.replaceAll(/\s/g, '');
