import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from '@vertskap/platform';

type Row = Record<string, unknown>;
/** The ids of one copy, by the ids of what it was copied from: of the need, its clocks, messages, consultations … */
export type Copied = (id: string) => string;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** What somebody has read, or was told by mail, is theirs and not the need's; what is searched is made with what it is made of. */
const PERSONAL = ['reading', 'snooze', 'mail', 'mail_mute', 'inbound_mail', 'notification', 'passage'];

/**
 * Copies of a need with everything that hangs on it, made in the database: as if the same had happened to each of them. Numbers follow
 * on; the log is not copied, only where its streams stand.
 */
export async function copiesOf(db: DataSource, needId: string, count: number): Promise<Copied[]> {
  const tables = await tablesOf(db);
  const found = new Map<string, Row[]>();
  for (const { name, by } of tables)
    found.set(name, (await db.query(`select to_jsonb(t) as row from "${name}" t where ${by}`, [needId])).map(rowOf));
  const own = new Set(tables.flatMap(({ name }) => (found.get(name) ?? []).map(({ id }) => id)));
  const time = randomUUID();
  const first = await numbers(db, needId, count);
  const copies = Array.from(
    { length: count },
    (_, i): Copied =>
      (id) =>
        own.has(id) ? derived(`${id} ${i} ${time}`) : id,
  );
  for (const { name, columns } of tables) {
    const rows = copies.flatMap((copied, i) => (found.get(name) ?? []).map((row) => copyOf(row, copied, first + i)));
    const list = columns.map((column) => `"${column}"`).join();
    await db.query(
      `insert into "${name}" (${list}) select ${list} from jsonb_populate_recordset(null::"${name}", $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  return copies;
}

const rowOf = ({ row }: { row: Row }): Row => row;

function copyOf(row: Row, copied: Copied, number: number): Row {
  const copy = JSON.parse(JSON.stringify(row).replaceAll(UUID, copied)) as Row;
  return 'raiser_name' in copy ? { ...copy, number } : copy;
}

/** The same id wherever the row is named in one copy, without a table of them. */
const derived = (from: string): string =>
  createHash('md5')
    .update(from)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');

/** The next numbers of the municipality, all at once; the first of them. */
async function numbers(db: DataSource, needId: string, count: number): Promise<number> {
  const [[{ last }]] = await db.query(
    `update municipality m set last_need_number = last_need_number + $2 from need n where n.id = $1 and m.id = n.municipality_id
     returning m.last_need_number as last`,
    [needId, count],
  );
  return (last as number) - count + 1;
}

type Table = { name: string; columns: string[]; by: string };

/** The tables that hold rows of a need, in the order in which they refer to each other, with the columns that can be written. */
async function tablesOf(db: DataSource): Promise<Table[]> {
  const found: { name: string; columns: string[]; id: string }[] = await db.query(
    `select c.table_name as name, max(c.data_type) filter (where c.column_name = 'id') as id,
       array_agg(c.column_name::text) filter (where c.is_generated = 'NEVER' and c.is_identity = 'NO' and c.column_default is distinct from
         'nextval(''' || c.table_name || '_id_seq''::regclass)') as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' group by 1
     having bool_or(c.column_name in ('need_id', 'clock_id')) or c.table_name in ('need', 'stream')`,
  );
  const rank = ({ name }: { name: string }) => ['need', 'clock'].indexOf(name) + 1 || 3;
  return found
    .filter(({ name }) => !PERSONAL.includes(name))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ name, columns }) => ({ name, columns, by: whose(name, columns) }));
}

function whose(name: string, columns: string[]): string {
  if (name === 'need') return 'id = $1';
  if (name === 'stream') return `name like 'need/' || $1::uuid || '/%'`;
  return columns.includes('need_id') ? 'need_id = $1' : 'clock_id in (select id from clock where need_id = $1)';
}
