import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One clock of a referral is found among the few that are of one: the clocks of needs, which are many, pay no index for it. Whoever contributes brings a key. */
export class ContributionKeys1767800000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table clock drop constraint clock_referral_id_key;
create unique index one_clock_of_referral on clock (referral_id) where referral_id is not null;
alter table contribution alter client_key set not null`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
alter table contribution alter client_key drop not null;
drop index one_clock_of_referral;
alter table clock add unique (referral_id)`);
  }
}
