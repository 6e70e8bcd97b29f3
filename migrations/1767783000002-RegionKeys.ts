import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is made with a key keeps it, so that the same key for another need or region is told from a repeat. */
export class RegionKeys1767783000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table referral add client_key uuid, add unique (membership_id, client_key);
alter table space add opened_by uuid references membership, add client_key uuid, add unique (opened_by, client_key),
  add check ((opened_by is null) = (client_key is null))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table referral drop client_key; alter table space drop opened_by, drop client_key');
  }
}
