import type { Figure, FigureRow } from '@vertskap/contract';
import { binomialCdf } from '../statistics/statistics.rules.js';
import type { Moved } from './facts/facts.rules.js';
import { column, figure, type Grounds, startedIn, sum, tableRow } from './parts.rules.js';

/** So seldom may chance alone give a rise that is said to be one: many are looked at, and one of them always rises most. */
const CHANCE = 0.001;

/** How what business raises changes: by theme, and by the industries of the companies it was raised for. */
export function changeFigures(grounds: Grounds): Figure[] {
  const { themes, industries, named } = grounds.facts.changes;
  const opens = startedIn(grounds, 'first_response');
  return [
    changeFigure('themes', 'theme', themes, totalOf(themes), opens, opens),
    changeFigure('industries', 'industry', industries, named, opens, null),
  ];
}

type Totals = { now: number; before: number };
type Opens = Record<string, string>;

/** Rows in the order of how much they rose. `totals`: of all needs, which may be in several rows. */
function changeFigure(
  id: 'themes' | 'industries',
  key: 'theme' | 'industry',
  moved: readonly Moved<string>[],
  totals: Totals,
  opens: Opens,
  all: Opens | null,
): Figure {
  const rows = moved
    .filter(({ now, before, quarters }) => now + before + sum(quarters) > 0)
    .toSorted((a, b) => riseOf(b) - riseOf(a) || b.now - a.now || (nameOf(a, key) < nameOf(b, key) ? -1 : 1));
  const [first] = rows;
  return figure({
    id,
    finding: findingOf(first, totals),
    n: totals.now,
    values: { needs: totals.now, before: totals.before, now: first?.now ?? 0, was: first?.before ?? 0 },
    columns: [
      column(key, 'code'),
      column('raised', 'count'),
      column('before', 'count'),
      ...[1, 2, 3, 4].map((quarter) => column(`quarter_${quarter}`, 'count')),
    ],
    rows: rows.map((one): FigureRow => {
      const name = nameOf(one, key);
      return tableRow(
        name,
        [name, one.now, one.before, ...one.quarters],
        one.of === null ? null : { ...opens, [key]: one.of },
      );
    }),
    opens: all,
  });
}

const nameOf = ({ of }: Moved<string>, key: string): string => of ?? `no_${key}`;
const riseOf = ({ now, before }: Totals): number => now - before;
const totalOf = (moved: readonly Moved<string>[]): Totals => ({
  now: sum(moved.map(({ now }) => now)),
  before: sum(moved.map(({ before }) => before)),
});

/** `more`: the one that rose most did so more than all together, and more than chance gives. */
function findingOf(first: Moved<string> | undefined, { now, before }: Totals): string {
  if (first === undefined || now + before === 0) return 'none';
  if (before === 0) return 'first';
  const trials = first.now + first.before;
  if (first.now === 0 || trials === 0) return 'steady';
  const atLeast = 1 - (binomialCdf(trials, now / (now + before))[first.now - 1] ?? 0);
  return atLeast <= CHANCE ? 'more' : 'steady';
}
