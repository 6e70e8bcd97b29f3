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
 * The same for counts that stand in groups whose sums are shown too: what is hidden is safe within its group, so that the group's sum gives
 * nothing away. Where a group is too small for that, its sum is hidden as well, and with it the smallest count and sum of another, so that
 * the whole does not give it away. Answers the counts, and the groups that have no sum.
 */
export function withoutSmallIn<G>(parts: readonly { group: G; count: number | null }[]): {
  counts: (number | null)[];
  hiddenGroups: Set<G>;
} {
  const counts = parts.map(({ count }) => count);
  const positions = Map.groupBy(parts.keys(), (i) => parts[i]?.group);
  for (const those of positions.values())
    for (const [n, shown] of withoutSmall(those.map((i) => parts[i]?.count ?? null)).entries())
      counts[those[n] ?? 0] = shown;
  const hiddenIn = (group: G): (number | null)[] =>
    parts.flatMap((part, i) => (part.group === group && counts[i] === null ? [part.count] : []));
  const hiddenGroups = new Set(
    parts.map(({ group }) => group).filter((group) => hiddenIn(group).length > 0 && !isSafe(hiddenIn(group))),
  );
  const bySize = [...parts.keys()].toSorted((a, b) => (parts[a]?.count ?? 0) - (parts[b]?.count ?? 0));
  for (const i of bySize) {
    const part = parts[i];
    if (hiddenGroups.size === 0 || isSafe([...hiddenGroups].flatMap(hiddenIn))) break;
    if (!part || !part.count || hiddenGroups.has(part.group)) continue;
    counts[i] = null;
    hiddenGroups.add(part.group);
  }
  return { counts, hiddenGroups };
}

/** The sum, or null where one of them is not known. */
export const sumOfKnown = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
