import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  kaplanMeier,
  type Observation,
  survivalAt,
  survivalCurve,
  survivalQuantile,
  survivalQuantileInterval,
} from './kaplan-meier.rules.js';

const observed = (answered: number[], open: number[]): Observation[] => [
  ...open.map((time) => ({ time, event: false })),
  ...answered.map((time) => ({ time, event: true })),
];

// Weeks in remission, Freireich et al., Blood 21 (1963) 699-716; as in Kaplan-Meier texts (Gehan 1965, Cox 1972).
const treated = kaplanMeier(observed([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]));
const control = kaplanMeier(observed([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []));

/** Time, at risk, events, survival, standard error, 95 % log(-log) limits: Stata's `sts list` as printed in Rodríguez, grodri.github.io/survival/gehan. */
type Row = [number, number, number, number, number, number, number];
const TREATED: Row[] = [
  [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
];
const CONTROL: Row[] = [
  [1, 21, 2, 0.9048, 0.0641, 0.67, 0.9753],
  [2, 19, 2, 0.8095, 0.0857, 0.5689, 0.9239],
  [3, 17, 1, 0.7619, 0.0929, 0.5194, 0.8933],
  [4, 16, 2, 0.6667, 0.1029, 0.4254, 0.825],
  [5, 14, 2, 0.5714, 0.108, 0.338, 0.7492],
  [8, 12, 4, 0.381, 0.106, 0.1831, 0.5778],
  [11, 8, 2, 0.2857, 0.0986, 0.1166, 0.4818],
  [12, 6, 2, 0.1905, 0.0857, 0.0595, 0.3774],
  [15, 4, 1, 0.1429, 0.0764, 0.0357, 0.3212],
  [17, 3, 1, 0.0952, 0.0641, 0.0163, 0.2612],
  [22, 2, 1, 0.0476, 0.0465, 0.0033, 0.197],
];

test.each([
  ['6-MP', treated, TREATED],
  ['placebo', control, CONTROL],
])('the leukaemia data, %s: curve, Greenwood error and limits are those published', (_, curve, rows) => {
  const steps = curve.steps.filter(({ events, survival }) => events > 0 && survival > 0);
  const printed = steps.map(({ time, atRisk, events, survival, variance, interval }) => [
    time,
    atRisk,
    events,
    ...[survival, Math.sqrt(variance!), interval!.low, interval!.high].map((x) => Number(x.toFixed(4))),
  ]);
  expect(printed).toEqual(rows);
});

test('medians and p90 of the leukaemia data, with limits; p90 is not reached while too many are open', () => {
  expect(survivalQuantile(treated, 0.5)).toBe(23);
  expect(survivalQuantile(treated, 0.25)).toBe(13);
  expect(survivalQuantile(treated, 0.9)).toBeNull();
  // Read off the published bands: the lower passes 0.5 at 13 weeks, the upper never.
  expect(survivalQuantileInterval(treated, 0.5)).toEqual({ low: 13, high: null });
  expect(survivalQuantile(control, 0.5)).toBe(8);
  expect(survivalQuantile(control, 0.9)).toBe(17);
  expect(survivalQuantileInterval(control, 0.5)).toEqual({ low: 4, high: 11 });
});

test('where the last is answered the curve ends at 0, without variance or interval', () => {
  expect(control.steps.at(-1)).toMatchObject({ time: 23, survival: 0, variance: null, interval: null });
  expect(control).toMatchObject({ n: 21, events: 21 });
  expect(treated).toMatchObject({ n: 21, events: 9 });
});

// Boston University School of Public Health, Survival Analysis module BS704, cohort of 20; the limits were made with Mathematica and
// are the reference of scipy/stats/tests/test_survival.py (test_right_censored_ci).
test('the cohort of the BU module: survival, and log(-log) limits to six digits', () => {
  const curve = kaplanMeier(observed([3, 14, 1, 23, 5, 17], [24, 11, 19, 24, 13, 2, 18, 17, 24, 21, 12, 10, 6, 9]));
  const events = curve.steps.filter((step) => step.events > 0);
  expect(events.map((step) => [step.time, Number(step.survival.toFixed(3))])).toEqual([
    [1, 0.95],
    [3, 0.897],
    [5, 0.844],
    [14, 0.76],
    [17, 0.676],
    [23, 0.507],
  ]);
  const low = [0.694743, 0.647529, 0.591142, 0.464605, 0.370359, 0.160489];
  const high = [0.992802, 0.973299, 0.947073, 0.906422, 0.856521, 0.776724];
  expect(events.map((step) => Number(step.interval!.low.toFixed(6)))).toEqual(low);
  expect(events.map((step) => Number(step.interval!.high.toFixed(6)))).toEqual(high);
});

// survfit(conf.type = "log-log", conf.int = 0.90) of R's survival, to 15 digits: scipy/stats/tests/test_survival.py (example 5).
test('90 % limits are those of R, to the last digits', () => {
  const curve = kaplanMeier(
    observed([3, 5, 8, 5, 8, 12, 2, 11, 12, 5, 8, 11], [10, 5, 15, 14, 10, 9]),
    1.6448536269514722,
  );
  const low = [0.74366748406861172, 0.68582332289196246, 0.50596835651480121, 0.32913131413336727];
  const later = [0.15986912028781664, 0.04499539918147757];
  const found = curve.steps.filter((step) => step.events > 0).map((step) => step.interval!);
  [...low, ...later].forEach((limit, i) => expect(found[i]!.low).toBeCloseTo(limit, 13));
  expect(found[3]!.high).toBeCloseTo(0.713016764397845, 13);
});

test('at a tie the answered come first: who is left open at that time was still at risk', () => {
  const { steps } = kaplanMeier([
    { time: 5, event: false },
    { time: 5, event: true },
  ]);
  expect(steps).toEqual([expect.objectContaining({ atRisk: 2, survival: 0.5, events: 1, censored: 1 })]);
});

test('between steps the curve is flat, and right-continuous', () => {
  expect([0, 5.9, 6, 6.5, 23, 99].map((time) => Number(survivalAt(treated, time).toFixed(4)))).toEqual([
    1, 1, 0.8571, 0.8571, 0.4482, 0.4482,
  ]);
});

test('nothing observed, or nothing answered, has no quantile', () => {
  expect(kaplanMeier([])).toEqual({ n: 0, events: 0, steps: [] });
  expect(survivalQuantile(kaplanMeier([]), 0.5)).toBeNull();
  const open = kaplanMeier(observed([], [3, 4]));
  expect(survivalQuantile(open, 0.5)).toBeNull();
  expect(open.steps.map((step) => step.interval)).toEqual([null, null]);
});

test.each([[-1], [Number.NaN], [Infinity]])('a time of %p is refused', (time) => {
  expect(() => kaplanMeier([{ time, event: true }])).toThrow(RangeError);
});

test('a count that is none, and a quantile outside 0 to 1, are refused', () => {
  expect(() => survivalCurve([{ time: 1, events: 0.5, censored: 0 }])).toThrow(RangeError);
  expect(() => survivalCurve([{ time: 1, events: 1, censored: -1 }])).toThrow(RangeError);
  expect(() => survivalQuantile(treated, 1)).toThrow(RangeError);
});

const times = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 });
const observations = fc.array(fc.record({ time: fc.integer({ min: 0, max: 40 }), event: fc.boolean() }), {
  maxLength: 60,
});

test('without open needs the curve is exactly the empirical one, and its quantiles are observed times', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 41 }), (all, t) => {
      const curve = kaplanMeier(observed(all, []));
      expect(survivalAt(curve, t)).toBe(all.filter((time) => time > t).length / all.length);
      const sorted = [...all].sort((a, b) => a - b);
      expect(survivalQuantile(curve, 0.5)).toBe(sorted[Math.ceil(all.length / 2) - 1]);
      expect(survivalQuantile(curve, 0.9)).toBe(sorted[Math.ceil((9 * all.length) / 10) - 1]);
    }),
  );
});

test('survival never rises, stays in 0 to 1 and within its interval; the order of the observations means nothing', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const curve = kaplanMeier(all);
      expect(kaplanMeier([...all].reverse())).toEqual(curve);
      let last = 1;
      for (const { survival, interval, variance } of curve.steps) {
        expect(survival).toBeLessThanOrEqual(last);
        expect(survival).toBeGreaterThanOrEqual(0);
        if (interval) {
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.low).toBeLessThanOrEqual(survival);
          expect(interval.high).toBeGreaterThanOrEqual(survival);
          expect(interval.high).toBeLessThanOrEqual(1);
          expect(variance).toBeGreaterThan(0);
        }
        last = survival;
      }
    }),
  );
});

test('is the plain product of the ratios at risk', () => {
  fc.assert(
    fc.property(observations, fc.integer({ min: 0, max: 41 }), (all, t) => {
      const answered = [...new Set(all.filter(({ event }) => event).map(({ time }) => time))].filter((at) => at <= t);
      const product = answered.reduce((left, at) => {
        const atRisk = all.filter(({ time }) => time >= at).length;
        return left * (1 - all.filter(({ time, event }) => event && time === at).length / atRisk);
      }, 1);
      expect(survivalAt(kaplanMeier(all), t)).toBeCloseTo(product, 12);
    }),
  );
});
