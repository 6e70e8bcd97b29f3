import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, needIsSeen, reach, staff, wall, writtenByWhoAsks } from './walls.js';

const roleIs = (role: string): string => `current_setting('app.role', true) = '${role}'`;
/** The initiative of a row can be read: the policies of `initiative` decide. */
const initiativeIsSeen = `exists (select from initiative i where i.id = initiative_id)`;

/**
 * What several of a space put into a thing together: who takes part, what they pledge by when and have delivered, milestones, and the
 * needs and goals it serves. `companies`: those that take part or have pledged, which read it whether it calls members or not.
 */
export class Initiatives1767400000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table initiative (
  id uuid primary key, space_id uuid not null references space, municipality_id uuid references municipality, association_id uuid references association,
  kind text not null, title text not null, aim text not null, language text not null, from_day date, to_day date, calls boolean not null,
  companies uuid[] not null default '{}', version int not null default 1, client_key uuid not null,
  started_at timestamptz not null, started_by uuid not null references membership, starter_name text not null,
  ended_at timestamptz, ended_by text, outcome text,
  told_start boolean not null default false, told_call boolean not null default false, told_end boolean not null default false,
  unique (started_by, client_key), check (num_nonnulls(municipality_id, association_id) = 1), check (from_day <= to_day),
  check (num_nulls(ended_at, ended_by, outcome) in (0, 3)));
create index on initiative (space_id, started_at desc, id);
create index initiative_untold on initiative (started_at) where not told_start or calls and not told_call or ended_at is not null and not told_end;
create table initiative_partner (
  id uuid primary key default gen_random_uuid(), initiative_id uuid not null references initiative, name text not null,
  municipality_id uuid references municipality, association_id uuid references association, company_id uuid references company,
  at timestamptz not null, by_membership uuid not null references membership,
  unique nulls not distinct (initiative_id, municipality_id, association_id, company_id, name), check (num_nonnulls(municipality_id, association_id, company_id) <= 1));
create table initiative_goal (
  initiative_id uuid not null references initiative, goal_id uuid not null references goal, primary key (initiative_id, goal_id));
create index on initiative_goal (goal_id);
create table initiative_need (
  initiative_id uuid not null references initiative, need_id uuid not null references need on delete cascade, primary key (initiative_id, need_id));
create index on initiative_need (need_id);
create table initiative_milestone (
  id uuid primary key, initiative_id uuid not null references initiative, client_key uuid not null, what text not null, due_on date not null,
  at timestamptz not null, by_membership uuid not null references membership, done_on date, done_by text, reminded boolean not null default false,
  unique (by_membership, client_key), check ((done_on is null) = (done_by is null)));
create index on initiative_milestone (initiative_id, due_on);
create index initiative_milestone_open on initiative_milestone (due_on) where done_on is null and not reminded;
create table initiative_pledge (
  id uuid primary key, initiative_id uuid not null references initiative, client_key uuid not null,
  kind text not null check (kind in ('municipality', 'sector', 'association', 'company', 'partner')), name text not null,
  municipality_id uuid references municipality, sector_id uuid references sector, association_id uuid references association,
  company_id uuid references company, partner_id uuid references initiative_partner,
  unit text not null check (unit in ('hours', 'money', 'people')), amount int not null check (amount > 0), what text not null, due_on date not null,
  delivered int not null default 0 check (delivered >= 0), delivered_on date, withdrawn_at timestamptz, withdrawn_by text, withdrawn_reason text,
  version int not null default 1, at timestamptz not null, membership_id uuid not null references membership, author_name text not null,
  told boolean not null default false, reminded text check (reminded in ('due', 'late')),
  unique (membership_id, client_key), check ((delivered = 0) = (delivered_on is null)),
  check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)));
create index on initiative_pledge (initiative_id, due_on);
create index initiative_pledge_untold on initiative_pledge (at) where not told;
create index initiative_pledge_open on initiative_pledge (due_on) where withdrawn_at is null and delivered < amount and reminded is distinct from 'late'`);
    await wall(
      q,
      'initiative',
      {
        of_municipality: `${staff} and space_id in (select space_id from space_municipality where municipality_id = ${asking('municipality')})`,
        of_association: `${roleIs('association_representative')} and space_id = any(${reach('spaces')})`,
        of_company: `${roleIs('company_contact')} and (calls or ${asking('company')} = any(companies))
          and space_id in (select space_id from space_association where association_id = any(${reach('associations')}))`,
      },
      ['daily'],
    );
    for (const table of ['initiative_partner', 'initiative_goal', 'initiative_milestone', 'initiative_pledge'])
      await wall(q, table, { of_initiative: initiativeIsSeen });
    await wall(q, 'initiative_need', { of_initiative: `${initiativeIsSeen} and ${needIsSeen}` });
    await writtenByWhoAsks(q, 'initiative', 'started_by');
    await writtenByWhoAsks(q, 'initiative_partner', 'by_membership');
    await writtenByWhoAsks(q, 'initiative_milestone', 'by_membership');
    await writtenByWhoAsks(q, 'initiative_pledge');
    const ofStream = `stream like 'initiative/%' and exists (select from initiative i where i.id = substr(stream, 12, 36)::uuid)`;
    await q.query(`create policy of_initiative on event using (${ofStream}) with check (${ofStream})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy of_initiative on event;
drop table initiative_pledge;
drop table initiative_milestone;
drop table initiative_need;
drop table initiative_goal;
drop table initiative_partner;
drop table initiative`);
  }
}
