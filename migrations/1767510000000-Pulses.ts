import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, wall, writtenByWhoAsks } from './walls.js';

const readsSums = `current_setting('app.role', true) in ('coordinator', 'director', 'sector_leader', 'mayor')`;

/**
 * Short questions of an association to its members, each with a personal link. Who is asked and who answered what is nobody's to read: sums are
 * made beside the walls, and when a question closes, nothing is left that says whose an answer was.
 */
export class Pulses1767510000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table member_contact (
  association_id uuid not null, company_id uuid not null, email text not null, primary key (association_id, company_id),
  foreign key (association_id, company_id) references association_company on delete cascade);
create table pulse (
  id uuid primary key, association_id uuid not null references association, membership_id uuid not null references membership, client_key uuid not null,
  question text not null, language text not null, theme text, series_id uuid not null references pulse, municipality_ids uuid[] not null,
  at timestamptz not null, closes_at timestamptz not null, sent_at timestamptz, closed_at timestamptz, asked int not null default 0,
  check (at < closes_at), unique (membership_id, client_key));
create index on pulse (association_id, at desc, id);
create index on pulse using gin (municipality_ids);
create index on pulse (series_id);
create index pulse_unsent on pulse (at) where sent_at is null;
create index pulse_open on pulse (closes_at) where closed_at is null;
create table pulse_recipient (
  id uuid primary key default gen_random_uuid(), pulse_id uuid not null references pulse, company_id uuid not null references company,
  email text not null, name text not null, language text not null, reminded_at timestamptz, unique (pulse_id, company_id));
create table pulse_link (token_hash bytea primary key, recipient_id uuid not null references pulse_recipient on delete cascade);
create index on pulse_link (recipient_id);
create table pulse_answer (
  id uuid primary key default gen_random_uuid(), pulse_id uuid not null references pulse, recipient_id uuid unique references pulse_recipient on delete set null,
  industry text, score int not null check (score between 1 and 5), comment text);
create index on pulse_answer (pulse_id);
create table pulse_refusal (
  association_id uuid not null references association, address_hash bytea not null, at timestamptz not null, primary key (association_id, address_hash));

alter table mail alter membership_id drop not null, add recipient_id uuid references pulse_recipient on delete cascade, drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('need', 'digest', 'meeting', 'pulse')),
  add constraint mail_of_pulse check ((kind = 'pulse') = (recipient_id is not null) and (kind = 'pulse') = (membership_id is null));
create index on mail (recipient_id) where recipient_id is not null`);
    await wall(q, 'member_contact', { of_association: `association_id = ${asking('association')}` }, ['daily']);
    await wall(
      q,
      'pulse',
      {
        of_association: `association_id = ${asking('association')}`,
        of_municipality: `${readsSums} and municipality_ids @> array[${asking('municipality')}]`,
      },
      ['daily', 'mail', 'inbound', 'figures'],
    );
    await writtenByWhoAsks(q, 'pulse');
    await wall(q, 'pulse_recipient', {}, ['daily', 'mail', 'inbound']);
    await wall(q, 'pulse_link', {}, ['mail', 'inbound']);
    await wall(q, 'pulse_answer', {}, ['daily', 'inbound', 'figures']);
    await wall(q, 'pulse_refusal', {}, ['daily', 'mail', 'inbound']);
    await q.query(`create policy pulse_closed on event for insert with check (
      current_setting('app.system', true) = 'daily' and membership_id is null and body = '{"kind": "pulses.changed", "deed": "closed"}'
      and (stream like 'association/%' or stream like 'municipality/%'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy pulse_closed on event;
delete from mail where kind = 'pulse';
alter table mail drop recipient_id, drop constraint mail_kind_check;
alter table mail alter membership_id set not null, add constraint mail_kind_check check (kind in ('need', 'digest', 'meeting'));
drop table pulse_refusal;
drop table pulse_answer;
drop table pulse_link;
drop table pulse_recipient;
drop table pulse;
drop table member_contact`);
  }
}
