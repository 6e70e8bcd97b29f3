/**
 * A table as Norwegian Excel opens it: semicolons, CRLF, byte order mark, decimal comma. A text that a spreadsheet would run as a
 * formula (it begins with = + - @, tab or return) gets an apostrophe before it (OWASP, CSV injection). Numbers stay numbers.
 */
export function csv(table: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${table.map((line) => line.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
