import { beyond, rows, sql, type Tx } from '@vertskap/platform';
import { speaksFor } from './speaks-for.js';
import { holdingSector } from './holding-sector.js';
import { ringOf } from './told/ring.js';

/**
 * Tells whoever has to say something, or waited for it, how it stands with what a neighbour is to have, or to have its part in: the association, of
 * which only those are asked who may say yes, and the giver's coordinators on the need, with the sector that writes the answer once the neighbour has
 * said its part, the receiver's coordinators without it. Returns how many were told.
 */
export async function tellOfReferrals(tx: Tx, now: Date): Promise<number> {
  const rung = await beyond(tx, 'deadlines', () =>
    rows(
      tx,
      sql`with fresh as (
          update referral set told = state where told is distinct from state returning id, need_id, association_id, from_municipality_id, to_municipality_id, purpose, state, consented_by, new_need_id),
        concerned as (
          select f.*, m.id as membership_id, m.municipality_id is not distinct from f.to_municipality_id as receives
          from fresh f join need n on n.id = f.need_id join membership m
            on m.valid_from <= ${now} and ${now} < m.valid_to and (
              m.role = 'association_representative' and m.association_id = f.association_id
                and (f.state in ('accepted', 'contributed', 'declined') or f.state = 'asked' and ${speaksFor})
              or m.role = 'coordinator' and m.municipality_id = f.from_municipality_id and f.state in ('accepted', 'contributed', 'declined', 'refused', 'revoked')
              or m.role in ('case_handler', 'sector_leader') and m.sector_id = ${holdingSector} and f.purpose = 'contribute' and f.state in ('contributed', 'declined')
              or m.role = 'coordinator' and m.municipality_id = f.to_municipality_id and (f.state = 'offered' or f.state = 'revoked' and f.new_need_id is null or f.state = 'withdrawn' and f.purpose = 'contribute' and f.consented_by is not null))),
        told as (
          insert into notification (membership_id, need_id, kind, data, at)
          select c.membership_id, case when not c.receives then c.need_id end, 'referral',
            jsonb_build_object('referralId', c.id, 'purpose', c.purpose, 'state', c.state, 'municipality', k.name, 'receives', c.receives), ${now}::timestamptz
          from concerned c join municipality k on k.id = case when c.receives then c.from_municipality_id else c.to_municipality_id end
          returning membership_id, need_id, at),
        ${ringOf}`,
    ),
  );
  return rung.length;
}
