import type { GoalView, PlanView } from '@vertskap/contract';
import { initiativesVisibleTo, meetsIn, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { insightsVisibleTo } from '../market-insights/insights-visible.js';
import { asTree, mayChangePlan } from './goal.rules.js';

/** The plan of the own municipality, or of one that the actor's organisation talks with. Throws `not_found` for any other. */
export async function planOf(tx: Tx, actor: Actor, wanted?: string): Promise<PlanView> {
  const municipalities = await readableBy(tx, actor);
  const municipality = wanted === undefined ? municipalities[0] : municipalities.find(({ id }) => id === wanted);
  if (!municipality) throw notFound();
  const goals = await rows<GoalView>(
    tx,
    sql`select g.id, g.parent_id as "parentId", g.title, g.indicator, g.theme, g.from_day::text as "from", g.to_day::text as "to", g.ended_at is not null as ended,
          g.version, count(n.id)::int as needs, (count(n.id) filter (where n.state = 'open'))::int as open,
          (select count(*)::int from initiative_goal y join initiative i on i.id = y.initiative_id where y.goal_id = g.id and ${initiativesVisibleTo(actor)}) as initiatives,
          (select count(*)::int from meeting_item y join meeting m on m.id = y.meeting_id where y.goal_id = g.id and m.cancelled_at is null and ${meetsIn(actor)}) as meetings,
          (select count(*)::int from market_insight i where i.goal_id = g.id and ${insightsVisibleTo(actor)}) as insights
        from goal g left join (need_goal x join need n on n.id = x.need_id and ${visibleTo(actor)}) on x.goal_id = g.id
        where g.municipality_id = ${municipality.id} group by g.id order by g.ended_at is not null, g.at, g.id`,
  );
  return { municipality, municipalities, goals: asTree(goals), mayChange: mayChangePlan(actor) };
}

const readableBy = (tx: Tx, actor: Actor): Promise<PlanView['municipalities']> => rows(tx, readablePlans(actor));

/** Whose plans an actor reads: the own municipality; for business those that share a space with an association of theirs, by name. */
export const readablePlans = (actor: Actor): Sql =>
  actor.municipalityId
    ? sql`select id, name from municipality where id = ${actor.municipalityId}`
    : sql`select k.id, k.name from municipality k where exists (
            select from space_municipality m join space_association a on a.space_id = m.space_id
            where m.municipality_id = k.id and (a.association_id = ${actor.associationId} or a.association_id in (
              select association_id from association_company where company_id = ${actor.companyId})))
          order by k.name, k.id`;
