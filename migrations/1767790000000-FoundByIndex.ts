import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was looked for by reading a whole table: corrections and files of a message, in search and in mail; who was asked what came of an
 * opportunity; and what was sent these days, in the order in which it was written or nearly so.
 */
export class FoundByIndex1767790000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create index amendment_of_message on amendment (message_id, at) where message_id is not null;
create index attachment_of_message on attachment (message_id) where message_id is not null;
create index result_asked on notification (need_id) where kind = 'result_due';
create index mail_sent on mail using brin (sent_at) with (autosummarize = on)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index amendment_of_message, attachment_of_message, result_asked, mail_sent');
  }
}
