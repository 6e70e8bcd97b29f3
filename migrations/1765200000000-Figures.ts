import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the figures are reckoned from: the time each clock took, frozen with its verdict, and whose it was. */
export class Figures1765200000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table clock add municipality_id uuid references municipality, add credited_to uuid references sector,
  add gross_seconds int, add net_seconds int;
update clock set municipality_id = n.municipality_id from need n where n.id = clock.need_id;
alter table clock alter municipality_id set not null,
  add check (stopped_at is not null or gross_seconds is null and net_seconds is null and credited_to is null);
create index clock_by_start on clock (municipality_id, kind, started_at)
  include (need_id, cycle, due_at, stopped_at, verdict, gross_seconds, net_seconds, credited_to);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop index clock_by_start;
alter table clock drop municipality_id, drop credited_to, drop gross_seconds, drop net_seconds;
`);
  }
}
