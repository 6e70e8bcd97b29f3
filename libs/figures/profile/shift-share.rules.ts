export type Years = { before: number; after: number };
export type Split = { change: number; national: number; mix: number; own: number };

/**
 * Splits the change of employment in an industry into what the whole country's growth would have given, what the industry's own growth in
 * the country adds or takes, and what is left to the place; the three sum to the change. `all`: every industry of the country together.
 * Null where the country had nobody in it before. Source: Dunn, A statistical and analytical technique for regional analysis (1960).
 */
export function shiftShare(here: Years, country: Years, all: Years): Split | null {
  if (country.before <= 0 || all.before <= 0) return null;
  const change = here.after - here.before;
  const national = here.before * (all.after / all.before - 1);
  const mix = here.before * (country.after / country.before - 1) - national;
  return { change, national, mix, own: change - national - mix };
}

/** All industries together: each part is the sum of theirs. */
export const sumOfSplits = (splits: readonly Split[]): Split =>
  splits.reduce(
    (sum, it) => ({
      change: sum.change + it.change,
      national: sum.national + it.national,
      mix: sum.mix + it.mix,
      own: sum.own + it.own,
    }),
    { change: 0, national: 0, mix: 0, own: 0 },
  );
