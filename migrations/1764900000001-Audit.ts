import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, wall } from './walls.js';

/** Who did what, on whose behalf, when and by which way; nothing in it is ever changed. Rows say themselves who wrote them. */
export class Audit1764900000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table audit (
  id bigint generated always as identity primary key, at timestamptz not null default now(),
  municipality_id uuid references municipality, association_id uuid references association,
  membership_id uuid references membership default ${asking('membership')},
  person_id uuid references person default ${asking('person')},
  channel text not null default coalesce(nullif(current_setting('app.channel', true), ''), nullif(nullif(current_setting('app.system', true), ''), 'deeds'), 'web'),
  action text not null, object text not null, object_id uuid, old jsonb, new jsonb);
create index on audit (municipality_id, at desc, id desc)`);
    const inspects = `current_setting('app.role', true) in ('administrator', 'director')`;
    await wall(q, 'audit', { of_municipality: `municipality_id = ${asking('municipality')} and ${inspects}` });
    await q.query(`create policy written on audit for insert with check (
      membership_id = ${asking('membership')} and person_id = ${asking('person')} or current_setting('app.system', true) <> '')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table audit');
  }
}
