import { prepared, sql } from '@vertskap/platform';
import { type About, stoppedInPeriod } from './about.js';
import type { Facts } from './facts.rules.js';

/** What resolutions that were judged in the period stood still for. */
export const stood = (about: About): Promise<Facts['resolution']['stood']> =>
  prepared(
    about.tx,
    sql`select q.reason, q.from_at as "from", least(q.to_at, j.stopped_at) as "to"
        from (select c.id, c.stopped_at from ${stoppedInPeriod(about, ['resolution'])} and c.verdict in ('met', 'late') offset 0) j
        join clock_pause q on q.clock_id = j.id`,
  );
