import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever pledged moves the day, with a reason that stands with it; those who run the initiative are told of that, and of what is withdrawn. */
export class PledgesMoved1767730000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table initiative_pledge add moves jsonb not null default '[]',
  add move_count int generated always as (jsonb_array_length(moves)) stored, add changed_by uuid references membership,
  add told_moves int not null default 0, add told_withdrawn boolean not null default false;
update initiative_pledge set told_withdrawn = true where withdrawn_at is not null;
drop index initiative_pledge_untold;
create index initiative_pledge_untold on initiative_pledge (at)
  where not told or move_count > told_moves or withdrawn_at is not null and not told_withdrawn`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop index initiative_pledge_untold;
create index initiative_pledge_untold on initiative_pledge (at) where not told;
alter table initiative_pledge drop move_count, drop moves, drop changed_by, drop told_moves, drop told_withdrawn`);
  }
}
