import type { DataSource } from '@vertskap/platform';

/** A digest of every table, sessions and kept pages of figures aside: equal before and after means that nothing at all was written. */
export async function contents(db: DataSource): Promise<Record<string, string>> {
  const tables = (await db.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'registered_municipality', 'figure_page')`,
  )) as { name: string }[];
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from "${name}" t`,
  );
  const found = (await db.query(digests.join(' union all '))) as { name: string; digest: string }[];
  return Object.fromEntries(found.map(({ name, digest }) => [name, digest]));
}
