import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every pause has a date that wakes whoever waits: a step with the share 0, one for each pause of a clock, counted from 1.
 * Pauses that last already wake when business has to reply, or in two weeks.
 */
export class WakeUps1764400000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table clock_pause add wake_at timestamptz;
alter table deadline add pause int not null default 0, drop constraint deadline_share_check, drop constraint deadline_pkey,
  add primary key (clock_id, share, pause), add check (share in (0, 50, 80, 100, 150)), add check ((share = 0) = (pause > 0));
alter table notification add pause int not null default 0, drop constraint notification_membership_id_clock_id_share_key,
  add unique (membership_id, clock_id, share, pause);

update clock_pause p set wake_at = coalesce((select r.due_at from clock r where p.reason = 'with_business' and r.need_id = c.need_id
    and r.kind = 'business_reply' and r.stopped_at is null), now() + interval '14 days')
  from clock c where c.id = p.clock_id and p.to_at is null;
insert into deadline (clock_id, share, pause, need_id, at)
  select c.id, 0, (select count(*) from clock_pause b where b.clock_id = c.id), c.need_id, p.wake_at
  from clock_pause p join clock c on c.id = p.clock_id where p.to_at is null and c.kind in ('resolution', 'statutory');
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from notification where kind = 'wake_up';
delete from deadline where share = 0;
alter table notification drop constraint notification_membership_id_clock_id_share_pause_key, drop pause, add unique (membership_id, clock_id, share);
alter table deadline drop constraint deadline_pkey, drop constraint deadline_share_check, drop pause, add primary key (clock_id, share),
  add check (share in (50, 80, 100, 150));
alter table clock_pause drop wake_at`);
  }
}
