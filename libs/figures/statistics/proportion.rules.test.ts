import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { binomialCdf } from './binomial.rules.js';
import { funnelLimits, funnelRange, funnelStanding, wilson } from './proportion.rules.js';

// Newcombe, Stat Med 17 (1998) 857-872, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson: %i of %i is the published %f to %f', (successes, n, low, high) => {
  const interval = wilson(successes, n);
  expect([interval.low, interval.high].map((x) => Number(x.toFixed(4)))).toEqual([low, high]);
});

test('Wilson limits are the shares from which the observed one is just z standard errors away', () => {
  fc.assert(
    fc.property(share(500), ([k, n]) => {
      const { low, high } = wilson(k, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(k / n);
      expect(high).toBeGreaterThanOrEqual(k / n);
      const distance = (limit: number): number =>
        (k / n - limit) ** 2 - (1.959963984540054 ** 2 * limit * (1 - limit)) / n;
      expect(distance(low)).toBeCloseTo(0, 12);
      expect(distance(high)).toBeCloseTo(0, 12);
    }),
  );
});

test('Wilson mirrors: what is missing has the mirrored interval; more of the same narrows it', () => {
  fc.assert(
    fc.property(share(300), ([k, n]) => {
      const [some, rest, more] = [wilson(k, n), wilson(n - k, n), wilson(4 * k, 4 * n)];
      expect(rest.low).toBeCloseTo(1 - some.high, 12);
      expect(rest.high).toBeCloseTo(1 - some.low, 12);
      expect(more.high - more.low).toBeLessThan(some.high - some.low);
    }),
  );
});

test.each([
  [1, 0],
  [3, 2],
  [-1, 2],
  [0.5, 2],
  [1, Number.NaN],
])('%p of %p is no share', (successes, n) => {
  expect(() => wilson(successes, n)).toThrow(RangeError);
  expect(() => funnelStanding(successes, n, 0.5)).toThrow(RangeError);
});

test('binomial probabilities are those of whole-number arithmetic', () => {
  for (const [n, numerator, denominator] of [
    [1, 1, 2],
    [5, 4, 5],
    [24, 3, 4],
    [38, 4, 5],
    [200, 9, 10],
  ] as const) {
    const exact = exactCdf(n, numerator, denominator);
    binomialCdf(n, numerator / denominator).forEach((cumulated, r) =>
      expect(cumulated).toBeCloseTo(ratio(exact[r]!, BigInt(denominator) ** BigInt(n)), 13),
    );
  }
});

test('binomial counts in the thousands neither overflow nor lose the tails; 0 and 1 are certain', () => {
  const cdf = binomialCdf(20_000, 0.8);
  expect(cdf.at(-1)).toBeCloseTo(1, 12);
  // scipy 1.17.1: binom.cdf(16000, 20000, 0.8), binom.cdf(15800, 20000, 0.8).
  expect(cdf[16_000]).toBeCloseTo(0.502820928522, 10);
  expect(cdf[15_800]! / 2.266263953165e-4).toBeCloseTo(1, 8);
  expect([...binomialCdf(3, 0)]).toEqual([1, 1, 1, 1]);
  expect([...binomialCdf(3, 1)]).toEqual([0, 0, 0, 1]);
  expect(() => binomialCdf(0, 0.5)).toThrow(RangeError);
  expect(() => binomialCdf(2, 1.1)).toThrow(RangeError);
});

// From the definition, in whole numbers: r the smallest count with F(r) > p, limit (r - (F(r) - p) / (F(r) - F(r - 1))) / n.
test.each([
  [24, 3, 4],
  [38, 4, 5],
  [100, 1, 2],
  [10, 1, 10],
  [500, 9, 10],
  [5, 4, 5],
])('funnel at n = %i around %i/%i is the exact definition', (n, numerator, denominator) => {
  const cdf = exactCdf(n, numerator, denominator);
  const total = BigInt(denominator) ** BigInt(n);
  const limit = (perMille: bigint): number => {
    const r = cdf.findIndex((cumulated) => cumulated * 1000n > total * perMille);
    const over = cdf[r]! * 1000n - total * perMille;
    const alpha = ratio(over, (cdf[r]! - (cdf[r - 1] ?? 0n)) * 1000n);
    return Math.max(0, (r - alpha) / n);
  };
  const { inner, outer } = funnelLimits(n, numerator / denominator);
  expect(outer.low).toBeCloseTo(limit(1n), 12);
  expect(inner.low).toBeCloseTo(limit(25n), 12);
  expect(inner.high).toBeCloseTo(limit(975n), 12);
  expect(outer.high).toBeCloseTo(limit(999n), 12);
});

// Made with scipy 1.17.1 (scipy.stats.binom.cdf) and the interpolation of R. Wicklin, "Funnel plots for proportions", SAS, 2011.
test('funnel at 24 needs around 75 % and at 500 around 90 %, against scipy', () => {
  const numbers = (n: number, target: number): number[] => {
    const { inner, outer } = funnelLimits(n, target);
    return [outer.low, inner.low, inner.high, outer.high].map((x) => Number(x.toFixed(10)));
  };
  expect(numbers(24, 0.75)).toEqual([0.4293157487, 0.5462447781, 0.8950423398, 0.958474159]);
  expect(numbers(500, 0.9)).toEqual([0.855310687, 0.8719851011, 0.9245524717, 0.9380113135]);
  expect(numbers(10, 0.1).slice(0, 2)).toEqual([0, 0]);
});

test('the funnel is nested, within 0 and 1, and narrows with four times as many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 1, max: 19 }), (n, twentieths) => {
      const { inner, outer } = funnelLimits(n, twentieths / 20);
      expect(outer.low).toBeGreaterThanOrEqual(0);
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(inner.low).toBeLessThan(inner.high);
      expect(inner.high).toBeLessThanOrEqual(outer.high);
      expect(outer.high).toBeLessThanOrEqual(1);
      const wide = funnelLimits(4 * n, twentieths / 20);
      expect(wide.inner.high - wide.inner.low).toBeLessThan(inner.high - inner.low);
    }),
  );
});

test('all of five is no feat where four of five is the rule, though the drawn line passes under it', () => {
  expect(funnelLimits(5, 0.8).inner.high).toBeLessThan(1);
  expect(funnelStanding(5, 5, 0.8)).toBe('within');
});

test('standing against the funnel goes by the exact tails', () => {
  // At 3/4: P(R <= 10) = 0.0005, P(<= 11) = 0.0021, P(<= 13) = 0.0213, P(<= 14) = 0.0547; P(>= 22) = 0.0398, P(>= 23) = 0.0090, P(24) = 0.0010034.
  const of24 = [11, 13, 14, 22, 23, 24].map((k) => funnelStanding(k, 24, 0.75));
  expect(of24).toEqual(['below_95', 'below_95', 'within', 'within', 'above_95', 'above_95']);
  expect(funnelStanding(10, 24, 0.75)).toBe('below_99_8');
  expect(funnelStanding(50, 50, 0.75)).toBe('above_99_8');
});

test('a higher count never stands lower; below the drawn lower line is below', () => {
  const order = ['below_99_8', 'below_95', 'within', 'above_95', 'above_99_8'];
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 1, max: 19 }), (n, twentieths) => {
      const standings = Array.from({ length: n + 1 }, (_, k) => funnelStanding(k, n, twentieths / 20));
      const ranks = standings.map((standing) => order.indexOf(standing));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      const { low } = funnelLimits(n, twentieths / 20).inner;
      standings.forEach((standing, k) => {
        // A count just on the line is left out: there both say the same only up to rounding.
        if (Math.abs(k / n - low) > 1e-9) expect(standing.startsWith('below')).toBe(k / n < low);
      });
    }),
  );
});

function share(largest: number): fc.Arbitrary<[number, number]> {
  return fc.integer({ min: 1, max: largest }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
}

/** Numerators of P(R <= r) over denominator ** n, with Pascal's rule for the coefficients. */
function exactCdf(n: number, numerator: number, denominator: number): bigint[] {
  let row = [1n];
  for (let i = 0; i < n; i++) row = [1n, ...row.slice(1).map((x, j) => x + row[j]!), 1n];
  let sum = 0n;
  return row.map(
    (ways, r) => (sum += ways * BigInt(numerator) ** BigInt(r) * BigInt(denominator - numerator) ** BigInt(n - r)),
  );
}

/** A quotient of large whole numbers, to some 15 digits. */
function ratio(a: bigint, b: bigint): number {
  return Number((a * 10n ** 18n) / b) / 1e18;
}

test('the range of a funnel holds exactly the counts that are not unusual', () => {
  for (const n of [1, 5, 12, 26, 60])
    for (const target of [0, 0.3, 0.75, 0.84, 1]) {
      const { inner, outer } = funnelRange(n, target);
      for (let k = 0; k <= n; k++) {
        const standing = funnelStanding(k, n, target);
        const within = (range: { low: number; high: number }) => k / n >= range.low && k / n <= range.high;
        expect([n, target, k, within(inner), within(outer)]).toEqual([
          n,
          target,
          k,
          standing === 'within',
          !standing.endsWith('99_8'),
        ]);
      }
    }
});
