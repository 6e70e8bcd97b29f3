import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever answers says openly that no yes is promised. */
export class OutcomeOpen1767240000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table message add column outcome_open boolean not null default false');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table message drop column outcome_open');
  }
}
