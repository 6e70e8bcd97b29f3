import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, reach, wall, writtenByWhoAsks } from './walls.js';

/** What a municipality writes of a procedure besides the national text, in versions; business that talks with it reads it. */
export class Guides1767760000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table guide_text (
  municipality_id uuid not null references municipality, guide text not null, version int not null, body jsonb not null,
  national_version int not null, at timestamptz not null, membership_id uuid not null references membership, by_name text not null,
  primary key (municipality_id, guide, version))`);
    await wall(
      q,
      'guide_text',
      {
        of_the_house: `municipality_id = ${asking('municipality')}`,
        of_business: `exists (select from space_municipality m join space_association a on a.space_id = m.space_id
          where m.municipality_id = guide_text.municipality_id and (a.association_id = ${asking('association')} or a.association_id = any(${reach('associations')})))`,
      },
      ['daily'],
    );
    await writtenByWhoAsks(q, 'guide_text');
    await q.query(`create policy written_in_the_house on guide_text as restrictive for insert
      with check (municipality_id = ${asking('municipality')} or current_setting('app.system', true) <> '')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table guide_text');
  }
}
