import { sql, type Sql, type Tx } from '@vertskap/platform';
import type { ClockKind } from '@vertskap/contract';
import type { Period } from '../period.rules.js';

/** What every question to the database is about. `where` is on needs as `n`; `holds` where they lie; `stayed` whose stays, as `h`; `credited` whose clocks, as `c`, they are. */
export type About = {
  tx: Tx;
  now: Date;
  where: Sql;
  holds: Sql;
  stayed: Sql;
  credited: Sql;
  municipalityId: string;
  period: Period;
  quarters: Date[];
};

/** The clocks of one kind that were started in the period, as `c`, with their needs as `n`. A need's first cycle starts when it is raised. */
export const raisedInPeriod = ({ where, credited, municipalityId, period }: About): Sql =>
  sql`${clocksOf(
    municipalityId,
    sql`kind = 'first_response' and cycle = 1 and started_at >= ${period.from} and started_at < ${period.to}`,
  )} where ${where} and ${credited}`;

/** What stopped in the period, of clocks as `c` and their needs as `n`. */
export const stoppedInPeriod = ({ where, credited, municipalityId, period }: About, kinds: ClockKind[]): Sql =>
  sql`${clocksOf(
    municipalityId,
    sql`kind = any(${kinds}) and stopped_at >= ${period.from} and stopped_at < ${period.to}`,
  )} where ${where} and ${credited}`;

/**
 * A municipality's clocks of which this holds, as `c`, with their needs as `n`. They are found first, by their index, whatever the
 * planner makes of the conditions on needs: it counts too few of them behind row-level security, and would begin with all its needs.
 */
export const clocksOf = (municipalityId: string, holds: Sql): Sql =>
  sql`(select * from clock where municipality_id = ${municipalityId} and ${holds} offset 0) c join need n on n.id = c.need_id`;

/** Numbers as text, ascending: a tenth of the time that an array of the driver's takes. */
export const listed = (column: 'gross_seconds' | 'net_seconds', which: Sql): Sql =>
  column === 'gross_seconds'
    ? sql`coalesce(string_agg(c.gross_seconds::text, ',' order by c.gross_seconds) filter (where ${which}), '')`
    : sql`coalesce(string_agg(c.net_seconds::text, ',' order by c.net_seconds) filter (where ${which}), '')`;
export const numbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));
