import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when somebody follows a need is when they first did something on it: one look, however much has been said there. */
export class EventsOfWriters1767810000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `create index event_of_writer on event (membership_id, stream, seq) where membership_id is not null and stream like 'need/%'`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index event_of_writer');
  }
}
