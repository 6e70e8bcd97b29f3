import { type Interval, Z95 } from './interval.rules.js';

/** One need: how long it waited, and whether it was answered then (`event`) or is still open, waiting at least this long. */
export type Observation = { time: number; event: boolean };

/** Observations counted by time, as SQL can hand them over: so many answered, so many left open, at this very time. */
export type TimeCount = { time: number; events: number; censored: number };

/** The curve from `time` until the next step. `atRisk` counts those waiting just before `time`. */
export type SurvivalStep = TimeCount & {
  atRisk: number;
  survival: number;
  /** Greenwood's variance of `survival`; null where nobody is left. */
  variance: number | null;
  /** Pointwise, by log(-log S); null before the first event and where nobody is left. */
  interval: Interval | null;
};

/** Share still waiting after `time`: 1 before the first step. Steps ascend by time; those without events mark where needs were left open. */
export type SurvivalCurve = { n: number; events: number; steps: readonly SurvivalStep[] };

/** Rounding in a product of ratios must not move a quantile to the next event. */
const TOLERANCE = 1e-9;

/**
 * Product-limit estimate of the share still unanswered after a time, with open needs as right-censored. At a tie the events come
 * before the censorings. Times are in any one unit (seconds, days), finite and not negative, else RangeError. `z` is the normal
 * quantile of the intervals. Sources: Kaplan and Meier, J Am Stat Assoc 53 (1958) 457-481, section 2; Greenwood 1926 and log(-log)
 * interval as in Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (2002), section 1.4.
 */
export function kaplanMeier(observations: readonly Observation[], z = Z95): SurvivalCurve {
  return survivalCurve(
    observations.map(({ time, event }) => ({ time, events: event ? 1 : 0, censored: event ? 0 : 1 })),
    z,
  );
}

/** `kaplanMeier` from counts by time, in any order; equal times are added up. RangeError on a time or a count that is none. */
export function survivalCurve(counts: readonly TimeCount[], z = Z95): SurvivalCurve {
  const times = byTime(counts);
  const n = times.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let atRisk = n;
  // Between censorings the product telescopes to a ratio of two counts: without any, the curve is exactly the empirical one.
  let anchor = { survival: 1, atRisk: n };
  let hazards = 0;
  const steps = times.map(({ time, events, censored }): SurvivalStep => {
    const survival = anchor.survival * ((atRisk - events) / anchor.atRisk);
    if (events > 0) hazards += events / (atRisk * (atRisk - events));
    const step = { time, events, censored, atRisk, survival, ...precision(survival, hazards, z) };
    atRisk -= events + censored;
    if (censored > 0) anchor = { survival, atRisk };
    return step;
  });
  return { n, events: times.reduce((sum, { events }) => sum + events, 0), steps };
}

/** Share still waiting after `time`, between 0 and 1. Past the last step the last value holds: nothing is known there. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  return curve.steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

/**
 * The time by which the share `q` (0.5: median, 0.9: p90) has been answered: the first at which survival is at most 1 - q. Null when
 * the curve does not come that far down: too many are still open. In the unit of the times. Klein and Moeschberger, Survival
 * Analysis (2003), section 4.5. R's survfit differs in one case: at a step exactly on 1 - q it gives the middle of the flat piece.
 */
export function survivalQuantile(curve: SurvivalCurve, q: number): number | null {
  return firstAtMost(curve, q, (step) => step.survival);
}

/**
 * Confidence limits of `survivalQuantile`, by inverting the band of the curve; null where a limit is not reached. Brookmeyer and
 * Crowley, Biometrics 38 (1982) 29-41, with the log(-log) band.
 */
export function survivalQuantileInterval(curve: SurvivalCurve, q: number): { low: number | null; high: number | null } {
  return {
    low: firstAtMost(curve, q, (step) => step.interval?.low),
    high: firstAtMost(curve, q, (step) => step.interval?.high),
  };
}

function firstAtMost(
  { steps }: SurvivalCurve,
  q: number,
  of: (step: SurvivalStep) => number | undefined,
): number | null {
  if (!(q > 0 && q < 1)) throw new RangeError(`A quantile lies between 0 and 1, not at ${q}`);
  return steps.find((step) => (of(step) ?? 1) <= 1 - q + TOLERANCE)?.time ?? null;
}

function precision(survival: number, hazards: number, z: number): Pick<SurvivalStep, 'variance' | 'interval'> {
  if (survival === 0) return { variance: null, interval: null };
  if (survival === 1) return { variance: 0, interval: null };
  const width = Math.exp((z * Math.sqrt(hazards)) / Math.abs(Math.log(survival)));
  return {
    variance: survival ** 2 * hazards,
    interval: { low: survival ** width, high: survival ** (1 / width) },
  };
}

function byTime(counts: readonly TimeCount[]): TimeCount[] {
  const found = new Map<number, TimeCount>();
  for (const { time, events, censored } of counts) {
    if (!(time >= 0 && time < Infinity)) throw new RangeError(`Not a duration: ${time}`);
    if (!isCount(events) || !isCount(censored)) throw new RangeError(`Not counts: ${events}, ${censored}`);
    const sum = found.get(time);
    found.set(time, { time, events: (sum?.events ?? 0) + events, censored: (sum?.censored ?? 0) + censored });
  }
  return [...found.values()].filter((at) => at.events + at.censored > 0).sort((a, b) => a.time - b.time);
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
