import { rows, sql, type Tx } from '@vertskap/platform';

/**
 * Tells whoever manages an association, and the person, that a mandate or a contact ends within a month: once for each day it
 * ends on, so that a mandate that was prolonged is told of anew. Returns how many were told.
 */
export async function warnOfMandates(tx: Tx, now: Date): Promise<number> {
  const told = await rows(
    tx,
    sql`with ending as (
          select m.id, m.association_id, p.name, m.position,
            ((m.valid_to - interval '1 microsecond') at time zone 'Europe/Oslo')::date::text as until
          from membership m join person p on p.id = m.person_id
          where m.association_id is not null and m.valid_from <= ${now} and ${now} < m.valid_to and m.valid_to <= ${now}::timestamptz + interval '1 month')
        insert into notification (membership_id, kind, data, at)
        select t.id, 'mandate_runs_out', jsonb_build_object('membershipId', e.id, 'name', e.name, 'position', e.position, 'until', e.until,
            'mine', t.id = e.id), ${now}
        from ending e join membership t on (t.id = e.id or t.association_id = e.association_id and t.manages)
          and t.valid_from <= ${now} and ${now} < t.valid_to
        where not exists (select from notification n where n.membership_id = t.id and n.kind = 'mandate_runs_out'
          and n.data ->> 'membershipId' = e.id::text and n.data ->> 'until' = e.until)
        returning 1`,
  );
  return told.length;
}
