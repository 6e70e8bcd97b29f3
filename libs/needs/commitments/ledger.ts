import {
  type CommitmentCounts,
  type CommitmentState,
  Id,
  type Ledger,
  type LedgerLine,
  type ListCommitments,
} from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { raw, readCursor, row, rows, sql, type Sql, type Tx, writeCursor } from '@vertskap/platform';
import { z } from 'zod';
import { meetsIn } from '../meets-in.js';
import { municipalitiesOf } from '../municipalities-of.js';
import { and, visibleTo } from '../visible.js';
import { promiseAbilities } from './commitment.rules.js';
import { agreed } from './commitments.js';

/**
 * What the two sides promised each other, on the needs that this actor sees and in the spaces where they meet. The clocks are the ledger: words
 * hang on those that somebody promised in so many words; of the others, the provisional answer that started them has the words. What was void
 * (the need was withdrawn or merged) was neither kept nor broken, and stands in no ledger.
 */
export async function ledgerOf(tx: Tx, now: Date, actor: Actor, query: ListCommitments): Promise<Ledger> {
  const order = raw(query.state === 'open' ? 'asc' : 'desc'); // what is owed comes by its date; what is over, the latest date first
  const { ids, counts } = await chosenAndCounted(tx, now, actor, query, order);
  const page = ids.length > 0 ? await linesOf(tx, now, actor, ids, order) : [];
  const lines = page.slice(0, query.limit);
  const last = page.length > query.limit ? lines.at(-1) : undefined;
  return {
    lines: lines.map(({ key: _, ...line }) => ({ ...line, abilities: line.need ? [] : promiseAbilities(actor, line) })),
    next: last ? writeCursor([last.key, last.id]) : null,
    counts: { municipality: none, association: none, ...counts },
  };
}

type Chosen = { ids: string[]; counts: Partial<Ledger['counts']> };

/** Which promises a page holds, one more where another page follows, and how many there are of each side: they are gone through once. */
async function chosenAndCounted(
  tx: Tx,
  now: Date,
  actor: Actor,
  { side, state, initiative, on, cursor, limit }: ListCommitments,
  order: Sql,
): Promise<Chosen> {
  const passing = [
    sql`c.side = ${side}`,
    passes(now, state),
    initiative ? sql`c.initiative_id = ${initiative}` : sql`true`,
    cursor === undefined ? sql`true` : afterCursor(cursor, order),
  ];
  const number = (of: CommitmentState): Sql => sql`count(*) filter (where ${passes(now, of)})`;
  const found = await row<Chosen>(
    tx,
    sql`with seen as materialized (
          select c.id, c.side, c.due_at, c.verdict, p.ended_as, p.initiative_id from ${promisesSeenBy(actor)} where ${standsOn(on)})
        select array(select c.id from seen c where ${and(passing)} order by c.due_at ${order}, c.id ${order} limit ${limit + 1}) as ids,
          (select coalesce(jsonb_object_agg(side, counted), '{}') from (
            select c.side, jsonb_build_object('open', ${number('open')}, 'kept', ${number('kept')}, 'moved', ${number('moved')},
              'broken', ${number('broken')}, 'released', ${number('released')}) as counted from seen c group by c.side) s) as counts`,
  );
  return found ?? { ids: [], counts: {} };
}

type Found = Omit<LedgerLine, 'abilities'> & { key: string };

function linesOf(tx: Tx, now: Date, actor: Actor, ids: string[], order: Sql): Promise<Found[]> {
  return rows<Found>(
    tx,
    sql`select c.id, c.side, ${stateAt(now)} as state, iso(c.due_at) as key,
          case when c.need_id is not null then jsonb_build_object('id', c.need_id, 'number', 'B-' || c.number, 'title', c.title, 'visibility', c.visibility) end as need,
          case when c.space_id is not null then jsonb_build_object('id', c.space_id, 'name', s.name) end as space,
          jsonb_build_object('id', k.id, 'name', k.name) as municipality, jsonb_build_object('id', a.id, 'name', a.name) as association,
          case when p.id is null then 'provisional_answer' else 'promise' end as "from", coalesce(p.what, m.body) as what,
          coalesce(p.language, m.language) as language, p.condition, coalesce(p.certainty, 'firm') as certainty,
          case when p.id is not null then jsonb_build_object('name', p.by_name, 'side', p.side, 'unit', p.by_unit)
            when m.id is not null then jsonb_build_object('name', m.author_name, 'side', m.author_side, 'unit', m.author_unit) end as by,
          iso(coalesce(p.at, c.started_at)) as "promisedAt", c.budget ->> 'date' as "dueOn", iso(c.stopped_at) as "endedAt",
          coalesce(p.ended_reason, case when c.verdict = 'moved' then later.reason end) as reason, ${agreed} as "agreedAt",
          case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.title) end as initiative
        from ${promisesSeenBy(actor)} join municipality k on k.id = c.municipality_id join association a on a.id = c.association_id
        left join space s on s.id = c.space_id left join initiative v on v.id = p.initiative_id
        left join message m on p.id is null and m.need_id = c.need_id and m.kind = 'provisional_answer' and m.at = c.started_at
        left join message later on p.id is null and later.need_id = c.need_id and later.kind = 'provisional_answer' and later.at = c.stopped_at
        where c.id = any(${ids}::uuid[]) order by c.due_at ${order}, c.id ${order}`,
  );
}

const standsOn = (on: ListCommitments['on']): Sql => (on === 'space' ? sql`c.need_id is null` : sql`true`);
const none: CommitmentCounts = { open: 0, kept: 0, moved: 0, broken: 0, released: 0 };

/**
 * What stands in the ledger for this actor: clocks (as `c`) with their words (as `p`), and the space that each was promised in as `place_id`. They are found
 * by an index among those of the municipalities where the actor sees anything; whoever it is, they see the need or meet in the space.
 */
export function promisesSeenBy(actor: Actor): Sql {
  return sql`(select c.id, c.side, c.budget, c.started_at, c.due_at, c.stopped_at, c.verdict, c.need_id, null::uuid as space_id, n.space_id as place_id, n.municipality_id, n.association_id, n.number, n.title, n.visibility
      from clock c join need n on n.id = c.need_id where c.kind = 'commitment' and c.municipality_id in (${municipalitiesOf(actor)}) and ${visibleTo(actor)}
    union all select m.id, m.side, m.budget, m.started_at, m.due_at, m.stopped_at, m.verdict, null, m.space_id, m.space_id, m.municipality_id, q.association_id, null, null, null
      from clock m join commitment q on q.id = m.id where m.space_id is not null and ${meetsIn(actor)}) c left join commitment p on p.id = c.id`;
}

/** How it stands with a promise, whose clock is `c`. */
export const stateAt = (
  now: Date,
): Sql => sql`case c.verdict when 'met' then 'kept' when 'late' then 'broken' when 'moved' then 'moved'
  when 'cancelled' then 'released' else case when c.due_at < ${now} then 'broken' else 'open' end end`;

/** Of what was seen (as `c`). `open` is what is owed, also where its date has passed: there it is broken as well. */
function passes(now: Date, state: CommitmentState | undefined): Sql {
  switch (state) {
    case 'open':
      return sql`c.verdict is null`;
    case 'kept':
      return sql`c.verdict = 'met'`;
    case 'moved':
      return sql`c.verdict = 'moved'`;
    case 'broken':
      return sql`(c.verdict = 'late' or c.verdict is null and c.due_at < ${now})`;
    case 'released':
      return sql`c.verdict = 'cancelled' and c.ended_as = 'released'`;
    case undefined:
      return sql`(c.verdict is distinct from 'cancelled' or c.ended_as = 'released')`;
  }
}

const Cursor = z.tuple([z.iso.datetime().regex(/^[1-9]/), Id]);

function afterCursor(cursor: string, order: Sql): Sql {
  const [at, id] = readCursor(cursor, Cursor);
  return sql`(c.due_at, c.id) ${raw(order.sql === 'asc' ? '>' : '<')} (${at}::timestamptz, ${id}::uuid)`;
}
