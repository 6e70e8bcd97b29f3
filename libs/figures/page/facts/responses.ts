import { prepared, sql } from '@vertskap/platform';
import { type About, raisedInPeriod, stoppedInPeriod } from './about.js';
import type { Facts } from './facts.rules.js';

/** The five that waited longest since they were raised: those that wait still, by when they were raised, among those that took longest. */
export const slowest = (about: About): Promise<Facts['slowest']> =>
  prepared(
    about.tx,
    sql`with longest as (
          (select n.id, c.gross_seconds, c.started_at from ${raisedInPeriod(about)} and c.verdict in ('met', 'late') order by c.gross_seconds desc limit 5)
          union all
          (select n.id, null, c.started_at from ${raisedInPeriod(about)} and c.verdict is null order by c.started_at limit 5))
        select n.id, 'B-' || n.number as number, n.title, longest.started_at as "raisedAt", longest.gross_seconds as seconds, longest.gross_seconds is null as waiting
        from longest cross join lateral (select * from need where id = longest.id offset 0) n`,
  );

/** What resolutions that were judged in the period stood still for. */
export const stood = (about: About): Promise<Facts['resolution']['stood']> =>
  prepared(
    about.tx,
    sql`select q.reason, q.from_at as "from", least(q.to_at, j.stopped_at) as "to"
        from (select c.id, c.stopped_at from ${stoppedInPeriod(about, ['resolution'])} and c.verdict in ('met', 'late') offset 0) j
        join clock_pause q on q.clock_id = j.id`,
  );
