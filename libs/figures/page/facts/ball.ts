import { stepOfStay } from '@vertskap/needs';
import { prepared, sql } from '@vertskap/platform';
import { type About, numbers } from './about.js';
import type { Facts } from './facts.rules.js';

type Found = Omit<Facts['ball'][number], 'across' | 'taken'> & { across: string; taken: string };

/**
 * The stays that have a part in the period. Needs are found by when they were changed last: a stay that had not ended when the period began
 * has ended since, which was a change, or lasts still. Two branches, each with its index: an "or" would read all needs there are.
 */
export async function ball({ tx, where, municipalityId, period }: About): Promise<Facts['ball']> {
  const found = await prepared<Found>(
    tx,
    sql`with moved as materialized (
          select * from need where municipality_id = ${municipalityId} and changed_at >= ${period.from}
          union all
          select * from need where municipality_id = ${municipalityId} and state in ('open', 'answered') and changed_at < ${period.from}),
        stay as (
          select h.kind, h.sector_id, h.from_at, h.to_at, h.working_seconds, ${stepOfStay} as step,
            h.from_at >= ${period.from} as began, h.from_at >= ${period.from} and h.to_at < ${period.to} as within,
            h.to_at >= ${period.from} and h.to_at < ${period.to} as left_it
          from moved n join holding h on h.need_id = n.id
          where ${where} and h.from_at < ${period.to} and (h.to_at is null or h.to_at >= ${period.from}))
        select t.sector_id as "sectorId", coalesce(s.name, t.kind) as holder, t.step, count(*)::int as stays, (count(*) filter (where t.began))::int as came,
          (count(*) filter (where t.left_it))::int as went,
          coalesce(sum(t.working_seconds) filter (where t.within), 0)::float8 as within,
          coalesce(string_agg(${instant('from')} || ':' || coalesce(${instant('to')}, ''), ',' order by t.from_at, t.to_at) filter (where t.within is not true), '') as across,
          coalesce(string_agg(t.working_seconds::text, ',' order by t.working_seconds) filter (where t.began and t.to_at is not null), '') as taken
        from stay t left join sector s on s.id = t.sector_id group by t.sector_id, s.name, t.kind, t.step order by holder, t.sector_id, t.step`,
  );
  return found.map(({ across, taken, ...group }) => ({ ...group, across: instants(across), taken: numbers(taken) }));
}

/** As text, for the reason that numbers are. */
const instant = (edge: 'from' | 'to') =>
  edge === 'from'
    ? sql`(extract(epoch from t.from_at) * 1000)::bigint::text`
    : sql`(extract(epoch from t.to_at) * 1000)::bigint::text`;

const instants = (text: string): Facts['ball'][number]['across'] =>
  text === ''
    ? []
    : text.split(',').map((stay) => {
        const [from = '', to = ''] = stay.split(':');
        return { from: new Date(Number(from)), to: to === '' ? null : new Date(Number(to)) };
      });
