import type { IndustrySection, Theme } from '@vertskap/contract';
import { prepared, sql, type Sql } from '@vertskap/platform';
import { type About, clocksOf } from './about.js';
import type { Facts, Moved } from './facts.rules.js';

/** Needs raised in the period, in the one before it, and in each of the four quarters: by theme, and by the industries of the companies they were raised for. */
export async function changes(about: About): Promise<Facts['changes']> {
  const { tx } = about;
  const [themes, industries] = await Promise.all([
    prepared<Counted<Theme>>(
      tx,
      sql`select n.theme as of, ${counts(about, sql`n.id`)} from ${raised(about)} group by 1`,
    ),
    prepared<Counted<IndustrySection>>(
      tx,
      sql`select s.section as of, ${counts(about, sql`s.id`)} from (
            select n.id, c.started_at, industry_section(y.industry) as section from ${raised(about, namesCompany)}) s
          join lateral (select s.started_at) c on true where s.section is not null group by grouping sets ((1), ())`,
    ),
  ]);
  const all = industries.find(({ of }) => of === null);
  return {
    themes: themes.map(moved),
    industries: industries.filter(({ of }) => of !== null).map(moved),
    named: { now: all?.now ?? 0, before: all?.before ?? 0 },
  };
}

type Counted<Of> = { of: Of | null; now: number; before: number; q1: number; q2: number; q3: number; q4: number };

const moved = <Of>({ of, now, before, q1, q2, q3, q4 }: Counted<Of>): Moved<Of> => ({
  of,
  now,
  before,
  quarters: [q1, q2, q3, q4],
});

const namesCompany = sql`join need_company x on x.need_id = n.id and x.named join company y on y.id = x.company_id`;

/** As `raisedInPeriod`, over all that is counted here. */
function raised({ municipalityId, where, credited, period, before, quarters }: About, joined: Sql = sql``): Sql {
  const [from, to] = [
    new Date(Math.min(before.getTime(), ...quarters.map((at) => at.getTime()))),
    new Date(Math.max(period.to.getTime(), ...quarters.map((at) => at.getTime()))),
  ];
  return sql`${clocksOf(
    municipalityId,
    sql`kind = 'first_response' and cycle = 1 and started_at >= ${from} and started_at < ${to}`,
  )} ${joined} where ${where} and ${credited}`;
}

/** Each need once, by when its first clock (as `c`) began. */
function counts({ period, before, quarters }: About, need: Sql): Sql {
  const between = (from: Date | undefined, to: Date | undefined): Sql =>
    sql`(count(distinct ${need}) filter (where c.started_at >= ${from} and c.started_at < ${to}))::int`;
  const [a, b, c, d, e] = quarters;
  return sql`${between(period.from, period.to)} as now, ${between(before, period.from)} as before,
    ${between(a, b)} as q1, ${between(b, c)} as q2, ${between(c, d)} as q3, ${between(d, e)} as q4`;
}
