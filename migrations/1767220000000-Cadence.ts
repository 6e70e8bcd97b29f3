import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, letThrough, reach, staff, wall, writtenByWhoAsks } from './walls.js';

const representative = `current_setting('app.role', true) = 'association_representative'`;

/** How often those of a space mean to meet; before it breaks they are warned, at an hour of the day. */
export class Cadence1767220000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table space_cadence (
  space_id uuid primary key references space, months int not null check (months between 1 and 12),
  set_at timestamptz not null, membership_id uuid not null references membership)`);
    await wall(
      q,
      'space_cadence',
      {
        of_municipality: `${staff} and space_id in (select space_id from space_municipality where municipality_id = ${asking('municipality')})`,
        of_association: `${representative} and space_id = any(${reach('spaces')})`,
      },
      ['daily'],
    );
    await writtenByWhoAsks(q, 'space_cadence');
    await letThrough(q, 'daily', ['meeting']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy daily on meeting; drop table space_cadence');
  }
}
