import type { MigrationInterface, QueryRunner } from 'typeorm';
import { needIsSeen, wall } from './walls.js';

/** Goals of a municipality's business plan, which is public, and the needs that serve them. */
export class Plan1766300000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table goal (
  id uuid primary key, municipality_id uuid not null references municipality, parent_id uuid references goal,
  title text not null, indicator text, from_day date, to_day date, version int not null default 1,
  at timestamptz not null, ended_at timestamptz, check (from_day <= to_day), check (parent_id <> id));
create index on goal (municipality_id);
create index on goal (parent_id);
create table need_goal (
  need_id uuid not null references need on delete cascade, goal_id uuid not null references goal, primary key (need_id, goal_id));
create index on need_goal (goal_id)`);
    await wall(q, 'need_goal', { of_need: needIsSeen }, ['deeds', 'figures']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table need_goal; drop table goal');
  }
}
