import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, letThrough, unwall, wall, writtenByWhoAsks } from './walls.js';

const ours = (column: string): string => `${column} = ${asking('municipality')}`;

/**
 * Who knows what, and which of it is lent to which neighbour. The borrower's staff never reads these people's rows: what they may
 * know is picked out in one place (libs/organisations/competence/lent.ts), and a lending itself holds no names.
 */
export class Competence1765600000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table competence (
  id uuid primary key, membership_id uuid not null references membership, municipality_id uuid not null references municipality,
  topic text not null, line text not null, at timestamptz not null, by_membership_id uuid not null references membership,
  unique (membership_id, topic));
create index on competence (municipality_id, topic);

create table lending (
  id uuid primary key, competence_id uuid not null references competence on delete cascade,
  from_municipality_id uuid not null references municipality, to_municipality_id uuid not null references municipality,
  offered_at timestamptz not null, offered_by uuid not null references membership,
  accepted_at timestamptz, accepted_by uuid references membership,
  ended_at timestamptz, ended_by uuid references membership,
  check (from_municipality_id <> to_municipality_id),
  check ((accepted_at is null) = (accepted_by is null)), check ((ended_at is null) = (ended_by is null)));
create unique index one_lending_to_each on lending (competence_id, to_municipality_id) where ended_at is null;
create index on lending (from_municipality_id) where ended_at is null;
create index on lending (to_municipality_id) where ended_at is null`);
    await wall(q, 'competence', { of_municipality: ours('municipality_id') });
    await wall(q, 'lending', { of_lender: ours('from_municipality_id'), of_borrower: ours('to_municipality_id') });
    await writtenByWhoAsks(q, 'competence', 'by_membership_id');
    await writtenByWhoAsks(q, 'lending', 'offered_by');
    await letThrough(q, 'lending', ['competence', 'membership', 'person']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy lending on membership; drop policy lending on person');
    for (const table of ['lending', 'competence']) await unwall(q, table);
    await q.query('drop table lending; drop table competence');
  }
}
