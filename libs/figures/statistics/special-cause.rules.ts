/** Why a point is more than noise. Listed from the strongest: a point that meets several is called by the first. */
export type SpecialCause =
  | 'above_limit'
  | 'below_limit'
  | 'trend_up'
  | 'trend_down'
  | 'two_of_three_above'
  | 'two_of_three_below'
  | 'shift_above'
  | 'shift_below';

/** Lines of an XmR chart, on the scale of its values. */
export type XmrLines = { mean: number; lower: number; upper: number; nearLower: number; nearUpper: number };

/**
 * The special cause of every value of one phase, or null for common variation. Rules: outside a limit; seven rising or falling; two of
 * three near a limit (past 2/3 of the way) with all three on the same side of the mean; seven on one side. Source: ptd_special_cause_type
 * in R/ptd_calculate_point_type.R of nhs-r-community/NHSRplotthedots at 050b07d, followed case by case.
 */
export function specialCauses(values: readonly number[], lines: XmrLines): (SpecialCause | null)[] {
  const sides = values.map((value) => Math.sign(value - lines.mean));
  const outside = values.map((value) => value > lines.upper || value < lines.lower);
  const close = values.map((value, i) => !outside[i] && (value < lines.nearLower || value > lines.nearUpper));
  const trend = partOfSeven(sevenPointTrend(values));
  const two = twoInThree(close, sides);
  const shift = partOfSeven(sevenOneSide(sides));
  const rising = risingInTrend(values, trend);
  return values.map((_, i) => {
    const above = (sides[i] ?? 0) > 0;
    if (outside[i]) return above ? 'above_limit' : 'below_limit';
    if (trend[i]) return rising[i] ? 'trend_up' : 'trend_down';
    if (close[i] && two[i]) return above ? 'two_of_three_above' : 'two_of_three_below';
    if (shift[i]) return above ? 'shift_above' : 'shift_below';
    return null;
  });
}

/** True where a run of seven on one side of the mean (`sides`: -1, 0, 1) is complete. On the mean is on no side. */
export function sevenOneSide(sides: readonly number[]): boolean[] {
  return sides.map((side, i) => side !== 0 && i >= 6 && sides.slice(i - 6, i).every((earlier) => earlier === side));
}

/** 1 where seven values rising each time are complete, -1 where falling, else 0. */
export function sevenPointTrend(values: readonly number[]): number[] {
  const steps = values.map((value, i) => (i === 0 ? 0 : Math.sign(value - (values[i - 1] ?? value))));
  return steps.map((step, i) => (i >= 6 && steps.slice(i - 5, i).every((earlier) => earlier === step) ? step : 0));
}

/** True for every point of a seven whose last point is marked. */
export function partOfSeven(completed: readonly (boolean | number)[]): boolean[] {
  return completed.map((_, i) => completed.slice(i, i + 7).some(Boolean));
}

/** True for every point of three in a row that lie on the same side of the mean, two of them or more `close` to a limit. */
export function twoInThree(close: readonly boolean[], sides: readonly number[]): boolean[] {
  const holds = (from: number): boolean => {
    const three = sides.slice(Math.max(0, from), from + 3);
    const onOneSide = from >= 0 && Math.abs(three.reduce((sum, side) => sum + side, 0)) === 3;
    return onOneSide && close.slice(from, from + 3).filter(Boolean).length >= 2;
  };
  return close.map((_, i) => holds(i - 2) || holds(i - 1) || holds(i));
}

/** Where a point is in a trend and so is the next, the step to the next says which way; else the step from the one before. */
function risingInTrend(values: readonly number[], trend: readonly boolean[]): boolean[] {
  return values.map((value, i) =>
    trend[i] && trend[i + 1] ? (values[i + 1] ?? value) > value : value > (values[i - 1] ?? value),
  );
}
