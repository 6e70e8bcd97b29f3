import type { MigrationInterface, QueryRunner } from 'typeorm';

const counted = ['need', 'need_sector', 'need_company', 'holding', 'clock', 'clock_pause', 'hand_over_offer'];

/**
 * What figures read is found by index whatever the number of needs; behind row-level security none is used for a "coalesce", which PostgreSQL
 * does not trust. And their policy is asked first: PostgreSQL asks the policies of a table
 * in the reverse order of their names and stops at the first that holds; each row of a page was looked up in `need` before that.
 */
export class FiguresFaster1766100000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create index need_by_change on need (municipality_id, changed_at);
create index need_by_association on need (association_id, municipality_id, raised_at);
drop index clock_commitment;
`);
    for (const table of counted) await q.query(`alter policy figures on ${table} rename to when_counting`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of counted) await q.query(`alter policy when_counting on ${table} rename to figures`);
    await q.query(`
drop index need_by_change, need_by_association;
create index clock_commitment on clock (municipality_id, (coalesce(stopped_at, due_at))) where kind = 'commitment';
`);
  }
}
