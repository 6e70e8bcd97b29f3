import { expect, test } from '@jest/globals';
import { amountIn } from './amounts.js';

test('whole numbers are read as people write them, and nothing else is, nor more than can be pledged', () => {
  expect(['40', '50 000', '1.000.000', ' 7 '].map(amountIn)).toEqual([40, 50_000, 1_000_000, 7]);
  expect(['0', '1 000 000 000'].map(amountIn)).toEqual([0, 1_000_000_000]);
  const others = ['', '7.5', '4,5', '-3', 'ti', '1e3', '1000000001', '12345678901'];
  expect(others.map(amountIn)).toEqual(Array(others.length).fill(undefined));
});
