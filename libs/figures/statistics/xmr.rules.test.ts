import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meaningOf, movingRanges, xmr, type XmrOptions } from './xmr.rules.js';

const up: XmrOptions = { improvement: 'increase' };
const unscreened: XmrOptions = { ...up, screen: false };
const linesOf = (values: number[], options: XmrOptions, phase = 0): number[] => {
  const { lower, mean, upper } = xmr(values, options).phases[phase]!.lines!;
  return [lower, mean, upper];
};

// Wheeler, Making Sense of Data (2003), p. 382, and Understanding Statistical Process Control (3rd ed. 2010), p. 386: "data set to use
// when verifying software". Average 4135.50, average moving range 355.93, limits 3188.72 and 5082.28.
const WHEELER = [5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200];

test("Wheeler's data for verifying software give his average, moving ranges and limits", () => {
  const chart = xmr(WHEELER, unscreened);
  expect(movingRanges(WHEELER)).toEqual([695, 0, 375, 315, 140, 55, 200, 305, 55, 280, 115, 460, 385, 222, 1737]);
  expect(chart.phases[0]!.meanMovingRange).toBeCloseTo(355.93, 2);
  expect(linesOf(WHEELER, unscreened).map((line) => line.toFixed(2))).toEqual(['3188.72', '4135.50', '5082.28']);
  // His chart: only the last value is outside. The seven before it lie below the average, 3300 and 3463 past 2/3 of the way (3504).
  expect(chart.points.map(({ cause }) => cause)).toEqual([
    ...Array.from({ length: 8 }, () => null),
    ...Array.from({ length: 4 }, () => 'shift_below'),
    'two_of_three_below',
    'shift_below',
    'two_of_three_below',
    'above_limit',
  ]);
});

// set.seed(123); rnorm(20) in R; lines as in tests/testthat/_snaps/ptd_spc_standard.md and ptd_spc.md of NHSRplotthedots (050b07d).
const NORMAL = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
  -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
  0.7013559, -0.47279141,
];
const OUTLIER = NORMAL.with(14, 10);

test.each([
  ['as they are', NORMAL, up, [-3.01138, 0.1416238, 3.294627]],
  ['with an outlier, screened', OUTLIER, up, [-2.383666, 0.6694159, 3.722497]],
  ['with an outlier, not screened', OUTLIER, unscreened, [-4.596625, 0.6694159, 5.935457]],
])("NHSRplotthedots' twenty values %s have its lines", (_, values, options, lines) => {
  linesOf(values, options).forEach((line, i) => expect(line).toBeCloseTo(lines[i]!, 6));
});

test('in the twenty values every one is common variation', () => {
  expect(xmr(NORMAL, up).points.every(({ cause, meaning }) => cause === null && meaning === 'common')).toBe(true);
});

test('after a named change the lines are those of the new phase alone', () => {
  const rebased: XmrOptions = { ...up, changes: [{ at: 10, name: 'Ny rutine' }] };
  expect(linesOf(NORMAL, rebased, 0).map((line) => line.toPrecision(3))).toEqual(['-2.60', '0.0746', '2.75']);
  expect(linesOf(NORMAL, rebased, 1).map((line) => line.toPrecision(3))).toEqual(['-3.28', '0.209', '3.70']);
  const { phases, points } = xmr(NORMAL, rebased);
  expect(phases).toMatchObject([
    { name: null, from: 0, to: 10, n: 10, limits: 'trial', shortGroup: true },
    { name: 'Ny rutine', from: 10, to: 20, n: 10, limits: 'trial', shortGroup: true },
  ]);
  expect(points.map(({ phase }) => phase)).toEqual(NORMAL.map((__, i) => (i < 10 ? 0 : 1)));
});

test('a change at the first point names the first phase; changes may come in any order', () => {
  const changes = [
    { at: 12, name: 'b' },
    { at: 0, name: 'a' },
  ];
  expect(xmr(NORMAL, { ...up, changes }).phases.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['a', 0, 12],
    ['b', 12, 20],
  ]);
});

// vignettes/deviations.Rmd: one outlier among ones and twos; captions UPL 4.6, mean 1.94, LPL -0.72, and 6.95 and -3.06 unscreened.
const ONES_AND_TWOS = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

test('screening narrows the limits as in the vignette, and the outlier alone is special', () => {
  const screened = linesOf(ONES_AND_TWOS, up).map((line) => Number(line.toFixed(2)));
  expect(screened).toEqual([-0.72, 1.94, 4.6]);
  const all = linesOf(ONES_AND_TWOS, unscreened).map((line) => Number(line.toFixed(2)));
  expect(all).toEqual([-3.06, 1.94, 6.95]);
  for (const options of [up, unscreened]) {
    const meanings = xmr(ONES_AND_TWOS, options).points.map(({ meaning }) => meaning);
    expect(meanings).toEqual(ONES_AND_TWOS.map((value) => (value === 10 ? 'improvement' : 'common')));
  }
});

// tests/testthat/test-ptd_spc_standard.R: "only reports special cause for 2of3 points close to limits when on the same side".
test('two near opposite limits are common variation', () => {
  const values = [...Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? 1 : -1)), 5.5, -5.5];
  const chart = xmr(values, up);
  const { nearUpper, upper } = chart.phases[0]!.lines!;
  expect(nearUpper < 5.5 && 5.5 < upper).toBe(true);
  expect(chart.points.slice(-2).map(({ meaning }) => meaning)).toEqual(['common', 'common']);
});

test('near-limits are at two thirds of the way', () => {
  const { mean, upper, nearUpper, lower, nearLower } = xmr(NORMAL, up).phases[0]!.lines!;
  expect((nearUpper - mean) / (upper - mean)).toBeCloseTo(2 / 3, 12);
  expect((nearLower - mean) / (lower - mean)).toBeCloseTo(2 / 3, 12);
});

test('lines may be fixed after so many points; later ones are still judged by them', () => {
  const fixed = xmr([...NORMAL.slice(0, 12), 9], { ...up, fixAfter: 12 });
  expect(fixed.phases[0]!.lines).toEqual(xmr(NORMAL.slice(0, 12), up).phases[0]!.lines);
  expect(fixed.points.at(-1)!.cause).toBe('above_limit');
});

test('limits are trial under 12 points, provisional to 20, then firm; NHS warns under 13', () => {
  const of = (n: number): unknown[] => {
    const { limits, shortGroup } = xmr(
      Array.from({ length: n }, (_, i) => i % 3),
      up,
    ).phases[0]!;
    return [n, limits, shortGroup];
  };
  expect([1, 2, 11, 12, 13, 20, 21].map(of)).toEqual([
    [1, 'none', true],
    [2, 'trial', true],
    [11, 'trial', true],
    [12, 'provisional', true],
    [13, 'provisional', false],
    [20, 'provisional', false],
    [21, 'firm', false],
  ]);
});

test('one point has no lines and no cause; none at all is an empty chart', () => {
  expect(xmr([3], up)).toEqual({
    improvement: 'increase',
    phases: [expect.objectContaining({ n: 1, lines: null, meanMovingRange: null, limits: 'none' })],
    points: [{ value: 3, phase: 0, cause: null, meaning: 'common' }],
  });
  expect(xmr([], up)).toEqual({ improvement: 'increase', phases: [], points: [] });
});

// By hand: on the log scale 0.5 and 1.5 are 0 and ln 2: mean ln 2 / 2, mean range ln 2, so limits 2 ** (0.5 ± 2.66) - 0.5.
test('on the log scale the lines come back in days, the lower one not under 0', () => {
  const log: XmrOptions = { improvement: 'decrease', scale: 'log' };
  const of = (low: number, high: number): number[] =>
    linesOf(
      Array.from({ length: 14 }, (_, i) => (i % 2 ? high : low)),
      log,
    );
  const small = of(0.5, 1.5);
  [0, 2 ** 0.5 - 0.5, 2 ** 3.16 - 0.5].forEach((line, i) => expect(small[i]).toBeCloseTo(line, 10));
  const large = of(7.5, 15.5);
  [2 ** 0.84 - 0.5, 2 ** 3.5 - 0.5, 2 ** 6.16 - 0.5].forEach((line, i) => expect(large[i]).toBeCloseTo(line, 10));
});

test('for durations the lower lines stop at 0', () => {
  const days = [1, 9, 2, 8, 1, 12, 3, 7, 1, 9, 2, 10];
  expect(linesOf(days, up)[0]).toBeLessThan(0);
  expect(xmr(days, { ...up, floorAtZero: true }).phases[0]!.lines).toMatchObject({ lower: 0, nearLower: 0 });
});

test('meaning follows the way that is better', () => {
  expect(meaningOf('above_limit', 'decrease')).toBe('deterioration');
  expect(meaningOf('shift_below', 'decrease')).toBe('improvement');
  expect(meaningOf('trend_down', 'increase')).toBe('deterioration');
  expect(meaningOf('two_of_three_above', 'increase')).toBe('improvement');
  expect(meaningOf('trend_up', 'neutral')).toBe('high');
  expect(meaningOf('below_limit', 'neutral')).toBe('low');
  expect(meaningOf(null, 'increase')).toBe('common');
});

test('the rules begin anew in each phase', () => {
  const values = [5, 1, 5, 1, 5, 1, 2, 3, 4, 5, 6, 7, 3, 6, 3];
  expect(
    xmr(values, up)
      .points.slice(5, 12)
      .every(({ cause }) => cause === 'trend_up'),
  ).toBe(true);
  const rebased = xmr(values, { ...up, changes: [{ at: 9, name: 'x' }] });
  expect(rebased.points.some(({ cause }) => cause === 'trend_up')).toBe(false);
});

test.each<[string, number[], XmrOptions]>([
  ['a value that is none', [1, Number.NaN], up],
  ['a negative duration', [1, -1], { ...up, floorAtZero: true }],
  ['a negative value on the log scale', [1, -1], { ...up, scale: 'log' }],
  ['a change outside', [1, 2], { ...up, changes: [{ at: 2, name: 'x' }] }],
  [
    'two changes at one point',
    [1, 2],
    {
      ...up,
      changes: [
        { at: 1, name: 'x' },
        { at: 1, name: 'y' },
      ],
    },
  ],
  ['lines from one point', [1, 2], { ...up, fixAfter: 1 }],
])('%s is refused', (_, values, options) => {
  expect(() => xmr(values, options)).toThrow(RangeError);
});

const series = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });

test('a series that never varies is common variation, whatever the value', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 60 }), (drawn, n) => {
      const value = drawn + 0; // never -0
      const chart = xmr(
        Array.from({ length: n }, () => value),
        up,
      );
      expect(chart.points.every(({ cause }) => cause === null)).toBe(true);
      expect(chart.phases[0]!.lines).toMatchObject({ lower: value, mean: value, upper: value });
    }),
  );
});

test('lines are in order, and screening never widens them', () => {
  fc.assert(
    fc.property(series, (values) => {
      const { lower, nearLower, mean, nearUpper, upper } = xmr(values, up).phases[0]!.lines!;
      const order = [lower, nearLower, mean, nearUpper, upper];
      expect(order).toEqual([...order].sort((a, b) => a - b));
      const [low, , high] = linesOf(values, unscreened);
      expect(upper).toBeLessThanOrEqual(high!);
      expect(lower).toBeGreaterThanOrEqual(low!);
    }),
  );
});

test('in another unit, twice as large, lines double and causes stay', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 60 }), (values) => {
      const [one, two] = [
        xmr(values, up),
        xmr(
          values.map((value) => 2 * value),
          up,
        ),
      ];
      expect(two.points.map(({ cause }) => cause)).toEqual(one.points.map(({ cause }) => cause));
      expect(two.phases[0]!.lines!.upper).toBe(2 * one.phases[0]!.lines!.upper);
    }),
  );
});
