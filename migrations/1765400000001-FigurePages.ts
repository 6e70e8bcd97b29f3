import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, wall } from './walls.js';

/**
 * Pages of figures as they were reckoned last, and the indexes by which they are reckoned from what happened in the period, however
 * much lies before it. Unlogged: after a crash of the database they are reckoned anew.
 */
export class FigurePages1765400000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create unlogged table figure_page (
  municipality_id uuid not null references municipality, scope text not null, filters text not null,
  definition int not null, seq bigint not null, as_of timestamptz not null, body json not null,
  primary key (municipality_id, scope, filters));
create index clock_by_stop on clock (municipality_id, kind, stopped_at);
create index clock_commitment on clock (municipality_id, (coalesce(stopped_at, due_at))) where kind = 'commitment';
create index holding_by_end on holding (sector_id, to_at) where sector_id is not null;
create index holding_by_start on holding (sector_id, from_at) where sector_id is not null;
`);
    const here = `municipality_id = ${asking('municipality')}`;
    const role = (...roles: string[]) =>
      `current_setting('app.role', true) in (${roles.map((name) => `'${name}'`).join(', ')})`;
    await wall(q, 'figure_page', {
      of_municipality: `scope = 'municipality' and ${here} and ${role('mayor', 'director', 'coordinator')}`,
      of_sector: `scope = 'sector/' || ${asking('sector')} and ${here} and ${role('sector_leader')}`,
      of_association: `scope = 'association/' || ${asking('association')} and ${role('association_representative')}`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop table figure_page;
drop index clock_by_stop, clock_commitment, holding_by_end, holding_by_start;
`);
  }
}
