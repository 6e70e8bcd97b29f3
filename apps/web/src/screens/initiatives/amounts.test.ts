import { expect, test } from '@jest/globals';
import { wholeNumber } from './amounts.js';

test('whole numbers are read as people write them, and nothing else is', () => {
  expect(['40', '50 000', '1.000.000', ' 7 '].map(wholeNumber)).toEqual([40, 50_000, 1_000_000, 7]);
  expect(['', '4,5', '-3', 'ti', '1e3', '12345678901'].map(wholeNumber)).toEqual(Array(6).fill(undefined));
});
