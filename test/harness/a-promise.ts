import type { DataSource } from '@vertskap/platform';
import type { Place } from './places.js';

/** What the municipality promised the place's association on no need, for the last day of 2035: its id. As the server would have kept it. */
export async function aPromise(
  db: DataSource,
  { municipality, space, association, coordinator, intake }: Place,
  what = 'Vi sender kartet.',
): Promise<string> {
  const [made] = await db.query(
    `with clocked as (
       insert into clock (id, space_id, kind, cycle, side, budget, started_at, due_at, policy_version, calendar_version, audience, municipality_id)
       values (gen_random_uuid(), $1, 'commitment', 1, 'municipality', '{"unit": "date", "date": "2035-12-31"}', now(), '2035-12-31T11:00:00Z', 1, 1, 'shared', $2) returning id)
     insert into commitment (id, association_id, client_key, sector_id, side, what, language, certainty, at, by_name, by_unit, membership_id)
     select id, $3, gen_random_uuid(), $4, 'municipality', $5, 'nb', 'firm', now(), $6, 'Mottak', $7 from clocked returning id`,
    [space, municipality, association, intake, what, coordinator.name, coordinator.membershipId],
  );
  return made.id as string;
}
