import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { loadDemo } from '@vertskap/exchange';
import { recomputeFigures, type Recomputed } from '@vertskap/figures';
import { closeDue } from '@vertskap/notifications';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await loadDemo(house.owner, new Date());
  while ((await closeDue(house.owner, new Date(), 100)) > 0);
}, 90_000);
afterAll(() => house?.close());

const recompute = (): Promise<Recomputed> =>
  house.owner.transaction('REPEATABLE READ', (tx) => recomputeFigures(tx, new Date()));
const odd = ({ tables }: Recomputed) => tables.filter(({ missing, surplus }) => missing + surplus > 0);

/** Someone of the demonstration looks at the figures, so that a page is kept. */
async function look(name: string): Promise<void> {
  const visitor = await house.stranger();
  const people = (await visitor.call(api.demoPeople)).body;
  await visitor.become(people.find((p) => p.name === name)!.membershipId);
  expect((await visitor.call(api.figures, { query: {} })).status).toBe(200);
  expect((await visitor.call(api.figures, { query: { theme: 'permits' } })).status).toBe(200);
}

test('the event log alone gives the figures of the demonstration, and the kept pages, bit for bit', async () => {
  await look('Liv Ådland');
  const done = await recompute();
  expect(odd(done)).toEqual([]);
  expect(done.differences).toEqual([]);
  expect([done.events > 400, done.pages > 8, done.kept]).toEqual([true, true, 2]);
  for (const { table, rows } of done.tables.filter(({ table }) => table !== 'hand_over_offer'))
    expect([table, rows > 0]).toEqual([table, true]);
});

test('and of everything that can be done to a need, consultations and offers too', async () => {
  const place = await house.aPlace();
  const [leader, planner, roadman, mayor] = await Promise.all(
    [place.leader, place.planner, place.roadman, place.mayor].map((person) => house.as(person)),
  );
  const needId = await raise(leader!, place, { onBehalf: { kind: 'companies', companyIds: [place.companies[0]] } });
  const consult = {
    clientKey: crypto.randomUUID(),
    sectorIds: [place.roads],
    question: 'Hva mener dere?',
    replyBy: null,
  };
  expect((await planner!.call(api.consult, { params: { id: needId }, body: consult })).status).toBe(201);
  const { consultations } = (await roadman!.call(api.consultations, { params: { id: needId } })).body;
  const contribution = { clientKey: crypto.randomUUID(), body: 'Greit for oss.' };
  await roadman!.call(api.contribute, {
    params: { id: needId, consultationId: consultations[0]!.id },
    body: contribution,
  });
  await on(needId, planner!).promise(inDays(20));
  await on(needId, planner!).question();
  await on(needId, leader!).comment();
  await on(needId, mayor!).flag();
  await on(needId, planner!).label({ theme: 'parking' });
  await on(needId, leader!).back(place.companies[1]);
  const part = (await on(needId, planner!).split()).body.needId;
  expect((await on(part, leader!).unback(place.companies[0])).status).toBe(201);
  await raise(leader!, place, { visibility: 'restricted' });
  const newer = await raise(leader!, place);
  const { number } = (await on(needId, leader!).view()).body.need;
  expect((await on(newer, await house.as(place.coordinator)).merge(number)).status).toBe(201);
  await on(needId, planner!).toSector(place.roads);
  const done = await recompute();
  expect(odd(done)).toEqual([]);
  expect(done.differences).toEqual([]);
  expect(done.tables.find(({ table }) => table === 'hand_over_offer')!.rows).toBeGreaterThan(0);
});

test('a planted difference is found, in the row and in the figure', async () => {
  const [clock] = (await house.owner.query(
    `select id, municipality_id from clock where kind = 'first_response' and verdict = 'met' and started_at > now() - interval '60 days' limit 1`,
  )) as { id: string; municipality_id: string }[];
  const plant = (verdict: string) =>
    house.owner.query('update clock set verdict = $2 where id = $1', [clock!.id, verdict]);
  await plant('late');
  const found = await recompute();
  await plant('met');
  expect(odd(found)).toMatchObject([{ table: 'clock', missing: 1, surplus: 1 }]);
  const municipality = found.differences.find(
    (d) => d.scope === 'municipality' && d.municipalityId === clock!.municipality_id,
  );
  expect(municipality!.figures).toContain('on_time');
  expect((await recompute()).differences).toEqual([]);
});

test('a kept page that somebody wrote over is found', async () => {
  await look('Liv Ådland');
  await house.owner.query(`update figure_page set body = replace(body::text, '"n":', '"n": ')::json`); // the same numbers
  expect((await recompute()).differences).toEqual([]);
  await house.owner.query(
    `update figure_page set body = regexp_replace(body::text, '"n": \\d+', '"n": 999')::json where filters = '[]'`,
  );
  expect((await recompute()).differences).toMatchObject([{ scope: 'municipality', kept: true }]);
});
