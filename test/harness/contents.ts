import { type DataSource, poolOf } from '@vertskap/platform';

const statements = new WeakMap<DataSource, Promise<string>>();

/**
 * A digest of every table, sessions and kept pages of figures aside: equal before and after means that nothing at all was written.
 * A row that is written has a newer `xmin`, and one that is gone is counted no more.
 */
export async function contents(db: DataSource): Promise<Record<string, string>> {
  const text = statements.get(db) ?? statementFor(db);
  statements.set(db, text);
  const { rows } = await poolOf(db).query<{ name: string; digest: string }>({ name: 'contents', text: await text });
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

async function statementFor(db: DataSource): Promise<string> {
  const tables = (await db.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'registered_municipality', 'figure_page')`,
  )) as { name: string }[];
  return tables
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as digest from "${name}"`,
    )
    .join(' union all ');
}
