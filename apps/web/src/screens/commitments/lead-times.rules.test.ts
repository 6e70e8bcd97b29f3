import { expect, test } from '@jest/globals';
import { isEarlierThanMost, tenthsBy } from './lead-times.rules.js';

const tenths = ['2026-12-01', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-07', '2026-12-08', '2026-12-09'];

test('a date counts the tenths that were answered by it, the day itself with them', () => {
  expect(['2026-11-30', '2026-12-01', '2026-12-06', '2027-01-01'].map((date) => tenthsBy({ tenths }, date))).toEqual([
    0, 2, 4, 7,
  ]);
});

test('a promise is earlier than most where fewer than half were answered by then; where half is not known, nobody says so', () => {
  expect(isEarlierThanMost({ tenths }, '2026-12-06')).toBe(true);
  expect(isEarlierThanMost({ tenths }, '2026-12-07')).toBe(false);
  expect(isEarlierThanMost({ tenths: tenths.slice(0, 4) }, '2026-12-01')).toBe(false);
  expect(isEarlierThanMost({ tenths }, '')).toBe(false);
});
