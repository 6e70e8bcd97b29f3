import type { NeedSummary, SearchNeeds, SearchResult } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { preparedOnce, raw, sql, type Sql, type Tx } from '@vertskap/platform';
import { lotsOf } from './lots.js';
import { summariesOf } from './summary.js';
import { notesVisibleTo, visibleTo } from './visible.js';

/** Marks that text people write cannot contain: the edge refuses control characters. */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];
export const HEADLINE = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=1, MaxWords=28, MinWords=12`;

/** A minus excludes the word behind it. PostgreSQL refuses a query with 33 that have none behind them. */
const LONELY_MINUS = /-(?![\p{L}\p{N}])/gu;

/** What somebody searches for, as PostgreSQL takes it. */
export const wordsToFind = (q: string): string => q.replace(LONELY_MINUS, ' ');

/**
 * So many passages are weighed against each other, and so many looked at for them, newest lots first; so a word that is everywhere costs no more.
 * They stand in the statement itself: planned for any number, it would expect millions and remember each need, of which hardly one comes twice.
 */
const WEIGHED = raw('100');
const LOOKED_AT = raw('20000');

type Hit = { id: string; where: 'need' | 'message' | 'note'; ordinal: number | null; snippet: string };
type Found = { hits: Hit[]; total: number; more: boolean };

/**
 * Full text in Norwegian over needs, messages and, for whoever may read them, internal notes; one hit per need, the best first. Where more
 * is found than is weighed, the best of the newest. Texts are read for the page alone, and the words of what is weighed again where they
 * stand (`ctid`), whose page is warm: their key would lead there by a page of its own index each.
 */
export async function searchNeeds(tx: Tx, actor: Actor, { q, limit }: SearchNeeds): Promise<SearchResult> {
  const [found] = await preparedOnce<Found>(tx, search(actor, q, limit));
  if (!found) throw new Error('an aggregate always has a row');
  const needs = await summariesOf(
    tx,
    actor,
    found.hits.map(({ id }) => id),
  );
  return { ...found, hits: found.hits.flatMap((hit) => withNeed(hit, needs.get(hit.id))) };
}

const search = (actor: Actor, q: string, limit: number): Sql => sql`
  with asked as materialized (select websearch_to_tsquery('norwegian', ${wordsToFind(q)}) as query),
    lots as materialized (select lot, ago, in_lot(query, lot) as query from asked cross join (${lotsOf(actor)}) l order by ago),
    looked as (
      select p.* from lots cross join lateral (
        select p.ctid as stands_at, p.id, p.need_id, p.place, lots.query from passage p where p.words @@ lots.query offset 0) p
      limit ${LOOKED_AT}),
    weighed as (
      select p.need_id, p.place, p.id,
        (select ts_rank(w.words, p.query) from passage w where w.ctid = p.stands_at) / case p.place when 'need' then 1 else 2 end as rank
      from looked p cross join lateral (select from need n where n.id = p.need_id and ${visibleTo(actor)} and (p.place <> 'note' or ${notesVisibleTo(actor)}) offset 0) n
      limit ${WEIGHED} + 1),
    found as (
      select * from weighed
      union all select n.id, 'need', n.id, 10 from need n where n.number = ${numberIn(q)}::int and ${visibleTo(actor)}),
    best as (select distinct on (need_id) * from found order by need_id, rank desc, id),
    page as (select * from best order by rank desc, need_id limit ${limit})
  select (select count(*)::int from best) as total,
    case when (select count(*) from weighed) > ${WEIGHED} then true else (select count(*) from looked) >= ${LOOKED_AT} end as more,
    coalesce((select jsonb_agg(jsonb_build_object('id', page.need_id, 'where', page.place, 'ordinal', m.ordinal, 'snippet', ts_headline('norwegian',
        coalesce(m.body || coalesce((select string_agg(E'\n' || x.body, '' order by x.at) from amendment x where x.message_id = m.id and x.kind = 'correction'), ''), i.body, n.title || ' – ' || n.body), asked.query, ${HEADLINE})) order by page.rank desc, page.need_id)
      from page cross join asked left join need n on page.place = 'need' and n.id = page.id
      left join message m on page.place = 'message' and m.id = page.id left join internal_note i on page.place = 'note' and i.id = page.id), '[]') as hits`;

/** `b-1042` → 1042. A branch of its own: beside the words, in one condition, it would keep them from their index. */
const numberIn = (q: string): number | null => Number(/^b-([1-9]\d{0,8})$/i.exec(q.trim())?.[1]) || null;

function withNeed({ id: _, snippet, ...hit }: Hit, need: NeedSummary | undefined): SearchResult['hits'] {
  return need ? [{ ...hit, need, snippet: parts(snippet) }] : [];
}

/** `a [b] c` → three parts, so that the client marks the hit and no markup travels. */
export function parts(marked: string): { text: string; hit: boolean }[] {
  return marked
    .split(OPEN)
    .flatMap((piece, i) => {
      if (i === 0) return [{ text: piece, hit: false }];
      const [hit = '', rest = ''] = piece.split(CLOSE);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter((part) => part.text !== '');
}
