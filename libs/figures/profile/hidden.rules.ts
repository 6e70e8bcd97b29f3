import { MIN_FOR_OTHERS } from '../statistics/statistics.rules.js';

/**
 * Counts of one column whose sum is shown beside it, without those under three and without any that could be had back from the sum; null is
 * hidden already, by the statistics office. What is hidden has to be two counts at least, and together three people at least, or two that
 * are hidden already: else the next smallest goes too, if need be all. A nought is nobody, and stays. Primary and secondary suppression
 * as in Hundepool et al., Statistical Disclosure Control (2012).
 */
export function withoutSmall(counts: readonly (number | null)[]): (number | null)[] {
  const isSmall = (count: number | null): boolean => count === null || (count > 0 && count < MIN_FOR_OTHERS);
  const hidden = new Set(counts.flatMap((count, i) => (isSmall(count) ? [i] : [])));
  const bySize = counts
    .map((count, i) => ({ count: count ?? 0, i }))
    .toSorted((a, b) => a.count - b.count || a.i - b.i);
  for (const { count, i } of bySize) {
    if (hidden.size === 0 || isSafe([...hidden].map((at) => counts[at] ?? null))) break;
    if (count > 0) hidden.add(i);
  }
  return counts.map((count, i) => (hidden.has(i) ? null : count));
}

function isSafe(hidden: (number | null)[]): boolean {
  const already = hidden.filter((count) => count === null).length;
  const people = hidden.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return already >= 2 || (hidden.length >= 2 && people >= MIN_FOR_OTHERS);
}

/**
 * A sum over parts of which some are hidden is hidden too: shown, it would say how many the hidden ones of it are, and by the whole how many
 * all others.
 */
export const sumOfShown = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
