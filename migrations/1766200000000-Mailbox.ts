import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mail that came into a mailbox is known by, so that it stands in the log once, whoever dies when. */
export class Mailbox1766200000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table inbound_mail add arrival text unique');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table inbound_mail drop arrival');
  }
}
