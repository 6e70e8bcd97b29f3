import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a representative speaks, which association knows a contact, and what Enhetsregisteret answered. */
export class Mandates1764600000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
-- the sections of SN2007, as sectionOf in libs/contract/industry.ts; a test compares them
create function industry_section(code text) returns char language sql immutable parallel safe as $$
  select case when d >= 99 then 'U' when d >= 97 then 'T' when d >= 94 then 'S' when d >= 90 then 'R' when d >= 86 then 'Q' when d >= 85 then 'P'
    when d >= 84 then 'O' when d >= 77 then 'N' when d >= 69 then 'M' when d >= 68 then 'L' when d >= 64 then 'K' when d >= 58 then 'J'
    when d >= 55 then 'I' when d >= 49 then 'H' when d >= 45 then 'G' when d >= 41 then 'F' when d >= 36 then 'E' when d >= 35 then 'D'
    when d >= 10 then 'C' when d >= 5 then 'B' when d >= 1 then 'A' end
  from (select nullif(substring(code from '^[0-9]{2}'), '')::int as d) division $$;

alter table membership add mandate jsonb not null default '{"kind": "all_members"}';
alter table invitation add mandate jsonb not null default '{"kind": "all_members"}', add company_id uuid references company;
update membership m set association_id = x.association_id from association_company x
  where m.role = 'company_contact' and m.association_id is null and x.company_id = m.company_id
    and (select count(*) from association_company y where y.company_id = m.company_id) = 1;
create index on membership (company_id) where company_id is not null;

create table organisation_lookup (asked text primary key, answer jsonb not null, at timestamptz not null);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop table organisation_lookup;
drop index membership_company_id_idx;
update membership set association_id = null where role = 'company_contact';
alter table invitation drop company_id, drop mandate;
alter table membership drop mandate;
drop function industry_section`);
  }
}
