import { rows, sql, type Tx } from '@vertskap/platform';
import { ringOf } from './told/ring.js';

/** Tells coordinators that associations told what they know of markets: once of each association's new ones. Returns how many were told. */
export async function tellOfInsights(tx: Tx, now: Date): Promise<number> {
  const rung = await rows(
    tx,
    sql`with fresh as (update market_insight set told = true where not told returning municipality_id, association_id),
        counted as (
          select f.municipality_id, a.name, count(*)::int as count from fresh f join association a on a.id = f.association_id
          group by f.municipality_id, a.id, a.name),
        told as (
          insert into notification (membership_id, kind, data, at)
          select m.id, 'insights', jsonb_build_object('association', c.name, 'count', c.count), ${now}::timestamptz
          from counted c join membership m on m.municipality_id = c.municipality_id and m.role = 'coordinator'
            and m.valid_from <= ${now} and ${now} < m.valid_to
          returning membership_id, need_id, at),
        ${ringOf}`,
  );
  return rung.length;
}
