import { expect, test } from '@jest/globals';
import { xmr } from './xmr.rules.js';

const ordinary = [5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 7, 6];

test('eleven points give no limits', () => {
  expect(xmr(ordinary.slice(1))).toBeUndefined();
});

test('limits are the mean and 2.66 mean moving ranges to each side, never under zero', () => {
  // mean 71/12; moving ranges 1 1 2 1 1 1 1 2 1 1 1 = 13 over 11
  const found = xmr(ordinary);
  expect(found?.centre).toBeCloseTo(5.9167, 4);
  expect(found?.high).toBeCloseTo(5.9167 + 2.66 * (13 / 11), 4);
  expect(found?.low).toBeCloseTo(5.9167 - 2.66 * (13 / 11), 4);
  expect(found?.now).toBe('ordinary');
  expect(xmr([0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9])?.low).toBe(0);
});

test('a last point outside the limit is no ordinary variation', () => {
  expect(xmr([...ordinary, 30])?.now).toBe('higher');
});

test('seven on one side count, six do not', () => {
  const high = [9, 6.6, 12, 7, 12, 7, 12];
  const low = [2, 6, 2, 6, 2, 6];
  expect(xmr([...high, ...low, 5])?.now).toBe('lower');
  expect(xmr([...high, 12, ...low])?.now).toBe('ordinary');
});

test('seven falling points count though they cross the mean', () => {
  expect(xmr([3, 9, 3, 9, 3, 9, 3, 9.4, 9, 8, 7, 6, 5, 4])?.now).toBe('lower');
});

test('what broke the pattern long ago says nothing about now', () => {
  expect(xmr([30, ...ordinary, ...ordinary])?.now).toBe('ordinary');
});
