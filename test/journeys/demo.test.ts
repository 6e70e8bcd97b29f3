import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { loadDemo } from '@vertskap/exchange';
import { type DataSource, type Files, openFiles } from '@vertskap/platform';
import { migrations, setupDatabase } from '../../apps/api/src/data-source.js';
import { openDatabase } from '../harness/database.js';
import { figureOf } from '../harness/figures.js';
import { type House, openHouse } from '../harness/house.js';

let house: House;
let files: Files;
let seconds: number;
const now = new Date();
beforeAll(async () => {
  house = await openHouse();
  files = await openFiles(house.config);
  const began = performance.now();
  await loadDemo(house.owner, files, now);
  seconds = (performance.now() - began) / 1000;
}, 120_000);
afterAll(() => house?.close());

const query = (sql: string): Promise<Record<string, unknown>[]> => house.owner.query(sql);
const asDemo = async (name: string) => {
  const visitor = await house.stranger();
  const people = (await visitor.call(api.demoPeople)).body;
  await visitor.become(people.find((p) => p.name === name)!.membershipId);
  return visitor;
};

test('the demonstration holds the needs that were designed, with their ends', async () => {
  console.log(`the demonstration was loaded in ${seconds.toFixed(1)} s`);
  const ends = await query(
    `select m.slug, n.state, n.holder, count(*)::int as n from need n join municipality m on m.id = n.municipality_id group by 1, 2, 3 order by 1, 2, 3`,
  );
  expect(ends.map((e) => Object.values(e).join(' '))).toEqual([
    'fjordvik closed  3',
    'fjordvik open sector 2',
    'kystby answered association 4',
    'kystby closed  39',
    'kystby declined  2',
    'kystby merged  1',
    'kystby open association 3',
    'kystby open external 3',
    'kystby open sector 11',
    'kystby withdrawn  1',
  ]);
  const numbers = await query(
    `select number from need n join municipality m on m.id = n.municipality_id and m.slug = 'kystby' and n.visibility <> 'restricted' order by raised_at, number`,
  );
  expect(numbers.map((n) => n['number'])).toEqual(Array.from({ length: 63 }, (_, i) => 1001 + i));
});

test('a newcomer sees what members were asked: one open, and the same twice with sums', async () => {
  const shown = async (name: string) => (await (await asDemo(name)).call(api.pulses, { query: {} })).body.pulses;
  const [open, closed, before] = await shown('Ingrid Solheim');
  expect(open).toMatchObject({ closed: false, asked: 12, answered: 4, result: null });
  expect(closed).toMatchObject({ closed: true, asked: 14, result: { n: 12, good: 6 } });
  expect(closed!.result!.comments).toHaveLength(3);
  expect(closed!.rounds.map(({ id, n, good }) => [id, n, good])).toEqual([
    [before!.id, 12, 3],
    [closed!.id, 12, 6],
  ]);
  expect((await shown('Liv Ådland'))[1]?.result).toMatchObject({ n: 12, comments: null });
});

test('a newcomer sees needs that two municipalities answer together: one that waits for them, one contributed to, one that is asked about', async () => {
  const marianne = await asDemo('Marianne Sund');
  const waiting = (await marianne.call(api.referrals)).body;
  expect(waiting.map(({ purpose, may }) => [purpose, ...may])).toEqual(
    expect.arrayContaining([
      ['contribute', 'contribute'],
      ['hand_on', 'answer'],
    ]),
  );
  const given = (await (await asDemo('Elin Rabben')).call(api.givenContributions, { query: {} })).body;
  expect(given.contributions).toMatchObject([{ to: { name: 'Kystby' }, verdict: 'met' }]);
  const ingrid = await asDemo('Ingrid Solheim');
  const [need] = await query(`select need_id as id from referral where purpose = 'contribute' and state = 'asked'`);
  const { referrals } = (await ingrid.call(api.referralsOfNeed, { params: { id: String(need?.['id']) } })).body;
  expect(referrals).toMatchObject([{ state: 'asked', may: ['consent'] }]);
});

test('a newcomer sees pictures under a message, and they are there', async () => {
  const kari = await asDemo('Kari Moe');
  const [need] = await query(`select id from need where title like 'Trenger avklaring om skiltplan%'`);
  const { messages } = (await kari.call(api.need, { params: { id: String(need?.['id']) } })).body.need;
  const pictures = messages.flatMap((m) => m.attachments ?? []);
  expect(pictures.map(({ name, type }) => [name, type])).toEqual(
    ['Havn Bakeri', 'Storgata Sko', 'Bokstua', 'Salong Sør'].map((shop) => [`${shop}.png`, 'image/png']),
  );
  for (const { id } of pictures) expect((await kari.request('GET', `/api/attachments/${id}`)).status).toBe(200);
});

test('a newcomer sees a statutory deadline that runs, one that stands still until a day, and a consultation half answered', async () => {
  const kari = await asDemo('Kari Moe');
  const found = (title: string) => query(`select id from need where title like '${title}%'`);
  const [running] = await found('Ny produksjonshall');
  const [suspended] = await found('Trenger avklaring om skiltplan');
  const law = async (need: Record<string, unknown> | undefined) =>
    (await kari.call(api.need, { params: { id: String(need?.['id']) } })).body.need.clocks.filter(
      (c) => c.kind === 'statutory',
    );
  expect(await law(running)).toMatchObject([{ stoppedAt: null, pauses: [] }]);
  const [pause] = (await law(suspended))[0]!.pauses;
  expect(pause).toMatchObject({ to: null, reason: 'suspended', waitingFor: 'Fylkeskommunen (kulturminner)' });
  expect(Date.parse(pause!.wakeAt!)).toBeGreaterThan(now.getTime());
  const { consultations } = (await kari.call(api.consultations, { params: { id: String(running!['id']) } })).body;
  expect(consultations.map((c) => [c.asked.name, c.contribution !== null])).toEqual([
    ['Vann og avløp', false],
    ['Vei og trafikk', true],
  ]);
});

test('a newcomer sees a company that speaks for itself, two needs that became one, and one that only those who are named read', async () => {
  const view = async (name: string, title: string) => {
    const [need] = await query(`select id from need where title like '${title}%'`);
    return (await asDemo(name)).call(api.need, { params: { id: String(need?.['id']) } });
  };
  const square = (await view('Linn Eikrem', 'Strøm til torget')).body;
  expect(square.need.backings.find(({ speaks }) => speaks)).toMatchObject({
    company: { name: 'Havn Bakeri AS' },
    jobs: 2,
  });
  expect(square.abilities).toContain('comment');
  expect((await view('Mette Strand', 'Strøm til torget')).body.mergedHere).toHaveLength(1);
  expect((await view('Ingrid Solheim', 'Flere strømuttak')).body.need.mergedInto).not.toBeNull();
  const secret = await Promise.all(
    ['Ingrid Solheim', 'Marianne Sund', 'Kari Moe', 'Liv Ådland', 'Mette Strand'].map((who) =>
      view(who, 'Tidevann Data'),
    ),
  );
  expect(secret.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404]);
});

test('every open need has exactly one holder, and a closed one none', async () => {
  const stays =
    await query(`select n.state in ('open', 'answered') as alive, count(h.id)::int as stays, count(*) over ()::int as kinds
    from need n left join holding h on h.need_id = n.id and h.to_at is null group by n.id`);
  expect(stays.length).toBe(69);
  expect(stays.filter((s) => s['stays'] !== (s['alive'] ? 1 : 0))).toEqual([]);
});

test('streams are in order of time, without holes, and nothing lies ahead', async () => {
  const streams = await query(`select stream, count(*) = max(seq) as gapless,
      array_agg(at order by seq) = array_agg(at order by at) as orderly, max(at) <= now() as past from event group by stream`);
  expect(streams.length).toBeGreaterThan(66);
  expect(streams.filter((s) => !s['gapless'] || !s['orderly'] || !s['past'])).toEqual([]);
});

test('the mayor sees the worst need by name: three weeks without power on the square, with Drift', async () => {
  const mayor = await asDemo('Liv Ådland');
  const page = (await mayor.call(api.figures, { query: {} })).body;
  expect(figureOf(page, 'open').values['open']).toBe(16);
  expect(page.worst).toMatchObject({ need: { title: 'Strøm til torget', holder: { name: 'Drift og eiendom' } } });
  expect(page.worst!.overdueWorkdays).toBeGreaterThanOrEqual(9);
  const { body } = await mayor.call(api.need, { params: { id: page.worst!.need.id } });
  expect(body.need.onBehalf.kind).toBe('companies');
  expect(body.need.messages.length).toBeGreaterThan(1);
  expect(body.openedByMunicipalityAt).not.toBeNull();
  expect(body.internal).toBeNull();
});

test('what happened lately is unread, what is older has been read', async () => {
  const coordinator = await asDemo('Marianne Sund');
  const needs = (await coordinator.call(api.listNeeds, { query: { sort: 'changed', limit: 100 } })).body.needs;
  expect(needs.length).toBe(64);
  const unread = needs.filter((n) => n.unread).length;
  expect(unread).toBeLessThan(8);
  const mayor = await asDemo('Liv Ådland');
  const seen = (await mayor.call(api.listNeeds, { query: { sort: 'changed', limit: 100 } })).body.needs;
  expect(seen.filter((n) => n.unread).length).toBeGreaterThan(unread);
  expect(seen.filter((n) => n.unread).length).toBeLessThan(25);
});

test('loading it again changes nothing', async () => {
  const count = () => query('select (select count(*) from event) as events, (select count(*) from person) as people');
  const before = await count();
  await loadDemo(house.owner, files, new Date(now.getTime() + 60_000));
  expect(await count()).toEqual(before);
});

test.each(['2027-01-02T11:00:00Z', '2027-05-18T06:00:00Z'])(
  'it can be loaded at %s',
  async (moment) => {
    const database = await openDatabase();
    const db = await setupDatabase(database.url).initialize();
    await loadDemo(db, files, new Date(moment));
    expect(await db.query('select count(*)::int as n, max(raised_at) <= $1 as past from need', [moment])).toEqual([
      { n: 69, past: true },
    ]);
    await db.destroy();
    await database.close();
  },
  120_000,
);

test('each step of the database but the first can be taken back, with everything in it, and put on again; none is forgotten', async () => {
  const files = await readdir(path.resolve(import.meta.dirname, '../../migrations'));
  const names = migrations.map(({ name }) => name.replace(/^(\D+)(\d+)$/, '$2-$1.ts'));
  expect(files.filter((file) => file !== 'walls.ts').sort()).toEqual([...names].sort());
  const db = await setupDatabase(house.config.DATABASE_URL).initialize();
  await db.query(`update meeting_item set topic = null, goal_id = (select id from goal order by at limit 1)
    where id = (select id from meeting_item where topic is not null order by at limit 1)`);
  const before = await shapeOf(db);
  for (const _ of migrations.slice(1)) await db.undoLastMigration({ transaction: 'each' });
  expect(await db.query('select name from migrations')).toEqual([{ name: migrations[0]!.name }]);
  await db.runMigrations({ transaction: 'each' });
  expect(await shapeOf(db)).toEqual(before);
  await db.destroy();
}, 120_000);

/** Columns, policies, indexes and checks. */
const shapeOf = async (db: DataSource): Promise<string[]> =>
  (
    await db.query(`select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as part from information_schema.columns where table_schema = 'public'
      union all select tablename || ' ' || policyname || ' ' || cmd || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1`)
  ).map(({ part }: { part: string }) => part);
