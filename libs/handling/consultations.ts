import type { ConsultationList, ConsultationView } from '@vertskap/contract';
import { viewedClock } from '@vertskap/clocks';
import { handles, loadSituation, mayReadNotes, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { mayContribute } from './consultation.rules.js';

type Found = Omit<ConsultationView, 'mayContribute'>;

/** Who was asked on a need and what they said, for those who may read its internal notes. Throws `not_found` for everyone else. */
export async function consultationsOf(tx: Tx, actor: Actor, needId: string): Promise<ConsultationList> {
  const visible = await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`);
  const situation = visible === undefined ? undefined : await loadSituation(tx, needId);
  if (!situation || !mayReadNotes(actor, situation.need)) throw notFound();
  const { need, lastSector } = situation;
  const found = await rows<Found>(
    tx,
    sql`select q.id, q.question, iso(q.asked_at) as "askedAt",
          jsonb_build_object('id', f.id, 'name', f.name) as asking, jsonb_build_object('id', t.id, 'name', t.name) as asked,
          jsonb_build_object('name', q.asked_by_name, 'side', 'municipality', 'unit', q.asked_by_unit) as "askedBy",
          ${viewedClock} as clock,
          case when q.contributed_at is not null then jsonb_build_object('body', q.contribution, 'at', iso(q.contributed_at),
            'author', jsonb_build_object('name', q.contributed_by_name, 'side', 'municipality', 'unit', q.contributed_by_unit)) end as contribution
        from consultation q join sector f on f.id = q.asking_sector_id join sector t on t.id = q.asked_sector_id join clock c on c.id = q.clock_id
        where q.need_id = ${needId} order by q.asked_at, t.name`,
  );
  const holder = need.holder?.kind === 'sector' ? need.holder.id : lastSector.id;
  return {
    consultations: found.map((f) => ({
      ...f,
      mayContribute: f.contribution === null && mayContribute(actor, f.asked.id),
    })),
    mayAsk: handles(actor, need) && need.state === 'open',
    sectors: await rows(
      tx,
      sql`select id, name from sector where municipality_id = ${need.municipalityId} and id <> ${holder} order by name`,
    ),
  };
}
