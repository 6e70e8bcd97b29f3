import type { NotificationPage, NotificationView } from '@vertskap/contract';
import { and, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';

const SHOWN = 100;

/** What this actor was told, the newest first; nothing about needs they may no longer see. */
export async function notificationsOf(tx: Tx, actor: Actor): Promise<NotificationPage> {
  const mine = and([sql`t.membership_id = ${actor.membershipId}`, sql`(t.need_id is null or ${visibleTo(actor)})`]);
  const notifications = await rows<NotificationView>(
    tx,
    sql`select t.id, iso(t.at) as at, iso(t.read_at) as "readAt", jsonb_build_object('kind', t.kind) || t.data as what,
          case when n.id is not null then jsonb_build_object('id', n.id, 'number', 'B-' || n.number, 'title', n.title) end as need
        from notification t left join need n on n.id = t.need_id where ${mine} order by t.at desc, t.id limit ${SHOWN}`,
  );
  const count = await row<{ unread: number }>(
    tx,
    sql`select count(*)::int as unread from notification t left join need n on n.id = t.need_id where ${mine} and t.read_at is null`,
  );
  return { notifications, unread: count?.unread ?? 0 };
}

/** Everything up to an instant has been read; in whole milliseconds, which is as exactly as the reader was told. */
export async function markNotified(tx: Tx, now: Date, actor: Actor, upTo: string): Promise<void> {
  await rows(
    tx,
    sql`update notification set read_at = ${now}
        where membership_id = ${actor.membershipId} and date_trunc('milliseconds', at) <= ${upTo} and read_at is null`,
  );
}
