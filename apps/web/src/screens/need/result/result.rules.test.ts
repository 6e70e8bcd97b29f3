import { expect, test } from '@jest/globals';
import type { ResultView } from '@vertskap/contract';
import { lastOfEach, wholeNumber } from './result.rules.js';

test('each side says what it said last, the municipality first', () => {
  const said = (id: string, side: 'municipality' | 'association') => ({ id, by: { side } }) as ResultView;
  const all = [said('a', 'association'), said('b', 'municipality'), said('c', 'municipality')];
  expect(lastOfEach(all).map(({ id }) => id)).toEqual(['c', 'a']);
  expect(lastOfEach([])).toEqual([]);
});

test.each([
  ['', null],
  [' ', null],
  ['45', 45],
  ['120 000 000', 120_000_000],
  ['1.200', 1_200],
  ['-4', undefined],
  ['4,5', undefined],
  ['mange', undefined],
])('%j is %s', (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});
