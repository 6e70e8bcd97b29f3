import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, wall } from './walls.js';

/** Filters of a page that somebody gave a name, in one capacity; whoever saves chooses the id, so that the same twice is the same once. */
export class SavedViews1767000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table saved_view (
  membership_id uuid not null references membership, id uuid not null, page text not null check (page in ('needs', 'figures')),
  name text not null, filters jsonb not null, starts boolean not null, saved_at timestamptz not null, primary key (membership_id, id));
create unique index on saved_view (membership_id, page, lower(name));
create unique index on saved_view (membership_id) where starts`);
    await wall(q, 'saved_view', { own: `membership_id = ${asking('membership')}` });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table saved_view');
  }
}
