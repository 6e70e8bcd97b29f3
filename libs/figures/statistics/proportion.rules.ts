import { binomialCdf } from './binomial.rules.js';
import { type Interval, Z95 } from './interval.rules.js';

/** Control limits of a share of `n`, between 0 and 1: 95 % (`inner`) and 99.8 % (`outer`). */
export type FunnelLimits = { n: number; inner: Interval; outer: Interval };

/** Where a share stands against what chance alone gives around the target; 95 and 99.8 are the two-sided limits in per cent. */
export type FunnelStanding = 'below_99_8' | 'below_95' | 'within' | 'above_95' | 'above_99_8';

/**
 * Wilson's score interval, without continuity correction, of the share `successes / n`, between 0 and 1. Whole numbers with n >= 1,
 * else RangeError; `z` is the normal quantile. Sources: Wilson, J Am Stat Assoc 22 (1927) 209-212; Newcombe, Stat Med 17 (1998)
 * 857-872, method 3.
 */
export function wilson(successes: number, n: number, z = Z95): Interval {
  checkShare(successes, n);
  const p = successes / n;
  const middle = 2 * successes + z ** 2;
  const reach = z * Math.sqrt(z ** 2 + 4 * successes * (1 - p));
  // Exact at the ends, and never past the share itself by a rounding.
  return {
    low: successes === 0 ? 0 : Math.min(p, (middle - reach) / (2 * (n + z ** 2))),
    high: successes === n ? 1 : Math.max(p, (middle + reach) / (2 * (n + z ** 2))),
  };
}

/**
 * The funnel around `target` (a share, 0 to 1) at `n` (whole, at least 1): exact binomial limits, interpolated to a smooth line, cut at
 * 0 and 1. Spiegelhalter, Stat Med 24 (2005) 1185-1202, appendix A.1.1. Below some twenty per unit the line is coarse: at a high target
 * the upper one passes under "all of them", which chance often gives. For a verdict on one unit ask `funnelStanding`.
 */
export function funnelLimits(n: number, target: number): FunnelLimits {
  const cdf = binomialCdf(n, target);
  const limit = (probability: number): number => clip(interpolated(cdf, probability) / n);
  return {
    n,
    inner: { low: limit(0.025), high: limit(0.975) },
    outer: { low: limit(0.001), high: limit(0.999) },
  };
}

/**
 * How unusual `successes` of `n` are if the true share is `target`: outside when a count this extreme, or more so, has under 2.5 % (95 %
 * limits) or 0.1 % (99.8 %) chance on that side. Exact tails, not the drawn line: the two can differ by one count at the upper side.
 */
export function funnelStanding(successes: number, n: number, target: number): FunnelStanding {
  checkShare(successes, n);
  const cdf = binomialCdf(n, target);
  const atMost = cdf[successes] ?? 1;
  const atLeast = 1 - (cdf[successes - 1] ?? 0);
  if (atMost < 0.001) return 'below_99_8';
  if (atLeast < 0.001) return 'above_99_8';
  if (atMost < 0.025) return 'below_95';
  return atLeast < 0.025 ? 'above_95' : 'within';
}

/**
 * The counts of `n` that chance alone gives often enough if the true share is `target`: exactly those where `funnelStanding` says nothing is
 * unusual at 95 % (`inner`) and at 99.8 % (`outer`), as shares. For drawing what stands beside a verdict: they never disagree.
 */
export function funnelRange(n: number, target: number): FunnelLimits {
  const cdf = binomialCdf(n, target);
  const range = (tail: number): Interval => {
    const low = cdf.findIndex((atMost) => atMost >= tail);
    const high = cdf.findLastIndex((_, count) => 1 - (cdf[count - 1] ?? 0) >= tail);
    return { low: low / n, high: high / n };
  };
  return { n, inner: range(0.025), outer: range(0.001) };
}

/** The count at which the cumulative probability, drawn as straight lines from count to count, passes `probability`. */
function interpolated(cdf: Float64Array, probability: number): number {
  const found = cdf.findIndex((cumulated) => cumulated > probability);
  const r = found < 0 ? cdf.length - 1 : found;
  const at = cdf[r] ?? 1;
  return r - (at - probability) / (at - (cdf[r - 1] ?? 0));
}

function checkShare(successes: number, n: number): void {
  const whole = Number.isInteger(successes) && Number.isInteger(n);
  if (!whole || n < 1 || successes < 0 || successes > n) throw new RangeError(`Not a share: ${successes} of ${n}`);
}

const clip = (share: number): number => Math.min(1, Math.max(0, share));
