import { sql, type Sql } from '@vertskap/platform';

/** The day that it is where the municipalities are. */
export const today = (now: Date): Sql => sql`(${now}::timestamptz at time zone 'Europe/Oslo')::date`;

/** How it stands with a pledge (as `p`). It is kept until its day has ended. */
export const stateOf = (now: Date): Sql => sql`case when p.withdrawn_at is not null then 'withdrawn'
  when p.delivered >= p.amount then 'delivered' when p.due_on < ${today(now)} then 'late' else 'promised' end`;

/** What is pledged to an initiative (as `i`) and delivered, a PledgeSum for each unit, as jsonb. */
export const sumsOf = (now: Date): Sql => sql`coalesce((
  select jsonb_agg(jsonb_build_object('unit', s.unit, 'pledged', s.pledged, 'delivered', s.delivered, 'late', s.late) order by s.unit) from (
    select p.unit, sum(case when p.withdrawn_at is null then p.amount else p.delivered end) as pledged, sum(p.delivered) as delivered,
      count(*) filter (where ${stateOf(now)} = 'late') as late
    from initiative_pledge p where p.initiative_id = i.id group by p.unit) s where s.pledged > 0), '[]')`;
