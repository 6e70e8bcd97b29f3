import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type FigureId, type FigureRow } from '@vertskap/contract';
import { raise } from '../harness/deeds.js';
import { figureOf } from '../harness/figures.js';
import { type House, openHouse } from '../harness/house.js';
import type { Place, TestPerson } from '../harness/places.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** As if a need had been raised so many days earlier. */
const earlier = (needId: string, days: number) =>
  house.owner.query(
    `update clock set started_at = started_at - interval '1 day' * $2 where need_id = $1 and kind = 'first_response'`,
    [needId, days],
  );

async function figure(who: TestPerson, id: FigureId) {
  const visitor = await house.as(who);
  return figureOf((await visitor.call(api.figures, { query: {} })).body, id);
}
const said = ({ key, cells }: FigureRow) => [key, cells[1], cells[2]];
async function opened(who: TestPerson, rows: FigureRow[]): Promise<unknown[]> {
  const visitor = await house.as(who);
  return Promise.all(
    rows.map(async ({ key, opens }) => [
      key,
      opens && (await visitor.request('GET', `/api/needs/count?${new URLSearchParams(opens)}`)).body,
    ]),
  );
}

async function aYear(): Promise<Place> {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const [bakery, workshop] = place.companies;
  await house.owner.query(
    `update company set industry = case id when $1 then '10.710' else '45.200' end where id = any($2)`,
    [bakery, place.companies],
  );
  const of = (...companyIds: string[]) => ({ onBehalf: { kind: 'companies' as const, companyIds } });
  for (const theme of ['energy', 'energy', 'land'] as const) await raise(leader, place, { theme, ...of(bakery) });
  await raise(leader, place, { theme: null, ...of(bakery, workshop) });
  await raise(leader, place, { theme: 'energy', onBehalf: { kind: 'all_members' } });
  await raise(leader, place, { theme: 'energy', visibility: 'restricted' });
  for (const days of [90, 91, 250]) await earlier(await raise(leader, place, { theme: 'land', ...of(workshop) }), days);
  return place;
}

test('needs are counted by theme in this period and the one before, and open the needs that are counted', async () => {
  const place = await aYear();
  for (const who of [place.mayor, place.coordinator, place.leader]) {
    const { n, finding, values, rows } = await figure(who, 'themes');
    expect(rows.map(said)).toEqual([
      ['energy', 3, 0],
      ['no_theme', 1, 0],
      ['land', 1, 2],
    ]);
    expect([n, finding, values.before]).toEqual([5, 'steady', 2]);
    expect(rows.map(({ cells }) => cells.slice(3).reduce<number>((sum, cell) => sum + Number(cell), 0))).toEqual([
      3, 1, 4,
    ]);
  }
  expect(await opened(place.mayor, (await figure(place.mayor, 'themes')).rows)).toEqual([
    ['energy', { count: 3, more: false }],
    ['no_theme', null],
    ['land', { count: 1, more: false }],
  ]);
});

test('and by the industries of the companies that they were raised for', async () => {
  const place = await aYear();
  const { n, rows, columns } = await figure(place.mayor, 'industries');
  expect(columns[0]).toEqual({ key: 'industry', kind: 'code' });
  expect(rows.map(said)).toEqual([
    ['C', 4, 0],
    ['G', 1, 2],
  ]);
  expect(n).toBe(4);
  expect(await opened(place.mayor, rows)).toEqual([
    ['C', { count: 4, more: false }],
    ['G', { count: 1, more: false }],
  ]);
});
