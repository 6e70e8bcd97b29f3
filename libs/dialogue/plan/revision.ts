import type { PlanRevision } from '@vertskap/contract';
import { visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { mayReviseWith, unmentioned } from './goal.rules.js';
import { proposalsOf } from './proposals.js';

/** A plan is revised each year or two: so far back are needs looked at. */
const YEARS = 2;
const MOST = 200;

/**
 * What the next revision of the own municipality's plan has to think of, from needs that this actor sees. Throws `not_found` outside the house,
 * `not_allowed` for those in it who do not see figures.
 */
export async function planRevision(tx: Tx, now: Date, actor: Actor): Promise<PlanRevision> {
  const municipality = await row<PlanRevision['municipality']>(
    tx,
    sql`select id, name from municipality where id = ${actor.municipalityId}`,
  );
  if (!municipality) throw notFound();
  if (!mayReviseWith(actor))
    throw new Refusal('not_allowed', 'Those who see the figures of the municipality read this.');
  const from = new Date(Date.UTC(now.getUTCFullYear() - YEARS, now.getUTCMonth(), now.getUTCDate()));
  const raised = sql`n.municipality_id = ${municipality.id} and n.visibility <> 'restricted' and n.state not in ('withdrawn', 'merged') and n.raised_at >= ${from} and ${visibleTo(actor)}`;
  const uncovered = sql`not exists (select from need_goal x where x.need_id = n.id)`;
  const themes = await rows<PlanRevision['themes'][number]>(
    tx,
    sql`select n.theme, count(*)::int as needs, (count(*) filter (where ${uncovered}))::int as uncovered from need n where ${raised}
        group by n.theme order by uncovered desc, needs desc, n.theme`,
  );
  const without = await rows<Omit<PlanRevision['without'][number], 'proposals'>>(
    tx,
    sql`select n.id, 'B-' || n.number as number, n.title, n.theme, n.state, (n.raised_at at time zone 'Europe/Oslo')::date::text as "raisedOn"
        from need n where ${raised} and ${uncovered} order by n.raised_at desc, n.id limit ${MOST}`,
  );
  const goals = await rows<Goal>(
    tx,
    sql`select g.id, g.parent_id as "parentId", g.title, g.from_day::text as "from", g.to_day::text as "to",
          exists (select from need_goal x join need n on n.id = x.need_id where x.goal_id = g.id and ${raised}) as mentioned
        from goal g where g.municipality_id = ${municipality.id} and g.ended_at is null order by g.at, g.id`,
  );
  const proposals = await proposalsOf(
    tx,
    actor,
    without.map(({ id }) => id),
  );
  return {
    municipality,
    since: from.toISOString().slice(0, 10),
    needs: themes.reduce((sum, { needs }) => sum + needs, 0),
    uncovered: themes.reduce((sum, theme) => sum + theme.uncovered, 0),
    themes,
    without: without.map((need) => ({ ...need, proposals: proposals.get(need.id) ?? [] })),
    unmentioned: unmentioned(goals).map(({ id, title, from: first, to }) => ({ id, title, from: first, to })),
  };
}

type Goal = PlanRevision['unmentioned'][number] & { parentId: string | null; mentioned: boolean };
