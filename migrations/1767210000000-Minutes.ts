import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall, writtenByWhoAsks } from './walls.js';

/** The item of a row is there for whoever asks: the policies of `meeting_item` decide. */
const itemIsSeen = `exists (select from meeting_item i where i.id = item_id)`;

/** What was said of each item, in versions; what was decided, and who does what by when; and both sides' yes to it. */
export class Minutes1767210000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table minutes_version (
  item_id uuid not null references meeting_item on delete cascade, version int not null check (version > 0), body text not null, clash boolean not null,
  at timestamptz not null, membership_id uuid not null references membership, by_name text not null, by_unit text not null, primary key (item_id, version));
create table meeting_entry (
  id uuid primary key, item_id uuid not null references meeting_item on delete cascade, client_key uuid not null,
  kind text not null check (kind in ('decision', 'action')), body text not null, owner text, due_on date,
  at timestamptz not null, by_membership uuid not null references membership, by_name text not null, by_unit text not null, by_side text not null,
  unique (by_membership, client_key), check ((kind = 'action') = (owner is not null)));
create index on meeting_entry (item_id);
create table meeting_approval (
  meeting_id uuid not null references meeting, side text not null check (side in ('municipality', 'association')),
  at timestamptz not null, membership_id uuid not null references membership, by_name text not null, by_unit text not null, primary key (meeting_id, side));
alter table meeting add ready_at timestamptz, add written int not null default 0`);
    await wall(q, 'minutes_version', { of_item: itemIsSeen });
    await wall(q, 'meeting_entry', { of_item: itemIsSeen });
    await wall(q, 'meeting_approval', { of_meeting: `exists (select from meeting m where m.id = meeting_id)` });
    await writtenByWhoAsks(q, 'minutes_version');
    await writtenByWhoAsks(q, 'meeting_entry', 'by_membership');
    await writtenByWhoAsks(q, 'meeting_approval');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop table meeting_approval;
drop table meeting_entry;
drop table minutes_version;
alter table meeting drop ready_at, drop written`);
  }
}
