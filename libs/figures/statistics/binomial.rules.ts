/**
 * Cumulative probabilities P(R <= r), r = 0..n, of a binomial count with `n` trials (whole, at least 1) and chance `p` (0 to 1).
 * From the definition: ratios of neighbouring terms, out from the mode so that nothing overflows, then scaled to sum 1. O(n).
 */
export function binomialCdf(n: number, p: number): Float64Array {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of trials: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Not a probability: ${p}`);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = new Float64Array(n + 1);
  weights[mode] = 1;
  for (let r = mode + 1, weight = 1; r <= n; r++) weights[r] = weight *= ((n - r + 1) / r) * (p / (1 - p));
  for (let r = mode - 1, weight = 1; r >= 0; r--) weights[r] = weight *= ((r + 1) / (n - r)) * ((1 - p) / p);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  return weights.map((weight) => (below += weight) / total);
}
