import type { ClockKind } from '@vertskap/contract';
import { overdue } from '@vertskap/needs';
import { rows, sql } from '@vertskap/platform';
import { type About, clocksOf, listed, numbers, stoppedInPeriod } from './about.js';
import type { Facts } from './facts.rules.js';

/** The steps of a need that a sector takes. */
const STEPS: ClockKind[] = ['first_response', 'next_update', 'resolution', 'hand_over', 'consultation'];

/** Of each sector and each kind of clock that its people stopped in the period: what it took, standing still left out. */
export async function steps(about: About): Promise<Facts['steps']> {
  const found = await rows<{ sectorId: string; sector: string; kind: ClockKind; net: string }>(
    about.tx,
    sql`select s.id as "sectorId", s.name as sector, c.kind, ${listed('net_seconds', sql`true`)} as net
        from sector s join (${sql`select c.kind, c.net_seconds, c.credited_to from ${stoppedInPeriod(about, STEPS)} and c.verdict <> 'cancelled'`}) c
          on c.credited_to = s.id
        group by s.id, s.name, c.kind order by s.name, s.id`,
  );
  return found.map(({ net, ...step }) => ({ ...step, net: numbers(net) }));
}

/** Of each sector: what lies there, what is due soon, what came and went in the period, and how its deadlines were kept. */
export const load = ({ tx, now, where, holds, municipalityId, period }: About, soon: Date): Promise<Facts['load']> =>
  rows(
    tx,
    sql`with lies as (
          select n.holder_sector_id as id, count(*)::int as open, (count(*) filter (where ${overdue(now)}))::int as overdue,
            (count(*) filter (where n.due_side = 'municipality' and n.due_at >= ${now} and n.due_at < ${soon}))::int as "dueSoon"
          from need n where n.state = 'open' and n.holder = 'sector' and ${where} and ${holds} group by 1),
        moves as (
          select h.sector_id as id, (count(*) filter (where h.from_at >= ${period.from} and h.from_at < ${period.to}))::int as arrived,
            (count(*) filter (where h.to_at >= ${period.from} and h.to_at < ${period.to}))::int as "left"
          from (select h.* from sector s join holding h on h.sector_id = s.id
            where s.municipality_id = ${municipalityId} and (h.to_at is null or h.to_at >= ${period.from}) and h.from_at < ${period.to} offset 0) h
          join need n on n.id = h.need_id where ${where} group by 1),
        kept as (
          select c.credited_to as id, (count(*) filter (where c.verdict = 'met'))::int as met, count(*)::int as judged
          from ${clocksOf(
            municipalityId,
            sql`kind in ('first_response', 'next_update', 'resolution') and stopped_at >= ${period.from} and stopped_at < ${period.to}`,
          )} where c.verdict in ('met', 'late') and ${where} group by 1)
        select s.id as "sectorId", s.name as sector, coalesce(open, 0) as open, coalesce(overdue, 0) as overdue, coalesce("dueSoon", 0) as "dueSoon",
          coalesce(arrived, 0) as arrived, coalesce("left", 0) as "left", coalesce(met, 0) as met, coalesce(judged, 0) as judged
        from sector s left join lies on lies.id = s.id left join moves on moves.id = s.id left join kept on kept.id = s.id
        where s.municipality_id = ${municipalityId} order by s.name, s.id`,
  );
