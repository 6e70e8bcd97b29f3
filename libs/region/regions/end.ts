import { dateInOslo, rows, sql, type Tx } from '@vertskap/platform';

/**
 * Ends memberships whose notice has run: the municipality leaves the region's spaces too, and keeps the needs that were raised with it
 * there. Returns how many ended.
 */
export async function endMemberships(tx: Tx, now: Date): Promise<number> {
  const ended = await rows(
    tx,
    sql`with gone as (
          delete from region_member where leaves_on <= ${dateInOslo(now)}::date returning region_id, municipality_id),
        spaces as (
          delete from space_municipality m using gone g, space p
          where p.id = m.space_id and p.region_id = g.region_id and m.municipality_id = g.municipality_id),
        invitations as (
          delete from space_invitation i using gone g, space p
          where p.id = i.space_id and p.region_id = g.region_id and i.municipality_id = g.municipality_id)
        insert into audit (at, action, object, municipality_id, new)
        select ${now}, 'regions.left', '', g.municipality_id, jsonb_build_object('region', r.name) from gone g join region r on r.id = g.region_id
        returning 1`,
  );
  return ended.length;
}
