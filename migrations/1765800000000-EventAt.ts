import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened lately is found without reading the whole log. Events come in about the order of their instants: a BRIN costs the writer next to nothing. */
export class EventAt1765800000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`create index event_at on event using brin (at) with (autosummarize = on)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop index event_at`);
  }
}
