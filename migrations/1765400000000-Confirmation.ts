import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers that business never says yes or no to close by themselves, as a step of the deadlines, and are counted apart. Those that
 * wait already are asked from now on, for four weeks.
 */
export class Confirmation1765400000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need add unconfirmed boolean not null default false, add check (not unconfirmed or state = 'closed');
alter table deadline drop constraint deadline_share_check, add constraint deadline_share_check check (share in (-1, 0, 50, 80, 100, 150));
create index deadline_to_close on deadline (at) where share = -1 and fired_at is null;

insert into clock (id, need_id, kind, cycle, side, budget, started_at, due_at, policy_version, calendar_version, municipality_id)
  select gen_random_uuid(), n.id, 'confirmation', 1, 'association', '{"unit": "days", "amount": 20}', date_trunc('milliseconds', now()), date_trunc('milliseconds', now()) + interval '28 days',
    coalesce((select max(version) from policy p where p.municipality_id = n.municipality_id), 1),
    coalesce((select max(version) from calendar c where c.municipality_id = n.municipality_id), 1), n.municipality_id
  from need n where n.state = 'answered';
insert into deadline (clock_id, share, need_id, at)
  select c.id, s.share, c.need_id, c.started_at + s.after from clock c
    cross join (values (50, interval '14 days'), (80, interval '22 days'), (-1, interval '28 days')) s(share, after) where c.kind = 'confirmation';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop index deadline_to_close;
delete from deadline where clock_id in (select id from clock where kind = 'confirmation');
delete from clock where kind = 'confirmation';
alter table deadline drop constraint deadline_share_check, add constraint deadline_share_check check (share in (0, 50, 80, 100, 150));
alter table need drop unconfirmed;
`);
  }
}
