import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, reach, wall, writtenByWhoAsks } from './walls.js';

/**
 * Neighbours who work together, by mutual consent: one that is invited has no `joined_at` until it says yes, and a no leaves no row.
 * Spaces of a region are spaces like others, with more municipalities; an association comes in by its own yes.
 */
export class Regions1767740000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table region (
  id uuid primary key, name text not null, founded_at timestamptz not null, founded_by uuid not null references membership);
create table region_member (
  region_id uuid not null references region, municipality_id uuid not null references municipality,
  invited_at timestamptz not null, invited_by uuid not null references municipality, joined_at timestamptz, leaves_on date,
  primary key (municipality_id, region_id), check (leaves_on is null or joined_at is not null));
create index on region_member (region_id);
create index on region_member (leaves_on) where leaves_on is not null;
alter table space add region_id uuid references region;
create index on space (region_id) where region_id is not null;
create table space_invitation (
  space_id uuid not null references space, association_id uuid not null references association,
  municipality_id uuid not null references municipality, at timestamptz not null, membership_id uuid not null references membership,
  primary key (association_id, space_id));
create index on space_invitation (space_id)`);
    await wall(
      q,
      'space_invitation',
      {
        of_municipality: `space_id in (select space_id from space_municipality where municipality_id = ${asking('municipality')})`,
        of_association: `association_id = ${asking('association')}`,
      },
      ['daily'],
    );
    await writtenByWhoAsks(q, 'space_invitation');
    await wall(
      q,
      'region',
      {
        of_municipality: `id in (select region_id from region_member where municipality_id = ${asking('municipality')})`,
        of_association: `id in (select region_id from space where id = any(${reach('spaces')}) or id in (
          select space_id from space_invitation where association_id = ${asking('association')}))`,
      },
      ['daily'],
    );
    // its first member comes with it, and after it
    await q.query(`create policy founded on region for insert with check (founded_by = ${asking('membership')})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop table space_invitation cascade;
alter table space drop region_id cascade;
drop table region_member cascade;
drop table region`);
  }
}
