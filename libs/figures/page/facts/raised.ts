import { resultOfNeed } from '@vertskap/needs';
import type { IndustrySection, Theme } from '@vertskap/contract';
import { preparedRow, sql, type Sql } from '@vertskap/platform';
import type { Period } from '../period.rules.js';
import { type About, clocksOf } from './about.js';
import type { Facts, Moved } from './facts.rules.js';

type Counted<Of> = { of: Of | null; now: number; before: number; q1: number; q2: number; q3: number; q4: number };
type Found = Pick<Facts, 'opportunities'> & {
  slowest: (Omit<Facts['slowest'][number], 'raisedAt'> & { raisedAt: string })[];
  served: Facts['plan']['themes'];
  goals: number;
  themes: Counted<Theme>[];
  industries: Counted<IndustrySection>[];
};

/**
 * What is counted of needs by when they were raised. They are read once, over the longest span that is asked for, each with its first clock,
 * and counted in several ways: finding them takes longer than counting.
 */
export async function raised(about: About): Promise<Pick<Facts, 'slowest' | 'plan' | 'changes' | 'opportunities'>> {
  const { tx, municipalityId, where, credited, period, before, quarters } = about;
  const [from, to] = spanOf(before, period, quarters);
  const found = await preparedRow<Found>(
    tx,
    sql`with raised as materialized (
          select n.id, n.theme, n.kind, n.state, c.started_at, c.verdict, c.gross_seconds
          from ${clocksOf(
            municipalityId,
            sql`kind = 'first_response' and cycle = 1 and started_at >= ${from} and started_at < ${to}`,
          )} where ${where} and ${credited}),
        lately as materialized (select * from raised where started_at >= ${period.from} and started_at < ${period.to})
        select ${list(slowest)} as slowest, ${list(served)} as served, ${list(opportunities)} as opportunities,
          ${list(sql`select theme as of, ${counts(about, sql`id`)} from raised group by 1`)} as themes, ${list(industries(about))} as industries,
          (select count(*)::int from goal where municipality_id = ${municipalityId} and ended_at is null) as goals`,
  );
  if (!found) throw new Error('a statement without a table always has a row');
  const named = found.industries.find(({ of }) => of === null);
  return {
    slowest: found.slowest.map((need) => ({ ...need, raisedAt: new Date(need.raisedAt) })),
    plan: { goals: found.goals, themes: found.served },
    changes: {
      themes: found.themes.map(moved),
      industries: found.industries.filter(({ of }) => of !== null).map(moved),
      named: { now: named?.now ?? 0, before: named?.before ?? 0 },
    },
    opportunities: found.opportunities,
  };
}

const spanOf = (before: Date, period: Period, quarters: Date[]): [Date, Date] => [
  new Date(Math.min(before.getTime(), ...quarters.map((at) => at.getTime()))),
  new Date(Math.max(period.to.getTime(), ...quarters.map((at) => at.getTime()))),
];

const list = (rows: Sql): Sql => sql`(select coalesce(json_agg(l), '[]') from (${rows}) l)`;

/** The five that waited longest since they were raised: those that wait still, by when they were raised, among those that took longest. */
const slowest = sql`
  select n.id, 'B-' || n.number as number, n.title, longest.started_at as "raisedAt", longest.gross_seconds as seconds, longest.gross_seconds is null as waiting
  from ((select id, gross_seconds, started_at from lately where verdict in ('met', 'late') order by gross_seconds desc limit 5)
    union all (select id, null, started_at from lately where verdict is null order by started_at limit 5)) longest
  cross join lateral (select * from need where id = longest.id offset 0) n`;

/** By theme, and how many serve a goal of the business plan. */
const served = sql`
  select n.theme, count(*)::int as needs, (count(*) filter (where exists (select from need_goal x where x.need_id = n.id)))::int as covered
  from lately n group by n.theme`;

/** By what came of them; one that is over and of which nobody has said anything is `untold`. How many the ready team was asked of, and was on within the hour. */
const opportunities = sql`
  select o.result, count(*)::int as needs, (count(*) filter (where o.asked))::int as asked, (count(*) filter (where o.in_time))::int as "inTime"
  from (
    select coalesce(${resultOfNeed}, case when n.state = 'open' then 'open' else 'untold' end) as result,
      exists (select from team_call t where t.need_id = n.id and t.called_off_at is null) as asked,
      exists (select from team_call t where t.need_id = n.id and t.called_off_at is null and t.confirmed_at <= t.answer_by) as in_time
    from lately n where n.kind = 'opportunity' and n.state not in ('withdrawn', 'merged')) o
  group by o.result order by o.result`;

/** By the industries of the companies they were raised for; and all of which one is known. */
const industries = (about: About): Sql => sql`
  select s.section as of, ${counts(about, sql`s.id`)}
  from (select n.id, n.started_at, industry_section(y.industry) as section
    from raised n join need_company x on x.need_id = n.id and x.named join company y on y.id = x.company_id) s
  where s.section is not null group by grouping sets ((1), ())`;

const moved = <Of>({ of, now, before, q1, q2, q3, q4 }: Counted<Of>): Moved<Of> => ({
  of,
  now,
  before,
  quarters: [q1, q2, q3, q4],
});

/** Each need once, by when it was raised. */
function counts({ period, before, quarters }: About, need: Sql): Sql {
  const between = (from: Date | undefined, to: Date | undefined): Sql =>
    sql`(count(distinct ${need}) filter (where started_at >= ${from} and started_at < ${to}))::int`;
  const [a, b, c, d, e] = quarters;
  return sql`${between(period.from, period.to)} as now, ${between(before, period.from)} as before,
    ${between(a, b)} as q1, ${between(b, c)} as q2, ${between(c, d)} as q3, ${between(d, e)} as q4`;
}
