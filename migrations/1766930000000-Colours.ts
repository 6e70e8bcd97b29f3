import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The colour that a municipality's pages are made of; null: Vertskap's own. */
export class Colours1766930000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table municipality add column accent text check (accent ~ '^#[0-9a-f]{6}$')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table municipality drop column accent');
  }
}
