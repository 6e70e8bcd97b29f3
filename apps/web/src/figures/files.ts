import type { Figure, FigurePage } from '@vertskap/contract';
import { exact } from '../format/index.js';
import { t } from '../i18n/index.js';
import { cellWords, columnName } from '../screens/insight/figure-words.js';
import { csv } from './csv.rules.js';
import { hand } from './hand.js';
import { jsonStat } from './json-stat.rules.js';

export type Format = 'csv' | 'xlsx' | 'json';
type Cell = string | number | null;

/** Hands the reader a file with the numbers of a figure: working time in working days, to two decimals. */
export async function save(format: Format, figure: Figure, page: FigurePage, title: string): Promise<void> {
  const name = `${figure.id}-${page.period.lastDay}.${format}`;
  if (format === 'json') return hand(name, [JSON.stringify(statOf(figure, page, title), null, 1)], 'application/json');
  const table = [figure.columns.map(columnName), ...figure.rows.map((row) => lineOf(figure, row.cells, page))];
  const notes: Cell[][] = [[], [title], [t(`insight.name.${figure.id}`)], [sourceOf(page)]];
  if (format === 'csv') return hand(name, [csv([...table, ...notes])], 'text/csv;charset=utf-8');
  const { default: writeXlsx } = await import('write-excel-file/browser');
  await writeXlsx([...table, ...notes]).toFile(name);
}

function lineOf({ columns }: Figure, cells: Cell[], { secondsPerWorkday }: FigurePage): Cell[] {
  return columns.map((column, i) => {
    const cell = cells[i] ?? null;
    if (cell === null || column.kind === 'count' || column.kind === 'share') return cell;
    if (column.kind === 'seconds') return Math.round((Number(cell) / secondsPerWorkday) * 100) / 100;
    return cellWords(column, cell, secondsPerWorkday);
  });
}

function statOf(figure: Figure, page: FigurePage, title: string): object {
  const rows = figure.rows.map((row) => {
    const same = figure.rows.filter(({ cells }) => cells[0] === row.cells[0]).length;
    // where several rows have one name, the code after it tells them apart
    return figure.columns
      .map((column, i) => ({ column, cell: row.cells[i] ?? null, i }))
      .filter(({ column, i }) => i === 0 || (same > 1 && column.kind === 'code'))
      .map(({ column, cell }) => cellWords(column, cell, page.secondsPerWorkday))
      .join(', ');
  });
  const labels = { title, columns: figure.columns.map(columnName), rows, source: sourceOf(page) };
  return jsonStat({ figure, labels, updated: page.asOf });
}

const sourceOf = ({ municipality, asOf }: FigurePage): string =>
  `${t('common.product')}, ${municipality.name}, ${exact(asOf)}. ${t('insight.only-vertskap')}`;
