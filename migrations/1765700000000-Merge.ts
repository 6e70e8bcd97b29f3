import type { MigrationInterface, QueryRunner } from 'typeorm';

const check = (states: string, over: string): string => `
alter table need drop constraint need_state_check, add constraint need_state_check check (state in (${states}));
alter table need drop constraint over_without_holder, add constraint over_without_holder check ((holder is null) = (state in (${over})));`;

/** A need that says the same as an older one is followed there; a part of a need can become one of its own. */
export class Merge1765700000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
do $$ declare name text; begin
  select conname into strict name from pg_constraint
    where conrelid = 'need'::regclass and pg_get_constraintdef(oid) like '%holder IS NULL) = %state%';
  if name <> 'over_without_holder' then execute format('alter table need rename constraint %I to over_without_holder', name); end if;
end $$;
${check(`'open', 'answered', 'closed', 'declined', 'withdrawn', 'merged'`, `'closed', 'declined', 'withdrawn', 'merged'`)}
alter table need add merged_into uuid references need, add merged_into_number int, add merged_at timestamptz, add split_from uuid references need,
  add check ((merged_into is null) = (merged_at is null) and (merged_into is null) = (merged_into_number is null)),
  add check (state <> 'merged' or merged_into is not null), add check (merged_into <> id);
create index on need (merged_into) where merged_into is not null;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
update need set state = 'withdrawn' where state = 'merged';
alter table need drop merged_into, drop merged_into_number, drop merged_at, drop split_from;
${check(`'open', 'answered', 'closed', 'declined', 'withdrawn'`, `'closed', 'declined', 'withdrawn'`)}`);
  }
}
