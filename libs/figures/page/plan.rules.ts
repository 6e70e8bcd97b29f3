import type { Figure } from '@vertskap/contract';
import { column, figure, type Grounds, startedIn, sum, tableRow } from './parts.rules.js';

/** What is asked for again and again and no goal of the business plan covers, by theme: input to its next revision. */
export function planFigure(grounds: Grounds): Figure {
  const { goals, themes } = grounds.facts.plan;
  const [needs, covered] = [sum(themes.map((t) => t.needs)), sum(themes.map((t) => t.covered))];
  const without = { ...startedIn(grounds, 'first_response'), goal: 'none' };
  const uncovered = needs - covered;
  const most = themes
    .map(({ theme, ...of }) => ({ ...of, theme, missing: of.needs - of.covered }))
    .sort((a, b) => b.missing - a.missing || b.needs - a.needs || ((a.theme ?? '~') < (b.theme ?? '~') ? -1 : 1));
  return figure({
    id: 'plan',
    finding: goals === 0 ? 'no_plan' : needs === 0 ? 'none' : uncovered === 0 ? 'all' : 'uncovered',
    n: needs,
    values: { needs, uncovered, goals },
    columns: [column('theme', 'code'), column('uncovered', 'count'), column('needs', 'count')],
    rows:
      goals === 0
        ? []
        : most.map(({ theme, missing, needs: all }) =>
            tableRow(theme ?? 'no_theme', [theme ?? 'no_theme', missing, all], theme && { ...without, theme }),
          ),
    opens: without,
  });
}
