import type { Figure, FigureId, FigurePage } from '@vertskap/contract';
import { countShown, rateShown, shownCounts } from '../statistics/statistics.rules.js';

/** What anybody may see of a figure. A count is null where it is too small, or would give away one that is. */
export type PublicFigure = {
  id: 'open' | 'first_response' | 'on_time' | 'resolution' | 'commitments' | 'closings';
  /** null: too few to say anything. */
  n: number | null;
  parts: { key: string; count: number | null }[];
  /** Working seconds, from five needs. */
  times: { key: string; seconds: number }[];
  /** Of all, with the range it may well be in; from five needs. */
  share: { value: number; low: number; high: number } | null;
};

/** Which counts of a figure make up its n. */
const splits: [PublicFigure['id'], string[]][] = [
  ['open', ['in_time', 'overdue']],
  ['first_response', []],
  ['on_time', ['met', 'late']],
  ['resolution', []],
  ['commitments', ['kept', 'moved', 'broken']],
  ['closings', ['confirmed', 'sentBack', 'unconfirmed', 'waiting']],
];
const times: Partial<Record<FigureId, string[]>> = { first_response: ['median'], resolution: ['gross', 'net'] };

/**
 * The figures of a municipality that anybody may see: sums over all its needs, nothing over fewer than three, no rate or median over fewer than
 * five, and of what is split by its fate no count under three, nor one from which it could be had back. A rate is said in full: how many
 * were late tells nothing of which. No need, no sector, no association, no person.
 */
export function publicFigures(page: FigurePage): PublicFigure[] {
  return splits.flatMap(([id, keys]) => {
    const figure = page.figures.find((found) => found.id === id);
    return figure ? [shown(id, keys, figure)] : [];
  });
}

function shown(id: PublicFigure['id'], keys: string[], { n, values }: Figure): PublicFigure {
  if (!countShown(n, 'public')) return { id, n: null, parts: [], times: [], share: null };
  const value = (key: string): number => (key === 'in_time' ? n - (values['overdue'] ?? 0) : (values[key] ?? 0));
  const { low, high, met } = values;
  const rate = id === 'on_time';
  const counts = rate ? keys.map((key) => (rateShown(n) ? value(key) : null)) : shownCounts(keys.map(value), 'public');
  return {
    id,
    n,
    parts: keys.map((key, i) => ({ key, count: counts[i] ?? null })),
    times: (times[id] ?? []).flatMap((key) => {
      const seconds = values[key];
      return rateShown(n) && seconds != null ? [{ key, seconds }] : [];
    }),
    share: rate && met != null && low != null && high != null ? { value: met / n, low, high } : null,
  };
}
