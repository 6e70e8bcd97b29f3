import type { NeedSummary, SearchNeeds, SearchResult } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Tx } from '@vertskap/platform';
import { summaryFor, summaryTables } from './summary.js';
import { notesVisibleTo, visibleTo } from './visible.js';

/** Marks that text people write cannot contain: the edge refuses control characters. */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];
const HEADLINE = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=1, MaxWords=28, MinWords=12`;

/** A minus excludes the word behind it. PostgreSQL refuses a query with 33 that have none behind them. */
const LONELY_MINUS = /-(?![\p{L}\p{N}])/gu;

type Hit = {
  need: NeedSummary;
  where: 'need' | 'message' | 'note';
  ordinal: number | null;
  snippet: string;
  total: number;
};

/** Full text in Norwegian over needs, messages and, for whoever may read them, internal notes; one hit per need, the best first. Texts are read for the page alone. */
export async function searchNeeds(tx: Tx, actor: Actor, { q, limit }: SearchNeeds): Promise<SearchResult> {
  // planned for these words: what is quickest depends on how common they are
  const hits = await rows<Hit>(
    tx,
    sql`with asked as (select websearch_to_tsquery('norwegian', ${q.replace(LONELY_MINUS, ' ')}) as query),
        found as (
          select n.id, 'need' as place, n.id as hit, ts_rank(n.words, query) as rank from need n, asked where n.words @@ query and ${visibleTo(actor)}
          union all
          select n.id, 'need', n.id, 10 from need n where n.number = ${numberIn(q)}::int and ${visibleTo(actor)}
          union all
          select n.id, 'message', m.id, ts_rank(m.words, query) / 2
          from message m join need n on n.id = m.need_id, asked where m.words @@ query and ${visibleTo(actor)}
          union all
          select n.id, 'note', i.id, ts_rank(i.words, query) / 2
          from internal_note i join need n on n.id = i.need_id, asked where i.words @@ query and ${notesVisibleTo(actor)}),
        best as (select distinct on (id) * from found order by id, rank desc, hit),
        page as (select *, count(*) over ()::int as total from best order by rank desc, id limit ${limit})
        select ${summaryFor(actor)} as need, page.place as "where", m.ordinal, page.total, ts_headline('norwegian',
            case page.place when 'need' then n.title || ' – ' || n.body when 'message' then m.body else i.body end, asked.query, ${HEADLINE}) as snippet
        from page cross join asked join (${summaryTables}) on n.id = page.id
        left join message m on page.place = 'message' and m.id = page.hit left join internal_note i on page.place = 'note' and i.id = page.hit
        order by page.rank desc, page.id`,
  );
  return {
    total: hits[0]?.total ?? 0,
    hits: hits.map(({ total: _, snippet, ...hit }) => ({ ...hit, snippet: parts(snippet) })),
  };
}

/** `b-1042` → 1042. A branch of its own: beside the words, in one condition, it would keep them from their index. */
const numberIn = (q: string): number | null => Number(/^b-([1-9]\d{0,8})$/i.exec(q.trim())?.[1]) || null;

/** `a [b] c` → three parts, so that the client marks the hit and no markup travels. */
function parts(marked: string): { text: string; hit: boolean }[] {
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
