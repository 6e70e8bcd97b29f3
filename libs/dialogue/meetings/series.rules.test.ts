import { expect, test } from '@jest/globals';
import { datesAfter, datesEvery, nextThat } from './series.rules.js';

test('the same weekday of the month, over the end of the year', () => {
  // 8 December 2026 is the second Tuesday
  expect(datesEvery('2026-12-08', 1, 6)).toEqual([
    '2026-12-08',
    '2027-01-12',
    '2027-02-09',
    '2027-03-09',
    '2027-04-13',
    '2027-05-11',
  ]);
  expect(datesEvery('2026-12-08', 3, 12)).toEqual(['2026-12-08', '2027-03-09', '2027-06-08', '2027-09-14']);
  expect(datesEvery('2026-12-08', 12, 6)).toEqual(['2026-12-08']);
  expect(datesEvery('2026-12-08', 4, 6)).toEqual(['2026-12-08', '2027-04-13']);
});

test('the fifth where there is one, else the last', () => {
  // 31 March 2027 is the fifth Wednesday; April has four, June five
  expect(datesEvery('2027-03-31', 1, 4)).toEqual(['2027-03-31', '2027-04-28', '2027-05-26', '2027-06-30']);
});

test('a day that does not hold gives way to the next that does', () => {
  const open = (date: string) => !['2027-03-25', '2027-03-26', '2027-03-27'].includes(date);
  expect([nextThat(open, '2027-03-25'), nextThat(open, '2027-03-24')]).toEqual(['2027-03-28', '2027-03-24']);
  expect(nextThat(() => false, '2027-03-25')).toBe('2027-03-25');
});

test('after the last meeting the weekday of the month is kept, also where the next is long due', () => {
  expect(datesAfter('2026-12-08', '2026-12-15', 1, 3)).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
  expect(datesAfter('2026-12-08', '2026-12-15', 3, 6)).toEqual(['2027-03-09', '2027-06-08']);
  expect(datesAfter('2025-01-14', '2026-12-09', 6, 12)).toEqual(['2027-01-12', '2027-07-13']);
  expect(datesAfter('2025-01-14', '2026-12-08', 1, 1)).toEqual(['2026-12-08']);
  expect(datesAfter('2027-06-08', '2026-12-08', 1, 1)).toEqual(['2027-07-13']);
});
