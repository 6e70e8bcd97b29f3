import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  partOfSeven,
  sevenOneSide,
  sevenPointTrend,
  specialCauses,
  twoInThree,
  type XmrLines,
} from './special-cause.rules.js';

// Inputs and expectations are those of tests/testthat/test-ptd_calculate_point_type.R in nhs-r-community/NHSRplotthedots (050b07d).
const flags = (bits: number[]): boolean[] => bits.map((bit) => bit === 1);
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

test('seven on one side of the mean: from the seventh on', () => {
  expect(sevenOneSide([])).toEqual([]);
  expect(sevenOneSide(times(6, 1))).toEqual(flags([0, 0, 0, 0, 0, 0]));
  expect(sevenOneSide([...times(6, 1), -1])).toEqual(flags([0, 0, 0, 0, 0, 0, 0]));
  expect(sevenOneSide([...times(8, 1), -1])).toEqual(flags([0, 0, 0, 0, 0, 0, 1, 1, 0]));
  expect(sevenOneSide([...times(8, -1), 1])).toEqual(flags([0, 0, 0, 0, 0, 0, 1, 1, 0]));
});

test('all seven are part of it, not only the last', () => {
  expect(partOfSeven([])).toEqual([]);
  expect(partOfSeven(times(6, 0))).toEqual(flags(times(6, 0)));
  for (const end of [1, -1]) {
    expect(partOfSeven([...times(6, 0), end, 0])).toEqual(flags([...times(7, 1), 0]));
    expect(partOfSeven([...times(7, 0), end, 0])).toEqual(flags([0, ...times(7, 1), 0]));
  }
});

test('a trend is seven values, each beyond the one before; an equal one breaks it', () => {
  expect(sevenPointTrend([])).toEqual([]);
  expect(sevenPointTrend([1, 2, 3, 4, 5, 6])).toEqual(times(6, 0));
  expect(sevenPointTrend([1, 2, 3, 3, 4, 5, 6])).toEqual(times(7, 0));
  expect(sevenPointTrend([1, 2, 3, 4, 5, 6, 7])).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(sevenPointTrend([2, 1, 2, 3, 4, 5, 6, 7, 3])).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0]);
  expect(sevenPointTrend([7, 6, 5, 4, 3, 2, 1])).toEqual([0, 0, 0, 0, 0, 0, -1]);
  expect(sevenPointTrend([2, 7, 6, 5, 4, 3, 2, 1, 3])).toEqual([0, 0, 0, 0, 0, 0, 0, -1, 0]);
});

test('two of three near a limit mark all three', () => {
  expect(twoInThree([], [])).toEqual([]);
  expect(twoInThree(flags([0, 0, 0]), [0, 0, 0])).toEqual(flags([0, 0, 0]));
  for (const close of [
    [1, 0, 1],
    [0, 1, 1],
    [1, 1, 0],
  ]) {
    expect(twoInThree(flags(close), [1, 1, 1])).toEqual(flags([1, 1, 1]));
    expect(twoInThree(flags(close), [-1, -1, -1])).toEqual(flags([1, 1, 1]));
    expect(twoInThree(flags(close), [1, -1, 1])).toEqual(flags([0, 0, 0]));
  }
  expect(twoInThree(flags([0, 0, 1, 0, 1, 0, 0]), times(7, 1))).toEqual(flags([0, 0, 1, 1, 1, 0, 0]));
  expect(twoInThree(flags([0, 0, 1, 1, 0, 0, 0]), times(7, 1))).toEqual(flags([0, 1, 1, 1, 1, 0, 0]));
  expect(twoInThree(flags([0, 0, 1, 0, 1, 0, 0]), [1, -1, 1, -1, 1, -1, 1])).toEqual(flags(times(7, 0)));
  expect(twoInThree(flags([0, 0, 1, 1, 0, 0, 0]), [-1, 1, -1, 1, -1, 1, -1])).toEqual(flags(times(7, 0)));
});

const lines: XmrLines = { mean: 0, lower: -30, upper: 30, nearLower: -20, nearUpper: 20 };

test('of two of three, only those that are near the limit are special', () => {
  const near = 'two_of_three_above';
  const of = (close: number[]): (string | null)[] =>
    specialCauses(
      close.map((bit) => (bit ? 25 : 3)),
      lines,
    );
  expect(of([1, 0, 1])).toEqual([near, null, near]);
  expect(of([1, 0, 0, 1])).toEqual([null, null, null, null]);
  expect(of([1, 0, 0, 1, 1])).toEqual([null, null, null, near, near]);
  expect(specialCauses([-25, -3, -25], lines)).toEqual(['two_of_three_below', null, 'two_of_three_below']);
});

test('a point outside a limit is not one of two near it', () => {
  expect(specialCauses([31, 25, 3], lines)).toEqual(['above_limit', null, null]);
});

test('on a limit is inside, on a near-limit is not near', () => {
  expect(specialCauses([30, -30, 30.1, -30.1], lines)).toEqual([null, null, 'above_limit', 'below_limit']);
  expect(specialCauses([20, 20, 20], lines)).toEqual([null, null, null]);
});

test('a point that meets several rules is called by the first: limit, trend, two of three, shift', () => {
  expect(specialCauses([1, 2, 3, 4, 5, 6, 31], lines)).toEqual([...times(6, 'trend_up'), 'above_limit']);
  expect(specialCauses([1, 2, 3, 4, 5, 24, 25], lines)).toEqual(times(7, 'trend_up'));
  expect(specialCauses([1, 2, 1, 2, 1, 25, 24], lines)).toEqual([
    ...times(5, 'shift_above'),
    'two_of_three_above',
    'two_of_three_above',
  ]);
  expect(specialCauses(times(7, -2), lines)).toEqual(times(7, 'shift_below'));
});

test('a peak between two trends belongs to the one that follows', () => {
  const causes = specialCauses([-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3], lines);
  expect(causes).toEqual([...times(6, 'trend_up'), ...times(7, 'trend_down')]);
});

test('a point is in a shift exactly when some seven in a row around it are on its side of the mean', () => {
  const values = fc.array(fc.constantFrom(-1, -1, -1, -1, 0, 1, 1), { maxLength: 40 });
  fc.assert(
    fc.property(values, (all) => {
      specialCauses(all, lines).forEach((cause, i) => {
        const windows = [0, 1, 2, 3, 4, 5, 6].map((back) => all.slice(Math.max(0, i - back), i - back + 7));
        const seven = windows.some((w, back) => i >= back && w.length === 7 && w.every((v) => v !== 0 && v === all[i]));
        const side = all[i]! > 0 ? 'shift_above' : 'shift_below';
        expect(cause).toBe(seven ? side : null);
      });
    }),
  );
});

test('turned upside down, every cause turns with it', () => {
  const mirror: Record<string, string> = Object.fromEntries(
    ['limit', 'trend', 'two_of_three', 'shift'].flatMap((rule) => {
      const [up, down] =
        rule === 'limit'
          ? ['above_limit', 'below_limit']
          : rule === 'trend'
            ? ['trend_up', 'trend_down']
            : [`${rule}_above`, `${rule}_below`];
      return [
        [up, down],
        [down, up],
      ];
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -35, max: 35 }), { maxLength: 40 }), (all) => {
      const causes = specialCauses(all, lines);
      const turned = specialCauses(
        all.map((value) => -value),
        lines,
      );
      expect(turned).toEqual(causes.map((cause) => cause && mirror[cause]));
    }),
  );
});
