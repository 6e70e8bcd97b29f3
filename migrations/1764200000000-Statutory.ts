import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Local regulations that make statutory deadlines stand still in winter; a row that has ended is kept. */
export class Statutory1764200000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table statutory_winter_pause (
  id uuid primary key default gen_random_uuid(), municipality_id uuid not null references municipality, rule text not null,
  from_day char(5) not null, to_day char(5) not null, basis text not null,
  since timestamptz not null, changed_by uuid not null references membership,
  until timestamptz, ended_by uuid references membership, check ((until is null) = (ended_by is null)));
create unique index one_winter_pause_per_rule on statutory_winter_pause (municipality_id, rule) where until is null;
create index clock_running on clock (need_id) where stopped_at is null;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index clock_running; drop table statutory_winter_pause');
  }
}
