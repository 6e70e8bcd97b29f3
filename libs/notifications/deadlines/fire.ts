import { asSystem, type DataSource, rows, sql, type Tx } from '@vertskap/platform';
import { holdingSector } from '../holding-sector.js';

/** `share` 0 is the wake-up of a pause, the one with that number. */
export type Fired = { clockId: string; share: number; pause: number; at: Date; firedAt: Date };

/**
 * Fires steps of the ladder that are due: who has to know is told, and the step is marked, in one transaction; so each
 * fires once, however many workers there are and whenever one of them dies. A need that somebody is writing to just now
 * is skipped and looked at again: its lock guards the plan, so a step that was called off or moved cannot fire.
 * Returns what fired; as many as `limit` means: there may be more.
 */
export async function fireDue(db: DataSource, limit: number): Promise<Fired[]> {
  return asSystem(db, 'deadlines', (tx) => fireIn(tx, limit));
}

/** The same in the caller's transaction, of the scope `deadlines`. */
export async function fireIn(tx: Tx, limit: number): Promise<Fired[]> {
  const needs = await lockNeeds(tx, limit);
  const clocks = await lockAlone(tx, limit);
  return needs.length + clocks.length === 0 ? [] : fire(tx, needs, clocks);
}

/** The needs with the steps that have waited longest; past those that somebody holds, so that no one waits behind them. */
async function lockNeeds(tx: Tx, limit: number): Promise<string[]> {
  const locked = await rows<{ id: string }>(
    tx,
    sql`select n.id from deadline d join need n on n.id = d.need_id where d.fired_at is null and d.at <= statement_timestamp() and d.share >= 0
        order by d.at limit ${limit} for no key update of n skip locked`,
  );
  return [...new Set(locked.map((n) => n.id))];
}

/** The same of clocks of no need, which stand alone: promises in a space, and what is owed to a neighbour. */
async function lockAlone(tx: Tx, limit: number): Promise<string[]> {
  const locked = await rows<{ id: string }>(
    tx,
    sql`select c.id from deadline d join clock c on c.id = d.clock_id where d.need_id is null and d.fired_at is null and d.at <= statement_timestamp()
        order by d.at limit ${limit} for no key update of c skip locked`,
  );
  return [...new Set(locked.map((c) => c.id))];
}

/**
 * The ladder: holder at 50 and 80 %, the sector's leader too at 100 %, the municipal director at 150 %; of what business
 * owes, its representatives at 80 and 100 %, and of an answer that waits for its yes or no at 50 and 80 %. Of what the law demands,
 * what the mayor waits for, and that a pause should end, the sector that had the ball last is told, whoever has it now; of an offer,
 * the sector that has to reply, and at 100 % the coordinators, who can decide. Of what was promised besides an answer, or on no need, the sector that
 * promised; and once the date has passed, the other side. Of what a neighbour asked for, the coordinators, who alone read it. Of a restricted need only those who read it are told. Who
 * that may be is looked for among the members of the two organisations, each found by its index. The rings are a part of the same statement, so none is
 * heard for what did not happen.
 */
async function fire(tx: Tx, needs: string[], clocks: string[]): Promise<Fired[]> {
  return rows(
    tx,
    sql`with fired as (
          update deadline d set fired_at = clock_timestamp()
          where (d.need_id = any(${needs}::uuid[]) or d.clock_id = any(${clocks}::uuid[])) and d.fired_at is null and d.at <= statement_timestamp() and d.share >= 0
          returning d.clock_id, d.share, d.pause, d.need_id, d.at, d.fired_at),
        step as (
          select f.*, c.kind, c.side, c.municipality_id, coalesce(n.association_id, promised.association_id) as association_id, coalesce(n.visibility = 'restricted', false) as restricted,
            coalesce(n.named, '[]') as named, promised.id is not null as promised, r.id is not null as owed,
            case when c.kind = 'acceptance' then (select o.to_sector_id from hand_over_offer o where o.need_id = n.id and o.settled_at is null)
              when c.kind not in ('statutory', 'status') and promised.id is null and f.share > 0 then n.holder_sector_id
              else coalesce(promised.sector_id, ${holdingSector}) end as sector_id,
            case when f.share > 0 then jsonb_build_object('clock', c.kind, 'share', f.share, 'dueAt', iso(c.due_at))
                || case when r.id is not null then jsonb_build_object('owedTo', k.name)
                  when f.need_id is null then jsonb_build_object('commitmentId', promised.id, 'side', c.side) else '{}' end
              else (select jsonb_build_object('clock', c.kind, 'reason', q.reason, 'waitingFor', q.waiting_for, 'wakeAt', iso(q.wake_at))
                from clock_pause q where q.clock_id = c.id and q.to_at is null) end as data
          from fired f join clock c on c.id = f.clock_id left join need n on n.id = f.need_id
          left join commitment promised on promised.id = c.id left join referral r on r.id = c.referral_id left join municipality k on k.id = r.from_municipality_id),
        told as (
          insert into notification (membership_id, need_id, kind, data, at, clock_id, share, pause)
          select m.id, s.need_id, case s.share when 0 then 'wake_up' else 'deadline' end, s.data, s.fired_at, s.clock_id, s.share, s.pause
          from step s cross join lateral (
            select * from membership where association_id = s.association_id
            union all select * from membership where municipality_id = s.municipality_id and (association_id = s.association_id) is not true) m
          where m.valid_from <= now() and now() < m.valid_to and case
            when s.restricted and m.role <> 'coordinator' and not s.named @> jsonb_build_array(jsonb_build_object('id', m.id)) then false
            when s.promised and s.share = 100 and m.role = 'association_representative' and m.association_id = s.association_id then true
            when s.promised and s.share = 100 and s.side = 'association' and m.role in ('case_handler', 'coordinator') and m.sector_id = s.sector_id then true
            when s.promised and s.share = 100 and s.side = 'association' and s.need_id is null and m.role = 'coordinator' and m.municipality_id = s.municipality_id then true
            when s.side = 'association' then (s.share in (80, 100) or s.kind = 'confirmation') and m.role = 'association_representative' and m.association_id = s.association_id
            when m.municipality_id is distinct from s.municipality_id then false
            when s.share = 150 then m.role = 'director'
            when s.owed then m.role = 'coordinator'
            when s.share = 100 and m.role = 'sector_leader' then m.sector_id = s.sector_id
            when s.share = 100 and m.role = 'coordinator' and s.kind = 'acceptance' then true
            else m.role in ('case_handler', 'coordinator') and m.sector_id = s.sector_id end
          on conflict (membership_id, clock_id, share, pause) do nothing
          returning membership_id, need_id, at),
        heard as (
          select distinct on (stream) stream, kind, need_id, at from (
            select 'membership/' || membership_id as stream, 'notified' as kind, need_id, at from told
            union all select case when restricted then 'coordinators/' else 'municipality/' end || municipality_id, 'need.touched', need_id, fired_at from step where need_id is not null
            union all select 'membership/' || (r ->> 'id'), 'need.touched', need_id, fired_at from step cross join jsonb_array_elements(named) r
              where restricted and r ->> 'side' = 'municipality') h order by stream),
        bumped as (
          insert into stream (name, last_seq) select stream, 1 from heard order by stream
          on conflict (name) do update set last_seq = stream.last_seq + 1 returning name, last_seq),
        logged as (
          insert into event (stream, seq, at, body)
          select name, last_seq, heard.at, jsonb_build_object('kind', heard.kind, 'needId', heard.need_id) from bumped join heard on heard.stream = bumped.name
          returning stream, seq),
        rung as (select pg_notify('event', stream || '#' || seq) from logged)
        select f.clock_id as "clockId", f.share, f.pause, f.at, f.fired_at as "firedAt" from fired f cross join (select count(*) from rung) r`,
  );
}
