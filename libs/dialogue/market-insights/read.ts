import type { AskMarketInsights, MarketInsight, MarketInsights } from '@vertskap/contract';
import { and, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { containing, notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { insightsVisibleTo } from './insights-visible.js';
import { mayChangeInsight, mayTell } from './market-insight.rules.js';

const PAGE = 20;
/** Beside a need stand a few. */
const BESIDE = 5;

/** What this actor may read of what passes all filters, newest first, a page at a time. */
export async function marketInsights(tx: Tx, actor: Actor, asked: AskMarketInsights): Promise<MarketInsights> {
  const found = await read(tx, actor, filters(asked), PAGE + 1, asked.cursor);
  return {
    insights: found.slice(0, PAGE),
    nextCursor: found.length > PAGE ? asked.cursor + PAGE : null,
    mayContribute: mayTell(actor),
  };
}

/** What business knows of the theme of a need, in its municipality, newest first. Throws `not_found` for a need the actor does not see. */
export async function insightsOfNeed(tx: Tx, actor: Actor, needId: string): Promise<MarketInsight[]> {
  const need = await row<{ municipalityId: string; theme: string | null }>(
    tx,
    sql`select n.municipality_id as "municipalityId", n.theme from need n where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  if (!need) throw notFound();
  if (need.theme === null) return [];
  const same = sql`i.municipality_id = ${need.municipalityId} and i.theme = ${need.theme}`;
  return read(tx, actor, [same], BESIDE, 0);
}

async function read(tx: Tx, actor: Actor, conditions: Sql[], limit: number, offset: number): Promise<MarketInsight[]> {
  const found = await rows<Omit<MarketInsight, 'mayChange'>>(
    tx,
    sql`select i.id, i.title, i.body, i.language, i.theme, i.industry, i.place, i.from_day::text as "from", i.to_day::text as "to", i.source, i.audience,
          case when g.id is not null then jsonb_build_object('id', g.id, 'title', g.title) end as goal,
          jsonb_build_object('id', k.id, 'name', k.name) as municipality, jsonb_build_object('id', a.id, 'name', a.name) as association,
          i.space_id as "spaceId", i.author_name as author, i.at, i.version
        from market_insight i join municipality k on k.id = i.municipality_id join association a on a.id = i.association_id
        left join goal g on g.id = i.goal_id where ${and([insightsVisibleTo(actor), ...conditions])}
        order by i.at desc, i.id limit ${limit} offset ${offset}`,
  );
  return found.map((it) => ({ ...it, mayChange: mayChangeInsight(actor, it.association.id) }));
}

function filters({ q, theme, industry, goal }: AskMarketInsights): Sql[] {
  const like = q && containing(q);
  return [
    ...(theme ? [sql`i.theme = ${theme}`] : []),
    ...(industry ? [sql`i.industry = ${industry}`] : []),
    ...(goal ? [sql`i.goal_id = ${goal}`] : []),
    ...(like
      ? [sql`(i.title ilike ${like} or i.body ilike ${like} or i.place ilike ${like} or i.source ilike ${like})`]
      : []),
  ];
}
