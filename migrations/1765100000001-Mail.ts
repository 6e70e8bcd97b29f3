import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, letThrough, wall } from './walls.js';

const mailed = ['need', 'notification', 'membership', 'person', 'association_company', 'setting'];
const received = ['need', 'notification', 'membership', 'person', 'association_company'];

/** The outbox, what people want by mail, and what came in by mail. The outbox holds no text: it is written when it is sent. */
export class Mail1765100000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table mail (
  id uuid primary key default gen_random_uuid(), membership_id uuid not null references membership, need_id uuid references need,
  kind text not null check (kind in ('need', 'digest')), digest_on date,
  created_at timestamptz not null default now(), send_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'read', 'empty', 'dropped', 'failed')),
  attempts int not null default 0, claimed_until timestamptz, reply_until timestamptz, sent_at timestamptz, ended_at timestamptz, trouble text,
  check ((kind = 'digest') = (digest_on is not null)), check ((kind = 'need') = (need_id is not null)));
create unique index one_mail_in_the_making on mail (membership_id, need_id) where state = 'waiting' and kind = 'need';
create unique index one_digest_a_day on mail (membership_id, digest_on) where kind = 'digest';
create index mail_to_send on mail (send_at) where state in ('waiting', 'sending');
create index mail_of_need on mail (membership_id, need_id, sent_at) where sent_at is not null;
create index mail_in_trouble on mail (ended_at) where state = 'failed';

alter table notification add mail_id uuid references mail, add planned_at timestamptz;
update notification set planned_at = at;
create index notification_to_plan on notification (at) where planned_at is null;
create unique index one_mail_failed_a_day on notification (membership_id, (timezone('UTC', at)::date)) where kind = 'mail_failed';
create index notification_of_mail on notification (mail_id) where mail_id is not null;

create table notification_preference (membership_id uuid primary key references membership, body jsonb not null);
create table mail_mute (
  membership_id uuid not null references membership, need_id uuid not null references need, primary key (membership_id, need_id));

create table inbound_mail (
  id uuid primary key default gen_random_uuid(), at timestamptz not null, message_id text, mail_id uuid references mail,
  outcome text not null, need_id uuid references need);
create index on inbound_mail (at);
`);
    const own = { own: `membership_id = ${asking('membership')}` };
    await wall(q, 'mail', own, ['mail', 'inbound', 'daily']);
    await wall(q, 'notification_preference', own, ['mail', 'inbound', 'daily']);
    await wall(q, 'mail_mute', own, ['mail', 'inbound']);
    await wall(q, 'inbound_mail', {}, ['mail', 'inbound']);
    await letThrough(q, 'mail', mailed);
    await letThrough(q, 'inbound', received);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of mailed) await q.query(`drop policy mail on ${table}`);
    for (const table of received) await q.query(`drop policy inbound on ${table}`);
    await q.query(`
drop table inbound_mail;
drop table mail_mute;
drop table notification_preference;
drop index one_mail_failed_a_day;
alter table notification drop mail_id, drop planned_at;
drop table mail`);
  }
}
