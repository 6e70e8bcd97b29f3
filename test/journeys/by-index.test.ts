import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { fireDue, openPost, planNext, type Post, sendNext, tellNext } from '@vertskap/notifications';
import { asSystem, makeLog } from '@vertskap/platform';
import pg from 'pg';
import { on, raise } from '../harness/deeds.js';
import { catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import { type House, openHouse } from '../harness/house.js';
import { addressOf, requestOf, type RouteName, routeNames } from '../harness/requests.js';
import { aWorld, type State, type World } from '../harness/worlds.js';

/** What there are few of in a whole country, some thousands at most; of everything else there are many. */
const FEW = [
  'meeting',
  'initiative',
  'pulse',
  'municipality',
  'registered_municipality',
  'municipality_shape',
  'sector',
  'space',
  'space_municipality',
  'space_association',
  'space_cadence',
  'region',
  'region_member',
  'setting',
];

let house: House;
let catcher: MailCatcher;
let post: Post;
const said = new Set<string>();
const query = Reflect.get(pg.Client.prototype, 'query') as (...sent: unknown[]) => unknown;
beforeAll(async () => {
  catcher = await catchMail();
  house = await openHouse({ SMTP_URL: catcher.url, MAIL_FROM: 'Vertskap <varsel@kystby.no>' });
  post = await openPost(house.owner, house.config);
  const found = (await house.owner.query(
    `select indexrelid::regclass::text as name, pg_get_expr(indpred, indrelid) like '%IS NULL%' as waiting from pg_index where indpred is not null`,
  )) as { name: string; waiting: boolean }[];
  partial = new Set(found.filter(({ waiting }) => !waiting).map(({ name }) => name));
  waiting = new Set(found.filter((index) => index.waiting).map(({ name }) => name));
});
const hear = (say: unknown): void => void Reflect.set(pg.Client.prototype, 'query', say);
afterAll(async () => {
  post?.transport?.close();
  await house?.close();
  await catcher?.close();
});

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Subplan Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};

/** Of a plan that was carried out: how many rows of a table were looked at. */
const rowsRead = (table: string, { Plans = [], ...node }: Plan): number =>
  (node['Relation Name'] === table
    ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
    : 0) + Plans.reduce((sum, plan) => sum + rowsRead(table, plan), 0);

/** Indexes of what waits for something: what is in them may be read whole. And those of other parts of a table, which may not. */
let waiting: Set<string>;
let partial: Set<string>;
/** Found by the blocks it was written to, which few rows never are. */
const BY_BLOCK = /from event where at > /;

/** Among few rows as good as by the key that they name, or of the demonstration alone. */
const AS_GOOD = [
  /from assignment a join sector s .* where a\.need_id = /,
  /from membership m join person p on p\.id = m\.person_id and p\.demo and/,
];
/** Those of them that were met. */
const met = new Set<RegExp>();
const isKnown = (text: string): boolean => {
  const known = AS_GOOD.find((one) => one.test(text.replaceAll(/\s+/g, ' ').trim()));
  if (known) met.add(known);
  return known !== undefined;
};

/** Tables of many rows that a plan reads whole, with the index by which; not where it does so once, to look up in what it found ("hashed"). */
const readWhole = ({ Plans = [], ...node }: Plan, hashed: Set<string>): { table: string; index: string }[] => {
  if (hashed.has(node['Subplan Name'] ?? '')) return [];
  const { 'Relation Name': table = '', 'Index Name': index = '' } = node;
  const found = node['Index Cond'] ?? waiting.has(index);
  const whole = /^(Seq|Index|Index Only) Scan$/.test(node['Node Type']) && !found;
  return [
    ...(whole && table !== '' && !FEW.includes(table) ? [{ table, index }] : []),
    ...Plans.flatMap((plan) => readWhole(plan, hashed)),
  ];
};

/** The same of a statement, as whoever serves would run it where reading a table whole is never cheaper. */
async function readWholeBy(text: string): Promise<{ table: string; index: string }[]> {
  const planned = house.server.createQueryRunner();
  await planned.startTransaction();
  try {
    await planned.query(
      `select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) name`,
    );
    const [found] = (await planned.query(`explain (generic_plan, format json) ${text}`)) as {
      'QUERY PLAN': { Plan: Plan }[];
    }[];
    const hashed = new Set([...JSON.stringify(found).matchAll(/hashed (SubPlan \d+)/g)].map(([, name]) => name ?? ''));
    return found?.['QUERY PLAN'].flatMap(({ Plan }) => readWhole(Plan, hashed)) ?? [];
  } finally {
    await planned.rollbackTransaction();
    await planned.release();
  }
}

/**
 * Among few rows a partial index that is read whole is as good as one that leads to the row: a statement that takes one is planned again
 * without it.
 */
async function tablesReadWhole(text: string): Promise<string[]> {
  const found = await readWholeBy(text);
  const taken = found.map(({ index }) => index).filter((index) => partial.has(index));
  if (taken.length === 0) return found.map(({ table }) => table);
  await plannerKnows(false, taken);
  try {
    return await tablesReadWhole(text);
  } finally {
    await plannerKnows(true, taken);
  }
}
const plannerKnows = (valid: boolean, indexes: string[]): Promise<unknown> =>
  house.owner.query('update pg_index set indisvalid = $1 where indexrelid = any($2::text[]::regclass[])', [
    valid,
    indexes,
  ]);

/** Asks as before, and takes down what is asked. */
function taking(this: pg.Client, ...sent: [string | { text: string }]): unknown {
  const [first] = sent;
  said.add(typeof first === 'string' ? first : first.text);
  return Reflect.apply(query, this, sent);
}

/** What is asked of the database meanwhile. */
async function hearing(work: () => Promise<unknown>): Promise<void> {
  said.clear();
  hear(taking);
  try {
    await work();
  } finally {
    hear(query);
  }
}

/** What the planner knew of the tables; else its plans would depend on when the database last looked at them by itself. */
const forgetWhatWasCounted = (): Promise<unknown> =>
  house.owner.query(
    `with ours as (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')),
          forgotten as (delete from pg_statistic using ours where starelid = ours.oid)
     update pg_class set relpages = 0, reltuples = -1 from ours where pg_class.oid = ours.oid`,
  );

/** Of what was taken down, each statement that reads a large table whole, with what it reads. */
async function thoseReadingWhole(): Promise<Record<string, string[]>> {
  const single = /^\s*(select|with|insert|update|delete)\b[^;]*$/i;
  const several = [...said].filter((text) => text.includes(';') && !/^\s*(begin|set|select set_config)\b/i.test(text));
  expect(several).toEqual([]);
  const statements = [...said].filter((text) => single.test(text) && !BY_BLOCK.test(text));
  expect(statements.length).toBeGreaterThan(30);
  await forgetWhatWasCounted();
  const whole: Record<string, string[]> = {};
  for (const text of statements) {
    const tables = await tablesReadWhole(text);
    if (tables.length > 0 && !isKnown(text)) whole[text] = tables;
  }
  return whole;
}

test('a plan that reads a table whole is seen', async () => {
  expect(await tablesReadWhole(`select title from need where split_part(id::text, '-', 1) = $1`)).toEqual(['need']);
  expect(
    await tablesReadWhole(
      `select n.id, (select count(*) from message m where m.body = n.title) from need n where n.id = $1`,
    ),
  ).toEqual(['message']);
  expect(await tablesReadWhole('select title from need where id = $1')).toEqual([]);
});

test('a deed, and telling of it, find their rows by index however many there are', async () => {
  const place = await house.aPlace();
  const [leader, planner] = await Promise.all([house.as(place.leader), house.as(place.planner)]);
  await hearing(async () => {
    const needId = await raise(leader!, place, { title: 'Strøm på kaia' });
    await on(needId, planner!).comment('Vi ser på det.');
    await on(needId, planner!).question('Hvilken kai?');
    await on(needId, leader!).comment('Den nordre.');
    await planner!.call(api.need, { params: { id: needId } });
    const soon = new Date(Date.now() + 60 * 60_000);
    while ((await tellNext(house.server, soon, 50)) > 0);
    while ((await planNext(house.server, soon, 100, true)) > 0);
    while ((await sendNext(house.server, post, soon, 10, makeLog('silent'))) > 0);
    hear(query);
    await house.owner.query(
      `update deadline set at = now() - interval '1 minute' where need_id = $1 and fired_at is null`,
      [needId],
    );
    hear(taking);
    expect(await fireDue(house.server, 100)).not.toEqual([]);
  });
  expect(await thoseReadingWhole()).toEqual({});
});

test('since when somebody follows a need is one look in each of its logs, however much was said there', async () => {
  const place = await house.aPlace();
  const [leader, planner] = await Promise.all([house.as(place.leader), house.as(place.planner)]);
  const needId = await raise(leader!, place, { title: 'Strøm på kaia' });
  for (let n = 0; n < 20; n++) await on(needId, n % 2 === 0 ? leader! : planner!).comment('Og så var det dette.');
  const asked: pg.QueryConfig[] = [];
  hear(function (this: pg.Client, ...sent: [pg.QueryConfig]) {
    if (sent[0].text?.includes('as since')) asked.push(sent[0]);
    return Reflect.apply(query, this, sent);
  });
  try {
    while ((await tellNext(house.server, new Date(Date.now() + 1_000), 50)) > 0);
  } finally {
    hear(query);
  }
  await house.owner.query('analyze event');
  const [first] = asked;
  const found = await asSystem(house.server, 'telling', (tx) =>
    tx.query(`explain (analyze, format json) ${first!.text}`, first!.values),
  );
  const { Plan } = (found as { 'QUERY PLAN': { Plan: Plan }[] }[])[0]!['QUERY PLAN'][0]!;
  const hearers = Plan['Actual Rows'];
  expect(hearers).toBeGreaterThan(3);
  expect(hearers).toBeLessThan(10); // else what is read of 20 would pass
  expect(rowsRead('event', Plan)).toBeLessThanOrEqual(2 * hearers);
});

test('whatever a page asks for finds its rows by index', async () => {
  const place = await house.aPlace();
  const [leader, planner] = await Promise.all([house.as(place.leader), house.as(place.planner)]);
  const { contact, coordinator, mayor, director } = place;
  const people = [leader!, planner!, ...(await Promise.all([contact, coordinator, mayor, director].map(house.as)))];
  const reads = routeNames.filter((name) => api[name].method === 'GET');
  const worlds = new Map<State, World>();
  for (const state of new Set(reads.map((name) => requestOf(name).state ?? 'open')))
    worlds.set(state, await aWorld(house, place, { leader: leader!, planner: planner! }, state));
  const answered: [RouteName, number][] = [];
  await hearing(async () => {
    for (const name of reads) {
      const { by, state = 'open', make } = requestOf(name);
      const address = addressOf(name, make(worlds.get(state)!));
      for (const person of people) await person.request('GET', address);
      answered.push([name, (await (await house.as(place[by])).request('GET', address)).status]);
    }
  });
  expect(answered.filter(([, status]) => status !== 200)).toEqual([]);
  expect(await thoseReadingWhole()).toEqual({});
  expect(AS_GOOD.filter((known) => !met.has(known))).toEqual([]); // what reads no more stands here no more
});
