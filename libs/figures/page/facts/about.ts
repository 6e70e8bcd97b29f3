import { sql, type Sql, type Tx } from '@vertskap/platform';
import type { Period } from '../period.rules.js';

/**
 * What every question to the database is about. `where` is on needs as `n`; `holds` where they lie; `credited` whose clocks, as `c`, they are; `promised` on
 * promises on no need, as `p`.
 */
export type About = {
  tx: Tx;
  now: Date;
  where: Sql;
  holds: Sql;
  credited: Sql;
  promised: Sql;
  municipalityId: string;
  period: Period;
  /** When the period before it began, as long as it. */
  before: Date;
  quarters: Date[];
};

/**
 * A municipality's clocks of which this holds, as `c`, with their needs as `n`. They are found first, by their index, and each need by its
 * key: two fences keep it so whatever the planner makes of the conditions. It counts too few needs behind row-level security, and plans
 * once for all municipalities; it would begin with all the needs of the largest.
 */
export const clocksOf = (municipalityId: string, holds: Sql): Sql =>
  sql`(select * from clock where municipality_id = ${municipalityId} and ${holds} offset 0) c cross join lateral ${needOf('c')} n`;

/** The need of a clock (as `c`) or of a stay (as `h`), by its key and in no other way. */
export const needOf = (of: 'c' | 'h'): Sql =>
  sql`(select * from need where id = ${of === 'c' ? sql`c.need_id` : sql`h.need_id`} offset 0)`;

/** Numbers of a text; as such they take a tenth of the time that an array of the driver's does. */
export const numbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));
