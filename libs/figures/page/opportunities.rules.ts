import type { Figure } from '@vertskap/contract';
import { rateShown } from '../statistics/statistics.rules.js';
import { column, figure, type Grounds, startedIn, sum, tableRow } from './parts.rules.js';

const ORDER = ['established', 'elsewhere', 'postponed', 'no', 'untold', 'open'] as const;
/** Of what is open nobody can say what came of it; what was withdrawn, or merged into another, is not counted. */
const OVER = 'answered,closed,declined';

/** Opportunities raised in the period: of how many somebody was on it within the hour, and what came of them. */
export function opportunitiesFigure(grounds: Grounds): Figure {
  const found = grounds.facts.opportunities;
  const of = (what: (typeof ORDER)[number]): number => found.find(({ result }) => result === what)?.needs ?? 0;
  const [n, asked, inTime] = [
    sum(found.map(({ needs }) => needs)),
    sum(found.map((group) => group.asked)),
    sum(found.map((group) => group.inTime)),
  ];
  const opens = { ...startedIn(grounds, 'first_response'), kind: 'opportunity', state: `open,${OVER}` };
  return figure({
    id: 'opportunities',
    finding: n === 0 ? 'none' : asked === 0 ? 'nobody_asked' : 'asked',
    n,
    values: { asked, inTime, share: rateShown(asked) ? inTime / asked : null, established: of('established') },
    columns: [column('what', 'code'), column('needs', 'count')],
    rows:
      n === 0
        ? []
        : ORDER.map((what) => {
            const narrowed =
              what === 'open'
                ? { state: 'open', result: 'untold' }
                : { result: what, ...(what === 'untold' && { state: OVER }) };
            return tableRow(what, [what, of(what)], { ...opens, ...narrowed });
          }),
    opens,
  });
}
