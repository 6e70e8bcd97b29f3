import type { Figure } from '@vertskap/contract';
import { ageBand, type AgeBand, ageing } from '../statistics/statistics.rules.js';
import { column, figure, type Grounds, iso, tableRow } from './parts.rules.js';

/** How many are open, and how many of them over their date. */
export function openFigure({ facts, keep }: Grounds): Figure {
  const overdue = facts.open.filter((need) => need.overdue).length;
  return figure({
    id: 'open',
    finding: facts.open.length === 0 ? 'none' : overdue > 0 ? 'overdue' : 'in_time',
    n: facts.open.length,
    values: { open: facts.open.length, overdue },
    columns: [column('what', 'code'), column('needs', 'count')],
    rows: [
      tableRow('open', ['open', facts.open.length], { ...keep, state: 'open' }),
      tableRow('overdue', ['overdue', overdue], { ...keep, state: 'open', overdue: 'true' }),
    ],
    opens: { ...keep, state: 'open' },
  });
}

/** How long the open needs have been open, in working days since the day they were raised. */
export function ageingFigure({ facts, keep, workdaysSince, sinceWorkdays }: Grounds): Figure {
  const waiting = facts.open.map(({ raisedAt, overdue }) => ({ workingDays: workdaysSince(raisedAt), overdue }));
  const old = waiting.filter(({ workingDays }) => ageBand(workingDays) === 'over_20').length;
  const bounds: Record<AgeBand, [from: number | null, to: number | null]> = {
    '0_5': [5, null],
    '6_10': [10, 5],
    '11_20': [20, 10],
    over_20: [null, 20],
  };
  return figure({
    id: 'ageing',
    finding: facts.open.length === 0 ? 'none' : old > 0 ? 'old' : 'young',
    n: facts.open.length,
    values: { over20: old },
    columns: [column('age', 'code'), column('needs', 'count'), column('overdue', 'count')],
    rows: ageing(waiting).map(({ band, count, overdue }) => {
      const [from, to] = bounds[band];
      return tableRow(band, [band, count, overdue], {
        ...keep,
        state: 'open',
        ...(from !== null && { raisedFrom: iso(sinceWorkdays(from)) }),
        ...(to !== null && { raisedTo: iso(sinceWorkdays(to)) }),
      });
    }),
    opens: { ...keep, state: 'open' },
  });
}

/** Who has to act on the open needs now: each sector, all of business together, everybody outside together. */
export function holdersFigure({ facts, keep }: Grounds): Figure {
  const counts = new Map<
    string,
    { name: string; kind: string; sectorId: string | null; needs: number; overdue: number }
  >();
  for (const { holder, sectorId, sector, overdue } of facts.open) {
    const key = sectorId ?? holder;
    const at = counts.get(key) ?? { name: sector ?? holder, kind: holder, sectorId, needs: 0, overdue: 0 };
    counts.set(key, { ...at, needs: at.needs + 1, overdue: at.overdue + (overdue ? 1 : 0) });
  }
  const held = [...counts].sort(
    ([, a], [, b]) =>
      Number(b.kind === 'sector') - Number(a.kind === 'sector') || b.needs - a.needs || (a.name < b.name ? -1 : 1),
  );
  const most = held.find(([, at]) => at.kind === 'sector');
  return figure({
    id: 'holders',
    finding: facts.open.length === 0 ? 'none' : most ? 'sector' : 'outside',
    n: facts.open.length,
    values: { most: most?.[1].needs ?? 0 },
    columns: [column('holder', 'name'), column('kind', 'code'), column('needs', 'count'), column('overdue', 'count')],
    rows: held.map(([key, { name, kind, sectorId, needs, overdue }]) =>
      tableRow(key, [name, kind, needs, overdue], {
        ...keep,
        state: 'open',
        ...(sectorId ? { sector: sectorId } : { ball: kind }),
      }),
    ),
    opens: { ...keep, state: 'open' },
  });
}
