import { Link } from 'wouter';
import type { Figure, FigurePage } from '@vertskap/contract';
import { ScrollBox } from '../../ui/index.js';
import { cellWords, columnName } from './figure-words.js';
import { listOf } from './selection.js';

/** The numbers of a figure; each row opens the needs behind it. */
export function FigureTable({ figure, page, caption }: { figure: Figure; page: FigurePage; caption: string }) {
  const { columns, rows } = figure;
  return (
    <ScrollBox label={caption}>
      <table className="figure-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-kind={column.kind}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, opens }) => (
            <tr key={key}>
              {columns.map((column, i) => {
                const words = cellWords(column, cells[i] ?? null, page.secondsPerWorkday);
                if (i > 0)
                  return (
                    <td key={column.key} data-kind={column.kind}>
                      {words}
                    </td>
                  );
                return (
                  <th key={column.key} scope="row">
                    {opens ? <Link href={listOf(opens, figure.id)}>{words}</Link> : words}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
