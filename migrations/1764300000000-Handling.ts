import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sectors that are asked without having the ball, and what they answered. */
export class Handling1764300000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need add kind text not null default 'need' check (kind in ('need', 'opportunity'));
alter table notification alter need_id drop not null;
alter table need_sector add held boolean not null default true;
alter table clock add audience text not null default 'shared' check (audience in ('shared', 'internal'));

create table consultation (
  id uuid primary key, need_id uuid not null references need, clock_id uuid not null references clock,
  asking_sector_id uuid not null references sector, asked_sector_id uuid not null references sector,
  question text not null, asked_at timestamptz not null,
  asked_by uuid not null references membership, asked_by_name text not null, asked_by_unit text not null,
  contribution text, contributed_at timestamptz,
  contributed_by uuid references membership, contributed_by_name text, contributed_by_unit text,
  check ((contribution is null) = (contributed_at is null)));
create index on consultation (need_id, asked_at);
create index on consultation (asked_sector_id) where contributed_at is null;

update policy set body = jsonb_set(jsonb_set(body, '{promises,hand_over}', '{"normal": {"unit": "days", "amount": 5}, "urgent": {"unit": "days", "amount": 2}}'),
  '{promises,consultation}', '{"normal": {"unit": "days", "amount": 3}, "urgent": {"unit": "days", "amount": 1}}');
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from notification where need_id is null;
alter table notification alter need_id set not null;
drop table consultation;
delete from deadline where clock_id in (select id from clock where audience = 'internal');
delete from clock where audience = 'internal';
alter table clock drop audience;
alter table need_sector drop held;
alter table need drop kind;
update policy set body = body #- '{promises,hand_over}' #- '{promises,consultation}'`);
  }
}
