import { sql, type Sql, type Tx } from '@vertskap/platform';
import type { ClockKind } from '@vertskap/contract';
import type { Period } from '../period.rules.js';

/** What every question to the database is about. `where` is on needs as `n`; `holds` where they lie; `credited` whose clocks, as `c`, they are. */
export type About = {
  tx: Tx;
  now: Date;
  where: Sql;
  holds: Sql;
  credited: Sql;
  municipalityId: string;
  period: Period;
  quarters: Date[];
};

/** The clocks of one kind that were started in the period, as `c`, with their needs as `n`. A need's first cycle starts when it is raised. */
export const raisedInPeriod = ({
  where,
  credited,
  municipalityId,
  period,
}: About): Sql => sql`clock c join need n on n.id = c.need_id
  where c.municipality_id = ${municipalityId} and c.kind = 'first_response' and c.cycle = 1
    and c.started_at >= ${period.from} and c.started_at < ${period.to} and ${where} and ${credited}`;

/** What stopped in the period, of clocks as `c` and their needs as `n`. */
export const stoppedInPeriod = ({ where, credited, municipalityId, period }: About, kinds: ClockKind[]): Sql =>
  sql`clock c join need n on n.id = c.need_id
  where c.municipality_id = ${municipalityId} and c.kind = any(${kinds})
    and c.stopped_at >= ${period.from} and c.stopped_at < ${period.to} and ${where} and ${credited}`;

/** Numbers as text, ascending: a tenth of the time that an array of the driver's takes. */
export const listed = (column: 'gross_seconds' | 'net_seconds', which: Sql): Sql =>
  column === 'gross_seconds'
    ? sql`coalesce(string_agg(c.gross_seconds::text, ',' order by c.gross_seconds) filter (where ${which}), '')`
    : sql`coalesce(string_agg(c.net_seconds::text, ',' order by c.net_seconds) filter (where ${which}), '')`;
export const numbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));
