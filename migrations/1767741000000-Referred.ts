import type { MigrationInterface, QueryRunner } from 'typeorm';

const check = (states: string, over: string): string => `
alter table need drop constraint need_state_check, add constraint need_state_check check (state in (${states}));
alter table need drop constraint over_without_holder, add constraint over_without_holder check ((holder is null) = (state in (${over})));`;

/** A need can be somebody else's, who is named. */
export class Referred1767741000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      check(
        `'open', 'answered', 'closed', 'declined', 'referred', 'withdrawn', 'merged'`,
        `'closed', 'declined', 'referred', 'withdrawn', 'merged'`,
      ),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
update need set state = 'declined' where state = 'referred';
${check(`'open', 'answered', 'closed', 'declined', 'withdrawn', 'merged'`, `'closed', 'declined', 'withdrawn', 'merged'`)}`);
  }
}
