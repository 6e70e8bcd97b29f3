import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a space talks about most, as those who run its dialogue say. */
export class SpaceThemes1767736000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table space add themes text[] not null default '{}'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table space drop themes');
  }
}
