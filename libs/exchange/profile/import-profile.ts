import { randomUUID } from 'node:crypto';
import { type DataSource, row, rows, sql, type Tx } from '@vertskap/platform';
import { decode } from '../import/decode.js';
import { ImportFault } from '../import/fault.js';
import { inTransaction } from '../import/taken-back.js';
import type { Cube } from './cube.js';
import { readCsvCube } from './csv-cube.js';
import { figuresOf, type ProfileFigure, type Taken } from './figures-of-cube.js';
import { readJsonStat } from './json-stat.js';
import { meaningOf } from './meaning.js';
import { ProfileMapping } from './profile-mapping.js';

export type ProfileRequest = { bytes: Uint8Array; mapping: ProfileMapping | undefined; dryRun: boolean };
export type ProfileResult = Omit<Taken, 'figures'> & {
  table: string;
  figures: number;
  /** Of the figures: those that nobody had, those that another table said otherwise, those that were there just so. */
  added: number;
  changed: number;
  same: number;
  /** Nothing is where the table is wrong somewhere, or by a dry run. */
  written: boolean;
};
/** Where figures are from, as it stands under them. `updated`: an instant. */
export type ProfileOrigin = {
  table: string;
  label: string;
  source: string;
  updated: string | null;
  standard: string;
  invented: boolean;
};
type Progress = (done: number, total: number) => void;

const LOCK = 5_810_225;
const AT_ONCE = 5_000;

/**
 * Imports a table of official figures, JSON-stat 2 or CSV: all of it or nothing. Again it changes nothing; a newer table replaces what it says
 * otherwise, and what it replaced is kept. Where the table contradicts itself or cannot be understood somewhere, nothing is written and the
 * result says where. A dry run does everything and takes it back. Throws ImportFault where it cannot be read at all, or is older than what is stored.
 */
export async function importProfile(
  db: DataSource,
  now: Date,
  { bytes, mapping = ProfileMapping.parse({}), dryRun }: ProfileRequest,
  onProgress: Progress,
): Promise<ProfileResult> {
  const cube = withOrigin(readCube(decode(bytes), mapping), mapping);
  const meaning = meaningOf(cube, mapping);
  return inTransaction(db, dryRun, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const { figures, ...told } = figuresOf(cube, meaning, await numbersOfToday(tx));
    const table = cube.table ?? '';
    if (figures.length === 0 && !told.leftOut.some(({ stops }) => stops)) throw new ImportFault(nothingTaken(told));
    if (told.leftOut.some(({ stops }) => stops))
      return { ...told, table, figures: figures.length, added: 0, changed: 0, same: 0, written: false };
    const origin = {
      table,
      label: cube.label,
      source: cube.source,
      updated: cube.updated,
      standard: meaning.standard ?? '',
      invented: false,
    };
    return {
      ...told,
      table,
      figures: figures.length,
      ...(await storeFigures(tx, now, origin, figures, onProgress)),
      written: !dryRun,
    };
  });
}

const readCube = (text: string, { value, status }: ProfileMapping): Cube =>
  /^\uFEFF?\s*[{[]/.test(text) ? readJsonStat(text) : readCsvCube(text, { value, status });

function withOrigin(cube: Cube, mapping: ProfileMapping): Cube {
  const origin = {
    table: mapping.table ?? cube.table,
    label: mapping.label ?? cube.label,
    source: mapping.source ?? cube.source,
    updated: mapping.updated ?? cube.updated,
  };
  if (!origin.source) throw new ImportFault('Nothing says who made the table; say it with "source" in a mapping.');
  if (!origin.table) throw new ImportFault('Nothing says which table it is; say it with "table" in a mapping.');
  if (origin.updated !== null && Number.isNaN(Date.parse(origin.updated)))
    throw new ImportFault(`"${origin.updated}" is no time at which the table was changed.`);
  return { ...cube, ...origin };
}

const nothingTaken = ({ leftOut }: Pick<Taken, 'leftOut'>): string =>
  `There is nothing in the table that a profile is made of: ${leftOut.map(({ reason, of, count }) => `${count} ${reason}${of && ` (${of})`}`).join('; ')}.`;

async function numbersOfToday(tx: Tx): Promise<Set<string>> {
  const found = await rows<{ number: string }>(tx, sql`select number from registered_municipality`);
  return new Set(found.map(({ number }) => number));
}

/**
 * Writes figures as they stand now. Those that were stored just so are left; those that said otherwise are kept as replaced by this import. Throws
 * ImportFault where one that is stored comes from a newer version of a table, or from one that says when it was made while this one does not.
 */
export async function storeFigures(
  tx: Tx,
  now: Date,
  { table, label, source, updated, standard, invented }: ProfileOrigin,
  figures: readonly ProfileFigure[],
  onProgress: Progress = () => {},
): Promise<{ added: number; changed: number; same: number }> {
  const id = randomUUID();
  await rows(
    tx,
    sql`insert into profile_import (id, "table", label, source, updated, standard, invented, imported_at)
        values (${id}, ${table}, ${label}, ${source}, ${updated}, ${standard}, ${invented}, ${now})`,
  );
  const sum = { added: 0, changed: 0, same: 0 };
  for (let done = 0; done < figures.length; done += AT_ONCE) {
    const some = figures.slice(done, done + AT_ONCE);
    const { added, changed } = await storeSome(tx, id, updated, some);
    sum.added += added - changed;
    sum.changed += changed;
    sum.same += some.length - added;
    onProgress(Math.min(done + AT_ONCE, figures.length), figures.length);
  }
  if (sum.added + sum.changed === 0) await rows(tx, sql`delete from profile_import where id = ${id}`);
  return sum;
}

async function storeSome(tx: Tx, id: string, updated: string | null, figures: readonly ProfileFigure[]) {
  const coming = sql`jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
    as c(kind text, place text, part text, period text, standard text, value int, status text, code text)`;
  const stored = sql`f.replaced_by is null and (f.place, f.kind, f.period, f.part, f.standard) = (c.place, c.kind, c.period, c.part, c.standard)`;
  const newer = await row<{ table: string; updated: Date }>(
    tx,
    sql`select i."table", i.updated from ${coming} join profile_figure f on ${stored} join profile_import i on i.id = f.import_id
        where not i.invented and (i.updated > ${updated}::timestamptz or ${updated}::timestamptz is null and i.updated is not null) limit 1`,
  );
  if (newer) {
    const there = `table ${newer.table} as of ${newer.updated.toISOString()}. Nothing was written.`;
    throw new ImportFault(
      updated === null
        ? `Nothing says when the table was changed; say it with "updated" in a mapping. What is stored says so: ${there}`
        : `What is stored is newer: ${there}`,
    );
  }
  const replaced = await rows(
    tx,
    sql`update profile_figure f set replaced_by = ${id} from ${coming}
        where ${stored} and (f.value, f.status) is distinct from (c.value, c.status) returning f.id`,
  );
  const added = await rows(
    tx,
    sql`insert into profile_figure (import_id, kind, place, part, period, standard, value, status, code)
        select ${id}, c.kind, c.place, c.part, c.period, c.standard, c.value, c.status, c.code from ${coming}
        where not exists (select from profile_figure f where ${stored}) returning id`,
  );
  return { added: added.length, changed: replaced.length };
}
