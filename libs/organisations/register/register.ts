import type { RegisteredMunicipality } from '@vertskap/contract';
import { rows, sql, type Tx } from '@vertskap/platform';
import { counties } from './municipalities.data.js';

const all: RegisteredMunicipality[] = counties.flatMap((county) =>
  Object.entries(county.municipalities).map(([number, name]) => ({
    number,
    name,
    countyNumber: county.number,
    countyName: county.name,
  })),
);

/** Brings the register of municipalities in the database up to date. Adds and renames; never removes, since needs may refer to it. */
export async function seedRegister(tx: Tx): Promise<void> {
  await rows(
    tx,
    sql`insert into registered_municipality (number, name, county_number, county_name)
        select number, name, "countyNumber", "countyName"
        from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as r(number text, name text, "countyNumber" text, "countyName" text)
        on conflict (number) do update set name = excluded.name, county_number = excluded.county_number, county_name = excluded.county_name
        where (registered_municipality.name, registered_municipality.county_name) is distinct from (excluded.name, excluded.county_name)`,
  );
}

/** Municipalities whose name or number starts with, or whose name contains, `q`; all of them without it. Ordered by number. */
export async function searchRegister(tx: Tx, q: string | undefined): Promise<RegisteredMunicipality[]> {
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return rows(
    tx,
    sql`select number, name, county_number as "countyNumber", county_name as "countyName" from registered_municipality
        where name ilike ${like} or number like ${like} order by number`,
  );
}
