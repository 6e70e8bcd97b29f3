import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a neighbour lends is told by mail and push that they are asked, without a need: they read none. */
export class OutsideCalls1767734000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table mail drop constraint mail_kind_check, drop constraint mail_check2;
alter table mail add constraint mail_kind_check check (kind in ('need', 'digest', 'meeting', 'pulse', 'call')),
  add constraint mail_pushed check (means = 'mail' or kind in ('need', 'call'));
create unique index one_call_mail_in_the_making on mail (membership_id, means) where state = 'waiting' and kind = 'call'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
update notification set mail_id = null where mail_id in (select id from mail where kind = 'call');
update notification set push_id = null where push_id in (select id from mail where kind = 'call');
delete from mail where kind = 'call';
drop index one_call_mail_in_the_making;
alter table mail drop constraint mail_kind_check, drop constraint mail_pushed;
alter table mail add constraint mail_kind_check check (kind in ('need', 'digest', 'meeting', 'pulse')), add constraint mail_check2 check (means = 'mail' or kind = 'need')`);
  }
}
