import type { Figure } from '@vertskap/contract';

type Labels = { title: string; columns: string[]; rows: string[]; source: string };

/**
 * A figure as a JSON-stat 2.0 dataset: rows by columns, without the column that names the row. What is not shown is null. Source:
 * json-stat.org/full, "dataset".
 */
export function jsonStat({ figure, labels, updated }: { figure: Figure; labels: Labels; updated: string }): object {
  const measures = figure.columns.slice(1).filter(({ kind }) => kind !== 'code');
  const index = measures.map((measure) => figure.columns.indexOf(measure));
  return {
    version: '2.0',
    class: 'dataset',
    label: labels.title,
    source: labels.source,
    updated,
    id: ['row', 'measure'],
    size: [figure.rows.length, measures.length],
    role: { metric: ['measure'] },
    dimension: {
      row: {
        label: labels.columns[0],
        category: {
          index: figure.rows.map((row) => row.key),
          label: Object.fromEntries(figure.rows.map((row, i) => [row.key, labels.rows[i] ?? row.key])),
        },
      },
      measure: {
        category: {
          index: measures.map((measure) => measure.key),
          label: Object.fromEntries(
            measures.map((measure, i) => [measure.key, labels.columns[index[i] ?? 0] ?? measure.key]),
          ),
          unit: Object.fromEntries(
            measures.map((measure) => [
              measure.key,
              { base: measure.kind === 'seconds' ? 'working seconds' : measure.kind },
            ]),
          ),
        },
      },
    },
    value: figure.rows.flatMap((row) => index.map((at) => row.cells[at] ?? null)),
  };
}
