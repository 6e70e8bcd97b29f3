import type { Figure, FigureColumn } from '@vertskap/contract';
import { capital, number, workdays } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { weekNumber } from '../../figures/figures.rules.js';

/** Numbers of a figure that are working time; the others are counts. */
const TIMES = ['median', 'p90', 'gross', 'net', 'outside'];

/** The heading of a figure: what its numbers say, made from them. */
export function findingOf(figure: Figure, secondsPerWorkday: number): string {
  const said = Object.entries(figure.values).map(([name, value]) => [
    name,
    TIMES.includes(name) ? workdays(value ?? 0, secondsPerWorkday) : (value ?? 0),
  ]);
  const [column] = figure.columns;
  const name = column ? cellWords(column, figure.rows[0]?.cells[0] ?? '', secondsPerWorkday) : '';
  return t(`insight.finding.${figure.id}.${figure.finding}` as MessageKey, {
    ...Object.fromEntries(said),
    n: figure.n,
    name,
  });
}

export const columnName = (column: FigureColumn): string => t(`insight.col.${column.key}` as MessageKey);

/** A cell as people read it. What is too few to show says so. */
export function cellWords(column: FigureColumn, cell: string | number | null, secondsPerWorkday: number): string {
  if (cell === null) return column.kind === 'seconds' || column.kind === 'share' ? t('insight.few-cell') : '–';
  switch (column.kind) {
    case 'code':
      if (column.key === 'theme' && cell !== 'no_theme') return t(`common.theme.${cell}` as MessageKey);
      if (column.key === 'industry') return capital(t(`association.industry.${cell}` as MessageKey));
      return t(`insight.code.${cell}` as MessageKey);
    case 'name':
      return cell === 'association' || cell === 'external' ? t(`insight.code.${cell}`) : String(cell);
    case 'week':
      return t('insight.week-from', { n: weekNumber(String(cell)) });
    case 'count':
      return number(Number(cell));
    case 'seconds':
      return workdays(Number(cell), secondsPerWorkday);
    case 'share':
      return `${number(Math.round(Number(cell) * 100))} %`;
  }
}
