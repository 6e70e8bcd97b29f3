import type { StatusReport, StatusReports } from '@vertskap/contract';
import { viewedClock } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { maySeeStatus } from '../need.rules.js';
import { loadSituation } from '../needs.js';
import { visibleTo } from '../visible.js';

/** A StatusReport as jsonb, with the request as `u` and its clock as `c`: the answer is in it, so ask `maySeeStatus` first. */
export const viewedReport: Sql = sql`jsonb_build_object('id', u.id, 'reason', u.reason, 'askedAt', iso(u.asked_at), 'answeredAt', iso(u.answered_at),
  'askedBy', jsonb_build_object('name', u.asked_by_name, 'side', 'municipality', 'unit', u.asked_by_unit), 'clock', ${viewedClock},
  'answer', case when u.answered_at is not null then jsonb_build_object('body', u.answer, 'shared', u.shared,
    'author', jsonb_build_object('name', u.answered_by_name, 'side', 'municipality', 'unit', u.answered_by_unit)) end)`;

/** What the mayor asked of a need and was answered. Throws `not_found` for whoever is neither politics nor administration of it. */
export async function statusReportsOf(tx: Tx, actor: Actor, needId: string): Promise<StatusReports> {
  const visible = await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`);
  const situation = visible === undefined ? undefined : await loadSituation(tx, needId);
  if (!situation || !maySeeStatus(actor, situation.need)) throw notFound();
  const found = await rows<{ report: StatusReport }>(
    tx,
    sql`select ${viewedReport} as report from status_request u join clock c on c.id = u.clock_id
        where u.need_id = ${needId} order by u.asked_at`,
  );
  return { reports: found.map(({ report }) => report) };
}
