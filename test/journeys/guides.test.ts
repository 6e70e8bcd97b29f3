import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type GuideId, type OwnGuide } from '@vertskap/contract';
import { remindOfGuides } from '@vertskap/notifications';
import { type House, openHouse } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const own = (some: Partial<OwnGuide> = {}): OwnGuide => ({
  text: 'Snakk med oss først.',
  items: [],
  fee: null,
  link: null,
  language: 'nb',
  ...some,
});
const guide = 'building_permit';
const guidesOf = async (by: Visitor, municipality?: string) =>
  (await by.call(api.guides, { query: municipality ? { municipality } : {} })).body;
const one = async (by: Visitor, id: GuideId = guide) => (await guidesOf(by)).guides.find((it) => it.id === id)!;
const write = (by: Visitor, said: OwnGuide, expectedVersion: number) =>
  by.call(api.changeGuide, { params: { guide }, body: { own: said, expectedVersion } });

test('everybody reads the guides of the place, and two roles write what holds there', async () => {
  const place = await house.aPlace();
  const writes = ['coordinator', 'administrator'];
  for (const name of [
    'leader',
    'deputy',
    'contact',
    'coordinator',
    'planner',
    'planLeader',
    'roadman',
    'director',
    'mayor',
    'administrator',
  ] as const) {
    const visitor = await house.as(place[name]);
    const view = await guidesOf(visitor);
    expect([name, view.municipality.id, view.mayChange]).toEqual([name, place.municipality, writes.includes(name)]);
    expect(view.guides.find(({ id }) => id === guide)).toMatchObject({ own: null, ownVersion: 0, checked: null });
    if (writes.includes(name)) continue;
    const outside = ['leader', 'deputy', 'contact'].includes(name);
    expect([name, (await write(visitor, own(), 0)).status]).toEqual([name, outside ? 404 : 403]);
  }
  for (const [version, name] of (['coordinator', 'administrator'] as const).entries())
    expect((await write(await house.as(place[name]), own(), version)).status).toBe(200);
});

test('the municipality adds to the national text, in versions; the same again says that it was checked', async () => {
  const place = await house.aPlace();
  const [coordinator, leader] = [await house.as(place.coordinator), await house.as(place.leader)];
  const said = own({
    fee: '12 000 kr',
    items: [{ id: 'own-ground', what: 'geoteknikk', by: 'responsible_firm' }],
  });
  expect((await write(coordinator, said, 0)).status).toBe(200);
  expect((await write(coordinator, own(), 0)).problem).toMatchObject({ code: 'stale_version' });
  expect(await one(leader)).toMatchObject({ own: said, ownVersion: 1, checkDue: false, nationalChanged: false });
  expect((await write(coordinator, said, 1)).status).toBe(200);
  const versions = (await coordinator.call(api.guideVersions, { params: { guide } })).body;
  expect(versions.map(({ version, changed }) => [version, changed])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect((await write(coordinator, own({ text: null }), 2)).status).toBe(200);
  expect(await one(leader)).toMatchObject({ own: null, ownVersion: 3 });
});

test('whoever only checks the national text, in whatever language, has written nothing', async () => {
  const coordinator = await house.as((await house.aPlace()).coordinator);
  const said = [
    own({ text: null }),
    own({ text: null, language: 'en' }),
    own(),
    own({ language: 'nn' }),
    own({ text: null }),
  ];
  for (const [version, body] of said.entries()) expect((await write(coordinator, body, version)).status).toBe(200);
  const versions = (await coordinator.call(api.guideVersions, { params: { guide } })).body;
  expect(versions.map(({ changed }) => changed).toReversed()).toEqual([false, false, true, true, true]);
});

test('a link is one that leads to a page, and an item stands once', async () => {
  const place = await house.aPlace();
  const coordinator = await house.as(place.coordinator);
  const item = { id: 'own-ground', what: 'geoteknikk', by: 'applicant' as const };
  for (const wrong of [
    { link: 'javascript:alert(1)' },
    { link: 'http://kystby.no' },
    { items: [item, item] },
    { items: [{ ...item, id: 'form' }] },
  ])
    expect((await write(coordinator, own(wrong), 0)).problem).toMatchObject({ code: 'invalid_input' });
});

test('another municipality is not there for who does not talk with it', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  await write(await house.as(elsewhere.coordinator), own(), 0);
  for (const name of ['leader', 'contact', 'coordinator'] as const) {
    const visitor = await house.as(place[name]);
    const { status } = await visitor.call(api.guides, { query: { municipality: elsewhere.municipality } });
    expect([name, status]).toEqual([name, 404]);
    const asked = { municipality: elsewhere.municipality, received: '2026-12-01' };
    expect((await visitor.call(api.guideDates, { params: { guide }, query: asked })).status).toBe(404);
  }
});

test('the dates of a procedure are those that its clocks would have, the local winter pause counted in', async () => {
  const place = await house.aPlace();
  const [leader, director] = [await house.as(place.leader), await house.as(place.director)];
  const dates = async (id: GuideId, received = '2026-12-01') =>
    (
      await leader.call(api.guideDates, {
        params: { guide: id },
        query: { municipality: place.municipality, received },
      })
    ).body;
  expect(await dates('building_permit')).toEqual([
    { rule: 'pbl-21-7-1', lastDay: '2027-02-23', lastDayIsWorkday: true, pausedDays: 0, winterPause: null },
  ]);
  expect((await dates('survey'))[0]).toMatchObject({ lastDay: '2027-03-23', pausedDays: 0 });
  const pause = { rule: 'oppmaaling', from: '11-01', to: '04-30', basis: 'Forskrift om vinterpause' };
  expect((await director.call(api.setWinterPauses, { body: { pauses: [pause] } })).status).toBe(200);
  expect((await dates('survey'))[0]).toMatchObject({
    lastDay: '2027-08-20',
    pausedDays: 150,
    winterPause: pause.basis,
  });
  expect((await dates('appeal')).map(({ rule }) => rule)).toEqual(['klage-kommune']);
  expect((await dates('inquiry')).map(({ lastDay }) => lastDay)).toEqual(['2027-01-01', null, null]);
  const far = { municipality: place.municipality, received: '2126-12-01' };
  expect((await leader.call(api.guideDates, { params: { guide }, query: far })).problem).toMatchObject({
    errors: [{ path: 'query.received' }],
  });
});

test('a year later those who write guides are reminded, once in four weeks, until somebody has checked', async () => {
  const place = await house.aPlace();
  const coordinator = await house.as(place.coordinator);
  await write(coordinator, own(), 0);
  const told = async (by: Visitor) =>
    (await by.call(api.notifications, { query: {} })).body.notifications
      .map(({ what }) => what)
      .filter(({ kind }) => kind === 'guides_due');
  const daily = (days = 0) => house.daily((tx) => remindOfGuides(tx, new Date(Date.now() + days * 86_400_000)));
  await daily();
  expect(await told(coordinator)).toEqual([]);
  await house.owner.query(`update guide_text set at = at - interval '366 days' where municipality_id = $1`, [
    place.municipality,
  ]);
  const due = { kind: 'guides_due', count: 1 };
  await daily();
  await daily();
  await daily(27);
  expect(await told(coordinator)).toEqual([due]);
  expect(await told(await house.as(place.administrator))).toEqual([due]);
  expect(await told(await house.as(place.planner))).toEqual([]);
  expect(await one(coordinator)).toMatchObject({ checkDue: true });
  await daily(29);
  expect(await told(coordinator)).toEqual([due, due]);
  await write(coordinator, own(), 1);
  expect(await one(coordinator)).toMatchObject({ checkDue: false });
  await daily(60);
  expect(await told(coordinator)).toEqual([due, due]);
});

test('what was written beside an older national text says so', async () => {
  const place = await house.aPlace();
  const coordinator = await house.as(place.coordinator);
  await write(coordinator, own(), 0);
  await house.owner.query(`update guide_text set national_version = 0 where municipality_id = $1`, [
    place.municipality,
  ]);
  expect(await one(coordinator)).toMatchObject({ nationalChanged: true });
});
