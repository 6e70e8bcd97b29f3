import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, inside, wall } from './walls.js';

/** Texts that a sector, or the whole municipality, answers with often. */
export class Templates1766700000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table reply_template (
  id uuid primary key, municipality_id uuid not null references municipality, sector_id uuid references sector,
  name text not null, texts jsonb not null, version int not null default 1,
  at timestamptz not null, by_membership_id uuid not null references membership);
create index on reply_template (municipality_id)`);
    await wall(q, 'reply_template', { inside: `${inside} and municipality_id = ${asking('municipality')}` });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table reply_template');
  }
}
