import type { DataSource } from '@vertskap/platform';

/** A digest of every table, sessions aside: equal before and after means that nothing at all was written. */
export async function contents(db: DataSource): Promise<Record<string, string>> {
  const tables = (await db.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'registered_municipality')`,
  )) as { name: string }[];
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${name}" t`,
  );
  const found = (await db.query(digests.join(' union all '))) as { name: string; digest: string }[];
  return Object.fromEntries(found.map(({ name, digest }) => [name, digest]));
}
