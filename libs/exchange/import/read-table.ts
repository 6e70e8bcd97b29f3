import { CsvError, parse } from 'csv-parse/sync';
import { ImportFault, type Rejection } from './fault.js';

/** A row that has as many fields as the header, by column name as the header writes it. */
export type Row = { line: number; fields: Map<string, string> };
export type Table = { columns: string[]; rows: Row[]; rejected: Rejection[] };

type Parsed = { record: string[]; raw: string; info: { lines: number } };

const DELIMITERS = [';', ',', '\t', '|'];

/**
 * Reads the text of a CSV file. Line breaks may be of any kind, also inside quotes; empty lines, lines of delimiters only
 * and Excel's `sep=;` are passed over; a stray quote is text. A row with too few or too many fields is rejected. Throws
 * ImportFault where there is no header, or a quote that never ends.
 */
export function readTable(text: string, delimiter?: string): Table {
  const { told, lines, skipped } = withoutSeparatorLine(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const separator = delimiter ?? told ?? delimiterOf(lines);
  const [header, ...records] = parseRecords(lines, separator);
  if (!header) throw new ImportFault('The file is empty.');
  const columns = header.record.map((name) => name.normalize('NFC').trim());
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i);
  if (twice !== undefined) throw new ImportFault(`The file has two columns called "${twice}".`);
  const table: Table = { columns, rows: [], rejected: [] };
  for (const { record, raw, info } of records) {
    const line = info.lines + skipped - innerBreaks(raw);
    if (record.length !== columns.length) table.rejected.push(misshapen(line, record, columns));
    else table.rows.push({ line, fields: new Map(columns.map((name, i) => [name, record[i] ?? ''])) });
  }
  return table;
}

function parseRecords(text: string, delimiter: string): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      info: true,
      raw: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, raw } = error as CsvError & { lines?: number; raw?: string };
    const line = lines === undefined || raw === undefined ? undefined : lines - innerBreaks(raw);
    if (error.code === 'CSV_QUOTE_NOT_CLOSED' && line !== undefined)
      throw new ImportFault(`The row on line ${line} opens a quote that never ends.`, { cause: error });
    throw new ImportFault(`The file cannot be read: ${error.message}.`, { cause: error });
  }
}

/** `raw` begins with the empty lines passed over before the row. */
const innerBreaks = (raw: string): number => raw.replaceAll(/^\n+|\n$/g, '').split('\n').length - 1;

function withoutSeparatorLine(text: string): { told: string | undefined; lines: string; skipped: number } {
  const told = /^"?sep=(.)"?\n/.exec(text);
  return { told: told?.[1], lines: told ? text.slice(told[0].length) : text, skipped: told ? 1 : 0 };
}

/** The one that the first line holds most of, outside quotes. */
function delimiterOf(text: string): string {
  const header = (text.trimStart().split('\n')[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((d) => ({ d, n: header.split(d).length }));
  return counts.reduce((most, c) => (c.n > most.n ? c : most)).d;
}

function misshapen(line: number, record: string[], columns: string[]): Rejection {
  const why =
    record.length < columns.length ? 'is a line break missing its quotes?' : 'is a delimiter missing its quotes?';
  const reason = `the row has ${record.length} fields where the header has ${columns.length}; ${why}`;
  return { line, id: '', field: '', reason };
}
