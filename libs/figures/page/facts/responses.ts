import { row, rows, sql, type Sql } from '@vertskap/platform';
import { type About, clocksOf, listed, numbers, raisedInPeriod } from './about.js';
import type { Facts } from './facts.rules.js';

export async function responses(about: About): Promise<Facts['responses']> {
  const found = await row<{ taken: string; void: string; waitingSince: Date[] | null; met: number; late: number }>(
    about.tx,
    sql`select ${listed('gross_seconds', sql`c.verdict in ('met', 'late')`)} as taken,
          ${listed('gross_seconds', sql`c.verdict = 'cancelled'`)} as void,
          array_agg(c.started_at) filter (where c.verdict is null) as "waitingSince",
          (count(*) filter (where c.verdict = 'met'))::int as met,
          (count(*) filter (where c.verdict = 'late' or c.verdict is null and c.due_at < ${about.now}))::int as late
        from ${raisedInPeriod(about)}`,
  );
  return {
    taken: numbers(found?.taken ?? ''),
    void: numbers(found?.void ?? ''),
    waitingSince: found?.waitingSince ?? [],
    met: found?.met ?? 0,
    late: found?.late ?? 0,
  };
}

/** The five that waited longest since they were raised: those that wait still, by when they were raised, among those that took longest. */
export const slowest = (about: About): Promise<Facts['slowest']> =>
  rows(
    about.tx,
    sql`with longest as (
          (select n.id, c.gross_seconds, c.started_at from ${raisedInPeriod(about)} and c.verdict in ('met', 'late') order by c.gross_seconds desc limit 5)
          union all
          (select n.id, null, c.started_at from ${raisedInPeriod(about)} and c.verdict is null order by c.started_at limit 5))
        select n.id, 'B-' || n.number as number, n.title, longest.started_at as "raisedAt", longest.gross_seconds as seconds, longest.gross_seconds is null as waiting
        from longest join need n on n.id = longest.id`,
  );

/** By week: what was raised, and how long those first answered that week had waited. */
export async function weeks({ tx, where, credited, municipalityId, period }: About): Promise<Facts['weeks']> {
  const edges = period.weeks.map((week) => week.from);
  const of = (at: 'started_at' | 'stopped_at', condition: Sql): Sql => {
    const column = at === 'started_at' ? sql`started_at` : sql`stopped_at`;
    return sql`select width_bucket(${column}, ${edges}::timestamptz[]) as week, c.gross_seconds
      from ${clocksOf(
        municipalityId,
        sql`kind = 'first_response' and cycle = 1 and ${column} >= ${period.from} and ${column} < ${period.to}`,
      )} where ${condition} and ${where} and ${credited}`;
  };
  const found = await rows<{ week: number; raised: number; taken: string }>(
    tx,
    sql`with raised as (select week, count(*)::int as raised from (${of('started_at', sql`true`)}) r group by week),
        answered as (select week, string_agg(gross_seconds::text, ',' order by gross_seconds) as taken
          from (${of('stopped_at', sql`c.verdict in ('met', 'late')`)}) a group by week)
        select coalesce(raised.week, answered.week)::int as week, coalesce(raised, 0) as raised, coalesce(taken, '') as taken
        from raised full join answered on answered.week = raised.week order by 1`,
  );
  return found.map(({ taken, ...week }) => ({ ...week, taken: numbers(taken) }));
}
