import {
  type ClockKind,
  type FilterOptions,
  Id,
  type ListNeeds,
  type NeedPage,
  type NeedSummary,
} from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { raw, Refusal, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { z } from 'zod';
import { offeredTo } from './offers/store.js';
import { stayFilter } from './stays.js';
import { summaryFor, summaryTables } from './summary.js';
import { and, visibleTo } from './visible.js';

/** Orders of the list. Each ends in the id, so that the cursor is exact. */
const orders: Record<ListNeeds['sort'], { key: string; direction: 'asc' | 'desc' }> = {
  due: { key: `coalesce(n.due_at, 'infinity')`, direction: 'asc' },
  raised: { key: 'n.raised_at', direction: 'desc' },
  changed: { key: 'n.changed_at', direction: 'desc' },
};

/** A page of the needs that this actor may see and that pass all filters. */
export async function listNeeds(tx: Tx, now: Date, actor: Actor, query: ListNeeds): Promise<NeedPage> {
  const { key, direction } = orders[query.sort];
  const where = and([visibleTo(actor), ...filters(now, actor, query)]);
  const after = query.cursor === undefined ? sql`true` : afterCursor(query.cursor, key, direction);
  const asked = rows<{ need: NeedSummary; key: string }>(
    tx,
    sql`select ${summaryFor(actor)} as need, replace((${raw(key)} at time zone 'UTC')::text, ' ', 'T') as key from ${summaryTables}
        where ${where} and ${after} order by ${raw(key)} ${raw(direction)}, n.id limit ${query.limit + 1}`,
  );
  const counted = row<{ total: number }>(tx, sql`select count(*)::int as total from need n where ${where}`);
  const [page, count] = await Promise.all([asked, counted]);
  const last = page.length > query.limit ? page[query.limit - 1] : undefined;
  return {
    needs: page.slice(0, query.limit).map((p) => p.need),
    total: count?.total ?? 0,
    nextCursor: last ? Buffer.from(JSON.stringify([last.key, last.need.id])).toString('base64url') : null,
  };
}

function afterCursor(cursor: string, key: string, direction: 'asc' | 'desc'): Sql {
  const [time, id] = readCursor(cursor);
  const at = sql`${time}::timestamp at time zone 'UTC'`;
  return sql`(${raw(key)} ${raw(direction === 'asc' ? '>' : '<')} ${at} or ${raw(key)} = ${at} and n.id > ${id}::uuid)`;
}

/** The sort key, `2026-03-02T09:00:00.25` in UTC, and the id of the last row that was shown. */
const Cursor = z.tuple([z.union([z.literal('infinity'), z.iso.datetime({ local: true }).regex(/^[1-9]/)]), Id]);

function readCursor(cursor: string): [string, string] {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    // told below
  }
  throw new Refusal('invalid_input', 'This cursor is not one of ours.', [
    { path: 'query.cursor', code: 'unknown', message: 'not one of ours' },
  ]);
}

/** The conditions of the filters; `overdue` is what the counts on the dashboards use too. */
export function filters(now: Date, actor: Actor, query: Partial<ListNeeds>): Sql[] {
  return [
    query.state && sql`n.state = any(${query.state})`,
    query.ball && ballIs(actor, query.ball),
    query.sector && sql`n.holder_sector_id = ${query.sector}`,
    query.association && sql`n.association_id = ${query.association}`,
    query.kind && sql`n.kind = ${query.kind}`,
    query.theme && sql`n.theme = ${query.theme}`,
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
function clockConditions(now: Date, kind: ClockKind, query: Partial<ListNeeds>): Sql[] {
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

/** The municipality has the ball and a deadline of its own has passed. */
export const overdue = (now: Date): Sql => sql`n.state = 'open' and n.due_side = 'municipality' and n.due_at < ${now}`;

/** That serve this goal of the plan, or one below it; or `none` at all. */
const servesGoal = (goal: string): Sql =>
  goal === 'none'
    ? sql`not exists (select from need_goal x where x.need_id = n.id)`
    : sql`exists (select from need_goal x where x.need_id = n.id and x.goal_id in (
        with recursive below as (select ${goal}::uuid as id union select g.id from goal g join below b on g.parent_id = b.id) select id from below))`;

function ballIs(actor: Actor, ball: NonNullable<ListNeeds['ball']>): Sql {
  if (ball === 'offered') return offeredTo(actor);
  if (ball === 'municipality') return sql`n.holder = 'sector'`;
  if (ball !== 'mine') return sql`n.holder = ${ball}`;
  if (actor.side === 'association') return sql`n.holder = 'association' and n.association_id = ${actor.associationId}`;
  return actor.sectorId ? sql`n.holder_sector_id = ${actor.sectorId}` : sql`n.holder = 'sector'`;
}

/** Sectors and associations that occur among what the actor may see. */
export async function filterOptions(tx: Tx, actor: Actor): Promise<FilterOptions> {
  const [sectors, associations] = await Promise.all([
    rows<FilterOptions['sectors'][number]>(
      tx,
      sql`select s.id, s.name from sector s
      where exists (select from need n where n.holder_sector_id = s.id and ${visibleTo(actor)}) order by s.name`,
    ),
    rows<FilterOptions['associations'][number]>(
      tx,
      sql`select a.id, a.name from association a
      where exists (select from need n where n.association_id = a.id and ${visibleTo(actor)}) order by a.name`,
    ),
  ]);
  return { sectors, associations };
}
