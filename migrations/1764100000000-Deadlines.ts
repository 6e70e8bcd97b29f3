import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of the ladder as rows, and what people were told. */
export class Deadlines1764100000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table deadline (
  clock_id uuid not null references clock, share int not null check (share in (50, 80, 100, 150)),
  need_id uuid not null references need, at timestamptz not null, fired_at timestamptz,
  primary key (clock_id, share));
create index deadline_to_fire on deadline (at) where fired_at is null;
create index on deadline (need_id) where fired_at is null;

create table notification (
  id uuid primary key default gen_random_uuid(), membership_id uuid not null references membership, need_id uuid not null references need,
  kind text not null, data jsonb not null, at timestamptz not null, read_at timestamptz,
  clock_id uuid, share int, unique (membership_id, clock_id, share));
create index on notification (membership_id, at desc);
create index on notification (membership_id) where read_at is null;
create index on membership (sector_id);

alter table policy add changed_by uuid references membership;
alter table calendar add changed_by uuid references membership;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'alter table policy drop changed_by; alter table calendar drop changed_by; drop table notification; drop table deadline; drop index membership_sector_id_idx',
    );
  }
}
