import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What politics asks for, gives priority and takes up, and what it was answered and decided. */
export class Politics1764700000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need add priority jsonb;
create index need_with_priority on need (municipality_id) where priority is not null;

create table status_request (
  id uuid primary key, need_id uuid not null references need, clock_id uuid not null references clock, reason text not null,
  asked_at timestamptz not null, asked_by uuid not null references membership, asked_by_name text not null, asked_by_unit text not null,
  answer text, shared boolean, answered_at timestamptz,
  answered_by uuid references membership, answered_by_name text, answered_by_unit text,
  check ((answer is null) = (answered_at is null) and (answer is null) = (shared is null)));
create index on status_request (need_id, asked_at);
create unique index one_open_status_request on status_request (need_id) where answered_at is null;

create table council_matter (
  id uuid primary key, need_id uuid not null references need,
  body text not null, case_number text, meeting_on date not null, question text not null,
  at timestamptz not null, by_membership uuid not null references membership, by_name text not null, by_unit text not null,
  decision text, decided_on date, decided_at timestamptz,
  decided_by uuid references membership, decided_by_name text, decided_by_unit text,
  check ((decision is null) = (decided_on is null) and (decision is null) = (decided_at is null)));
create index on council_matter (need_id, at);
create unique index one_open_council_matter on council_matter (need_id) where decided_on is null;

update policy set body = jsonb_set(body, '{promises,status}', '{"normal": {"unit": "days", "amount": 3}, "urgent": {"unit": "days", "amount": 1}}');
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from notification where kind = 'politics';
drop table council_matter;
drop table status_request;
delete from notification where clock_id in (select id from clock where kind = 'status');
delete from deadline where clock_id in (select id from clock where kind = 'status');
delete from clock where kind = 'status';
alter table need drop priority;
update policy set body = body #- '{promises,status}'`);
  }
}
