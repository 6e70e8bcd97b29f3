import { resultOfNeed } from '@vertskap/needs';
import { prepared, sql } from '@vertskap/platform';
import { type About, raisedInPeriod } from './about.js';
import type { Facts } from './facts.rules.js';

/**
 * Opportunities raised in the period, by what came of them; and of how many somebody of the ready team was asked, and was on it within the
 * hour. One that is over and of which nobody has said anything is `untold`.
 */
export const opportunities = (about: About): Promise<Facts['opportunities']> =>
  prepared(
    about.tx,
    sql`select o.result, count(*)::int as needs, (count(*) filter (where o.asked))::int as asked, (count(*) filter (where o.in_time))::int as "inTime"
        from (
          select coalesce(${resultOfNeed}, case when n.state = 'open' then 'open' else 'untold' end) as result,
            exists (select from team_call t where t.need_id = n.id and t.called_off_at is null) as asked,
            exists (select from team_call t where t.need_id = n.id and t.called_off_at is null and t.confirmed_at <= t.answer_by) as in_time
          from ${raisedInPeriod(about)} and n.kind = 'opportunity' and n.state not in ('withdrawn', 'merged')) o
        group by o.result order by o.result`,
  );
