import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sector answers for. Its name stands open, and so does this. */
export class Topics1765600000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table sector add topics text[] not null default '{}'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table sector drop topics');
  }
}
