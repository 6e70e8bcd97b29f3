import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, wall } from './walls.js';

/** Who lets a calendar follow their deadlines, by the hash of a secret address. */
export class CalendarFeed1767010000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table calendar_feed (membership_id uuid primary key references membership, token_hash bytea not null unique, since timestamptz not null)`);
    await wall(q, 'calendar_feed', { own: `membership_id = ${asking('membership')}` }, ['sign_in']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table calendar_feed');
  }
}
