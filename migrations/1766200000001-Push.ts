import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, wall } from './walls.js';

/** Devices that get notifications at once; what goes to them lies in the outbox beside the mail. */
export class Push1766200000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table push_device (
  id uuid primary key default gen_random_uuid(), membership_id uuid not null references membership, endpoint text not null,
  p256dh text not null, auth text not null, at timestamptz not null, unique (membership_id, endpoint));
create index on push_device (endpoint);

alter table mail add means text not null default 'mail' check (means in ('mail', 'push'));
alter table mail add check (means = 'mail' or kind = 'need');
drop index one_mail_in_the_making;
create unique index one_mail_in_the_making on mail (membership_id, need_id, means) where state = 'waiting' and kind = 'need';
alter table notification add push_id uuid references mail;
create index notification_of_push on notification (push_id) where push_id is not null;
`);
    await wall(q, 'push_device', { own: `membership_id = ${asking('membership')}` }, ['mail']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
alter table notification drop push_id;
delete from mail where means = 'push';
drop index one_mail_in_the_making;
alter table mail drop means;
create unique index one_mail_in_the_making on mail (membership_id, need_id) where state = 'waiting' and kind = 'need';
drop table push_device`);
  }
}
