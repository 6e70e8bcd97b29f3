/**
 * The quantile `q` (0 to 1) of one or more finite values, in their unit: linear between order statistics, type 7 of Hyndman and Fan,
 * Am Stat 50 (1996) 361-365; the same as R's default, numpy's, and Excel's PERCENTILE.INC. RangeError without values. For waiting
 * times where some are still open use `kaplanMeier` instead.
 */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0 || !values.every(Number.isFinite)) throw new RangeError('A quantile needs finite values');
  if (!(q >= 0 && q <= 1)) throw new RangeError(`A quantile lies from 0 to 1, not at ${q}`);
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
}

/** The middle value, or the middle of the two in the middle. RangeError without values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** `quantile`, or null where fewer than `minimum` (at least 1) values would carry it. */
export function quantileFrom(minimum: number, values: readonly number[], q: number): number | null {
  return values.length >= Math.max(1, minimum) ? quantile(values, q) : null;
}

/** `median`, or null where fewer than `minimum` (at least 1) values would carry it. */
export function medianFrom(minimum: number, values: readonly number[]): number | null {
  return quantileFrom(minimum, values, 0.5);
}
