import { giveWorkingTime } from '@vertskap/clocks';
import type { DataSource } from '@vertskap/platform';
import { progress } from '../../harness/progress.js';

/** So many municipalities as there are in Norway, the nth with 1/n of what the first has; fourteen associations and six sectors each. */
const MUNICIPALITIES = 357;
const ASSOCIATIONS = 14;
const SECTORS = 6;
const YEARS = 10;
/** Of each need, as far as they have been written by now. */
const MESSAGES = 10;
const BATCH = 10_000;

/** The one with most needs, and the one in the middle. */
export type Town = { nth: number; municipalityId: string };
export const largest = 1;
export const median = Math.ceil(MUNICIPALITIES / 2);

/** Who looks at a page in the municipality of that number. */
export type Looker = (typeof LOOKERS)[number];
const LOOKERS = ['mayor', 'coordinator', 'sector_leader', 'case_handler', 'association_representative'] as const;
const looker = `unnest(array[${LOOKERS.map((who) => `'${who}'`).join(', ')}]) w`;

/** Needs of a whole country over ten years, with their clocks, pauses, stays and ten messages each, made by the database. */
export class Country {
  private needs = 0;

  private constructor(private readonly db: DataSource) {}

  static async of(db: DataSource): Promise<Country> {
    await db.query(`
      create table bench_town as select nth, ${id('nth', 'm')} as id, (sum(1.0 / nth) over (order by nth) - 1.0 / nth) / sum(1.0 / nth) over () as from_share
        from generate_series(1, ${MUNICIPALITIES}) nth;
      insert into municipality (id, name, slug) select id, 'Kommune ' || nth, 'kommune-' || nth from bench_town;
      insert into stream (name, last_seq) select 'municipality/' || id, 1 from bench_town;
      insert into sector (id, municipality_id, name, intake) select ${id("nth || '/' || s", 's')}, id, 'Sektor ' || s, s = 1
        from bench_town cross join generate_series(1, ${SECTORS}) s;
      insert into space (id, name) select ${id('nth', 'r')}, 'Rom ' || nth from bench_town;
      insert into space_municipality select ${id('nth', 'r')}, id from bench_town;
      insert into association (id, name) select ${id("nth || '/' || a", 'a')}, 'Forening ' || nth || ' ' || a
        from bench_town cross join generate_series(1, ${ASSOCIATIONS}) a;
      insert into space_association (space_id, association_id) select ${id('nth', 'r')}, ${id("nth || '/' || a", 'a')}
        from bench_town cross join generate_series(1, ${ASSOCIATIONS}) a;
      insert into person (id, name, email) select ${id('nth || w', 'p')}, 'Person', w || nth || '@example.no'
        from bench_town cross join ${looker};
      insert into membership (id, person_id, role, position, municipality_id, sector_id, association_id)
        select ${id('nth || w', 'v')}, ${id('nth || w', 'p')}, w, w, case when w <> 'association_representative' then id end,
          case when w in ('sector_leader', 'case_handler') then ${id("nth || '/2'", 's')} end, case w when 'association_representative' then ${id("nth || '/1'", 'a')} end
        from bench_town cross join ${looker}`);
    const towns = (await db.query('select id from bench_town')) as { id: string }[];
    for (const town of towns) await giveWorkingTime(db.manager, town.id, new Date('2000-01-01T00:00:00Z'));
    return new Country(db);
  }

  /** Fills up to so many needs; what was made before stays as it was. */
  async fill(target: number): Promise<void> {
    const bar = progress('Making needs', target, this.needs);
    await this.withoutIndexOfWords(async () => {
      while (this.needs < target) {
        await this.make(Math.min(BATCH, target - this.needs));
        bar.to(this.needs);
      }
    });
    bar.done();
    await this.db.query('set statement_timeout = 0');
    await this.db.query('vacuum analyze');
  }

  /** Made anew at once, it is made in a third of the time. */
  private async withoutIndexOfWords(work: () => Promise<void>): Promise<void> {
    const [index] = (await this.db.query(`select indexdef from pg_indexes where indexname = 'passage_words'`)) as {
      indexdef: string;
    }[];
    await this.db.query('drop index passage_words');
    await work();
    await this.db.transaction(async (tx) => {
      await tx.query(`set local statement_timeout = 0; set local maintenance_work_mem = '512MB'; ${index?.indexdef}`);
    });
  }

  async membershipOf(nth: number, who: Looker): Promise<string> {
    const found = (await this.db.query(`select ${id('$1::text || $2::text', 'v')} as id`, [nth, who])) as {
      id: string;
    }[];
    return found[0]?.id ?? '';
  }

  async messages(): Promise<number> {
    const [found] = (await this.db.query('select count(*)::int as n from message')) as { n: number }[];
    return found?.n ?? 0;
  }

  /** How many needs a municipality has, and one of them. */
  async needsOf(nth: number): Promise<{ n: number; one: string }> {
    const [found] = (await this.db.query(
      `select count(*)::int as n, min(id::text) as one from need where municipality_id = ${id('$1::text', 'm')}`,
      [nth],
    )) as { n: number; one: string }[];
    return found ?? { n: 0, one: '' };
  }

  /** So many needs that somebody sees have all of their messages, and the events behind them. */
  async talkedAbout(nth: number, who: Looker, count: number): Promise<string[]> {
    const needs = (await this.db.query(
      `select n.id from need n where n.municipality_id = ${id('$1::text', 'm')} and case $2
          when 'association_representative' then n.association_id = ${id("$1::text || '/1'", 'a')}
          when 'case_handler' then exists (select from need_sector x where x.need_id = n.id and x.sector_id = ${id("$1::text || '/2'", 's')})
          else true end order by n.id limit $3`,
      [nth, who, count],
    )) as { id: string }[];
    const ids = needs.map((need) => need.id);
    await this.db.transaction(async (tx) => {
      await tx.query(`set local session_replication_role = replica`);
      for (const statement of talk) await tx.query(statement, [ids]);
    });
    return ids;
  }

  private async make(count: number): Promise<void> {
    // the foreign keys hold by the way it is made; a clock of seconds stands for the calendar's
    await this.db.transaction(async (tx) => {
      await tx.query(`set local session_replication_role = replica; set local statement_timeout = 0`);
      await tx.query(madeNeeds(this.needs, count));
      for (const statement of rowsOfNeeds) await tx.query(statement);
      await tx.query('drop table made');
    });
    this.needs += count;
  }
}

/** An id that follows from a name, so that rows of different tables find each other. */
function id(of: string, kind: string): string {
  return `md5('${kind}' || ${of})::uuid`;
}

/** Words by chance, of 20,000: the nth as often as 1/n, as in what people write. */
const words = (n: number): string =>
  Array.from({ length: n }, () => `'ord' || floor(exp(random() * ln(20000)))::int`).join(` || ' ' || `);

const hours = (seconds: string): string => `${seconds} * interval '1 second'`;

/** What is by chance about each need: where, by whom, when, how long everything took. */
const madeNeeds = (from: number, count: number): string => `
  create temporary table made as
  with chance as (
    select ${from} + nth as nth, gen_random_uuid() as id, random() as where_share, 1 + floor(random() * ${ASSOCIATIONS})::int as a,
      1 + floor(random() * ${SECTORS})::int as s, now() - random() * interval '${YEARS} years' as raised_at,
      exp(10 + random_normal())::int as first, exp(12.5 + 0.8 * random_normal())::int as whole, random() as fate, random() as asks, random() as promises
    from generate_series(1, ${count}) nth),
  placed as (select c.*, t.nth as town, t.id as municipality_id from chance c
    cross join lateral (select * from bench_town t where t.from_share <= c.where_share order by t.from_share desc limit 1) t)
  select p.*, m.last_need_number + row_number() over (partition by m.id order by p.raised_at) as number, ${id("town || '/' || a", 'a')} as association_id, ${id("town || '/' || s", 's')} as sector_id, ${id('town', 'r')} as space_id,
    ${id("town || 'association_representative'", 'v')} as raised_by,
    raised_at + ${hours('first * 3.2')} as first_at, raised_at + ${hours('(first + whole) * 3.2')} as ended_at,
    case when raised_at + ${hours('(first + whole) * 3.2')} > now() or fate < 0.002 then 'open' when fate < 0.08 then 'declined' when fate < 0.11 then 'withdrawn'
      when raised_at + ${hours('(first + whole) * 3.2')} > now() - interval '20 days' then 'answered' else 'closed' end as state
  from placed p join municipality m on m.id = p.municipality_id`;

const rowsOfNeeds = [
  `insert into need (id, municipality_id, number, space_id, association_id, raised_by, raiser_name, title, body, language, kind, theme, urgency, visibility,
      on_behalf, raised_at, changed_at, version, state, unconfirmed, holder, holder_sector_id, holder_since, due_clock, due_side, due_at)
    select id, municipality_id, number, space_id, association_id, raised_by, 'N. N.', 'Behov ' || nth || ' ' || ${words(3)}, ${words(20)}, 'nb', 'need',
      (array['land', 'permits', 'transport', 'town_centre', 'recruitment', 'water', 'energy', 'parking'])[1 + nth % 8], 'normal', 'space', 'all_members',
      raised_at, least(ended_at + case state when 'closed' then interval '5 days' else interval '0' end, now()), 3, state, state = 'closed' and fate > 0.9,
      case state when 'open' then 'sector' when 'answered' then 'association' end, case when state = 'open' then sector_id end,
      case when state in ('open', 'answered') then raised_at end, case when state = 'open' then 'resolution' end,
      case when state = 'open' then 'municipality' end, case when state = 'open' then raised_at + interval '28 days' end from made`,
  `update municipality m set last_need_number = n.last from (select municipality_id, max(number) as last from made group by 1) n where m.id = n.municipality_id`,
  `insert into need_sector (need_id, sector_id) select id, sector_id from made`,
  // with the sector; a third of them in between with business, which is asked; once answered with business, which says yes after five days
  `insert into holding (id, need_id, kind, sector_id, name, from_at, to_at, working_seconds)
    select gen_random_uuid(), id, kind, case kind when 'sector' then sector_id end, kind, from_at, to_at, (extract(epoch from to_at - from_at) / 3.2)::int
    from (select *, first_at + interval '2 days' as replied_at, asks < 0.3 and first_at <= now() as asked from made) m
    cross join lateral (values
      ('sector', raised_at, case when asked then first_at when state <> 'open' then ended_at end, true),
      ('association', first_at, case when replied_at <= now() then replied_at when state <> 'open' then ended_at end, asked),
      ('sector', replied_at, case when state <> 'open' then greatest(ended_at, replied_at) end, asked and replied_at <= now()),
      ('association', ended_at, case state when 'closed' then ended_at + interval '5 days' end, state in ('answered', 'closed')))
      v(kind, from_at, to_at, was) where was`,
  `insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at)
    select gen_random_uuid(), id, o, 'comment', ${words(30)}, 'nb', raised_by, 'N. N.', 'municipality', 'Sektor', first_at + (o - 1) * (ended_at - first_at) / ${MESSAGES}
    from made cross join generate_series(1, ${MESSAGES}) o where first_at + (o - 1) * (ended_at - first_at) / ${MESSAGES} <= now()`,
  `insert into passage (id, need_id, place, words) select n.id, n.id, 'need', in_lot(n.words, lot_of(k.ordinal, n.number))
    from made join need n using (id) join municipality k on k.id = n.municipality_id`,
  `insert into passage (id, need_id, place, words) select m.id, m.need_id, 'message', in_lot(to_tsvector('norwegian', m.body), lot_of(k.ordinal, made.number::int))
    from made join message m on m.need_id = made.id join municipality k on k.id = made.municipality_id`,
  `insert into clock (id, need_id, kind, cycle, side, budget, started_at, due_at, stopped_at, verdict, policy_version, calendar_version, audience,
      municipality_id, credited_to, gross_seconds, net_seconds)
    select gen_random_uuid(), id, k.kind, 1, case k.kind when 'business_reply' then 'association' else 'municipality' end, '{"unit": "days", "amount": 3}', raised_at,
      raised_at + k.days * interval '1 day', k.stopped_at, k.verdict, 1, 1, case k.kind when 'hand_over' then 'internal' else 'shared' end, municipality_id,
      case when k.verdict is not null then sector_id end, case when k.verdict is not null then k.took end, case when k.verdict is not null then k.took end
    from made cross join lateral (
      select kind, days, took, case when at <= now() and (state <> 'open' or kind in ('first_response', 'next_update')) then at end as stopped_at,
        case when at <= now() and (state <> 'open' or kind in ('first_response', 'next_update'))
          then case when state = 'withdrawn' and kind = 'resolution' then 'cancelled' when took > days * 19000 then 'late' else 'met' end end as verdict
      from (values ('first_response', 5, first, first_at), ('next_update', 7, first, first_at), ('resolution', 28, first + whole, ended_at),
        ('hand_over', 7, whole, ended_at), ('business_reply', 14, first, case when asks < 0.3 then first_at end),
        ('commitment', 20, whole, case when promises < 0.2 then ended_at end)) v(kind, days, took, at) where at is not null) k`,
  `insert into clock_pause (clock_id, from_at, to_at, reason, waiting_for)
    select c.id, m.first_at, least(m.first_at + interval '2 days', now()), 'with_business', 'Foreningen' from made m
    join clock c on c.need_id = m.id and c.kind = 'resolution' where m.asks < 0.3 and m.first_at < now()`,
];

/** Of the needs `$1`. */
const talk = [
  `insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at)
    select gen_random_uuid(), n.id, o, 'comment', ${words(30)}, 'nb', n.raised_by, 'N. N.', 'municipality', 'Sektor', n.raised_at + o * interval '1 hour'
    from need n cross join generate_series(2, 10) o where n.id = any($1::uuid[]) on conflict do nothing`,
  `insert into event (stream, seq, at, body)
    select 'need/' || n.id || '/shared', o, n.raised_at + o * interval '1 hour', jsonb_build_object('kind', 'need.moved', 'deed', 'comment', 'activity',
      jsonb_build_object('deed', 'comment', 'at', n.raised_at, 'to', null, 'text', null, 'author', jsonb_build_object('name', 'N. N.', 'side', 'municipality', 'unit', 'Sektor')))
    from need n cross join generate_series(1, 10) o where n.id = any($1::uuid[]) on conflict do nothing`,
];
