import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies behind a need whose contacts may write in its thread; the association invites them. */
export class Speaking1766300000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table need_company add speaks boolean not null default false`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table need_company drop speaks`);
  }
}
