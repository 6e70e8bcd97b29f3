import { raw, rows, sql, type Tx } from '@vertskap/platform';

/** The last word of the log on rows that are written whole at each change, from this list in the events. */
const latest = (
  list: string,
): string => `(select distinct on (i.item ->> 'id') i.item, split_part(e.stream, '/', 2)::uuid as need_id
  from event e cross join lateral jsonb_array_elements(e.body -> '${list}') as i(item)
  where e.stream like 'need/%' and e.body ? '${list}' order by i.item ->> 'id', e.seq desc) r`;

/** The same of promises on no need, with the space that each was made in. */
const promised = `(select distinct on (i.item #>> '{clock,id}') i.item, split_part(e.stream, '/', 2)::uuid as space_id
  from event e cross join lateral jsonb_array_elements(e.body -> 'promised') as i(item)
  where e.stream like 'space/%' and e.body ? 'promised' order by i.item #>> '{clock,id}', e.seq desc) r`;

/**
 * Every table that figures are made from, as the event log tells it: a name, and what fills it. Each is made as a temporary table
 * of that name, which hides the real one from the rest of the transaction.
 */
const replayed: Record<string, string> = {
  need: `select raised.need_id as id, (f ->> 'municipalityId')::uuid as municipality_id, (f ->> 'number')::int as number,
      (f ->> 'associationId')::uuid as association_id, (f ->> 'spaceId')::uuid as space_id, f ->> 'title' as title, coalesce(n ->> 'kind', f ->> 'kind') as kind,
      f ->> 'visibility' as visibility, coalesce(readers.named, '[]') as named, f #>> '{onBehalf,kind}' as on_behalf, (f #>> '{onBehalf,count}')::int as on_behalf_count,
      raised.at as raised_at, n ->> 'theme' as theme, n ->> 'urgency' as urgency, n ->> 'state' as state, (n ->> 'version')::int as version,
      (n ->> 'changedAt')::timestamptz as changed_at, coalesce((n ->> 'unconfirmed')::boolean, false) as unconfirmed, nullif(n -> 'priority', 'null') as priority,
      n #>> '{holder,kind}' as holder, case n #>> '{holder,kind}' when 'sector' then (n #>> '{holder,id}')::uuid end as holder_sector_id,
      case n #>> '{holder,kind}' when 'external' then n #>> '{holder,name}' end as holder_name, (n ->> 'holderSince')::timestamptz as holder_since,
      n #>> '{due,clock}' as due_clock, n #>> '{due,side}' as due_side, (n #>> '{due,at}')::timestamptz as due_at
    from (select split_part(stream, '/', 2)::uuid as need_id, at, body -> 'raised' as f from event where stream like 'need/%/shared' and body ? 'raised') raised
    join (select distinct on (stream) split_part(stream, '/', 2)::uuid as need_id, body -> 'need' as n from event
      where stream like 'need/%/shared' and body ->> 'kind' = 'need.moved' order by stream, seq desc) last on last.need_id = raised.need_id
    left join (select distinct on (stream) split_part(stream, '/', 2)::uuid as need_id, body -> 'readers' as named from event
      where stream like 'need/%/shared' and body ? 'readers' order by stream, seq desc) readers on readers.need_id = raised.need_id`,
  // named when it was raised, or when somebody last came or went
  need_company: `select distinct split_part(stream, '/', 2)::uuid as need_id, c.id as company_id, true as named
    from (select distinct on (stream) stream, body from event where stream like 'need/%/shared' and (body ? 'raised' or body ? 'backings') order by stream, seq desc) e
    cross join lateral (
      select (b #>> '{company,id}')::uuid as id from jsonb_array_elements(e.body -> 'backings') b where (b ->> 'named')::boolean
      union all select i::uuid from jsonb_array_elements_text(e.body #> '{raised,onBehalf,companyIds}') i) c`,
  holding: `select (item ->> 'id')::uuid as id, need_id, item #>> '{holder,kind}' as kind,
      case item #>> '{holder,kind}' when 'sector' then (item #>> '{holder,id}')::uuid end as sector_id, item #>> '{holder,name}' as name,
      (item ->> 'from')::timestamptz as from_at, (item ->> 'to')::timestamptz as to_at, (item ->> 'workingSeconds')::int as working_seconds
    from ${latest('holdings')}`,
  // words of promises no figure reads; those on no need, and their clocks, the streams of the spaces tell
  commitment: `select (item #>> '{clock,id}')::uuid as id, (item ->> 'associationId')::uuid as association_id, (item ->> 'sectorId')::uuid as sector_id
    from ${promised}`,
  clock: `select (item ->> 'id')::uuid as id, r.need_id, r.space_id, coalesce(r.municipality_id, n.municipality_id) as municipality_id, item ->> 'kind' as kind, (item ->> 'cycle')::int as cycle, item ->> 'side' as side,
      item -> 'budget' as budget, (item ->> 'startedAt')::timestamptz as started_at, (item ->> 'dueAt')::timestamptz as due_at,
      (item ->> 'stoppedAt')::timestamptz as stopped_at, item ->> 'verdict' as verdict, (item ->> 'creditedTo')::uuid as credited_to,
      (item ->> 'grossSeconds')::int as gross_seconds, (item ->> 'netSeconds')::int as net_seconds
    from (select item, need_id, null::uuid as space_id, null::uuid as municipality_id from ${latest('clocks')}
      union all select item -> 'clock', null, space_id, (item ->> 'municipalityId')::uuid from ${promised}) r left join need n on n.id = r.need_id`,
  clock_pause: `select (item ->> 'id')::uuid as clock_id, (p ->> 'from')::timestamptz as from_at, (p ->> 'to')::timestamptz as to_at, p ->> 'reason' as reason,
      p ->> 'waitingFor' as waiting_for, (p ->> 'wakeAt')::timestamptz as wake_at
    from ${latest('clocks')} cross join lateral jsonb_array_elements(item -> 'pauses') as p`,
  // who has the ball, or had it; who was offered it; who was asked
  need_sector: `select need_id, sector_id from (
      select need_id, sector_id from holding where sector_id is not null
      union select split_part(stream, '/', 2)::uuid, (body #>> '{need,offer,to,id}')::uuid from event
        where stream like 'need/%/shared' and body #>> '{need,offer,to,id}' is not null
      union select split_part(stream, '/', 2)::uuid, a::uuid from event cross join lateral jsonb_array_elements_text(body -> 'asked') as a
        where stream like 'need/%/internal' and body ? 'asked') s`,
  team_call: `select (item ->> 'id')::uuid as id, need_id, (item ->> 'askedAt')::timestamptz as asked_at, (item ->> 'answerBy')::timestamptz as answer_by,
      (item ->> 'confirmedAt')::timestamptz as confirmed_at, (item ->> 'lapsedAt')::timestamptz as lapsed_at,
      (item ->> 'calledOffAt')::timestamptz as called_off_at from ${latest('calls')}`,
  opportunity_result: `select (item ->> 'id')::uuid as id, need_id, item ->> 'result' as result, (item ->> 'at')::timestamptz as at,
      item #>> '{by,side}' as by_side from ${latest('results')}`,
  // these two have streams of their own; what changed of a pledge stands on the event of the deed
  initiative: `select distinct on (stream) split_part(stream, '/', 2)::uuid as id, (s ->> 'spaceId')::uuid as space_id, (s ->> 'startedAt')::timestamptz as started_at,
      (s ->> 'endedAt')::timestamptz as ended_at, s ->> 'reached' as reached
    from (select stream, seq, body -> 'stands' as s from event where stream like 'initiative/%' and body ? 'stands') e order by stream, seq desc`,
  initiative_pledge: `select distinct on (p ->> 'id') (p ->> 'id')::uuid as id, split_part(stream, '/', 2)::uuid as initiative_id, p ->> 'unit' as unit, (p ->> 'amount')::int as amount,
      (p ->> 'dueOn')::date as due_on, (p ->> 'delivered')::int as delivered, (p ->> 'withdrawnAt')::timestamptz as withdrawn_at, (p ->> 'moves')::int as move_count
    from event cross join lateral jsonb_array_elements(body -> 'pledges') as p where stream like 'initiative/%' and body ? 'pledges' order by p ->> 'id', seq desc`,
  need_goal: `select need_id, (g ->> 'id')::uuid as goal_id from (select distinct on (stream) split_part(stream, '/', 2)::uuid as need_id, body -> 'goals' as goals
      from event where stream like 'need/%/shared' and body ? 'goals' order by stream, seq desc) last cross join lateral jsonb_array_elements(goals) g`,
  hand_over_offer: `select (o ->> 'id')::uuid as id, need_id, (o #>> '{from,id}')::uuid as from_sector_id, (o #>> '{to,id}')::uuid as to_sector_id,
      o ->> 'needed' as needed, (o ->> 'replyBy')::date as reply_by, (o ->> 'offeredAt')::timestamptz as offered_at,
      o #>> '{offeredBy,name}' as offered_by_name, o #>> '{offeredBy,unit}' as offered_by_unit, null::timestamptz as settled_at
    from (select distinct on (stream) split_part(stream, '/', 2)::uuid as need_id, body #> '{need,offer}' as o from event
      where stream like 'need/%/shared' and body ->> 'kind' = 'need.moved' order by stream, seq desc) last where jsonb_typeof(o) = 'object'`,
};

/** The rows of a table that figures ask of, where that is not all of them. */
const asked: Record<string, string> = {
  clock: 'where referral_id is null',
  hand_over_offer: 'where settled_at is null',
  need_company: 'where named',
  commitment: 'where need_id is null',
};

/** Rows that are not in the log, or not in the tables, or differ. */
export type Compared = { table: string; rows: number; missing: number; surplus: number };

/**
 * Makes every table anew from the event log alone, hides the real ones behind them for the rest of the transaction, and says how
 * the rows differ. Offers are compared where they are open, companies where the need was
 * raised on their behalf, promises where they are on no need, clocks where they are not what a neighbour owes:
 * of the others no figure asks.
 */
export async function replay(tx: Tx): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const [table, filled] of Object.entries(replayed)) {
    await rows(tx, sql`create temporary table ${raw(table)} on commit drop as ${raw(filled)}`);
    compared.push(await compare(tx, table));
  }
  await rows(tx, sql`create index on pg_temp.clock (municipality_id, kind, started_at)`);
  await rows(tx, sql`create index on pg_temp.clock (need_id, kind)`);
  await rows(tx, sql`create unique index on pg_temp.commitment (id)`);
  await rows(tx, sql`create unique index on pg_temp.need (id)`);
  await rows(tx, sql`create index on pg_temp.clock_pause (clock_id)`);
  await rows(tx, sql`create index on pg_temp.holding (need_id)`);
  await rows(tx, sql`create index on pg_temp.need_sector (need_id)`);
  await rows(tx, sql`create index on pg_temp.need_goal (need_id)`);
  await rows(tx, sql`create index on pg_temp.team_call (need_id)`);
  await rows(tx, sql`create index on pg_temp.opportunity_result (need_id)`);
  await rows(tx, sql`discard plans`); // a statement that was planned before would still read the real ones
  return compared;
}

/** Row by row, in the columns that the log tells. */
async function compare(tx: Tx, table: string): Promise<Compared> {
  const columns = raw(
    (
      await rows<{ name: string }>(
        tx,
        sql`select attname as name from pg_attribute where attrelid = ${`pg_temp.${table}`}::regclass and attnum > 0 order by attnum`,
      )
    )
      .map(({ name }) => name)
      .join(', '),
  );
  const stored = sql`select ${columns} from public.${raw(table)} ${raw(asked[table] ?? '')}`;
  const told = sql`select ${columns} from pg_temp.${raw(table)}`;
  const [counts] = await rows<Omit<Compared, 'table'>>(
    tx,
    sql`select (select count(*)::int from pg_temp.${raw(table)}) as rows, (select count(*)::int from (${stored} except all ${told}) m) as missing,
          (select count(*)::int from (${told} except all ${stored}) s) as surplus`,
  );
  return { table, rows: counts?.rows ?? 0, missing: counts?.missing ?? 0, surplus: counts?.surplus ?? 0 };
}
