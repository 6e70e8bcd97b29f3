import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Memberships with versions, who manages an association's people, and invitations. */
export class People1764600000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table membership add version int not null default 1, add manages boolean not null default false,
  add check (not manages or role = 'association_representative');

create function membership_moves_on() returns trigger language plpgsql as $$
  begin new.version := old.version + 1; return new; end $$;
create trigger membership_moves_on before update on membership for each row execute function membership_moves_on();

create table invitation (
  id uuid primary key, token_hash bytea not null unique, email text not null, name text not null,
  municipality_id uuid references municipality, association_id uuid references association,
  role text not null, position text not null, sector_id uuid references sector, manages boolean not null,
  valid_from timestamptz not null, valid_to timestamptz not null,
  invited_by uuid not null references membership, invited_at timestamptz not null, expires_at timestamptz not null,
  withdrawn_at timestamptz, accepted_at timestamptz, accepted_by uuid references person,
  check ((municipality_id is null) <> (association_id is null)),
  check ((accepted_at is null) = (accepted_by is null)), check (accepted_at is null or withdrawn_at is null));
create index on invitation (municipality_id) where accepted_at is null and withdrawn_at is null;
create index on invitation (association_id) where accepted_at is null and withdrawn_at is null;

create index event_of_people on event (stream, seq) where body ->> 'kind' = 'people.changed';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop index event_of_people;
drop table invitation;
drop trigger membership_moves_on on membership;
drop function membership_moves_on;
alter table membership drop manages, drop version`);
  }
}
