import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody promises to an initiative stands in the ledger, and with it. */
export class PromisesToInitiatives1767700000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table commitment add initiative_id uuid references initiative, add check (initiative_id is null or need_id is null);
create index on commitment (initiative_id) where initiative_id is not null`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table commitment drop initiative_id');
  }
}
