import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Official figures of which business profiles are made, and outlines of municipalities. Published statistics: whoever may ask reads them all, and
 * only the command line writes. A figure that a newer table changes is kept, and says which import replaced it.
 */
export class BusinessProfile1767750000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table profile_import (
  id uuid primary key, "table" text not null, label text not null, source text not null, updated timestamptz, standard text not null,
  invented boolean not null default false, imported_at timestamptz not null);
create table profile_figure (
  id bigint primary key generated always as identity, import_id uuid not null references profile_import,
  kind text not null check (kind in ('work', 'home', 'commuting')), place text not null, part text not null, period text not null,
  standard text not null check (standard in ('', 'SN2007', 'SN2025')), value int check (value >= 0), status text, code text not null,
  replaced_by uuid references profile_import);
create unique index profile_figure_now on profile_figure (place, kind, period, part, standard) where replaced_by is null;
create index profile_figure_work on profile_figure (part, period) where kind = 'commuting' and replaced_by is null;
create index on profile_figure (import_id);
create index on profile_figure (replaced_by) where replaced_by is not null;
create table municipality_shape (
  number text primary key, name text not null, rings jsonb not null, attribution text not null, imported_at timestamptz not null)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table municipality_shape, profile_figure, profile_import');
  }
}
