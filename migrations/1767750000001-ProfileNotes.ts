import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, reach, wall, writtenByWhoAsks } from './walls.js';

/**
 * What a municipality and its associations say of its business life, beside the figures: read by the house, by business that talks with it,
 * and by whoever works together with it in a region. What is withdrawn stays.
 */
export class ProfileNotes1767750000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table profile_note (
  id uuid primary key, client_key uuid not null, municipality_id uuid not null references municipality, association_id uuid references association,
  membership_id uuid not null references membership, author_name text not null,
  kind text not null check (kind in ('strength', 'opportunity', 'challenge', 'role')), role text, body text not null, language text not null,
  at timestamptz not null, withdrawn_at timestamptz, withdrawn_by uuid references membership,
  check ((kind = 'role') = (role is not null)), unique (membership_id, client_key));
create index on profile_note (municipality_id, at desc, id);
create index on profile_note (association_id)`);
    await wall(q, 'profile_note', {
      of_the_house: `municipality_id = ${asking('municipality')}`,
      of_the_region: `municipality_id in (select theirs.municipality_id from region_member mine join region_member theirs
        on theirs.region_id = mine.region_id where mine.municipality_id = ${asking('municipality')}
        and mine.joined_at is not null and theirs.joined_at is not null)`,
      of_business: `municipality_id in (select municipality_id from space_municipality where space_id = any(${reach('spaces')}))`,
      of_a_company: `municipality_id in (select m.municipality_id from space_municipality m join space_association a on a.space_id = m.space_id
        where a.association_id = any(${reach('associations')}))`,
    });
    await writtenByWhoAsks(q, 'profile_note');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table profile_note');
  }
}
