import type { HomeView, NeedSummary } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { summaryFor, summaryTables } from './summary.js';
import { visibleTo } from './visible.js';

type Group = HomeView['groups'][number]['key'];
const SHOWN = 20;

/** What waits for this actor, in groups, most urgent first. Politics and administrators have other homes: no groups. */
export async function homeOf(tx: Tx, now: Date, actor: Actor): Promise<HomeView> {
  const { keys, group } = groupsFor(now, actor);
  if (keys.length === 0) return { groups: [], nextDue: null };
  const found = await rows<{ key: Group; need: NeedSummary; total: number }>(
    tx,
    sql`with mine as (select n.id, n.due_at, n.raised_at, ${group} as key from need n where n.state in ('open', 'answered') and ${visibleTo(actor)}),
        ranked as (select *, row_number() over (partition by key order by due_at nulls last, raised_at, id) as place, count(*) over (partition by key)::int as total
          from mine where key is not null)
        select r.key, ${summaryFor(actor)} as need, r.total from ranked r join (${summaryTables}) on n.id = r.id
        where r.place <= ${SHOWN} order by r.key, r.place`,
  );
  const groups = keys.map((key) => {
    const inGroup = found.filter((f) => f.key === key);
    return { key, total: inGroup[0]?.total ?? 0, needs: inGroup.map((f) => f.need) };
  });
  const coming = groups
    .filter((g) => g.key === 'today' || g.key === 'this_week' || g.key === 'later')
    .flatMap((g) => g.needs);
  const next = coming.flatMap((n) => (n.due ? [n.due.at] : [])).sort()[0];
  return { groups, nextDue: next ? localDay(momentBefore(next)) : null };
}

/** What is due at midnight is due on the day that ends there. */
const momentBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

const localDay = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(instant));

function groupsFor(now: Date, actor: Actor): { keys: Group[]; group: Sql } {
  switch (actor.role) {
    case 'association_representative':
      return {
        keys: ['needs_action', 'municipality_has_it', 'answered'],
        group: sql`case when n.association_id <> ${actor.associationId} then null when n.state = 'answered' then 'answered'
          when n.holder = 'association' then 'needs_action' else 'municipality_has_it' end`,
      };
    case 'company_contact':
      return {
        keys: ['municipality_has_it', 'answered'],
        group: sql`case when n.state = 'answered' then 'answered' else 'municipality_has_it' end`,
      };
    case 'case_handler':
    case 'sector_leader':
      return { keys: workKeys, group: byDue(now, sql`n.holder_sector_id is distinct from ${actor.sectorId}`) };
    case 'coordinator':
      return { keys: workKeys, group: byDue(now, sql`n.holder <> 'sector'`) };
    case 'director':
    case 'mayor':
    case 'administrator':
      return { keys: [], group: sql`null` };
  }
}

const workKeys: Group[] = ['overdue', 'today', 'this_week', 'later', 'waiting_for_others'];

function byDue(now: Date, elsewhere: Sql): Sql {
  const end = (unit: 'day' | 'week') =>
    sql`(date_trunc(${unit}::text, ${now}::timestamptz at time zone 'Europe/Oslo') + ${`1 ${unit}`}::interval) at time zone 'Europe/Oslo'`;
  return sql`case when n.state = 'answered' then null when ${elsewhere} then 'waiting_for_others'
    when n.due_at < ${now} then 'overdue' when n.due_at <= ${end('day')} then 'today' when n.due_at <= ${end('week')} then 'this_week' else 'later' end`;
}
