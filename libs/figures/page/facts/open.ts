import { overdue, sharedSummary, summaryTables } from '@vertskap/needs';
import { preparedRow, prepared, sql } from '@vertskap/platform';
import type { About } from './about.js';
import type { Facts } from './facts.rules.js';

/** A deadline before `soon` is near. */
export const openNeeds = ({ tx, now, where, holds }: About, soon: Date): Promise<Facts['open']> =>
  prepared(
    tx,
    sql`select n.holder, n.holder_sector_id as "sectorId", s.name as sector, n.raised_at as "raisedAt", coalesce(${overdue(now)}, false) as overdue,
          coalesce(n.due_side = 'municipality' and n.due_at >= ${now} and n.due_at < ${soon}, false) as "dueSoon"
        from need n left join sector s on s.id = n.holder_sector_id where n.state = 'open' and ${where} and ${holds}`,
  );

export async function worst({ tx, now, where, holds }: About): Promise<Facts['worst']> {
  const found = await preparedRow<NonNullable<Facts['worst']>>(
    tx,
    sql`select ${sharedSummary} || jsonb_build_object('unread', false) as need, n.due_at as "dueAt" from ${summaryTables}
        where ${where} and ${holds} and ${overdue(now)} order by n.due_at, n.id limit 1`,
  );
  return found ?? null;
}
