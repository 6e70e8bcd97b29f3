import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['need_guide', 'need_guide_item'];

/** What lies with a need is seen by whoever sees the need, the house's own work too: a policy of its own adds nothing. */
export class GuidesWithTheirNeed1767760000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of tables) await q.query(`drop policy system on ${table}`);
  }

  async down(q: QueryRunner): Promise<void> {
    const setup = `current_setting('app.system', true) in ('setup')`;
    for (const table of tables)
      await q.query(`create policy system on ${table} using (${setup}) with check (${setup})`);
  }
}
