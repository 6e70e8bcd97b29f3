import type { AskMyDay, MyDayKey, MyDayView } from '@vertskap/contract';
import { offeredTo, summaryFor, summaryTables, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { dateInOslo, notFound, Refusal, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { handlerOf } from '../assignment/assignment.js';

const SHOWN = 20;
const keys: MyDayKey[] = [
  'offered',
  'overdue',
  'today',
  'this_week',
  'later',
  'asked',
  'waiting_for_others',
  'snoozed',
];

type Found = MyDayView['groups'][number]['rows'][number] & { key: MyDayKey; total: number };

/** What waits for this member of staff, by when it is due. Throws `not_found` for business, `not_allowed` for who handles nothing. */
export async function myDayOf(tx: Tx, now: Date, actor: Actor, { whose }: AskMyDay): Promise<MyDayView> {
  handlesNeeds(actor);
  const ofSector = sql`exists (select from need_sector x where x.need_id = n.id and x.sector_id = ${actor.sectorId} and x.held)`;
  const ofMe = sql`exists (select from assignment a where a.need_id = n.id and a.sector_id = ${actor.sectorId}
    and a.membership_id = ${actor.membershipId} and a.ended_at is null)`;
  const found = await rows<Found>(
    tx,
    sql`with mine as (
          select n.id, n.due_at, null::timestamptz as asked_due, n.raised_at, z.until,
            case when z.until is not null then 'snoozed' else ${byDue(now, actor)} end as key
          from need n left join snooze z on z.need_id = n.id and z.membership_id = ${actor.membershipId}
            and z.until > (${now}::timestamptz at time zone 'Europe/Oslo')::date and z.at >= n.changed_at
          where n.state = 'open' and ${visibleTo(actor)} and ${whose === 'mine' ? ofMe : ofSector} and not ${offeredTo(actor)}
          union all
          select n.id, c.due_at, c.due_at, c.started_at, null, 'offered' from need n join clock c on c.need_id = n.id and c.kind = 'acceptance' and c.stopped_at is null
          where n.state = 'open' and ${visibleTo(actor)} and ${offeredTo(actor)}
          union all
          select n.id, c.due_at, c.due_at, q.asked_at, null, 'asked' from consultation q join need n on n.id = q.need_id join clock c on c.id = q.clock_id
          where q.asked_sector_id = ${actor.sectorId} and q.contributed_at is null and n.state = 'open' and ${visibleTo(actor)}),
        ranked as (select *, row_number() over (partition by key order by due_at nulls last, raised_at, id) as place,
          count(*) over (partition by key)::int as total from mine)
        select r.key, r.total, r.until::text as "snoozedUntil", ${handlerOf(now)} as handler,
          case when r.key in ('asked', 'offered') then ${summaryFor(actor)} || jsonb_build_object('due', case when r.asked_due is not null then
            jsonb_build_object('clock', case r.key when 'asked' then 'consultation' else 'acceptance' end, 'side', 'municipality', 'at', iso(r.asked_due)) end) else ${summaryFor(actor)} end as need
        from ranked r join (${summaryTables}) on n.id = r.id where r.place <= ${SHOWN} order by r.key, r.place`,
  );
  const groups = keys.map((key) => {
    const inGroup = found.filter((f) => f.key === key);
    const shown = inGroup.map(({ need, handler, snoozedUntil }) => ({ need, handler, snoozedUntil }));
    return { key, total: inGroup[0]?.total ?? 0, rows: shown };
  });
  const coming = groups.filter((g) => ['today', 'this_week', 'later'].includes(g.key)).flatMap((g) => g.rows);
  const next = coming.flatMap(({ need }) => (need.due ? [need.due.at] : [])).sort()[0];
  return { groups, nextDue: next ? lastDayBefore(next) : null };
}

/** Whoever has needs of their own to handle. */
export function handlesNeeds(actor: Actor): void {
  if (!actor.municipalityId) throw notFound();
  if (!['case_handler', 'sector_leader', 'coordinator'].includes(actor.role) || !actor.sectorId)
    throw new Refusal('not_allowed', 'You handle no needs in this capacity.');
}

function byDue(now: Date, actor: Actor): Sql {
  const end = (unit: 'day' | 'week') =>
    sql`(date_trunc(${unit}::text, ${now}::timestamptz at time zone 'Europe/Oslo') + ${`1 ${unit}`}::interval) at time zone 'Europe/Oslo'`;
  return sql`case when n.holder_sector_id is distinct from ${actor.sectorId} then 'waiting_for_others'
    when n.due_at < ${now} then 'overdue' when n.due_at <= ${end('day')} then 'today' when n.due_at <= ${end('week')} then 'this_week' else 'later' end`;
}

/** What is due at midnight is due on the day that ends there. */
const lastDayBefore = (instant: string): string => dateInOslo(new Date(Date.parse(instant) - 1));
