import { today } from '@vertskap/dialogue';
import { rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { ringOf } from './told/ring.js';

const SOON = '7 days';

/** Those (as `m`) who run an initiative (as `i`): whoever started it, and who sees to it that it is kept up. */
const runsIt: Sql = sql`(m.id = i.started_by or m.role = 'coordinator' and m.municipality_id = i.municipality_id or m.manages and m.association_id = i.association_id)`;

/** Those (as `m`) of the other organisations of the space who are to know of an initiative (as `i`). */
const others: Sql = sql`((m.municipality_id = i.municipality_id) is not true and (m.association_id = i.association_id) is not true and (
  m.role = 'coordinator' and m.municipality_id in (select municipality_id from space_municipality where space_id = i.space_id)
  or m.manages and m.association_id in (select association_id from space_association where space_id = i.space_id)))`;

/** Contacts (as `m`) of companies whose association is in the space of an initiative (as `i`). */
const members: Sql = sql`m.role = 'company_contact' and m.company_id in (
  select x.company_id from association_company x join space_association y on y.association_id = x.association_id where y.space_id = i.space_id)`;

/** Those (as `m`) whose promise a pledge (as `p`) is; what a partner without a login pledged is followed up by those who run it. */
const promised: Sql = sql`(p.kind <> 'partner' and m.id = p.membership_id or p.kind = 'partner' and ${runsIt}
  or m.role = 'company_contact' and m.company_id = p.company_id or m.role = 'sector_leader' and m.sector_id = p.sector_id
  or p.kind = 'municipality' and m.role = 'coordinator' and m.municipality_id = p.municipality_id
  or p.kind = 'association' and m.manages and m.association_id = p.association_id)`;

const organisation: Sql = sql`coalesce((select name from municipality where id = i.municipality_id), (select name from association where id = i.association_id))`;

/** The end of a statement with `news` (initiative_id, deed, title, by, count, membership_id): tells them, and rings. */
const tell = (now: Date): Sql => sql`told as (
    insert into notification (membership_id, kind, data, at)
    select membership_id, 'initiative', jsonb_build_object('deed', deed, 'initiativeId', initiative_id, 'title', title, 'by', by, 'count', count), ${now}::timestamptz
    from news returning membership_id, need_id, at),
  ${ringOf}`;

const acting = (now: Date): Sql =>
  sql`acting as (select * from membership where valid_from <= ${now} and ${now} < valid_to)`;

/**
 * Tells the other side that an initiative was started and that it has ended, member companies once that it calls them, and whoever runs it
 * what others pledged, moved and withdrew, of each all at once. Returns how many were told.
 */
export async function tellOfInitiatives(tx: Tx, now: Date): Promise<number> {
  const rung = await rows(
    tx,
    sql`with ${acting(now)},
        fresh as (
          select *, not told_start as starts, calls and not told_call and ended_at is null as asks, ended_at is not null and not told_end as ends
          from initiative where not told_start or calls and not told_call or ended_at is not null and not told_end for update),
        marked as (
          update initiative i set told_start = true, told_call = i.told_call or i.calls, told_end = i.ended_at is not null from fresh f where f.id = i.id),
        pledges as (
          select *, not told as made, move_count > told_moves as moved, withdrawn_at is not null and not told_withdrawn as withdrawn
          from initiative_pledge where not told or move_count > told_moves or withdrawn_at is not null and not told_withdrawn for update),
        noted as (
          update initiative_pledge p set told = true, told_moves = p.move_count, told_withdrawn = p.withdrawn_at is not null
          from pledges f where f.id = p.id),
        done as (
          select initiative_id, name, 'pledged' as deed, membership_id as doer from pledges where made
          union all select initiative_id, name, 'pledge_moved', changed_by from pledges where moved and not withdrawn
          union all select initiative_id, name, 'pledge_withdrawn', changed_by from pledges where withdrawn),
        news as (
          select i.id as initiative_id, 'started' as deed, i.title, ${organisation} as by, 1 as count, m.id as membership_id
            from fresh i join acting m on ${others} where i.starts
          union all select i.id, 'called', i.title, ${organisation}, 1, m.id from fresh i join acting m on ${members} where i.asks
          union all select i.id, 'ended', i.title, ${organisation}, 1, m.id
            from fresh i join acting m on ${others} or m.role = 'company_contact' and m.company_id = any(i.companies) where i.ends
          union all select i.id, d.deed, i.title, case when count(*) = 1 then min(d.name) end, count(*)::int, m.id
            from done d join initiative i on i.id = d.initiative_id join acting m on ${runsIt} and m.id <> d.doer group by i.id, d.deed, m.id),
        ${tell(now)}`,
  );
  return rung.length;
}

/**
 * Reminds those who pledged a week before the day, and once when it has passed; tells whoever runs an initiative of pledges of others and of
 * milestones that are late. Of one initiative all at once. Returns how many were told.
 */
export async function remindOfInitiatives(tx: Tx, now: Date): Promise<number> {
  const rung = await rows(
    tx,
    sql`with ${acting(now)}, day as (select ${today(now)} as today),
        due as (
          update initiative_pledge p set reminded = case when p.due_on < today then 'late' else 'due' end from initiative i, day
          where i.id = p.initiative_id and i.ended_at is null and p.withdrawn_at is null and p.delivered < p.amount
            and (p.due_on < today and p.reminded is distinct from 'late' or p.due_on <= today + ${SOON}::interval and p.reminded is null)
          returning p.*),
        missed as (
          update initiative_milestone x set reminded = true from initiative i, day
          where i.id = x.initiative_id and i.ended_at is null and x.done_on is null and not x.reminded and x.due_on < today
          returning x.initiative_id),
        news as (
          select i.id as initiative_id, 'pledges_' || p.reminded as deed, i.title, null::text as by, count(*)::int as count, m.id as membership_id
            from due p join initiative i on i.id = p.initiative_id join acting m on ${promised} group by i.id, p.reminded, m.id
          union all select i.id, 'pledges_overdue', i.title, null, count(*)::int, m.id
            from due p join initiative i on i.id = p.initiative_id join acting m on ${runsIt} and not coalesce(${promised}, false)
            where p.reminded = 'late' group by i.id, m.id
          union all select i.id, 'milestones_late', i.title, null, count(*)::int, m.id
            from missed x join initiative i on i.id = x.initiative_id join acting m on ${runsIt} group by i.id, m.id),
        ${tell(now)}`,
  );
  return rung.length;
}
