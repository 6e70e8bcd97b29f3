import { prepared, preparedRow, sql } from '@vertskap/platform';
import { type About, raisedInPeriod } from './about.js';
import type { Facts } from './facts.rules.js';

/** Needs raised in the period, by theme, and how many of them serve a goal of the business plan. */
export async function plan(about: About): Promise<Facts['plan']> {
  const { tx, municipalityId } = about;
  const [there, themes] = await Promise.all([
    preparedRow<{ goals: number }>(
      tx,
      sql`select count(*)::int as goals from goal where municipality_id = ${municipalityId} and ended_at is null`,
    ),
    prepared<Facts['plan']['themes'][number]>(
      tx,
      sql`select n.theme, count(*)::int as needs,
            (count(*) filter (where exists (select from need_goal x where x.need_id = n.id)))::int as covered
          from ${raisedInPeriod(about)} group by n.theme`,
    ),
  ]);
  return { goals: there?.goals ?? 0, themes };
}
