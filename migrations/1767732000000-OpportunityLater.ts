import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A need that becomes an opportunity later, or is none after all: since when; and of which of these moments the ready team has heard. What has
 * its kind from the beginning has none.
 */
export class OpportunityLater1767732000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need add kind_since timestamptz;
create index need_kind_since on need (kind_since) where kind_since is not null;
alter table opportunity add kind_since timestamptz`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop index need_kind_since;
alter table need drop kind_since;
alter table opportunity drop kind_since`);
  }
}
