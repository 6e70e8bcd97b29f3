import type { Figure } from '@vertskap/contract';
import { countShown, funnelRange, funnelStanding, rateShown } from '../statistics/statistics.rules.js';
import { column, figure, type Grounds, startedIn, sum, tableRow } from './parts.rules.js';

/**
 * How many first answers are in time, here and with the neighbours that agreed to compare, each against what chance alone gives around the share of
 * all together. Own name first, the others by theirs: no rank. Under 3 a neighbour is not named, under 5 nobody has a share.
 */
export function neighboursFigure(grounds: Grounds): Figure[] {
  const units = grounds.facts.neighbours
    .map(({ met, late, ...unit }) => ({ ...unit, met, n: met + late }))
    .filter(({ own, n }) => own || countShown(n, 'neighbour'));
  if (units.length < 2) return [];
  const shown = units.filter(({ n }) => rateShown(n));
  const n = sum(shown.map((unit) => unit.n));
  const all = n === 0 ? null : sum(shown.map(({ met }) => met)) / n;
  const own = units.find((unit) => unit.own);
  const standing =
    own && all !== null && shown.length > 1 && rateShown(own.n) ? funnelStanding(own.met, own.n, all) : null;
  const rows = units
    .toSorted((a, b) => Number(b.own) - Number(a.own))
    .map((unit) => {
      const opens = unit.own ? { ...startedIn(grounds, 'first_response'), verdict: 'judged' } : null;
      if (all === null || !rateShown(unit.n))
        return tableRow(unit.id, [unit.name, unit.n, null, null, null, null, null], opens);
      const { inner, outer } = funnelRange(unit.n, all);
      const limits = [outer.low, inner.low, inner.high, outer.high];
      return tableRow(unit.id, [unit.name, unit.n, unit.met / unit.n, ...limits], opens);
    });
  return [
    figure({
      id: 'neighbours',
      finding:
        standing === null
          ? 'too_few'
          : standing === 'within'
            ? 'within'
            : standing.startsWith('above')
              ? 'above'
              : 'below',
      n,
      values: { all, municipalities: shown.length },
      columns: [
        column('municipality', 'name'),
        column('n', 'count'),
        column('share', 'share'),
        ...['outer_low', 'inner_low', 'inner_high', 'outer_high'].map((key) => column(key, 'share')),
      ],
      rows,
      opens: { ...startedIn(grounds, 'first_response'), verdict: 'judged' },
    }),
  ];
}
