import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies behind a need: named by the association, or backing it themselves, with how it hits them. */
export class Backing1765150000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need_company add named boolean not null default true,
  add facts text, add jobs int check (jobs >= 0), add kroner_per_year bigint check (kroner_per_year >= 0),
  add by_name text, add by_side text, add by_unit text, add at timestamptz,
  add check ((at is null) = (by_name is null) and (at is null) = (by_side is null) and (at is null) = (by_unit is null))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from need_company where not named;
alter table need_company drop named, drop facts, drop jobs, drop kroner_per_year, drop by_name, drop by_side, drop by_unit, drop at`);
  }
}
