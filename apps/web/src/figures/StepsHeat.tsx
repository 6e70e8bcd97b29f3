import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { Figure, FigurePage } from '@vertskap/contract';
import { workdays } from '../format/index.js';
import { t } from '../i18n/index.js';
import { columnName } from '../screens/insight/figure-words.js';
import { listOf } from '../screens/insight/selection.js';
import { cellOf, countOf } from './figures.rules.js';

/** Sectors by steps: the darker, the longer; the number stands in each cell, and a cell with too few says so and is grey. */
export function StepsHeat({ figure, page, label }: { figure: Figure; page: FigurePage; label: string }) {
  const steps = figure.columns.filter(({ kind }) => kind === 'seconds');
  const cells = figure.rows.flatMap((row) => steps.map(({ key }) => Number(cellOf(figure, row, key) ?? 0)));
  const longest = Math.max(1, ...cells);
  return (
    <div className="insight-scroll">
      <table className="insight-table heat">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insight.col.sector')}</th>
            {steps.map((step) => (
              <th key={step.key} scope="col">
                {columnName(step)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.opens ? <Link href={listOf(row.opens)}>{row.cells[0]}</Link> : row.cells[0]}</th>
              {steps.map(({ key }) => {
                const seconds = cellOf(figure, row, key);
                const n = countOf(figure, row, `${key}_n`);
                if (n === 0) return <td key={key} data-few aria-label={t('insight.n', { n })} />;
                if (seconds === null)
                  return (
                    <td key={key} data-few>
                      {t('insight.n', { n })}
                    </td>
                  );
                const heat = `${Math.round((60 * Number(seconds)) / longest)}%`;
                return (
                  <td key={key} style={{ '--heat': heat } as CSSProperties}>
                    {workdays(Number(seconds), page.secondsPerWorkday)}
                    <small>{t('insight.n', { n })}</small>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
