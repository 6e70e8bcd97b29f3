import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and places, spaces, needs with their clocks, the event log. */
export class First1764000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function iso(t timestamptz) returns text language sql immutable parallel safe
  return to_char(t at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

create table registered_municipality (
  number char(4) primary key, name text not null, county_number char(2) not null, county_name text not null);

create table municipality (
  id uuid primary key, name text not null, slug text not null unique,
  registered_number char(4) references registered_municipality,
  last_need_number int not null default 1000);

create table sector (
  id uuid primary key, municipality_id uuid not null references municipality,
  name text not null, intake boolean not null default false, unique (municipality_id, name));
create unique index one_intake_per_municipality on sector (municipality_id) where intake;

create table association (id uuid primary key, name text not null, org_number char(9) unique);
create table company (id uuid primary key, name text not null, org_number char(9) unique, industry text);
create table association_company (
  association_id uuid not null references association, company_id uuid not null references company,
  primary key (association_id, company_id));
create index on association_company (company_id);

create table person (
  id uuid primary key, name text not null, email text not null, password_hash text,
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  demo boolean not null default false);
create unique index person_email on person (lower(email));

create table membership (
  id uuid primary key, person_id uuid not null references person,
  role text not null check (role in ('association_representative', 'company_contact', 'case_handler', 'coordinator',
    'sector_leader', 'director', 'mayor', 'administrator')),
  position text not null,
  municipality_id uuid references municipality, sector_id uuid references sector,
  association_id uuid references association, company_id uuid references company,
  valid_from timestamptz not null default '-infinity', valid_to timestamptz not null default 'infinity',
  check (case when role = 'association_representative' then association_id is not null and municipality_id is null
              when role = 'company_contact' then company_id is not null and municipality_id is null
              else municipality_id is not null and association_id is null and company_id is null end),
  check (role not in ('case_handler', 'sector_leader') or sector_id is not null));
create index on membership (person_id);
create index on membership (municipality_id);
create index on membership (association_id);

create table session (sid varchar primary key, sess json not null, expire timestamp(6) not null);
create index on session (expire);

create table setting (key text primary key, value text not null);

create table space (id uuid primary key, name text not null);
create table space_municipality (
  space_id uuid not null references space, municipality_id uuid not null references municipality,
  primary key (space_id, municipality_id));
create table space_association (
  space_id uuid not null references space, association_id uuid not null references association,
  primary key (association_id, space_id));

create table calendar (
  municipality_id uuid not null references municipality, version int not null, body jsonb not null, since timestamptz not null,
  primary key (municipality_id, version));
create table policy (
  municipality_id uuid not null references municipality, version int not null, body jsonb not null, since timestamptz not null,
  primary key (municipality_id, version));

create table need (
  id uuid primary key, municipality_id uuid not null references municipality, number int not null,
  space_id uuid not null references space, association_id uuid not null references association,
  raised_by uuid not null references membership, raiser_name text not null,
  title text not null, body text not null, language text not null,
  theme text, urgency text not null, visibility text not null check (visibility in ('space', 'municipality')),
  on_behalf text not null check (on_behalf in ('companies', 'unnamed', 'all_members')), on_behalf_count int,
  raised_at timestamptz not null, changed_at timestamptz not null, version int not null,
  state text not null check (state in ('open', 'answered', 'closed', 'declined', 'withdrawn')),
  holder text check (holder in ('sector', 'association', 'external')),
  holder_sector_id uuid references sector, holder_name text, holder_since timestamptz,
  due_clock text, due_side text, due_at timestamptz,
  opened_at timestamptz,
  words tsvector generated always as
    (setweight(to_tsvector('norwegian', title), 'A') || setweight(to_tsvector('norwegian', body), 'B')) stored,
  unique (municipality_id, number),
  check ((holder is null) = (state in ('closed', 'declined', 'withdrawn'))),
  check ((holder = 'sector') = (holder_sector_id is not null) or holder is null));
create index on need (municipality_id, state, due_at);
create index on need (municipality_id, raised_at);
create index on need (association_id, state, due_at);
create index on need (space_id, raised_at);
create index on need (holder_sector_id, due_at) where holder_sector_id is not null;
create index on need using gin (words);

create table need_company (
  need_id uuid not null references need, company_id uuid not null references company, primary key (need_id, company_id));
create index on need_company (company_id);
create table need_sector (
  need_id uuid not null references need, sector_id uuid not null references sector, primary key (need_id, sector_id));
create index on need_sector (sector_id);

create table message (
  id uuid primary key, need_id uuid not null references need, ordinal int not null, kind text not null,
  body text not null, language text not null,
  membership_id uuid not null references membership, author_name text not null, author_side text not null, author_unit text not null,
  at timestamptz not null, reason text, promised_by date,
  words tsvector generated always as (to_tsvector('norwegian', body)) stored,
  unique (need_id, ordinal));
create index on message using gin (words);

create table internal_note (
  id uuid primary key, need_id uuid not null references need, body text not null,
  membership_id uuid not null references membership, author_name text not null, author_unit text not null, at timestamptz not null,
  words tsvector generated always as (to_tsvector('norwegian', body)) stored);
create index on internal_note (need_id, at);
create index on internal_note using gin (words);

create table holding (
  id uuid primary key, need_id uuid not null references need, kind text not null,
  sector_id uuid references sector, name text not null,
  from_at timestamptz not null, to_at timestamptz, working_seconds int, needed text, reply_by date);
create index on holding (need_id, from_at);
create unique index one_ball_per_need on holding (need_id) where to_at is null;

create table clock (
  id uuid primary key, need_id uuid not null references need, kind text not null, cycle int not null, side text not null,
  budget jsonb not null, started_at timestamptz not null, due_at timestamptz, stopped_at timestamptz, verdict text,
  policy_version int not null, calendar_version int not null,
  unique (need_id, kind, cycle), check ((stopped_at is null) = (verdict is null)));
create table clock_pause (
  clock_id uuid not null references clock, from_at timestamptz not null, to_at timestamptz,
  reason text not null, waiting_for text not null, primary key (clock_id, from_at));

create table stream (name text primary key, last_seq bigint not null);
create table event (
  stream text not null references stream, seq bigint not null, at timestamptz not null, body jsonb not null,
  membership_id uuid references membership, person_id uuid references person, client_key uuid,
  primary key (stream, seq));
create unique index event_once_per_key on event (person_id, client_key) where client_key is not null;

create table reading (
  person_id uuid not null references person, need_id uuid not null references need, seq int not null, at timestamptz not null,
  primary key (person_id, need_id));

create table draft (
  person_id uuid not null references person, membership_id uuid not null references membership, key text not null,
  content jsonb not null, saved_at timestamptz not null, primary key (membership_id, key));
`);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone; restore a backup instead.');
  }
}
