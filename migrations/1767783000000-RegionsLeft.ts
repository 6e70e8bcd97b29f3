import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When its notice has run a municipality is out of a region, done by nobody: those who see the region hear of it, and whose referral ended so. */
export class RegionsLeft1767783000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`create policy left_daily on event for insert with check (
      current_setting('app.system', true) = 'daily' and membership_id is null
      and body in ('{"kind": "regions.changed", "deed": "left"}', '{"kind": "referrals.changed", "deed": "withdrawn"}')
      and (stream like 'municipality/%' or stream like 'coordinators/%' or stream like 'association/%'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy left_daily on event');
  }
}
