import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ContributeInsight } from '@vertskap/contract';
import { tellOfInsights } from '@vertskap/notifications';
import { raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const insight = (place: Place, over: Partial<ContributeInsight> = {}): ContributeInsight => ({
  clientKey: randomUUID(),
  spaceId: place.space,
  municipalityId: place.municipality,
  title: 'Turbussene kommer i april',
  body: 'Bestillingene er doblet siden i fjor.',
  language: 'nb',
  theme: 'tourism',
  industry: 'I',
  place: 'sentrum',
  from: '2026-04-01',
  to: '2026-05-31',
  source: 'ordrebøkene til fire hoteller',
  audience: 'space',
  goalId: null,
  ...over,
});
const tell = (who: Visitor, place: Place, over: Partial<ContributeInsight> = {}) =>
  who.call(api.contributeInsight, { body: insight(place, over) });
const read = async (who: Visitor, query: object = {}) => (await who.call(api.marketInsights, { query })).body;
const titles = async (who: Visitor, query: object = {}) => (await read(who, query)).insights.map(({ title }) => title);

test('what is told is read by the municipality, and by business as far as the association let it; by nobody else', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const neighbour = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  const leader = await house.as(place.leader);
  await tell(leader, place, { title: 'For alle' });
  await tell(leader, place, { title: 'For kommunen', audience: 'municipality' });
  const both = ['For kommunen', 'For alle'];
  const staff = ['coordinator', 'planner', 'roadman', 'planLeader', 'director', 'mayor'] as const;
  for (const name of staff) expect([name, await titles(await house.as(place[name]))]).toEqual([name, both]);
  expect(await titles(await house.as(place.deputy))).toEqual(both);
  expect(await titles(neighbour)).toEqual(['For alle']);
  for (const name of ['contact', 'administrator'] as const)
    expect([name, await titles(await house.as(place[name]))]).toEqual([name, []]);
  for (const name of ['leader', 'coordinator'] as const)
    expect([name, await titles(await house.as(elsewhere[name]))]).toEqual([name, []]);
});

test('it is found by words, theme, industry and goal, a page at a time, and beside the plan and needs of its theme', async () => {
  const place = await house.aPlace();
  const [leader, planner, coordinator] = await Promise.all(
    [place.leader, place.planner, place.coordinator].map(house.as),
  );
  await coordinator!.call(api.addGoal, {
    body: { title: 'Lengre sesong', indicator: null, from: null, to: null, parentId: null },
  });
  const [goal] = (await planner!.call(api.plan, { query: {} })).body.goals;
  await tell(leader!, place, { goalId: goal!.id });
  await tell(leader!, place, {
    title: 'Mangler sveisere',
    body: '100 % av verftene leter.',
    theme: 'recruitment',
    industry: 'C',
    source: null,
  });
  const bus = ['Turbussene kommer i april'];
  for (const query of [
    { q: 'DOBLET' },
    { q: 'fire hoteller' },
    { theme: 'tourism' },
    { industry: 'I' },
    { goal: goal!.id },
  ])
    expect([query, await titles(planner!, query)]).toEqual([query, bus]);
  expect(await titles(planner!, { q: '100 %' })).toEqual(['Mangler sveisere']);
  expect(await titles(planner!, { q: 'doblet', theme: 'recruitment' })).toEqual([]);
  expect((await planner!.call(api.plan, { query: {} })).body.goals.map(({ insights }) => insights)).toEqual([1]);

  const about = async (theme: 'tourism' | 'parking' | null) => {
    const id = await raise(leader!, place, { theme });
    return (await planner!.call(api.insightsOfNeed, { params: { id } })).body.map(({ title }) => title);
  };
  expect([await about('tourism'), await about('parking'), await about(null)]).toEqual([bus, [], []]);

  for (let n = 0; n < 20; n++) await tell(leader!, place, { title: `Nr. ${n}` });
  const first = await read(planner!);
  expect([first.insights.length, first.insights[0]?.title, first.nextCursor]).toEqual([20, 'Nr. 19', 20]);
  expect((await titles(planner!, { cursor: first.nextCursor })).at(-1)).toBe('Turbussene kommer i april');
});

test('sent again it is told once; it is put right by its association alone, never over what another wrote meanwhile, and withdrawn', async () => {
  const place = await house.aPlace();
  const neighbour = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  const [leader, deputy, planner] = await Promise.all([place.leader, place.deputy, place.planner].map(house.as));
  const ear = await planner!.listen();
  await ear.follow(`municipality/${place.municipality}`, 0);
  const heard = () => ear.seen.flatMap(({ event }) => (event.kind === 'insights.changed' ? [event.deed] : []));
  const told = insight(place);
  const { clientKey: _key, spaceId: _, municipalityId: __, ...words } = told;
  for (const _again of [1, 2]) expect((await leader!.call(api.contributeInsight, { body: told })).status).toBe(201);
  expect(await titles(planner!)).toEqual([told.title]);
  const { id } = (await read(planner!)).insights[0]!;

  const change = (who: Visitor, expectedVersion: number, over: object = {}) =>
    who.call(api.changeInsight, { params: { id }, body: { ...words, expectedVersion, ...over } });
  expect((await change(neighbour, 1)).status).toBe(403);
  expect((await change(planner!, 1)).status).toBe(403);
  expect((await change(deputy!, 1, { title: 'I mars' })).status).toBe(200);
  expect((await change(leader!, 1, { title: 'I mai' })).body).toMatchObject({ code: 'stale_version' });
  expect(await titles(planner!)).toEqual(['I mars']);
  expect((await change(leader!, 2, { from: '2026-06-01' })).status).toBe(400);

  expect((await neighbour.call(api.withdrawInsight, { params: { id } })).status).toBe(403);
  expect((await leader!.call(api.withdrawInsight, { params: { id } })).status).toBe(200);
  expect(await titles(planner!)).toEqual([]);
  await until('all of it is heard', () => heard().length === 3);
  expect(heard()).toEqual(['contributed', 'changed', 'withdrawn']);
});

test('nothing is told to a municipality, in a space, or of a goal that the association has nothing to do with', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const leader = await house.as(place.leader);
  await (
    await house.as(elsewhere.coordinator)
  ).call(api.addGoal, {
    body: { title: 'Deres mål', indicator: null, from: null, to: null, parentId: null },
  });
  const [{ id: goalId }] = await house.owner.query('select id from goal where municipality_id = $1', [
    elsewhere.municipality,
  ]);
  for (const over of [{ spaceId: elsewhere.space }, { municipalityId: elsewhere.municipality }, { goalId }])
    expect((await tell(leader, place, over)).body).toMatchObject({ code: 'invalid_input' });
  expect(await titles(leader)).toEqual([]);
});

test('coordinators are told once of what is new, and how much it is', async () => {
  const place = await house.aPlace();
  const [leader, coordinator, planner] = await Promise.all(
    [place.leader, place.coordinator, place.planner].map(house.as),
  );
  await tell(leader!, place);
  await tell(leader!, place, { title: 'Og en til' });
  const look = () => house.daily((tx) => tellOfInsights(tx, new Date()));
  await look();
  await look();
  const toldTo = async (who: Visitor) =>
    (await who.call(api.notifications, { query: {} })).body.notifications.map(({ what }) => what);
  const [{ name }] = await house.owner.query('select name from association where id = $1', [place.association]);
  expect(await toldTo(coordinator!)).toEqual([{ kind: 'insights', association: name, count: 2 }]);
  expect(await toldTo(planner!)).toEqual([]);
});
