import { loadActor } from '@vertskap/organisations';
import { raiseNeed } from '@vertskap/needs';
import type { DataSource } from '@vertskap/platform';
import { aNeed } from '../harness/a-need.js';
import { aPlace } from '../harness/places.js';
import { progress } from '../harness/progress.js';

const PLACES = 20;
const TABLES = ['need', 'need_sector', 'holding', 'clock', 'deadline'] as const;
type Table = (typeof TABLES)[number];

/** Open deadlines of needs that are copies of one raised need a municipality, made by the database, none of them due within a day. */
export class Crowd {
  private needs = 0;
  steps = 0;

  private constructor(
    private readonly db: DataSource,
    private readonly columns: Record<Table, string[]>,
  ) {}

  static async of(db: DataSource): Promise<Crowd> {
    for (let i = 0; i < PLACES; i++) {
      const place = await aPlace(db);
      const leader = await loadActor(db.manager, place.leader.membershipId, new Date());
      if (!leader) throw new Error('the place has no leader');
      await db.transaction((tx) => raiseNeed(tx, new Date(), leader, aNeed(place, { askedSectorId: place.plan })));
    }
    await db.query('create table original as select id from need');
    const columns = Object.fromEntries(await Promise.all(TABLES.map(async (t) => [t, await columnsOf(db, t)])));
    const crowd = new Crowd(db, columns as Record<Table, string[]>);
    await crowd.count();
    return crowd;
  }

  /** Fills up until so many steps are open. */
  async fill(target: number): Promise<void> {
    const bar = progress('Making open deadlines', target, this.steps);
    while (this.steps < target) {
      const perNeed = this.steps / Math.max(1, this.needs);
      await this.copy(Math.min(100, Math.max(1, Math.ceil((target - this.steps) / perNeed / PLACES))));
      bar.to(Math.min(target, this.steps));
    }
    bar.done();
    await this.db.query('vacuum analyze');
  }

  private async copy(each: number): Promise<void> {
    const copies = (table: Table, from: string, changed: string): string => {
      const names = this.columns[table].join(', ');
      return `insert into ${table} (${names}) select ${this.columns[table].map((name) => `r.${name}`).join(', ')}
        from ${from}, jsonb_populate_record(null::${table}, to_jsonb(o) || ${changed}) r`;
    };
    await this.db.query(`
      with made as (select gen_random_uuid() as id, o.id as original, row_number() over () as nth from original o cross join generate_series(1, ${each})),
        clocks as (select gen_random_uuid() as id, c.id as original, m.id as need from made m join clock c on c.need_id = m.original),
        a as (${copies('need', 'made m join need o on o.id = m.original', `jsonb_build_object('id', m.id, 'number', 1000000 + ${this.needs} + m.nth)`)}),
        b as (${copies('need_sector', 'made m join need_sector o on o.need_id = m.original', `jsonb_build_object('need_id', m.id)`)}),
        c as (${copies('holding', 'made m join holding o on o.need_id = m.original', `jsonb_build_object('id', gen_random_uuid(), 'need_id', m.id)`)}),
        d as (${copies('clock', 'clocks k join clock o on o.id = k.original', `jsonb_build_object('id', k.id, 'need_id', k.need)`)})
      ${copies('deadline', 'clocks k join deadline o on o.clock_id = k.original', `jsonb_build_object('clock_id', k.id, 'need_id', k.need, 'at', now() + interval '1 day' + random() * interval '300 days')`)}`);
    await this.count();
  }

  private async count(): Promise<void> {
    const [found] = (await this.db.query(
      'select (select count(*) from need)::int as needs, (select count(*) from deadline where fired_at is null)::int as steps',
    )) as { needs: number; steps: number }[];
    this.needs = found?.needs ?? 0;
    this.steps = found?.steps ?? 0;
  }
}

async function columnsOf(db: DataSource, table: Table): Promise<string[]> {
  const found = (await db.query(
    `select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER'`,
    [table],
  )) as { name: string }[];
  return found.map(({ name }) => name);
}
