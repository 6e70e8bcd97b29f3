import type { Figure } from '@vertskap/contract';
import { column, figure, type Grounds, sum, tableRow } from './parts.rules.js';

const STATES = ['running', 'reached', 'partly', 'missed', 'untold'] as const;

/** Initiatives that ran in the period, by what became of them; and what is pledged to them, and delivered until now, by what it is measured in. */
export function initiativeFigures({ facts, period, municipalityId }: Grounds): Figure[] {
  if (!facts.initiatives) return [];
  const { states, pledges } = facts.initiatives;
  const of = (what: (typeof STATES)[number]): number => states.find(({ state }) => state === what)?.initiatives ?? 0;
  const n = sum(states.map(({ initiatives }) => initiatives));
  const all = sum(pledges.map((unit) => unit.pledges));
  const late = sum(pledges.map((unit) => unit.late));
  const opens = { municipality: municipalityId, from: period.firstDay, to: period.lastDay };
  return [
    figure({
      id: 'initiatives',
      finding: n === 0 ? 'none' : of('running') === 0 ? 'ended' : 'running',
      n,
      values: { running: of('running'), ended: n - of('running'), reached: of('reached') },
      columns: [column('what', 'code'), column('initiatives', 'count')],
      rows:
        n === 0
          ? []
          : STATES.map((what) =>
              tableRow(what, [what, of(what)], {
                ...opens,
                ...(what === 'running' ? { state: 'open' } : { reached: what }),
              }),
            ),
      opens,
    }),
    figure({
      id: 'pledges',
      finding: all === 0 ? 'none' : late > 0 ? 'late' : 'in_time',
      n: all,
      values: { late, moved: sum(pledges.map((unit) => unit.moved)) },
      columns: [
        column('pledged_in', 'code'),
        column('pledged', 'count'),
        column('delivered', 'count'),
        column('late', 'count'),
        column('moved', 'count'),
        column('pledges', 'count'),
      ],
      rows: pledges.map(({ unit, pledged, delivered, late: overdue, moved, pledges: count }) =>
        tableRow(unit, [unit, pledged, delivered, overdue, moved, count], { ...opens, unit }),
      ),
      opens: late > 0 ? { ...opens, late: 'true' } : opens,
    }),
  ];
}
