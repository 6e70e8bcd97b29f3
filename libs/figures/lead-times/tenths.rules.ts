import { type Observation, kaplanMeier, survivalAt, survivalQuantile } from '../statistics/statistics.rules.js';

/**
 * Working seconds from the beginning by which one, two … nine in ten of those that lasted longer than `waited` were answered: the quantiles of
 * the Kaplan-Meier curve given that (Klein and Moeschberger, Survival Analysis (2003), section 4.5). Ends where too many wait still; empty
 * where none lasted as long.
 */
export function tenthsBeyond(waited: number, observations: readonly Observation[]): number[] {
  const curve = kaplanMeier(observations);
  const left = survivalAt(curve, waited);
  const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) =>
    left > 0 ? survivalQuantile(curve, 1 - (left * (10 - tenth)) / 10) : null,
  );
  const known = tenths.indexOf(null);
  return tenths.slice(0, known < 0 ? undefined : known).filter((time) => time !== null);
}
