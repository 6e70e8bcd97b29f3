import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which hints a person has closed, in whatever capacity and on whatever device. */
export class Hints1767020000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table person add column closed_hints text[] not null default '{}'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table person drop column closed_hints');
  }
}
