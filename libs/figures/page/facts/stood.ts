import { prepared, sql } from '@vertskap/platform';
import { type About, clocksOf } from './about.js';
import type { Facts } from './facts.rules.js';

/** What resolutions that were judged in the period stood still for. */
export const stood = ({ tx, where, credited, municipalityId, period }: About): Promise<Facts['resolution']['stood']> =>
  prepared(
    tx,
    sql`select q.reason, q.from_at as "from", least(q.to_at, j.stopped_at) as "to"
        from (select c.id, c.stopped_at from ${clocksOf(
          municipalityId,
          sql`kind = 'resolution' and stopped_at >= ${period.from} and stopped_at < ${period.to}`,
        )} where ${where} and ${credited} and c.verdict in ('met', 'late') offset 0) j
        join clock_pause q on q.clock_id = j.id`,
  );
