import type { AskInitiatives } from '@vertskap/contract';
import { sql, type Sql } from '@vertskap/platform';

/** The day that it is where the municipalities are. */
export const today = (now: Date): Sql => sql`(${now}::timestamptz at time zone 'Europe/Oslo')::date`;

/** How it stands with a pledge (as `p`). It is kept until its day has ended. */
export const stateOf = (now: Date): Sql => sql`case when p.withdrawn_at is not null then 'withdrawn'
  when p.delivered >= p.amount then 'delivered' when p.due_on < ${today(now)} then 'late' else 'promised' end`;

/** So much of a pledge (as `p`) stands: of one that was withdrawn what was delivered before. */
export const pledged: Sql = sql`case when p.withdrawn_at is null then p.amount else p.delivered end`;

/** Conditions on initiatives (as `i`) that ran on a day of a period, in the spaces of a municipality; the list and the figures ask the same. */
export const ranIn = ({ municipality, from, to }: Pick<AskInitiatives, 'municipality' | 'from' | 'to'>): Sql[] => [
  ...(municipality
    ? [sql`i.space_id in (select x.space_id from space_municipality x where x.municipality_id = ${municipality})`]
    : []),
  ...(to ? [sql`(i.started_at at time zone 'Europe/Oslo')::date <= ${to}::date`] : []),
  ...(from ? [sql`(i.ended_at is null or (i.ended_at at time zone 'Europe/Oslo')::date >= ${from}::date)`] : []),
];

/** What is pledged to an initiative (as `i`) and delivered, a PledgeSum for each unit, as jsonb. */
export const sumsOf = (now: Date): Sql => sql`coalesce((
  select jsonb_agg(jsonb_build_object('unit', s.unit, 'pledged', s.pledged, 'delivered', s.delivered, 'late', s.late) order by s.unit) from (
    select p.unit, sum(${pledged}) as pledged, sum(p.delivered) as delivered,
      count(*) filter (where ${stateOf(now)} = 'late') as late
    from initiative_pledge p where p.initiative_id = i.id group by p.unit) s where s.pledged > 0), '[]')`;
