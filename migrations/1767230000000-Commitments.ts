import type { MigrationInterface, QueryRunner } from 'typeorm';
import { needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/**
 * The words of what one side promised the other; by when, and how it went, the clock of the same id says. A commitment of a provisional
 * answer has a clock alone: its words are the message.
 */
export class Commitments1767230000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table commitment (
  id uuid primary key references clock, need_id uuid not null references need, sector_id uuid references sector,
  side text not null check (side in ('municipality', 'association')), what text not null, language text not null, condition text,
  certainty text not null check (certainty in ('firm', 'aim')), at timestamptz not null, by_name text not null, by_unit text not null,
  membership_id uuid not null references membership, moved_from uuid references commitment, place bigint not null generated always as identity,
  ended_as text check (ended_as in ('moved', 'released')), ended_reason text, ended_at timestamptz, ended_by_name text,
  ended_by_side text check (ended_by_side in ('municipality', 'association')), ended_by_unit text,
  check (num_nulls(ended_as, ended_at, ended_by_name, ended_by_side, ended_by_unit) in (0, 5)));
create index on commitment (need_id);
create index clock_promised on clock (municipality_id, side, due_at) where kind = 'commitment'`);
    await wall(q, 'commitment', { of_need: needIsSeen });
    await writtenByWhoAsks(q, 'commitment');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index clock_promised; drop table commitment');
  }
}
