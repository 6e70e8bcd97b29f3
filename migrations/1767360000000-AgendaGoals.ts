import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A matter on the agenda can be a goal of the business plan. */
export class AgendaGoals1767360000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table meeting_item add goal_id uuid references goal, drop constraint meeting_item_check,
  add constraint meeting_item_check check (num_nonnulls(topic, need_id, goal_id) = 1), add unique (meeting_id, goal_id);
create index on meeting_item (goal_id) where goal_id is not null`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
update meeting_item set topic = (select title from goal g where g.id = goal_id), goal_id = null where goal_id is not null;
alter table meeting_item drop constraint meeting_item_check, drop goal_id;
alter table meeting_item add constraint meeting_item_check check ((topic is null) <> (need_id is null))`);
  }
}
