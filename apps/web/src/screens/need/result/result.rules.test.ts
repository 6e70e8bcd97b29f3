import { expect, test } from '@jest/globals';
import type { ResultView } from '@vertskap/contract';
import { lastOfEach } from './result.rules.js';

test('each side says what it said last, the municipality first', () => {
  const said = (id: string, side: 'municipality' | 'association') => ({ id, by: { side } }) as ResultView;
  const all = [said('a', 'association'), said('b', 'municipality'), said('c', 'municipality')];
  expect(lastOfEach(all).map(({ id }) => id)).toEqual(['c', 'a']);
  expect(lastOfEach([])).toEqual([]);
});
