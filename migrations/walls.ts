import type { QueryRunner } from 'typeorm';

/** What a transaction has said about who asks (libs/platform/scope.ts); null where it has not. */
export const asking = (
  name: 'membership' | 'person' | 'municipality' | 'sector' | 'association' | 'company' | 'need',
): string => `nullif(current_setting('app.${name}', true), '')::uuid`;

/** What an association or a company belongs to: looked up once a transaction, so that policies compare and look nothing up. */
export const reach = (name: 'spaces' | 'associations'): string =>
  `nullif(current_setting('app.${name}', true), '')::uuid[]`;

const roleIn = (...roles: string[]): string =>
  `current_setting('app.role', true) in (${roles.map((r) => `'${r}'`).join(', ')})`;
/** Those who read shared content of their municipality's cases: all of its people but the administrator. */
export const staff = roleIn('coordinator', 'director', 'case_handler', 'sector_leader', 'mayor');
/** Those who read what is written inside the house: neither politics nor business. */
export const inside = roleIn('coordinator', 'director', 'case_handler', 'sector_leader');
/** The need of a row can be read by whoever asks: the policies of `need` decide. */
export const needIsSeen = `exists (select from need n where n.id = need_id)`;
/** The row belongs to the need that is being acted upon: a deed settles also what its doer does not read. */
export const actedUpon = `need_id = ${asking('need')}`;

/** Conditions by the name of their policy; a row is open where one of them holds. */
export type Wall = Record<string, string>;

/**
 * Row-level security on a table, also for its owner. `scopes`: what happens without anybody asking (SystemScope) and needs
 * the table; `setup` always does. Conditions compare columns with settings, never a function per row; and they ask of another walled
 * table at most once each, since its policies are planned anew at every mention (the need's page took 15 times as long to plan).
 */
export async function wall(q: QueryRunner, table: string, conditions: Wall, scopes: string[] = []): Promise<void> {
  await q.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
  const list = [...scopes, 'setup'].map((s) => `'${s}'`).join(', ');
  const policies = { ...conditions, system: `current_setting('app.system', true) in (${list})` };
  for (const [name, condition] of Object.entries(policies))
    await q.query(`create policy ${name} on ${table} using (${condition}) with check (${condition})`);
}

/** What happens without anybody asking, and needs tables that have their walls already. */
export async function letThrough(q: QueryRunner, scope: string, tables: string[]): Promise<void> {
  for (const table of tables)
    await q.query(`create policy ${scope} on ${table}
      using (current_setting('app.system', true) = '${scope}') with check (current_setting('app.system', true) = '${scope}')`);
}

/** Whoever writes such a row is who asks; `column` holds the membership. */
export async function writtenByWhoAsks(q: QueryRunner, table: string, column = 'membership_id'): Promise<void> {
  const writer = `${column} = ${asking('membership')} or current_setting('app.system', true) <> ''`;
  await q.query(`create policy written_by_who_asks on ${table} as restrictive for insert with check (${writer})`);
}

export async function unwall(q: QueryRunner, table: string): Promise<void> {
  await q.query(`do $$ declare p record; begin
    for p in select policyname from pg_policies where schemaname = 'public' and tablename = '${table}' loop
      execute format('drop policy %I on ${table}', p.policyname);
    end loop; end $$;
    alter table ${table} disable row level security; alter table ${table} no force row level security`);
}
