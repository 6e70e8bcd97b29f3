import { sql, type Sql } from '@vertskap/platform';

/** The regions that two municipalities are both in, by the yes of each: rows of `id`. */
export const togetherIn = (one: Sql, other: Sql): Sql =>
  sql`select x.region_id as id from region_member x join region_member y on y.region_id = x.region_id
      where x.municipality_id = ${one} and y.municipality_id = ${other} and x.joined_at is not null and y.joined_at is not null`;
