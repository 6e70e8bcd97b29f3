import type { HomeView, NeedSummary } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { empty, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { alongWays } from './along-ways.js';
import { underWay } from './list-needs.js';
import { summaryFor, summaryTables } from './summary.js';
import { visibleTo } from './visible.js';

type Group = HomeView['groups'][number]['key'];
const SHOWN = 20;

/** What an association or a company waits for and owes, in groups. The municipality's people have other homes: no groups. */
export async function homeOf(tx: Tx, actor: Actor): Promise<HomeView> {
  const { keys, group, own } = groupsFor(actor);
  if (keys.length === 0) return { groups: [] };
  const found = await rows<{ key: Group; need: NeedSummary; total: number }>(
    tx,
    sql`with mine as (select n.id, n.due_at, n.raised_at, ${group} as key from ${own}),
        ranked as (select *, row_number() over (partition by key order by due_at nulls last, raised_at, id) as place, count(*) over (partition by key)::int as total
          from mine)
        select r.key, ${summaryFor(actor)} as need, r.total from ranked r join (${summaryTables}) on n.id = r.id
        where r.place <= ${SHOWN} order by r.key, r.place`,
  );
  const groups = keys.map((key) => {
    const inGroup = found.filter((f) => f.key === key);
    return { key, total: inGroup[0]?.total ?? 0, needs: inGroup.map((f) => f.need) };
  });
  return { groups };
}

/** `own`: the needs that are in one of the groups (as `n`), found by whose they are. */
function groupsFor(actor: Actor): { keys: Group[]; group: Sql; own: Sql } {
  switch (actor.role) {
    case 'association_representative':
      return {
        keys: ['needs_action', 'municipality_has_it', 'answered'],
        group: sql`case when n.state = 'answered' then 'answered'
          when n.holder = 'association' then 'needs_action' else 'municipality_has_it' end`,
        own: sql`need n where ${underWay} and n.association_id = ${actor.associationId} and ${visibleTo(actor)}`,
      };
    case 'company_contact':
      return {
        keys: ['municipality_has_it', 'answered'],
        group: sql`case when n.state = 'answered' then 'answered' else 'municipality_has_it' end`,
        own: sql`${alongWays(actor, sql`null`, [underWay], empty)} join need n using (id)`,
      };
    case 'case_handler':
    case 'sector_leader':
    case 'coordinator':
    case 'director':
    case 'mayor':
    case 'administrator':
      return { keys: [], group: empty, own: empty };
  }
}
