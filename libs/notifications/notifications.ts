import type { ListNotifications, MarkNotified, NotificationPage, NotificationView } from '@vertskap/contract';
import { Id } from '@vertskap/contract';
import { and, namedNeed, notesVisibleTo, tellRead, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import {
  CursorInstant,
  notFound,
  readCursor,
  row,
  rows,
  sql,
  type Sql,
  type Tx,
  writeCursor,
} from '@vertskap/platform';
import { z } from 'zod';

/** What tells of the inside of the house: asked for again when it is read, since the reader may have changed places. */
const INTERNAL = ['note', 'consultation'];

/** Notifications (as `t`, with the need as `n`) that this actor may read: their own, and nothing of needs they may no longer see. */
export const readableBy = (actor: Actor): Sql =>
  and([
    sql`t.membership_id = ${actor.membershipId}`,
    sql`(t.need_id is null or ${visibleTo(actor)})`,
    sql`(t.kind <> all(${INTERNAL}) or ${notesVisibleTo(actor)})`,
  ]);

const shown: Record<ListNotifications['show'], Sql> = {
  all: sql`true`,
  unread: sql`t.read_at is null`,
  messages: sql`t.kind in ('deed', 'note', 'consultation', 'team_call')`,
  deadlines: sql`t.kind = 'deadline'`,
};

/** What was promised on no need is read where it stands, with the reader's rights. */
const promised: Sql = sql`case when t.data ? 'commitmentId'
  then jsonb_build_object('promised', (select p.what from commitment p where p.id = (t.data ->> 'commitmentId')::uuid)) else '{}' end`;

/** A NotificationView as jsonb's columns. */
export const notificationColumns: Sql = sql`t.id, iso(t.at) as at, iso(t.read_at) as "readAt", jsonb_build_object('kind', t.kind) || t.data || ${promised} as what,
  case when n.id is not null then ${namedNeed} end as need`;

/** A page of what this actor was told, the newest first. */
export async function notificationsOf(tx: Tx, actor: Actor, query: ListNotifications): Promise<NotificationPage> {
  const mine = readableBy(actor);
  const after = query.cursor === undefined ? sql`true` : afterCursor(query.cursor);
  const page = await rows<NotificationView & { key: string }>(
    tx,
    sql`select ${notificationColumns}, (t.at at time zone 'UTC')::text as key from notification t left join need n on n.id = t.need_id
        where ${mine} and ${shown[query.show]} and ${after} order by t.at desc, t.id limit ${query.limit + 1}`,
  );
  const count = await row<{ unread: number }>(
    tx,
    sql`select count(*)::int as unread from notification t left join need n on n.id = t.need_id where ${mine} and t.read_at is null`,
  );
  const last = page.length > query.limit ? page[query.limit - 1] : undefined;
  return {
    notifications: page.slice(0, query.limit).map(({ key: _, ...notification }) => notification),
    unread: count?.unread ?? 0,
    nextCursor: last ? writeCursor([last.key, last.id]) : null,
  };
}

/** The instant of the last row that was shown, and its id. */
const Cursor = z.tuple([CursorInstant, Id]);

function afterCursor(cursor: string): Sql {
  const [time, id] = readCursor(cursor, Cursor);
  const at = sql`${time}::timestamp at time zone 'UTC'`;
  return sql`(t.at < ${at} or t.at = ${at} and t.id > ${id}::uuid)`;
}

/**
 * Up to an instant, everything or what is about one need has been read, on all devices of the reader; in whole milliseconds, as
 * exactly as the reader was told. Throws `not_found` for a need that this actor may not see.
 */
export async function markNotified(tx: Tx, now: Date, actor: Actor, { upTo, needId }: MarkNotified): Promise<void> {
  if (needId && !(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`)))
    throw notFound();
  const read = await rows(
    tx,
    sql`update notification set read_at = ${now}
        where membership_id = ${actor.membershipId} and date_trunc('milliseconds', at) <= ${upTo} and read_at is null
          and (${needId ?? null}::uuid is null or need_id = ${needId ?? null}) returning id`,
  );
  if (read.length > 0) await tellRead(tx, now, actor, needId ?? null);
}
