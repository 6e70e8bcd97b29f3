import type { Named } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, type Sql, sql, type Tx } from '@vertskap/platform';
import { visibleTo } from '../visible.js';

/** The goals that a need (`n`) serves, as jsonb, by title. */
export const viewedGoals: Sql = sql`coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.title) order by g.title collate "C", g.id)
  from need_goal x join goal g on g.id = x.goal_id where x.need_id = n.id), '[]')`;

/**
 * Goals by their ids, as they may be linked to a need this actor sees: of its municipality, and not ended unless it serves them
 * already. Throws `invalid_input` where one is not, `not_found` where the need is not seen.
 */
export async function goalsFor(tx: Tx, actor: Actor, needId: string, ids: string[]): Promise<Named[]> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))) throw notFound();
  const wanted = [...new Set(ids)];
  const found = await rows<Named>(
    tx,
    sql`select g.id, g.title as name from goal g join need n on n.municipality_id = g.municipality_id
        where n.id = ${needId} and g.id = any(${wanted}::uuid[]) and (g.ended_at is null
          or exists (select from need_goal x where x.need_id = n.id and x.goal_id = g.id)) order by g.title collate "C", g.id`,
  );
  if (found.length === wanted.length) return found;
  const message = 'There is no such goal here.';
  throw new Refusal('invalid_input', message, [{ path: 'body.goalIds', code: 'unknown', message }]);
}

/** The need serves these goals, and no others. */
export async function saveGoals(tx: Tx, needId: string, goals: Named[]): Promise<void> {
  const ids = goals.map(({ id }) => id);
  await rows(
    tx,
    sql`with gone as (delete from need_goal where need_id = ${needId} and goal_id <> all(${ids}::uuid[]))
        insert into need_goal (need_id, goal_id) select ${needId}, unnest(${ids}::uuid[]) on conflict do nothing`,
  );
}
