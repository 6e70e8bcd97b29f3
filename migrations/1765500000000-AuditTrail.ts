import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, letThrough } from './walls.js';

/** Whoever manages an association reads what its own people did; and who a line speaks of is looked up across places. */
export class AuditTrail1765500000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`create index on audit (membership_id, at desc, id desc)`);
    await q.query(`create policy of_association on audit for select using (
      membership_id in (select m.id from membership m where m.association_id = ${asking('association')})
      and exists (select from membership m where m.id = ${asking('membership')} and m.manages))`);
    await letThrough(q, 'audit', ['membership', 'person']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop policy audit on membership; drop policy audit on person; drop policy of_association on audit;
      drop index audit_membership_id_at_id_idx`);
  }
}
