import { endUnderWay } from '@vertskap/needs';
import { appendAll, dateInOslo, type Entry, rows, sql, type Tx } from '@vertskap/platform';
import { heardIn } from './ring.js';
import { togetherIn } from './together.js';

/**
 * Ends memberships whose notice has run: the municipality leaves the region's spaces too, and keeps the needs that were raised with it
 * there; what was being referred between two that are in no region together any more goes nowhere. Returns how many ended.
 */
export async function endMemberships(tx: Tx, now: Date): Promise<number> {
  const ended = await rows<{ regionId: string; municipalityId: string }>(
    tx,
    sql`with gone as (
          delete from region_member where leaves_on <= ${dateInOslo(now)}::date returning region_id, municipality_id),
        spaces as (
          delete from space_municipality m using gone g, space p
          where p.id = m.space_id and p.region_id = g.region_id and m.municipality_id = g.municipality_id),
        invitations as (
          delete from space_invitation i using gone g, space p
          where p.id = i.space_id and p.region_id = g.region_id and i.municipality_id = g.municipality_id),
        told as (
          insert into audit (at, action, object, municipality_id, new)
          select ${now}, 'regions.left', '', g.municipality_id, jsonb_build_object('region', r.name) from gone g join region r on r.id = g.region_id)
        select region_id as "regionId", municipality_id as "municipalityId" from gone`,
  );
  if (ended.length === 0) return 0;
  const left = { kind: 'regions.changed', deed: 'left' } as const;
  const heard = await heardIn(
    tx,
    ended.map(({ regionId }) => regionId),
  );
  const streams = [...heard, ...ended.map(({ municipalityId }) => `municipality/${municipalityId}` as const)];
  const rings = [...new Set(streams)].map((stream) => ({ stream, event: left }) as Entry);
  const nobody = { at: now, membershipId: null, personId: null };
  await appendAll(
    tx,
    [...rings, ...(await endReferrals(tx, now))].map((ring) => ({ ...ring, ...nobody })),
  );
  return ended.length;
}

/** Those who read what was offered read it no more. Returns whom to ring. */
async function endReferrals(tx: Tx, now: Date): Promise<Entry[]> {
  const apart = sql`not exists (${togetherIn(sql`u.from_municipality_id`, sql`u.to_municipality_id`)})`;
  const event = { kind: 'referrals.changed', deed: 'withdrawn' } as const;
  return (await endUnderWay(tx, now, apart)).flatMap(({ fromId, toId, associationId, was }) => [
    { stream: `municipality/${fromId}` as const, event },
    { stream: `association/${associationId}` as const, event },
    ...(was === 'offered' ? [{ stream: `coordinators/${toId}` as const, event }] : []),
  ]);
}
