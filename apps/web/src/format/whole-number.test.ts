import { expect, test } from '@jest/globals';
import { wholeNumber } from './whole-number.js';

test.each([
  ['', null],
  [' ', null],
  ['45', 45],
  [' 7 ', 7],
  ['0', 0],
  ['50 000', 50_000],
  ['120 000 000', 120_000_000],
  ['120\u00a0000', 120_000],
  ['1.200', 1_200],
  ['1.000.000', 1_000_000],
  ['7.5', undefined],
  ['7.50', undefined],
  ['4,5', undefined],
  ['1.2000', undefined],
  ['1 2 3', undefined],
  ['-4', undefined],
  ['1e3', undefined],
  ['mange', undefined],
  ['1234567890123', undefined],
])('%j is %s', (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});
