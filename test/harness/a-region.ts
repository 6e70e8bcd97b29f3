import { randomUUID } from 'node:crypto';
import type { DataSource } from '@vertskap/platform';
import type { Place } from './places.js';

/** What the requests about regions name. */
export type TestRegion = {
  /** The place is in it, with a neighbour. */
  id: string;
  /** The place is in it, and an association is invited. */
  spaceId: string;
  /** Who else is in it. */
  neighbourId: string;
  /** The neighbour alone is in it. */
  otherSpaceId: string;
  /** The neighbour invites the place. */
  invitedId: string;
  /** The neighbour invites the place's association. */
  askedSpaceId: string;
};

export const noRegion = (): TestRegion => ({
  id: randomUUID(),
  spaceId: randomUUID(),
  neighbourId: randomUUID(),
  otherSpaceId: randomUUID(),
  invitedId: randomUUID(),
  askedSpaceId: randomUUID(),
});

/** Two regions: one that the place is in, and one that it is invited to; each with spaces. */
export async function aRegion(
  db: DataSource,
  { municipality, association, director, coordinator }: Place,
): Promise<TestRegion> {
  const region = noRegion();
  const [neighbour, invited] = [region.neighbourId, randomUUID()];
  const put = (statement: string, ...values: string[]) => db.query(statement, values);
  await put(`insert into municipality (id, name, slug) values ($1, 'Naboby', $2)`, neighbour, neighbour);
  await put(`insert into association (id, name) values ($1, 'Nabolaget')`, invited);
  await put(
    `insert into region (id, name, founded_at, founded_by) values ($1, 'Kysten', now(), $2), ($3, 'Innlandet', now(), $2)`,
    region.id,
    director.membershipId,
    region.invitedId,
  );
  await put(
    `insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at)
     values ($1, $2, now(), $2, now()), ($1, $3, now(), $2, now()), ($4, $3, now(), $3, now()), ($4, $2, now(), $3, null)`,
    region.id,
    municipality,
    neighbour,
    region.invitedId,
  );
  await put(
    `insert into space (id, name, region_id) values ($1, 'Kystrådet', $4), ($2, 'Havnerådet', $4), ($3, 'Innlandsrådet', $5)`,
    region.spaceId,
    region.otherSpaceId,
    region.askedSpaceId,
    region.id,
    region.invitedId,
  );
  await put(
    `insert into space_municipality (space_id, municipality_id) values ($1, $4), ($2, $5), ($3, $5)`,
    region.spaceId,
    region.otherSpaceId,
    region.askedSpaceId,
    municipality,
    neighbour,
  );
  await put(
    `insert into space_invitation (space_id, association_id, municipality_id, at, membership_id)
     values ($1, $2, $3, now(), $4), ($5, $6, $7, now(), $4)`,
    region.spaceId,
    invited,
    municipality,
    coordinator.membershipId,
    region.askedSpaceId,
    association,
    neighbour,
  );
  return region;
}

/** Municipalities that work together, each by its own yes; the first has founded the region. */
export const togetherIn = (
  db: DataSource,
  name: string,
  founder: Pick<Place, 'director'> & { municipality: string },
  ...others: { municipality: string }[]
): Promise<unknown> =>
  db.query(
    `with r as (insert into region (id, name, founded_at, founded_by) values (gen_random_uuid(), $1, now(), $2) returning id)
     insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at)
     select r.id, k, now(), $3, now() from r, unnest($4::uuid[]) k`,
    [
      name,
      founder.director.membershipId,
      founder.municipality,
      [founder, ...others].map(({ municipality }) => municipality),
    ],
  );
