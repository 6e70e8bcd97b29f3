import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coordinator's desk: who works with what, what looks alike, what was sorted together, and what people put off in their own list. */
export class Desk1764800000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need add passed_on int not null default 0;
create index need_stuck on need (municipality_id) where state = 'open' and holder = 'sector' and passed_on >= 2;

create table assignment (
  id uuid primary key default gen_random_uuid(), need_id uuid not null references need, sector_id uuid not null references sector,
  membership_id uuid references membership, at timestamptz not null,
  by_membership_id uuid not null references membership, by_name text not null, ended_at timestamptz);
create unique index one_handler_per_sector on assignment (need_id, sector_id) where ended_at is null;
create index on assignment (membership_id) where ended_at is null;

create table term (municipality_id uuid not null references municipality, lexeme text not null, needs int not null,
  primary key (municipality_id, lexeme));
create table likeness (
  municipality_id uuid not null references municipality,
  need_id uuid not null references need, other_id uuid not null references need, score real not null,
  dismissed_at timestamptz, dismissed_by uuid references membership,
  primary key (need_id, other_id), check (need_id <> other_id), check ((dismissed_at is null) = (dismissed_by is null)));
create index likeness_to_judge on likeness (municipality_id, score desc) where dismissed_at is null;
create index on likeness (other_id);

create table compared (need_id uuid primary key references need);

create table triage (
  id uuid primary key, person_id uuid not null references person, client_key uuid not null,
  municipality_id uuid not null references municipality, membership_id uuid not null references membership, at timestamptz not null,
  action jsonb not null, results jsonb not null, before jsonb not null,
  undo_key uuid, undone_at timestamptz, undo_results jsonb,
  constraint triage_once_per_key unique (person_id, client_key));

create table snooze (
  membership_id uuid not null references membership, need_id uuid not null references need,
  until date not null, at timestamptz not null, primary key (membership_id, need_id));

insert into term (municipality_id, lexeme, needs)
  select municipality_id, unnest(tsvector_to_array(words)), count(*) from need group by 1, 2;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'drop table snooze; drop table triage; drop table compared; drop table likeness; drop table term; drop table assignment; drop index need_stuck; alter table need drop passed_on',
    );
  }
}
