import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings that were called at once, from the cadence of their space: each is one of its own, and knows which others came with it. */
export class MeetingSeries1767721000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table meeting add series_id uuid;
create index on meeting (series_id, starts_at) where series_id is not null`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table meeting drop series_id');
  }
}
