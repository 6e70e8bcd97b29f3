/** Who looks: the municipality itself, a neighbour by mutual consent, or anyone. */
export type Audience = 'own' | 'neighbour' | 'public';

/** How a share may be said: not at all, as "18 of 24", or in per cent. */
export type ShareForm = 'none' | 'of' | 'percent';

/** Under this no rate, share or median. */
export const MIN_FOR_RATE = 5;
/** Under this others than the municipality see nothing: one company or one handler could be recognised. */
export const MIN_FOR_OTHERS = 3;
/** Under this no p90: the slowest are listed instead. */
export const MIN_FOR_P90 = 20;
/** Under this a share is said in counts. */
export const MIN_FOR_PERCENT = 30;

/** May a rate, share or median over `n` needs be shown? To anyone only from five. */
export function rateShown(n: number): boolean {
  return n >= MIN_FOR_RATE;
}

/** May a count of `n` be shown to this audience? */
export function countShown(n: number, audience: Audience): boolean {
  return audience === 'own' || n >= MIN_FOR_OTHERS;
}

/** How a share of `n` is said: nothing under 5, counts under 30, then per cent. */
export function shareForm(n: number): ShareForm {
  if (!rateShown(n)) return 'none';
  return n < MIN_FOR_PERCENT ? 'of' : 'percent';
}

/**
 * Counts of one table row whose sum is also shown, with null for what this audience may not see. Whatever is hidden could be had back from
 * the sum if it were alone, or guessed if together less than three: then the next smallest go too, at equal size the first, if need be
 * all. Primary and secondary suppression as in Hundepool et al., Statistical Disclosure Control (2012).
 */
export function shownCounts(counts: readonly number[], audience: Audience): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, i) => (countShown(count, audience) ? [] : [i])));
  const bySize = counts.map((count, i) => ({ count, i })).sort((a, b) => a.count - b.count || a.i - b.i);
  for (const { i } of bySize) {
    const sum = [...hidden].reduce((total, at) => total + (counts[at] ?? 0), 0);
    if (hidden.size === 0 || sum >= MIN_FOR_OTHERS) break;
    hidden.add(i);
  }
  return counts.map((count, i) => (hidden.has(i) ? null : count));
}
