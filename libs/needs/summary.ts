import type { NeedSummary } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { preparedOnce, raw, sql, type Sql, type Tx } from '@vertskap/platform';
import { openOffer } from './offers/store.js';
import { visibleTo } from './visible.js';

/** The tables that a summary is made from, with the need as `n`. */
export const summaryTables = sql`need n join municipality k on k.id = n.municipality_id join association a on a.id = n.association_id
  left join sector s on s.id = n.holder_sector_id`;

const fields =
  raw(`'id', n.id, 'number', 'B-' || n.number, 'title', n.title, 'state', n.state, 'kind', n.kind, 'urgency', n.urgency, 'theme', n.theme,
  'municipality', jsonb_build_object('id', k.id, 'name', k.name), 'association', jsonb_build_object('id', a.id, 'name', a.name),
  'onBehalf', case n.on_behalf
    when 'companies' then jsonb_build_object('kind', 'companies', 'companies', (
      select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name collate "C", c.id) from need_company x join company c on c.id = x.company_id where x.need_id = n.id and x.named))
    when 'unnamed' then jsonb_build_object('kind', 'unnamed', 'count', n.on_behalf_count)
    else jsonb_build_object('kind', 'all_members') end,
  'holder', case when n.holder is not null then jsonb_build_object('kind', n.holder, 'name', coalesce(s.name, n.holder_name, a.name),
    'id', case n.holder when 'sector' then n.holder_sector_id when 'association' then a.id end) end,
  'holderSince', iso(n.holder_since), 'raisedAt', iso(n.raised_at), 'changedAt', iso(n.changed_at),
  'priority', n.priority, 'unconfirmed', n.unconfirmed, 'visibility', n.visibility,
  'due', case when n.due_at is not null then jsonb_build_object('clock', n.due_clock, 'side', n.due_side, 'at', iso(n.due_at)) end`);

/** A NamedNeed as jsonb, of a need as `n`. */
export const namedNeed: Sql = sql`jsonb_build_object('id', n.id, 'number', 'B-' || n.number, 'title', n.title, 'visibility', n.visibility)`;

/** A NeedSummary as jsonb, but for what depends on the reader. Allow-listed: a column is shown only if it is named here. */
export const sharedSummary: Sql = sql`jsonb_build_object(${fields}, 'offer', ${openOffer})`;

/** A NeedSummary as jsonb for one reader. Each need has as many shared events as its version, so that tells what is unread. */
export const summaryFor = (actor: Actor): Sql => sql`jsonb_build_object(${fields}, 'offer', ${openOffer},
  'unread', n.version > coalesce((select r.seq from reading r where r.need_id = n.id and r.person_id = ${actor.personId}), 0))`;

/** The summaries of needs that were found, by id, with the rights of who asks. Planned once: planning takes longer than running it. */
export async function summariesOf(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, NeedSummary>> {
  if (ids.length === 0) return new Map();
  const found = await preparedOnce<{ need: NeedSummary }>(
    tx,
    sql`select ${summaryFor(actor)} as need from ${summaryTables} where n.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`,
  );
  return new Map(found.map(({ need }) => [need.id, need]));
}
