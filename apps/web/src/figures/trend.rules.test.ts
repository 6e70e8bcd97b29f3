import { expect, test } from '@jest/globals';
import type { WeekPoint } from '@vertskap/contract';
import { finding, medians, weekNumber } from './trend.rules.js';

const DAY = 8 * 3600;
const weeks = (days: (number | null)[]): WeekPoint[] =>
  days.map((day, i) => ({
    week: `2026-W${String(i + 1).padStart(2, '0')}`,
    from: '2026-01-05T00:00:00.000Z',
    to: '2026-01-12T00:00:00.000Z',
    raised: 3,
    firstAnswered: 3,
    medianSeconds: day === null ? null : day * DAY,
  }));

test('weeks without a median are no zeros', () => {
  expect(medians(weeks([2, null, 4]), DAY)).toEqual([
    { place: 0, days: 2 },
    { place: 2, days: 4 },
  ]);
  expect(finding(weeks([2, null, 4]), DAY)).toEqual({ kind: 'too_few', weeks: 2, needed: 12 });
});

test('a shorter time is faster, a longer one slower', () => {
  const ordinary = [5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 7, 6];
  expect(finding(weeks(ordinary), DAY)).toMatchObject({ kind: 'ordinary', provisional: true });
  expect(finding(weeks([...ordinary, 30]), DAY).kind).toBe('slower');
  expect(finding(weeks([...ordinary, 0.5]), DAY).kind).toBe('faster');
});

test('the week is said by its number', () => {
  expect(weekNumber('2026-W07')).toBe(7);
});
