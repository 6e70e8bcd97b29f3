import type { DialogueHit, SearchDialogue } from '@vertskap/contract';
import { HEADLINE, initiativesVisibleTo, meetsIn, parts, promisesSeenBy, wordsToFind } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { insightsVisibleTo } from '../market-insights/insights-visible.js';
import { itemsSeenBy } from '../meetings/meetings.js';
import { readablePlans } from '../plan/plan.js';

/** Of each kind the best are shown, of so many of the newest: their words are read when they are searched, there are few of them. */
const SHOWN = 5;
const AMONG = 500;

type Found = Omit<DialogueHit, 'snippet'> & { snippet: string };

/** Full text in Norwegian over what this actor reads of meetings, promises, initiatives, market insights and goals. */
export async function searchDialogue(tx: Tx, actor: Actor, { q }: SearchDialogue): Promise<DialogueHit[]> {
  const found = await rows<Found>(
    tx,
    sql`with asked as materialized (select websearch_to_tsquery('norwegian', ${wordsToFind(q)}) as query),
          said as (${meetings(actor)} union all ${promises(actor)} union all ${initiatives(actor)} union all ${insights(actor)} union all ${goals(actor)}),
          ranked as (
            select s.*, ts_rank(to_tsvector('norwegian', s.text), query) as rank from said s cross join asked where to_tsvector('norwegian', s.text) @@ query),
          placed as (select *, row_number() over (partition by kind order by rank desc, at desc nulls last, id) as place from ranked)
        select kind, id, title, iso(at) as at, "needId", side, ts_headline('norwegian', text, query, ${HEADLINE}) as snippet
        from placed cross join asked where place <= ${SHOWN} order by rank desc, kind, id`,
  );
  return found.map(({ snippet, ...hit }) => ({ ...hit, snippet: parts(snippet) }));
}

/** What a meeting is about and what was said there, as far as the actor sees its items. */
const meetings = (actor: Actor): Sql => sql`
  select 'meeting' as kind, m.id, p.name as title, m.starts_at as at, null::uuid as "needId", null as side, concat_ws(E'\n', m.place, t.text) as text
  from (select * from meeting m where ${meetsIn(actor)} order by m.starts_at desc limit ${AMONG}) m join space p on p.id = m.space_id
  left join lateral (
    select string_agg(concat_ws(E'\n', i.topic, (select g.title from goal g where g.id = i.goal_id),
      (select v.body from minutes_version v where v.item_id = i.id order by v.version desc limit 1),
      (select string_agg(concat_ws(' ', e.body, e.owner), E'\n' order by e.at, e.id) from meeting_entry e where e.item_id = i.id)), E'\n' order by i.position) as text
    from meeting_item i where i.meeting_id = m.id and ${itemsSeenBy(actor)}) t on true`;

/** What is promised stands once, with its last date. */
const promises = (actor: Actor): Sql => sql`
  select * from (select 'promise', p.id, p.what, p.at, p.need_id, c.side, concat_ws(E'\n', p.what, p.condition)
    from ${promisesSeenBy(actor)} where p.ended_as is distinct from 'moved' and p.id is not null
    order by p.at desc limit ${AMONG}) p`;

const initiatives = (actor: Actor): Sql => sql`
  select * from (select 'initiative', i.id, i.title, i.started_at, null::uuid, null, concat_ws(E'\n', i.title, i.aim, i.outcome) from initiative i
    where ${initiativesVisibleTo(actor)} order by i.started_at desc limit ${AMONG}) i`;

const insights = (actor: Actor): Sql => sql`
  select * from (select 'insight', i.id, i.title, i.at, null::uuid, null, concat_ws(E'\n', i.title, i.body, i.place, i.source) from market_insight i
    where ${insightsVisibleTo(actor)} order by i.at desc limit ${AMONG}) i`;

const goals = (actor: Actor): Sql => sql`
  select 'goal', g.id, g.title, null::timestamptz, null::uuid, null, concat_ws(E'\n', g.title, g.indicator) from goal g
  where g.municipality_id in (select id from (${readablePlans(actor)}) k)`;
