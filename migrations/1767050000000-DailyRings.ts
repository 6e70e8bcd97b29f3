import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done at its hour rings for whom it tells something; it reads nothing of the log. */
export class DailyRings1767050000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`create policy rung_daily on event for insert with check (
      current_setting('app.system', true) = 'daily' and stream like 'membership/%' and membership_id is null and body ->> 'kind' = 'notified')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy rung_daily on event');
  }
}
