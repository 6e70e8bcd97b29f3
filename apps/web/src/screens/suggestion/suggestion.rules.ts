import type { SuggestedSector, SuggestionReason } from '@vertskap/contract';

export type Reason = SuggestionReason | { kind: 'fits'; n: number; of: number };
export type Suggestion = { sector: SuggestedSector['sector']; reasons: Reason[] };

const SHOWN = 3;

/** For one need as it was suggested; for several, the sectors that come first for most of them. */
export function together(each: SuggestedSector[][]): Suggestion[] {
  const [only = [], ...others] = each;
  if (others.length === 0) return only;
  const firsts = each.flatMap(([first]) => (first ? [first.sector] : []));
  return [...Map.groupBy(firsts, ({ id }) => id).values()]
    .flatMap((same) => (same[0] ? [{ sector: same[0], n: same.length }] : []))
    .sort((a, b) => b.n - a.n || a.sector.name.localeCompare(b.sector.name))
    .slice(0, SHOWN)
    .map(({ sector, n }) => ({ sector, reasons: [{ kind: 'fits', n, of: each.length }] }));
}
