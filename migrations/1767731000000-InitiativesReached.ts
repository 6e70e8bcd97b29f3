import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether an initiative that has ended reached what it was for. The last event of each says how it and its pledges stand, so that the log
 * alone gives the figures of them, also of those that nobody touches again.
 */
export class InitiativesReached1767731000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table initiative add reached text check (reached in ('reached', 'partly', 'missed')), add check (reached is null or ended_at is not null);
update event e set body = e.body || jsonb_build_object(
    'stands', jsonb_build_object('spaceId', i.space_id, 'startedAt', iso(i.started_at), 'endedAt', iso(i.ended_at), 'reached', i.reached),
    'pledges', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'unit', p.unit, 'amount', p.amount, 'dueOn', p.due_on, 'delivered', p.delivered,
      'withdrawnAt', iso(p.withdrawn_at), 'moves', p.move_count)) from initiative_pledge p where p.initiative_id = i.id), '[]'))
  from initiative i where e.stream = 'initiative/' || i.id and e.seq = (select max(x.seq) from event x where x.stream = e.stream)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
update event set body = body - 'stands' - 'pledges' where body ->> 'kind' = 'initiative.touched' and stream like 'initiative/%';
alter table initiative drop reached`);
  }
}
