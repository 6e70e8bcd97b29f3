import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Restricted needs have numbers of their own, beyond those that the others come to. What has a number keeps it. */
export class RestrictedNumbers1766600000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table municipality add last_restricted_number int not null default 900000');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table municipality drop last_restricted_number');
  }
}
