import { type SpecialCause, specialCauses, type XmrLines } from './special-cause.rules.js';

/** Which way is better for the measure: `decrease` for waiting times, `neutral` for arrivals. */
export type Improvement = 'increase' | 'decrease' | 'neutral';

/** What a point says: `high` and `low` only on a neutral measure. */
export type PointMeaning = 'common' | 'improvement' | 'deterioration' | 'high' | 'low';

/** `none` under two points; `trial` under 12; `provisional` to 20; `firm` from 21. */
export type LimitStanding = 'none' | 'trial' | 'provisional' | 'firm';

/** From the point with index `at` (0 is the first) on, the process is another, and gets limits of its own: "new routine from week 12". */
export type NamedChange = { at: number; name: string };

export type XmrOptions = {
  improvement: Improvement;
  /** Where to rebase; each within the series, no two at one point. */
  changes?: readonly NamedChange[];
  /** Leave moving ranges of 3.267 times their mean or more out of the limits. Default true, as in NHSRplotthedots. */
  screen?: boolean;
  /** `log`: reckon with log(value + 0.5), for skewed durations in days; lines come back in days, not under 0. Default linear. */
  scale?: 'linear' | 'log';
  /** The measure can't go below 0 (durations, counts): nor do the lower lines. */
  floorAtZero?: boolean;
  /** Lines from only so many first points of each phase (2 or more). */
  fixAfter?: number;
};

/** Points `from` up to, not including, `to`. `name` is that of the change it began with. */
export type XmrPhase = {
  name: string | null;
  from: number;
  to: number;
  n: number;
  /** Null where there is no moving range. In the unit of the values; on the log scale `mean` is the geometric one. */
  lines: XmrLines | null;
  /** After screening, on the scale of reckoning (log units on the log scale). */
  meanMovingRange: number | null;
  limits: LimitStanding;
  /** NHSRplotthedots warns of a short group: under 13 points. */
  shortGroup: boolean;
};

export type XmrPoint = { value: number; phase: number; cause: SpecialCause | null; meaning: PointMeaning };
export type XmrChart = { improvement: Improvement; phases: readonly XmrPhase[]; points: readonly XmrPoint[] };

const TRIAL_LIMITS_UNDER = 12;
const FIRM_LIMITS_OVER = 20;
const SHORT_GROUP_UNDER = 13;
/** 3 / d2 and D4 for ranges of two: Wheeler, Understanding Variation (1993), p. 60. */
const LIMIT = 2.66;
const SCREEN = 3.267;
const LOG_OFFSET = 0.5;
const UPWARDS: readonly SpecialCause[] = ['above_limit', 'trend_up', 'two_of_three_above', 'shift_above'];

/**
 * XmR chart of values in time order, without gaps and in one unit. Lines: mean, mean ± 2.66 mean moving range, near-limits at 2/3 of
 * that; the rules begin anew in each phase. RangeError on a value that is not finite, on a negative one where the scale is log or
 * floored, on a change outside the series. Source: R/ptd_spc_standard.R, R/ptd_add_rebase_column.R and R/ptd_add_short_group_warnings.R
 * of nhs-r-community/NHSRplotthedots at 050b07d; log scale and floor are ours. Differs where no two neighbours differ: it has no limits
 * there (all ranges screened), we put them on the mean.
 */
export function xmr(values: readonly number[], options: XmrOptions): XmrChart {
  check(values, options);
  const scale = scaleOf(options);
  const reckoned = values.map(scale.to);
  const phases: XmrPhase[] = [];
  const points: XmrPoint[] = [];
  for (const { name, from, to } of spans(values.length, options.changes ?? [])) {
    const inside = reckoned.slice(from, to);
    const used = inside.slice(0, options.fixAfter);
    const range = meanMovingRange(used, options.screen ?? true);
    const lines = range === null ? null : linesOf(mean(used), range);
    const causes = lines ? specialCauses(inside, lines) : inside.map(() => null);
    causes.forEach((cause, i) =>
      points.push({
        value: values[from + i] ?? 0,
        phase: phases.length,
        cause,
        meaning: meaningOf(cause, options.improvement),
      }),
    );
    phases.push({
      name,
      from,
      to,
      n: to - from,
      lines: lines && backOf(lines, scale.back),
      meanMovingRange: range,
      limits: standing(used.length),
      shortGroup: to - from < SHORT_GROUP_UNDER,
    });
  }
  return { improvement: options.improvement, phases, points };
}

/** A cause upwards is an improvement where more is better, and the other way round. */
export function meaningOf(cause: SpecialCause | null, improvement: Improvement): PointMeaning {
  if (cause === null) return 'common';
  const up = UPWARDS.includes(cause);
  if (improvement === 'neutral') return up ? 'high' : 'low';
  return up === (improvement === 'increase') ? 'improvement' : 'deterioration';
}

/** Absolute steps between neighbours; one fewer than the values. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
}

function meanMovingRange(values: readonly number[], screen: boolean): number | null {
  const ranges = movingRanges(values);
  if (ranges.length === 0) return null;
  const all = mean(ranges);
  const kept = screen ? ranges.filter((range) => range < SCREEN * all) : ranges;
  return kept.length === 0 ? all : mean(kept);
}

function linesOf(centre: number, range: number): XmrLines {
  const [far, near] = [LIMIT * range, 2 * (LIMIT / 3) * range];
  return {
    mean: centre,
    lower: centre - far,
    upper: centre + far,
    nearLower: centre - near,
    nearUpper: centre + near,
  };
}

/** Twice, as R does: the second pass takes away the rounding of the first, so that equal values lie on their mean. */
function mean(values: readonly number[]): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function standing(n: number): LimitStanding {
  if (n < 2) return 'none';
  if (n < TRIAL_LIMITS_UNDER) return 'trial';
  return n <= FIRM_LIMITS_OVER ? 'provisional' : 'firm';
}

type Scale = { to: (value: number) => number; back: (reckoned: number) => number };

function scaleOf({ scale, floorAtZero }: XmrOptions): Scale {
  const back = scale === 'log' ? (x: number) => Math.exp(x) - LOG_OFFSET : (x: number) => x;
  return {
    to: scale === 'log' ? (value) => Math.log(value + LOG_OFFSET) : (value) => value,
    back: floorAtZero || scale === 'log' ? (x) => Math.max(0, back(x)) : back,
  };
}

const backOf = (lines: XmrLines, back: (x: number) => number): XmrLines => ({
  mean: back(lines.mean),
  lower: back(lines.lower),
  upper: back(lines.upper),
  nearLower: back(lines.nearLower),
  nearUpper: back(lines.nearUpper),
});

function spans(length: number, changes: readonly NamedChange[]): { name: string | null; from: number; to: number }[] {
  const sorted = [...changes].sort((a, b) => a.at - b.at);
  const starts = sorted[0]?.at === 0 ? sorted : [{ at: 0, name: null }, ...sorted];
  return starts
    .map(({ at, name }, i) => ({ name, from: at, to: starts[i + 1]?.at ?? length }))
    .filter(({ from, to }) => to > from);
}

function check(values: readonly number[], { changes = [], scale, floorAtZero, fixAfter }: XmrOptions): void {
  if (!values.every(Number.isFinite)) throw new RangeError('A chart needs finite values');
  if ((scale === 'log' || floorAtZero) && values.some((value) => value < 0)) {
    throw new RangeError('A duration is not negative');
  }
  const within = changes.every(({ at }) => Number.isInteger(at) && at >= 0 && at < values.length);
  if (!within || new Set(changes.map(({ at }) => at)).size < changes.length) {
    throw new RangeError('A change begins at one point of the series, no two at the same');
  }
  if (fixAfter !== undefined && !(Number.isInteger(fixAfter) && fixAfter >= 2)) {
    throw new RangeError(`Lines need two points or more, not ${fixAfter}`);
  }
}
