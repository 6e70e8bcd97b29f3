import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { FigurePage } from '@vertskap/contract';
import { workdaysShort } from '../format/index.js';
import { t, type MessageKey } from '../i18n/index.js';
import { columnName } from '../screens/insight/figure-words.js';
import { listOf } from '../screens/insight/selection.js';
import { ScrollBox } from '../ui/index.js';
import type { HeatCell, HeatTable } from './heat.rules.js';

/** Sectors by steps: the darker, the longer; the number stands in each cell, and a cell with too few says so and is grey. */
export function Heat({ steps, rows, page, label }: HeatTable & { page: FigurePage; label: string }) {
  const longest = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ seconds }) => seconds ?? 0)));
  return (
    <ScrollBox label={label}>
      <table className="figure-table heat">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insight.col.sector')}</th>
            {steps.map(({ key, kind }) => (
              <th key={key} scope="col">
                {kind === 'column' ? columnName({ key, kind: 'seconds' }) : t(`insight.code.${key}` as MessageKey)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, opens, cells }) => (
            <tr key={key}>
              <th scope="row">{opens ? <Link href={listOf(opens)}>{name}</Link> : name}</th>
              {cells.map((cell, i) => (
                <Cell key={steps[i]?.key} {...cell} longest={longest} secondsPerWorkday={page.secondsPerWorkday} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type CellProps = HeatCell & { longest: number; secondsPerWorkday: number };

function Cell({ n, seconds, longest, secondsPerWorkday }: CellProps) {
  if (n === 0) return <td data-few aria-label={t('insight.n', { n })} />;
  if (seconds === null) return <td data-few>{t('insight.n', { n })}</td>;
  return (
    <td style={{ '--heat': `${Math.round((60 * seconds) / longest)}%` } as CSSProperties}>
      {workdaysShort(seconds, secondsPerWorkday)}
      <small>{t('insight.n', { n })}</small>
    </td>
  );
}
