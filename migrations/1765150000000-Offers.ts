import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actedUpon, needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/** Between sectors the ball is offered, and taken or not. */
export class Offers1765150000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table hand_over_offer (
  id uuid primary key, need_id uuid not null references need,
  from_sector_id uuid not null references sector, to_sector_id uuid not null references sector,
  needed text not null, reply_by date, offered_at timestamptz not null,
  offered_by uuid not null references membership, offered_by_name text not null, offered_by_unit text not null,
  ended_as text check (ended_as in ('accepted', 'not_ours', 'taken_back', 'assigned', 'lapsed')), reason text,
  settled_at timestamptz, settled_by uuid references membership, settled_by_name text, settled_by_unit text,
  check ((ended_as is null) = (settled_at is null)), check (from_sector_id <> to_sector_id));
create unique index one_open_offer_per_need on hand_over_offer (need_id) where settled_at is null;
create index on hand_over_offer (to_sector_id) where settled_at is null;
create index on hand_over_offer (need_id, offered_at);

update policy set body = jsonb_set(body, '{promises,acceptance}', '{"normal": {"unit": "days", "amount": 2}, "urgent": {"unit": "days", "amount": 1}}');
`);
    await wall(q, 'hand_over_offer', { of_need: needIsSeen, acted_upon: actedUpon }, [
      'deeds',
      'deadlines',
      'promises',
    ]);
    await writtenByWhoAsks(q, 'hand_over_offer', 'offered_by');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop table hand_over_offer;
delete from deadline where clock_id in (select id from clock where kind = 'acceptance');
delete from clock where kind = 'acceptance';
update policy set body = body #- '{promises,acceptance}'`);
  }
}
