import type { MigrationInterface, QueryRunner } from 'typeorm';
import { needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/** The procedures that a need goes through, and how far each part of the application has come. */
export class NeedGuides1767760000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table need_guide (
  need_id uuid not null references need, guide text not null, at timestamptz not null, membership_id uuid not null references membership,
  by_name text not null, by_side text not null check (by_side in ('municipality', 'association')), by_unit text not null, primary key (need_id, guide));
create table need_guide_item (
  need_id uuid not null, guide text not null, item text not null, brought_by text, commitment_id uuid references commitment, sent_at timestamptz,
  membership_id uuid not null references membership, by_name text not null, primary key (need_id, guide, item),
  foreign key (need_id, guide) references need_guide);
create index on need_guide_item (commitment_id) where commitment_id is not null;
create index commitment_moved_from on commitment (moved_from) where moved_from is not null`);
    await wall(q, 'need_guide', { of_need: needIsSeen });
    await wall(q, 'need_guide_item', { of_need: needIsSeen });
    for (const table of ['need_guide', 'need_guide_item']) await writtenByWhoAsks(q, table);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table need_guide_item, need_guide; drop index commitment_moved_from');
  }
}
