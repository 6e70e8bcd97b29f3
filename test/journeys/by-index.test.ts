import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { fireDue, openPost, planNext, type Post, sendNext, tellNext } from '@vertskap/notifications';
import { type DataSource, makeLog } from '@vertskap/platform';
import pg from 'pg';
import { appDatabase } from '../../apps/api/src/data-source.js';
import { on, raise } from '../harness/deeds.js';
import { catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import { type House, openHouse } from '../harness/house.js';

/** What a country has millions of. */
const MANY = [
  'need',
  'message',
  'event',
  'stream',
  'clock',
  'holding',
  'deadline',
  'notification',
  'mail',
  'audit',
  'passage',
];

let house: House;
let db: DataSource;
let catcher: MailCatcher;
let post: Post;
const said = new Set<string>();
const query = Reflect.get(pg.Client.prototype, 'query') as (...sent: unknown[]) => unknown;
beforeAll(async () => {
  catcher = await catchMail();
  house = await openHouse({ SMTP_URL: catcher.url, MAIL_FROM: 'Vertskap <varsel@kystby.no>' });
  db = await appDatabase(house.config.APP_DATABASE_URL ?? '', 4).initialize();
  post = await openPost(house.owner, house.config);
  const found = (await house.owner.query(
    'select indexrelid::regclass::text as name from pg_index where indpred is not null',
  )) as { name: string }[];
  partial = new Set(found.map(({ name }) => name));
});
const hear = (say: unknown): void => void Reflect.set(pg.Client.prototype, 'query', say);
afterAll(async () => {
  post?.transport?.close();
  await db?.destroy();
  await house?.close();
  await catcher?.close();
});

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Subplan Name'?: string;
  Plans?: Plan[];
};

/** Indexes of few rows: what is in them may be read whole. */
let partial: Set<string>;
/** Found by the blocks it was written to, which few rows never are. */
const BY_BLOCK = /from event where at > /;

/** Tables of many rows that a plan reads whole. Of the ways that PostgreSQL keeps open until it runs ("hashed" or not) neither counts. */
const readWhole = ({ Plans = [], ...node }: Plan): string[] => {
  if (node['Subplan Name']?.startsWith('SubPlan')) return [];
  const table = node['Relation Name'] ?? '';
  const found = node['Index Cond'] ?? partial.has(node['Index Name'] ?? '');
  const whole = /^(Seq|Index|Index Only) Scan$/.test(node['Node Type']) && !found;
  return [...(whole && MANY.includes(table) ? [table] : []), ...Plans.flatMap(readWhole)];
};

/** The same of a statement, as whoever serves would run it where reading a table whole is never cheaper. */
async function tablesReadWhole(text: string): Promise<string[]> {
  const planned = db.createQueryRunner();
  await planned.startTransaction();
  try {
    await planned.query(
      `select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) name`,
    );
    const [found] = (await planned.query(`explain (generic_plan, format json) ${text}`)) as {
      'QUERY PLAN': { Plan: Plan }[];
    }[];
    return found?.['QUERY PLAN'].flatMap(({ Plan }) => readWhole(Plan)) ?? [];
  } finally {
    await planned.rollbackTransaction();
    await planned.release();
  }
}

/** Asks as before, and takes down what is asked. */
function taking(this: pg.Client, ...sent: [string | { text: string }]): unknown {
  const [first] = sent;
  said.add(typeof first === 'string' ? first : first.text);
  return Reflect.apply(query, this, sent);
}

/** Of what was taken down, each statement that reads a large table whole, with what it reads. */
async function thoseReadingWhole(): Promise<Record<string, string[]>> {
  const single = /^\s*(select|with|insert|update|delete)\b[^;]*$/i;
  const statements = [...said].filter((text) => single.test(text) && !BY_BLOCK.test(text));
  expect(statements.length).toBeGreaterThan(30);
  const whole: Record<string, string[]> = {};
  for (const text of statements) {
    const tables = await tablesReadWhole(text);
    if (tables.length > 0) whole[text] = tables;
  }
  return whole;
}

test('a plan that reads a table whole is seen', async () => {
  expect(await tablesReadWhole(`select title from need where split_part(id::text, '-', 1) = $1`)).toEqual(['need']);
  expect(await tablesReadWhole('select title from need where id = $1')).toEqual([]);
});

test('a deed, and telling of it, find their rows by index however many there are', async () => {
  const place = await house.aPlace();
  const [leader, planner] = await Promise.all([house.as(place.leader), house.as(place.planner)]);
  hear(taking);
  const needId = await raise(leader!, place, { title: 'Strøm på kaia' });
  await on(needId, planner!).comment('Vi ser på det.');
  await on(needId, planner!).question('Hvilken kai?');
  await on(needId, leader!).comment('Den nordre.');
  await planner!.call(api.need, { params: { id: needId } });
  const soon = new Date(Date.now() + 60 * 60_000);
  while ((await tellNext(db, soon, 50)) > 0);
  while ((await planNext(db, soon, 100, true)) > 0);
  while ((await sendNext(db, post, soon, 10, makeLog('silent'))) > 0);
  await fireDue(db, 100);
  hear(query);

  expect(await thoseReadingWhole()).toEqual({});
});

test('whatever a page asks for finds its rows by index', async () => {
  const place = await house.aPlace();
  const { leader, contact, planner, coordinator, mayor, director } = place;
  const people = await Promise.all([leader, contact, planner, coordinator, mayor, director].map(house.as));
  const needId = await raise(people[0]!, place, { title: 'Strøm på kaia' });
  said.clear();
  hear(taking);
  for (const { method, path } of Object.values(api)) {
    if (method !== 'GET') continue;
    for (const person of people)
      await person.request('GET', `/api${path.replaceAll(/:\w+/g, needId)}${path === '/search' ? '?q=kaia' : ''}`);
  }
  hear(query);
  expect(await thoseReadingWhole()).toEqual({});
});
