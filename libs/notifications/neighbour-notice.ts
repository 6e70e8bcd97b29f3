import { rows, sql, type Tx } from '@vertskap/platform';
import { speaksForAll } from './speaks-for.js';
import { ringOf } from './told/ring.js';

/**
 * Tells administrators and directors that a neighbour offers what somebody knows, lets them compare and waits for the same, or invites
 * them into a region; and those who speak for all of an association that it is invited into a space of one: once for each offer. Returns how
 * many were told.
 */
export async function tellOfNeighbours(tx: Tx, now: Date): Promise<number> {
  const rung = await rows(
    tx,
    sql`with waiting as (
          select 'lending' as what, l.id::text as offer, l.to_municipality_id as municipality_id, null::uuid as association_id,
            l.from_municipality_id as neighbour_id
          from lending l where l.accepted_at is null and l.ended_at is null
          union all
          select 'comparing', c.municipality_id || ' ' || c.since, c.neighbour_id, null, c.municipality_id from consent c
          where not exists (select from consent r where r.municipality_id = c.neighbour_id and r.neighbour_id = c.municipality_id)
          union all
          select 'region', i.region_id || ' ' || i.invited_at, i.municipality_id, null, i.invited_by from region_member i where i.joined_at is null
          union all
          select 'space', i.space_id || ' ' || i.at, null, i.association_id, i.municipality_id from space_invitation i),
        told as (
          insert into notification (membership_id, kind, data, at)
          select m.id, 'neighbour', jsonb_build_object('what', w.what, 'offer', w.offer, 'neighbour', k.name), ${now}::timestamptz
          from waiting w join municipality k on k.id = w.neighbour_id join membership m on (
              m.municipality_id = w.municipality_id and m.role in ('administrator', 'director')
              or m.association_id = w.association_id and ${speaksForAll}) and m.valid_from <= ${now} and ${now} < m.valid_to
          where not exists (select from notification t where t.membership_id = m.id and t.kind = 'neighbour' and t.data ->> 'offer' = w.offer)
          returning membership_id, need_id, at),
        ${ringOf}`,
  );
  return rung.length;
}
