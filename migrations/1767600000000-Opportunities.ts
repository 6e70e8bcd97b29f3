import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, inside, letThrough, needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/** Whom the deadlines look up, to ask the team and its deputies. */
const asked = ['person', 'lending', 'competence'];
const ofHouse = `${inside} and municipality_id = ${asking('municipality')}`;

/** What a municipality has ready for opportunities, in versions; who was asked to be on one, and what was looked into. */
export class Opportunities1767600000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table ready_team (
  municipality_id uuid not null references municipality, version int not null, body jsonb not null, at timestamptz not null,
  membership_id uuid not null references membership, by_name text not null, primary key (municipality_id, version));
create table opportunity_checklist (
  municipality_id uuid not null references municipality, version int not null, body jsonb not null, at timestamptz not null,
  membership_id uuid not null references membership, by_name text not null, primary key (municipality_id, version));

-- the team that it was raised with, and the list: later versions hold for later ones
create table opportunity (
  need_id uuid primary key references need, subjects text[] not null default '{}', guessed boolean not null default true,
  call_due boolean not null default false, team_version int, checklist_version int not null default 0);
create index opportunity_to_call on opportunity (need_id) where call_due;
create index need_opportunity on need (raised_at) where kind = 'opportunity';

create table team_call (
  id uuid primary key, need_id uuid not null references need, municipality_id uuid not null references municipality, seat int not null, place int not null, membership_id uuid not null references membership,
  lent boolean not null, name text not null, unit text not null, phone text, asked_at timestamptz not null, answer_by timestamptz not null,
  confirmed_at timestamptz, lapsed_at timestamptz, unique (need_id, seat, place), unique (need_id, membership_id));
create index on team_call (membership_id, asked_at desc, id);
create index team_call_to_lapse on team_call (answer_by) where confirmed_at is null and lapsed_at is null;

create table opportunity_check (
  need_id uuid not null references need, item text not null, state text not null check (state in ('open', 'done', 'not_relevant')), note text,
  version int not null, at timestamptz not null, membership_id uuid not null references membership, by_name text not null, by_unit text not null,
  primary key (need_id, item))`);
    await wall(q, 'ready_team', { of_house: ofHouse }, ['deadlines']);
    await wall(q, 'opportunity_checklist', { of_house: ofHouse }, ['deadlines']);
    await wall(q, 'opportunity', { inside: `${inside} and ${needIsSeen}` }, ['deadlines']);
    await wall(
      q,
      'team_call',
      { inside: `${inside} and ${needIsSeen}`, own: `membership_id = ${asking('membership')}` },
      ['deadlines'],
    );
    await wall(q, 'opportunity_check', { inside: `${inside} and ${needIsSeen}` });
    for (const table of ['ready_team', 'opportunity_checklist', 'opportunity_check']) await writtenByWhoAsks(q, table);
    await letThrough(q, 'deadlines', asked);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of asked) await q.query(`drop policy deadlines on ${table}`);
    await q.query(
      `drop table opportunity_check, team_call, opportunity, opportunity_checklist, ready_team; drop index need_opportunity`,
    );
  }
}
