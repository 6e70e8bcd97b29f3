import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, inside, needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/**
 * Files that were uploaded: their uploader's alone until they are sent, and then as visible as what they were sent with, which is a
 * message, an internal note, or the need itself where neither is named. The content lies elsewhere, by its hash.
 */
export class Attachments1766400000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table attachment (
  id uuid primary key, membership_id uuid not null references membership, name text not null, type text not null, size int not null check (size > 0),
  sha256 text not null, at timestamptz not null, need_id uuid references need, message_id uuid references message, note_id uuid references internal_note,
  place int, check (message_id is null or note_id is null), check (need_id is not null or message_id is null and note_id is null));
create index on attachment (need_id) where need_id is not null;
create index on attachment (membership_id) where need_id is null;
create index attachment_unsent on attachment (at) where need_id is null;
create index on attachment (sha256)`);
    await wall(
      q,
      'attachment',
      {
        unsent: `need_id is null and membership_id = ${asking('membership')}`,
        of_need: `(note_id is null or ${inside}) and ${needIsSeen}`,
      },
      ['deeds', 'daily'],
    );
    await writtenByWhoAsks(q, 'attachment');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table attachment');
  }
}
