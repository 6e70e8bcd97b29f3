import { ImportFault } from '../import/fault.js';
import { readTable } from '../import/read-table.js';
import type { Category, Cell, Cube } from './cube.js';

const VALUE = /^(value|verdi|antall|tall|count)$/i;
const STATUS = /^(status|merknad)$/i;

/**
 * Reads a CSV file with one figure on each line: a column for each dimension, one for the figure (`value`, `verdi`, `antall`) and, where there
 * is one, for why it is missing (`status`). A figure of `.`, `..` or `:` is such a reason. Throws ImportFault.
 */
export function readCsvCube(text: string, columns: { value?: string | undefined; status?: string | undefined }): Cube {
  const table = readTable(text);
  const [bad] = table.rejected;
  if (bad) throw new ImportFault(`Line ${bad.line}: ${bad.reason}.`);
  const value = columns.value ?? table.columns.find((name) => VALUE.test(name));
  const status = columns.status ?? table.columns.find((name) => STATUS.test(name));
  if (value === undefined || !table.columns.includes(value))
    throw new ImportFault('The file has no column called "value"; say which one with a mapping.');
  const names = table.columns.filter((name) => name !== value && name !== status && name !== '');
  const seen = names.map(() => new Map<string, number>());
  const placed = table.rows.map(({ line, fields }) => ({
    line,
    at: names.map((name, d) => {
      const code = (fields.get(name) ?? '').trim();
      const known = seen[d] ?? new Map<string, number>();
      if (!known.has(code)) known.set(code, known.size);
      return known.get(code) ?? 0;
    }),
    cell: cellOf(fields.get(value) ?? '', status === undefined ? '' : (fields.get(status) ?? ''), line),
  }));
  const sizes = seen.map((codes) => codes.size);
  const count = sizes.reduce((product, n) => product * n, 1);
  if (count > MOST) throw new ImportFault('The columns have too many different values to be a table.');
  const cells = Array.from<unknown, Cell>({ length: count }, () => ({ value: null, status: ABSENT }));
  for (const { at, cell, line } of placed) {
    const position = at.reduce((sum, n, d) => sum * (sizes[d] ?? 1) + n, 0);
    if (cells[position]?.status !== ABSENT) throw new ImportFault(`Line ${line} says again what an earlier one says.`);
    cells[position] = cell;
  }
  return {
    label: '',
    table: null,
    source: '',
    updated: null,
    dimensions: names.map((id, d) => ({ id, label: id, says: null, categories: categories(seen[d] ?? new Map()) })),
    cells,
  };
}

/** A place of the cube that no line speaks of. */
export const ABSENT = 'absent';
const MOST = 5_000_000;

const categories = (codes: Map<string, number>): Category[] => [...codes.keys()].map((code) => ({ code, label: code }));

function cellOf(written: string, status: string, line: number): Cell {
  const figure = written.trim().replaceAll(/[\s\u00A0]/g, '');
  const why = status.trim() || null;
  if (figure === '') return { value: null, status: why };
  if (/^(\.{1,3}|:|-)$/.test(figure)) return { value: null, status: why ?? figure };
  if (!/^-?\d+([.,]\d+)?$/.test(figure)) throw new ImportFault(`Line ${line}: "${written}" is no figure.`);
  return { value: Number(figure.replace(',', '.')), status: why };
}
