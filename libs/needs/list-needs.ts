import {
  type ClockKind,
  type FilterOptions,
  Id,
  type ListNeeds,
  type NeedCount,
  type NeedFilters,
  type NeedPage,
} from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { empty, raw, readCursor, row, rows, sql, type Sql, type Tx, writeCursor } from '@vertskap/platform';
import { z } from 'zod';
import { alongWays } from './along-ways.js';
import { offeredTo } from './offers/store.js';
import { stayFilter } from './stays.js';
import { cameOf } from './results/results.js';
import { summariesOf } from './summary.js';
import { and, visibleTo } from './visible.js';

/** Orders of the list. Each ends in the id, so that the cursor is exact; and has an index along each of the ways to needs. */
const orders: Record<ListNeeds['sort'], { key: Sql; direction: 'asc' | 'desc' }> = {
  due: { key: sql`n.due_or_never`, direction: 'asc' },
  raised: { key: sql`n.raised_at`, direction: 'desc' },
  changed: { key: sql`n.changed_at`, direction: 'desc' },
};

type Found = { id: string; key: string };

/**
 * A page of the needs that this actor may see and that pass all filters. Which they are is planned for the filters, on few tables;
 * what is shown of them is planned once, since that takes longer than running it.
 */
export async function listNeeds(tx: Tx, now: Date, actor: Actor, query: ListNeeds): Promise<NeedPage> {
  const { key, direction } = orders[query.sort];
  const after = query.cursor === undefined ? [] : [afterCursor(query.cursor, key, direction)];
  const passing = filters(now, actor, query);
  const found = await rows<Found>(
    tx,
    sql`select id, replace((key at time zone 'UTC')::text, ' ', 'T') as key
        from ${alongWays(actor, key, [...passing, ...after], sql`order by key ${raw(direction)}, id limit ${query.limit + 1}`)}`,
  );
  const page = found.slice(0, query.limit);
  const needs = await summariesOf(
    tx,
    actor,
    page.map(({ id }) => id),
  );
  const last = found.length > query.limit ? page.at(-1) : undefined;
  return {
    needs: page.flatMap(({ id }) => needs.get(id) ?? []),
    nextCursor: last ? writeCursor([last.key, last.id]) : null,
  };
}

/** How many needs the list holds in all, counted to `most`: reading more of them than anybody would page through has no end. */
export async function countNeeds(
  tx: Tx,
  now: Date,
  actor: Actor,
  query: NeedFilters,
  most: number,
): Promise<NeedCount> {
  const counted = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from ${alongWays(actor, sql`null`, filters(now, actor, query), sql`limit ${most + 1}`)}`,
  );
  const n = counted?.n ?? 0;
  return { count: Math.min(n, most), more: n > most };
}

/** The first condition gives an index its end, the second tells apart what shares a key. */
function afterCursor(cursor: string, key: Sql, direction: 'asc' | 'desc'): Sql {
  const [time, id] = readCursor(cursor, Cursor);
  const at = sql`(${time}::timestamp at time zone 'UTC')`;
  const [beyond, from] = direction === 'asc' ? [raw('>'), raw('>=')] : [raw('<'), raw('<=')];
  return sql`${key} ${from} ${at} and (${key} ${beyond} ${at} or n.id > ${id}::uuid)`;
}

/** The sort key, `2026-03-02T09:00:00.25` in UTC, and the id of the last row that was shown. */
const Cursor = z.tuple([z.union([z.literal('infinity'), z.iso.datetime({ local: true }).regex(/^[1-9]/)]), Id]);

/** The conditions of the filters; `overdue` is what the counts on the dashboards use too. */
export function filters(now: Date, actor: Actor, query: NeedFilters): Sql[] {
  return [
    query.state && sql`n.state = any(${query.state})`,
    query.ball && ballIs(actor, query.ball),
    query.sector && sql`n.holder_sector_id = ${query.sector}`,
    query.association && sql`n.association_id = ${query.association}`,
    query.kind && sql`n.kind = ${query.kind}`,
    query.result && sql`(n.kind = 'opportunity' and ${cameOf(query.result)})`,
    query.theme && sql`n.theme = ${query.theme}`,
    query.industry && ofIndustry(query.industry),
    query.goal && servesGoal(query.goal),
    query.priority && sql`n.priority is not null`,
    query.overdue && overdue(now),
    query.unconfirmed && sql`n.unconfirmed = ${query.unconfirmed === 'true'}`,
    query.clock &&
      sql`exists (select from clock c where c.need_id = n.id and ${and(clockConditions(now, query.clock, query))})`,
    stayFilter(query),
    query.raisedFrom && sql`n.raised_at >= ${query.raisedFrom}`,
    query.raisedTo && sql`n.raised_at < ${query.raisedTo}`,
  ].filter((condition) => typeof condition === 'object');
}

/** What one and the same clock (as `c`, its need as `n`) must be like. */
function clockConditions(now: Date, kind: ClockKind, query: NeedFilters): Sql[] {
  const late = sql`(c.verdict = 'late' or c.verdict is null and c.due_at < ${now})`;
  const judged = {
    met: sql`c.verdict = 'met'`,
    late,
    moved: sql`c.verdict = 'moved'`,
    judged: sql`(c.verdict = 'met' or ${late})`,
    running: sql`c.verdict is null`,
  };
  return [
    sql`c.kind = ${kind}`,
    kind === 'commitment' && sql`c.side = 'municipality'`, // as the figure counts them
    query.verdict && judged[query.verdict],
    query.startedFrom && sql`c.started_at >= ${query.startedFrom}`,
    query.startedTo && sql`c.started_at < ${query.startedTo}`,
    query.stoppedFrom && sql`c.stopped_at >= ${query.stoppedFrom}`,
    query.stoppedTo && sql`c.stopped_at < ${query.stoppedTo}`,
    query.creditedTo && sql`${creditedTo} = ${query.creditedTo}`,
  ].filter((condition) => typeof condition === 'object');
}

/** Whose a clock (as `c`) is: that of the sector whose person stopped it, or that has the ball of its need (as `n`) while it runs. */
export const creditedTo = sql`coalesce(c.credited_to, case when c.verdict is null then n.holder_sector_id end)`;

/** Still to be dealt with or to be confirmed; only of these does somebody have the ball. */
export const underWay = sql`n.state in ('open', 'answered')`;

/** The municipality has the ball and a deadline of its own has passed. */
export const overdue = (now: Date): Sql => sql`n.state = 'open' and n.due_side = 'municipality' and n.due_at < ${now}`;

/** That serve this goal of the plan, or one below it; or `none` at all. */
const servesGoal = (goal: string): Sql =>
  goal === 'none'
    ? sql`not exists (select from need_goal x where x.need_id = n.id)`
    : sql`exists (select from need_goal x where x.need_id = n.id and x.goal_id in (
        with recursive below as (select ${goal}::uuid as id union select g.id from goal g join below b on g.parent_id = b.id) select id from below))`;

/** Raised for a company in this section of SN2007. */
const ofIndustry = (
  section: string,
): Sql => sql`exists (select from need_company x join company y on y.id = x.company_id
  where x.need_id = n.id and x.named and industry_section(y.industry) = ${section})`;

function ballIs(actor: Actor, ball: NonNullable<ListNeeds['ball']>): Sql {
  if (ball === 'offered') return offeredTo(actor);
  if (ball === 'municipality') return sql`n.holder = 'sector'`;
  if (ball !== 'mine') return sql`n.holder = ${ball}`;
  if (actor.side === 'association') return sql`n.holder = 'association' and n.association_id = ${actor.associationId}`;
  return actor.sectorId ? sql`n.holder_sector_id = ${actor.sectorId}` : sql`n.holder = 'sector'`;
}

/**
 * Of a whole country's associations, business looks among few: an association among those that it shares a space with, for no need is in a space
 * that its association is not in; a company among those that it is a member of, or that it stands behind.
 */
function amongOurs({ associationId, companyId }: Actor): Sql {
  if (associationId)
    return sql`a.id in (select y.association_id from space_association x join space_association y on y.space_id = x.space_id where x.association_id = ${associationId})`;
  if (companyId)
    return sql`a.id in (select association_id from association_company where company_id = ${companyId}
      union select n.association_id from need_company x join need n on n.id = x.need_id where x.company_id = ${companyId})`;
  return sql`true`;
}

/** Sectors and associations that occur among what the actor may see. */
export async function filterOptions(tx: Tx, actor: Actor): Promise<FilterOptions> {
  const [sectors, associations] = await Promise.all([
    rows<FilterOptions['sectors'][number]>(
      tx,
      sql`select distinct s.id, s.name from ${alongWays(actor, sql`n.holder_sector_id`, [underWay], empty)}
          join sector s on s.id = found.key order by s.name`,
    ),
    rows<FilterOptions['associations'][number]>(
      tx,
      sql`select a.id, a.name from association a
      where ${amongOurs(actor)} and exists (select from need n where n.association_id = a.id and ${visibleTo(actor)}) order by a.name`,
    ),
  ]);
  return { sectors, associations };
}
