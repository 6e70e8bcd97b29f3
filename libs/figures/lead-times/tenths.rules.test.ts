import { expect, test } from '@jest/globals';
import { tenthsBeyond } from './tenths.rules.js';

const answered = (...times: number[]) => times.map((time) => ({ time, event: true }));
const waiting = (...times: number[]) => times.map((time) => ({ time, event: false }));

test('ten answers, one after the other, are the tenths themselves', () => {
  expect(tenthsBeyond(0, answered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('a need that has waited is compared with those that took longer', () => {
  expect(tenthsBeyond(5, answered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toEqual([6, 6, 7, 7, 8, 8, 9, 9, 10]);
});

test('those that wait still make it longer, and hide what is not known', () => {
  // survival 3/4 after 1, then 3/4 x 1/2 after 3, where one of two is left, waiting
  expect(tenthsBeyond(0, [...answered(1, 3), ...waiting(2, 4)])).toEqual([1, 1, 3, 3, 3, 3]);
  expect(tenthsBeyond(0, waiting(1, 2, 3))).toEqual([]);
});

test('nothing is known of a need that has waited longer than all others', () => {
  expect(tenthsBeyond(11, answered(1, 2, 10))).toEqual([]);
});
