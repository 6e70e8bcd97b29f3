import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letThrough, needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/** What each side says came of an opportunity; and figures count who was on it. */
export class OpportunityResults1767610000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table opportunity_result (
  id uuid primary key, need_id uuid not null references need, result text not null check (result in ('established', 'elsewhere', 'postponed', 'no')),
  jobs int check (jobs >= 0), kroner bigint check (kroner >= 0), sentence text, language text not null, at timestamptz not null,
  membership_id uuid not null references membership, by_name text not null, by_side text not null check (by_side in ('municipality', 'association')),
  by_unit text not null);
create index on opportunity_result (need_id, at)`);
    await wall(q, 'opportunity_result', { of_need: needIsSeen });
    await writtenByWhoAsks(q, 'opportunity_result');
    await letThrough(q, 'figures', ['team_call']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy figures on team_call; drop table opportunity_result');
  }
}
