import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AGE_BANDS, ageBand, ageing } from './ageing.rules.js';

test('bands are 0 to 5, 6 to 10, 11 to 20 and over 20 working days; a day begun does not count', () => {
  const bands = [0, 5, 5.9, 6, 10, 11, 20, 20.9, 21, 400].map(ageBand);
  expect(bands).toEqual(['0_5', '0_5', '0_5', '6_10', '6_10', '11_20', '11_20', '11_20', 'over_20', 'over_20']);
});

test.each([[-1], [Number.NaN]])('%p is no number of working days', (days) => {
  expect(() => ageBand(days)).toThrow(RangeError);
});

test('counts per band, with the overdue among them', () => {
  const waiting = [
    { workingDays: 2, overdue: false },
    { workingDays: 7, overdue: true },
    { workingDays: 8, overdue: false },
    { workingDays: 30, overdue: true },
  ];
  expect(ageing(waiting)).toEqual([
    { band: '0_5', count: 1, overdue: 0 },
    { band: '6_10', count: 2, overdue: 1 },
    { band: '11_20', count: 0, overdue: 0 },
    { band: 'over_20', count: 1, overdue: 1 },
  ]);
});

test('all four bands come, in order, and add up; older never gets a younger band', () => {
  const needs = fc.array(
    fc.record({ workingDays: fc.double({ min: 0, max: 100, noNaN: true }), overdue: fc.boolean() }),
  );
  fc.assert(
    fc.property(needs, fc.nat(60), fc.nat(60), (waiting, a, b) => {
      const counts = ageing(waiting);
      expect(counts.map(({ band }) => band)).toEqual(AGE_BANDS);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(waiting.length);
      expect(counts.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(waiting.filter((w) => w.overdue).length);
      const rank = (days: number): number => AGE_BANDS.indexOf(ageBand(days));
      expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
    }),
  );
});
