import type { IndustrySection, PulsePart, PulseResult } from '@vertskap/contract';
import { rateShown, shownCounts } from '../statistics/statistics.rules.js';

/** So many answered with this score, of companies in this section of SN2007. */
export type Counted = { industry: IndustrySection | null; score: number; count: number };
type Sums = Omit<PulseResult, 'comments'>;

const SCORES = [1, 2, 3, 4, 5].map((score) => ({ from: score, to: score }));
const GROUPS = [
  { from: 1, to: 2 },
  { from: 3, to: 3 },
  { from: 4, to: 5 },
];
const GOOD = 4;

/**
 * What may be shown of answers; null under five. Score by score where no count has to be hidden, else in three groups with the small ones
 * hidden: one of the two, so that neither tells what the other hides.
 */
export function resultOf(counted: readonly Counted[]): Sums | null {
  const n = total(counted);
  if (!rateShown(n)) return null;
  const scores = partsOf(counted, SCORES);
  const parts = scores.some(({ count }) => count === null) ? partsOf(counted, GROUPS) : scores;
  const high = parts.filter(({ from }) => from >= GOOD).map(({ count }) => count);
  const good = high.includes(null) ? null : high.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return { n, parts, good, industries: industriesOf(counted, good) };
}

const partsOf = (counted: readonly Counted[], ranges: { from: number; to: number }[]): PulsePart[] => {
  const counts = ranges.map(({ from, to }) => total(counted.filter(({ score }) => score >= from && score <= to)));
  const shown = shownCounts(counts, 'public');
  return ranges.map((range, i) => ({ ...range, count: shown[i] ?? null }));
};

/**
 * The sections that five or more answered from, most first; the smallest of them is left out where fewer than five would be left over. What
 * is shown of all is the sum of what is shown of each and of those left over: small counts among either are hidden as in one row.
 */
function industriesOf(counted: readonly Counted[], good: number | null): PulseResult['industries'] {
  const sections = [...Map.groupBy(counted, ({ industry }) => industry)]
    .flatMap(([section, of]) => (section !== null && rateShown(total(of)) ? [{ section, of }] : []))
    .sort((a, b) => total(b.of) - total(a.of) || (a.section < b.section ? -1 : 1));
  const restOf = (shown: typeof sections) => counted.filter((one) => !shown.some(({ of }) => of.includes(one)));
  while (sections.length > 0 && isSmall(total(restOf(sections)))) sections.pop();
  const rest = restOf(sections);
  const row = (which: (one: Counted) => boolean) =>
    shownCounts(
      [...sections.map(({ of }) => of), ...(rest.length > 0 ? [rest] : [])].map((of) => total(of.filter(which))),
      'public',
    );
  const [high, low] = [row(({ score }) => score >= GOOD), row(({ score }) => score < GOOD)];
  return sections.flatMap(({ section, of }, i) => {
    const [up, down] = [high[i], low[i]];
    return good === null || up == null || down == null ? [] : [{ section, n: total(of), good: up }];
  });
}

const isSmall = (n: number): boolean => n > 0 && !rateShown(n);
const total = (counted: readonly Counted[]): number => counted.reduce((sum, { count }) => sum + count, 0);
