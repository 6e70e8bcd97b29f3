import { pledged, ranIn, stateOf } from '@vertskap/dialogue';
import { and } from '@vertskap/needs';
import { prepared, sql, type Sql } from '@vertskap/platform';
import type { About } from './about.js';
import type { Facts } from './facts.rules.js';

/**
 * Initiatives in the spaces of the municipality, of an association those in its own, that ran on a day of the period: what became of them, and
 * what is pledged to them and delivered until now.
 */
export async function initiatives(about: About, associationId: string | null): Promise<Facts['initiatives']> {
  const { tx, now } = about;
  const ran = ranFor(about, associationId);
  const [states, pledges] = await Promise.all([
    prepared<NonNullable<Facts['initiatives']>['states'][number]>(
      tx,
      sql`select case when i.ended_at is null then 'running' else coalesce(i.reached, 'untold') end as state, count(*)::int as initiatives
          from ${ran} group by 1 order by 1`,
    ),
    prepared<NonNullable<Facts['initiatives']>['pledges'][number]>(
      tx,
      sql`select p.unit, count(*)::int as pledges, (sum(${pledged}))::float8 as pledged,
            (sum(p.delivered))::float8 as delivered, (count(*) filter (where ${stateOf(now)} = 'late'))::int as late,
            (count(*) filter (where p.move_count > 0))::int as moved
          from initiative_pledge p where p.initiative_id in (select i.id from ${ran}) group by p.unit order by p.unit`,
    ),
  ]);
  return { states, pledges };
}

const ranFor = ({ municipalityId, period: { firstDay, lastDay } }: About, associationId: string | null): Sql =>
  sql`initiative i where ${and(ranIn({ municipality: municipalityId, from: firstDay, to: lastDay }))}
    and (${associationId}::uuid is null or i.space_id in (select y.space_id from space_association y where y.association_id = ${associationId}))`;
