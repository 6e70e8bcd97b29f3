import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a goal of the business plan is about, in the words that needs have for it. */
export class GoalThemes1767500000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table goal add theme text');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table goal drop theme');
  }
}
