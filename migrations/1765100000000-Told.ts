import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letThrough, wall } from './walls.js';

const told = [
  'need',
  'message',
  'holding',
  'need_sector',
  'need_company',
  'clock',
  'clock_pause',
  'consultation',
  'status_request',
  'council_matter',
  'notification',
  'reading',
  'event',
  'membership',
  'person',
  'association_company',
];

/** How far the log of each need has been told to people, and how much each notification may disturb. */
export class Told1765100000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table told_stream (name text primary key references stream, seq bigint not null);
insert into told_stream select name, last_seq from stream where name like 'need/%';

alter table notification add level text check (level in ('interrupts', 'bundled', 'digest')), add stream text, add seq bigint;
create unique index notification_once_per_event on notification (membership_id, stream, seq) where stream is not null;
create index notification_unread_of_need on notification (membership_id, need_id) where read_at is null;
`);
    await wall(q, 'told_stream', {}, ['telling']);
    await letThrough(q, 'telling', told);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of told) await q.query(`drop policy telling on ${table}`);
    await q.query(`
delete from notification where stream is not null;
drop index notification_unread_of_need;
alter table notification drop level, drop stream, drop seq;
drop table told_stream`);
  }
}
