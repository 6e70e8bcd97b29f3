/** What an XmR chart says about a series: its centre, its natural limits, and whether the latest points break the pattern. */
export type Xmr = { centre: number; low: number; high: number; now: 'lower' | 'higher' | 'ordinary' };

/** Fewer points than this give no limits; up to {@link FIRM} the limits are provisional. */
export const ENOUGH = 12;
export const FIRM = 20;
const RUN = 7;

/**
 * Individuals and moving range: limits at the mean ± 2.66 times the mean moving range, the lower one not under zero (durations).
 * The four special causes of NHSRplotthedots, read at the last point: outside a limit, seven on one side of the mean,
 * seven that rise or fall, two of three beyond two thirds of the way to a limit.
 * `undefined` under {@link ENOUGH} points.
 */
export function xmr(values: number[]): Xmr | undefined {
  if (values.length < ENOUGH) return undefined;
  const centre = mean(values);
  const spread = 2.66 * mean(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))));
  const higher = breaks(values, centre, spread);
  const lower = breaks(
    values.map((value) => -value),
    -centre,
    spread,
  );
  return {
    centre,
    low: Math.max(0, centre - spread),
    high: centre + spread,
    now: higher === lower ? 'ordinary' : higher ? 'higher' : 'lower',
  };
}

/** Does the last point belong to an upward special cause? */
function breaks(values: number[], centre: number, spread: number): boolean {
  const last = values.at(-1) ?? centre;
  const lately = values.slice(-RUN);
  const near = values.slice(-3).filter((value) => value > centre + (spread * 2) / 3);
  return (
    last > centre + spread ||
    lately.every((value) => value > centre) ||
    lately.every((value, i) => i === 0 || value > (lately[i - 1] ?? value)) ||
    (near.length >= 2 && last > centre + (spread * 2) / 3)
  );
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
