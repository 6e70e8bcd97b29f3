import type { Rejection } from './fault.js';

/** Rejected rows as a CSV file that Excel opens as it should: byte order mark, semicolons, and nothing it takes for a formula. */
export function rejectionsAsCsv(rejected: Rejection[]): string {
  const table = [['line', 'id', 'field', 'reason'], ...rejected.map((r) => [`${r.line}`, r.id, r.field, r.reason])];
  return `\uFEFF${table.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

const quoted = (cell: string): string => `"${cell.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
