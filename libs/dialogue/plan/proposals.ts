import { type GoalProposal, MOST_PROPOSALS } from '@vertskap/contract';
import { tellingWords, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';

/**
 * A goal is proposed from this score on. The share of what marks a need, by weight, that stands in the goal's own words counts twice; the share that
 * stands in a need that serves it, with two words at least, once; the same theme as much as the score that is asked for. Where both have themes and they
 * differ, words count half. Set on the demonstration (`suggestion-measured.test.ts`): of 26 links that people made there, 9 are among the 14 proposals that words alone make.
 */
const ENOUGH = 0.2;
const OF_THE_GOAL = 2;
const IN_COMMON = 2;
const ANOTHER_THEME = 0.5;
/** Needs that serve goals are read among so many of the newest. */
const AMONG = 1_000;

/** Goals that a need may serve, the likeliest first. Throws `not_found` outside the house, and where the need is not seen. */
export async function proposalsFor(tx: Tx, actor: Actor, needId: string): Promise<GoalProposal[]> {
  const there =
    actor.municipalityId && (await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`));
  if (!there) throw notFound();
  return (await proposalsOf(tx, actor, [needId])).get(needId) ?? [];
}

/** The same of several needs of the own municipality that the actor sees, in one statement. */
export async function proposalsOf(tx: Tx, actor: Actor, needIds: string[]): Promise<Map<string, GoalProposal[]>> {
  if (needIds.length === 0) return new Map();
  const found = await rows<{ id: string; proposals: GoalProposal[] }>(tx, proposing(actor, needIds));
  return new Map(found.map(({ id, proposals }) => [id, proposals]));
}

/** What marks a need is what is rare in its municipality (`tellingWords`); a goal that ended, or that the need serves, is not proposed. */
const proposing = (actor: Actor, needIds: string[]): Sql => sql`
  with text as (select n.id, n.municipality_id, n.words, n.theme from need n where n.id = any(${needIds}::uuid[]) and ${visibleTo(actor)}),
  ${tellingWords()},
  goals as materialized (select g.id, g.title, g.indicator, g.theme from goal g where g.municipality_id = ${actor.municipalityId} and g.ended_at is null),
  said as (select g.id as goal_id, lexeme from goals g cross join lateral unnest(tsvector_to_array(to_tsvector('norwegian', concat_ws(' ', g.title, g.indicator)))) lexeme),
  own as (select t.id, s.goal_id, sum(t.weight) / w.weight as share from telling t join said s using (lexeme) join whole w on w.id = t.id group by t.id, s.goal_id, w.weight),
  served as materialized (
    select x.goal_id, n.id, n.number, n.title, n.words from need_goal x join goals g on g.id = x.goal_id join need n on n.id = x.need_id
    where ${visibleTo(actor)} order by n.number desc limit ${AMONG}),
  word as (select s.goal_id, s.id as other_id, lexeme from served s cross join lateral unnest(tsvector_to_array(s.words)) lexeme),
  alike as (
    select distinct on (id, goal_id) * from (
      select t.id, o.goal_id, o.other_id, sum(t.weight) / w.weight as share from telling t join word o on o.lexeme = t.lexeme and o.other_id <> t.id
      join whole w on w.id = t.id group by t.id, o.goal_id, o.other_id, w.weight having count(*) >= ${IN_COMMON}) a
    order by id, goal_id, share desc, other_id),
  compared as (
    select t.id, g.id as goal_id, coalesce(g.theme = t.theme, false) as same, coalesce(g.theme <> t.theme, false) as another,
      coalesce(o.share, 0) * ${OF_THE_GOAL} as own, coalesce(a.share, 0) as alike, a.other_id
    from text t cross join goals g left join own o on o.id = t.id and o.goal_id = g.id left join alike a on a.id = t.id and a.goal_id = g.id
    where not exists (select from need_goal x where x.need_id = t.id and x.goal_id = g.id)),
  scored as (
    select *, (own + alike) * case when another then ${ANOTHER_THEME}::float else 1 end + case when same then ${ENOUGH}::float else 0 end as score from compared),
  placed as (select *, row_number() over (partition by id order by score desc, goal_id) as place from scored where score >= ${ENOUGH}::float)
  select p.id, jsonb_agg(jsonb_build_object('goal', jsonb_build_object('id', g.id, 'name', g.title), 'sameTheme', p.same,
      'like', case when p.alike > p.own then jsonb_build_object('id', v.id, 'number', 'B-' || v.number, 'title', v.title) end) order by p.place) as proposals
  from placed p join goals g on g.id = p.goal_id left join served v on v.goal_id = p.goal_id and v.id = p.other_id
  where p.place <= ${MOST_PROPOSALS} group by p.id`;
