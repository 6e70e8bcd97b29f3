import { rhythms } from '@vertskap/dialogue';
import { rows, sql, type Tx } from '@vertskap/platform';
import { ringOf } from './told/ring.js';

/**
 * Tells the coordinators of a space, and whoever manages an association in it, that it will not meet as often as it means to unless somebody calls
 * a meeting: once for each day that it has to meet by. Returns how many were told.
 */
export async function warnOfCadence(tx: Tx, now: Date): Promise<number> {
  const rung = await rows(
    tx,
    sql`with due as (
          select r.space_id, p.name, (r.next_by at time zone 'Europe/Oslo')::date::text as by
          from ${rhythms(now)} r join space p on p.id = r.space_id where r.breaks),
        told as (
          insert into notification (membership_id, kind, data, at)
          select m.id, 'meeting_due', jsonb_build_object('spaceId', d.space_id, 'space', d.name, 'by', d.by), ${now}::timestamptz
          from due d join membership m on m.valid_from <= ${now} and ${now} < m.valid_to and (
            m.role = 'coordinator' and m.municipality_id in (select municipality_id from space_municipality where space_id = d.space_id)
            or m.manages and m.association_id in (select association_id from space_association where space_id = d.space_id))
          where not exists (select from notification t where t.membership_id = m.id and t.kind = 'meeting_due'
            and t.data ->> 'spaceId' = d.space_id::text and t.data ->> 'by' = d.by)
          returning membership_id, need_id, at),
        ${ringOf}`,
  );
  return rung.length;
}
