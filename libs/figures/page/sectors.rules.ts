import type { ClockKind, Figure } from '@vertskap/contract';
import { STEPS } from './facts/facts.rules.js';
import { medianFrom, MIN_FOR_RATE } from '../statistics/statistics.rules.js';
import { column, figure, type Grounds, sum, tableRow } from './parts.rules.js';

/** Where it stops: the median working time of each step in each sector, standing still left out; a cell under n = 5 is empty. */
export function stepsFigure({ facts, keep, period }: Grounds): Figure {
  const sectors = facts.sectors.filter(({ id }) => facts.steps.some(({ sectorId }) => sectorId === id));
  const cell = (sectorId: string, kind: ClockKind) => {
    const taken = facts.steps.find((step) => step.sectorId === sectorId && step.kind === kind)?.net ?? [];
    const median = medianFrom(MIN_FOR_RATE, taken);
    return { n: taken.length, median: median === null ? null : Math.round(median) };
  };
  const rows = sectors.map(({ id: sectorId, name: sector }) => {
    const cells = STEPS.map((kind) => cell(sectorId, kind));
    return tableRow(sectorId, [sector, ...cells.flatMap(({ median, n }) => [median, n])], {
      ...keep,
      creditedTo: sectorId,
      clock: 'resolution',
      stoppedFrom: period.from.toISOString(),
      stoppedTo: period.to.toISOString(),
    });
  });
  const n = sum(facts.steps.map((step) => step.net.length));
  return figure({
    id: 'steps',
    finding: n === 0 ? 'none' : 'steps',
    n,
    values: {},
    columns: [
      column('sector', 'name'),
      ...STEPS.flatMap((kind) => [column(kind, 'seconds'), column(`${kind}_n`, 'count')]),
    ],
    rows,
    opens: null,
  });
}

/**
 * What each sector carries: what lies there, what came and went in the period, what is due within the next ten working days, and how
 * many of those will be late if it goes as in the period; no forecast where fewer than five deadlines have been judged.
 */
export function loadFigure({ facts, keep }: Grounds): Figure {
  const rows = facts.load
    .filter((at) => at.open + at.arrived + at.left > 0)
    .map((at) => {
      const late = at.judged >= MIN_FOR_RATE ? Math.round(at.dueSoon * (1 - at.met / at.judged)) + at.overdue : null;
      return { ...at, late };
    });
  const growing = rows.filter((at) => at.arrived > at.left).length;
  return figure({
    id: 'load',
    finding: rows.length === 0 ? 'none' : growing > 0 ? 'growing' : 'steady',
    n: sum(rows.map((at) => at.open)),
    values: { growing },
    columns: [
      column('sector', 'name'),
      column('open', 'count'),
      column('overdue', 'count'),
      column('arrived', 'count'),
      column('left', 'count'),
      column('due_soon', 'count'),
      column('late_soon', 'count'),
    ],
    rows: rows.map((at) =>
      tableRow(at.sectorId, [at.sector, at.open, at.overdue, at.arrived, at.left, at.dueSoon, at.late], {
        ...keep,
        state: 'open',
        sector: at.sectorId,
      }),
    ),
    opens: { ...keep, state: 'open' },
  });
}
