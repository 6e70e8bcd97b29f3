import type { AssignmentView, Handler } from '@vertskap/contract';
import { loadSituation, mayReadNotes, type Need, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { mayAssign } from './assignment.rules.js';

/** Who works there now: staff of sectors, with the membership as `m` and the person as `p`. */
export const handlerTables = sql`membership m join person p on p.id = m.person_id`;
export const isHandler = (now: Date): Sql =>
  sql`m.role in ('case_handler', 'sector_leader', 'coordinator') and m.sector_id is not null and m.valid_from <= ${now} and ${now} < m.valid_to`;
export const handlerView = sql`jsonb_build_object('membershipId', m.id, 'name', p.name, 'position', m.position, 'sectorId', m.sector_id)`;

/** The name of whoever works with the need `n` in the sector that has the ball; null where nobody does, or they have left. */
export const handlerOf = (
  now: Date,
): Sql => sql`(select p.name from assignment a join ${handlerTables} on m.id = a.membership_id
  where a.need_id = n.id and a.sector_id = n.holder_sector_id and a.ended_at is null and ${now} < m.valid_to)`;

/** The sector whose people can have the need: the one with the ball, or that had it last. */
export const sectorAt = (need: Need, lastSector: { id: string | null }): string =>
  (need.holder?.kind === 'sector' ? need.holder.id : lastSector.id) ?? '';

type Found = { sector: AssignmentView['sector']; staff: Handler[]; current: string | null };

/** Who works with a need, for those who may read its internal notes. Throws `not_found` for everyone else. */
export async function assignmentOf(tx: Tx, now: Date, actor: Actor, needId: string): Promise<AssignmentView> {
  const visible = await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`);
  const situation = visible === undefined ? undefined : await loadSituation(tx, needId);
  if (!situation || !mayReadNotes(actor, situation.need)) throw notFound();
  const { need, lastSector } = situation;
  const sectorId = sectorAt(need, lastSector);
  const found = await row<Found>(
    tx,
    sql`select jsonb_build_object('id', s.id, 'name', s.name) as sector,
          coalesce((select jsonb_agg(${handlerView} order by p.name) from ${handlerTables} where m.sector_id = s.id and ${isHandler(now)}), '[]') as staff,
          (select membership_id from assignment a where a.need_id = ${needId} and a.sector_id = s.id and a.ended_at is null) as current
        from sector s where s.id = ${sectorId}`,
  );
  if (!found) throw notFound();
  const handler = found.staff.find((h) => h.membershipId === found.current) ?? null;
  const assigned = { sectorId, membershipId: handler?.membershipId ?? null };
  const open = need.state === 'open' || need.state === 'answered';
  const may = (to: string | null): boolean => open && mayAssign(actor, need.municipalityId, assigned, to);
  return {
    sector: found.sector,
    handler,
    candidates: found.staff.filter((h) => h !== handler && may(h.membershipId)),
    mayRelease: handler !== null && may(null),
    history: await rows(
      tx,
      sql`select p.name as handler, s.name as sector, iso(a.at) as at, a.by_name as by
          from assignment a join sector s on s.id = a.sector_id left join (${handlerTables}) on m.id = a.membership_id
          where a.need_id = ${needId} order by a.at`,
    ),
  };
}
