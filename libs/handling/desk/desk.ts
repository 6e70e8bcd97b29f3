import type { DeskNeed, DeskOptions, DeskView } from '@vertskap/contract';
import { overdue, summaryFor, summaryTables, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { handlerOf, handlerTables, handlerView, isHandler } from '../assignment/assignment.js';
import { coordinates } from './coordinates.js';
import { duplicatesFor } from './duplicates.js';

const SHOWN = 30;
const keys = ['unowned', 'stuck', 'overdue'] as const;
type Key = (typeof keys)[number];

/** What the coordinator of a municipality has to sort. Throws `not_found` outside the house, `not_allowed` for others in it. */
export async function deskOf(tx: Tx, now: Date, actor: Actor): Promise<DeskView> {
  coordinates(actor);
  const found = await rows<DeskNeed & { key: Key; total: number }>(
    tx,
    sql`with mine as (select n.id, n.due_at, n.raised_at, n.holder_since, n.passed_on, n.holder_sector_id, n.due_side from need n
          where n.state = 'open' and n.holder = 'sector' and ${visibleTo(actor)}),
        sorted as (
          select n.id, 'unowned' as key, n.raised_at as since from mine n join sector s on s.id = n.holder_sector_id and s.intake
            where not exists (select from assignment a where a.need_id = n.id and a.sector_id = n.holder_sector_id
              and a.ended_at is null and a.membership_id is not null)
          union all select n.id, 'stuck', n.holder_since from need n
            where n.state = 'open' and n.holder = 'sector' and n.passed_on >= 2 and ${visibleTo(actor)}
          union all select n.id, 'overdue', n.due_at from need n where n.holder = 'sector' and ${overdue(now)} and ${visibleTo(actor)}),
        placed as (select *, row_number() over (partition by key order by since, id) as place, count(*) over (partition by key)::int as total from sorted)
        select r.key, r.total, ${summaryFor(actor)} as need, ${handlerOf(now)} as handler, n.passed_on as "passedOn"
        from placed r join (${summaryTables}) on n.id = r.id where r.place <= ${SHOWN} order by r.key, r.place`,
  );
  const groups = keys.map((key) => {
    const inGroup = found.filter((f) => f.key === key);
    const needs = inGroup.map(({ need, handler, passedOn }) => ({ need, handler, passedOn }));
    return { key, total: inGroup[0]?.total ?? 0, needs };
  });
  return { groups, duplicates: await duplicatesFor(tx, actor) };
}

/** What the desk offers: the sectors, and the people of each. */
export async function deskOptions(tx: Tx, now: Date, actor: Actor): Promise<DeskOptions> {
  const municipalityId = coordinates(actor);
  const found = await row<DeskOptions>(
    tx,
    sql`select (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.intake, s.name) from sector s
            where s.municipality_id = ${municipalityId}) as sectors,
          coalesce((select jsonb_agg(${handlerView} order by p.name) from ${handlerTables}
            where m.municipality_id = ${municipalityId} and ${isHandler(now)}), '[]') as handlers`,
  );
  return found ?? { sectors: [], handlers: [] };
}
