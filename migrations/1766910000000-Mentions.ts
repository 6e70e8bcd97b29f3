import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inside, needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/** Whom a message or an internal note mentions, beside its text: a person by their membership, or a sector; and the name it was done by. */
export class Mentions1766910000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table mention (
  id uuid primary key, need_id uuid not null references need, message_id uuid references message, note_id uuid references internal_note,
  person_membership_id uuid references membership, sector_id uuid references sector, name text not null, place int not null,
  membership_id uuid not null references membership,
  check (num_nonnulls(message_id, note_id) = 1), check (num_nonnulls(person_membership_id, sector_id) = 1));
create index on mention (need_id);
create index on mention (message_id) where message_id is not null;
create index on mention (note_id) where note_id is not null`);
    await wall(q, 'mention', { of_need: `(note_id is null or ${inside}) and ${needIsSeen}` }, ['telling']);
    await writtenByWhoAsks(q, 'mention');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table mention');
  }
}
