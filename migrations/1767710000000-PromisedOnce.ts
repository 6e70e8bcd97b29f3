import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An action in the minutes is promised once, though moved as often as it may be; and pledges of a partner are found without reading all. */
export class PromisedOnce1767710000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create unique index commitment_once_per_entry on commitment (entry_id) where entry_id is not null and moved_from is null;
create index on initiative_pledge (partner_id) where partner_id is not null`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop index initiative_pledge_partner_id_idx;
drop index commitment_once_per_entry`);
  }
}
