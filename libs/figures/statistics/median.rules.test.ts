import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { median, medianFrom, quantile, quantileFrom } from './median.rules.js';

// Worked examples of Microsoft's reference: PERCENTILE.INC (0.3 of 1, 3, 2, 4) and QUARTILE.INC (first quartile of eight values).
test('quantiles are those of PERCENTILE.INC and QUARTILE.INC', () => {
  expect(quantile([1, 3, 2, 4], 0.3)).toBeCloseTo(1.9, 12);
  expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5);
});

// numpy.percentile, reference page: the median of 10, 7, 4, 3, 2, 1 is 3.5.
test('the median of an even number is halfway, of an odd number the middle one', () => {
  expect(median([10, 7, 4, 3, 2, 1])).toBe(3.5);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([7])).toBe(7);
});

test('no figure under its minimum n', () => {
  expect(medianFrom(3, [1, 2])).toBeNull();
  expect(medianFrom(3, [1, 2, 9])).toBe(2);
  expect(medianFrom(0, [])).toBeNull();
  expect(
    quantileFrom(
      20,
      Array.from({ length: 19 }, (_, i) => i),
      0.9,
    ),
  ).toBeNull();
  expect(
    quantileFrom(
      20,
      Array.from({ length: 21 }, (_, i) => i),
      0.9,
    ),
  ).toBe(18);
});

test('nothing, what is no number, and quantiles outside 0 to 1 are refused', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => median([1, Number.NaN])).toThrow(RangeError);
  expect(() => quantile([1], 1.01)).toThrow(RangeError);
});

test('quantiles rise with q, from the least to the largest, in any order, and leave the values alone', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
  const q = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(values, q, q, (all, a, b) => {
      const before = [...all];
      const [low, high] = [quantile(all, Math.min(a, b)), quantile([...all].reverse(), Math.max(a, b))];
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(quantile(all, 0)).toBe(Math.min(...all));
      expect(quantile(all, 1)).toBe(Math.max(...all));
      expect(all).toEqual(before);
    }),
  );
});
