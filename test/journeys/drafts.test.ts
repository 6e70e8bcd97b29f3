import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { type House, openHouse } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const save = (who: Visitor, key: string, content: Record<string, unknown>) =>
  who.call(api.saveDraft, { params: { key }, body: { content } });
const drafts = async (who: Visitor) => (await who.call(api.drafts)).body;
const discard = (who: Visitor, key: string) => who.call(api.deleteDraft, { params: { key } });

test('a draft is found again on another machine, the newest first, until it is thrown away', async () => {
  const place = await house.aPlace();
  const [office, home] = [await house.as(place.leader), await house.as(place.leader)];
  const underNeed = `need.${randomUUID()}`;
  const content = { title: 'Halvferdig', onBehalf: { kind: 'unnamed', count: 3 }, list: [1, null, 'æøå 😀'] };
  const saved = await save(office, 'need', content);
  expect(saved).toMatchObject({ status: 200, body: { key: 'need', content } });
  await save(office, underNeed, { body: 'Et svar' });
  expect((await drafts(home)).map((d) => d.key)).toEqual([underNeed, 'need']);

  await save(home, 'need', { title: 'Nesten ferdig' });
  expect(await drafts(office)).toMatchObject([
    { key: 'need', content: { title: 'Nesten ferdig' } },
    { key: underNeed },
  ]);
  expect((await discard(office, 'need')).status).toBe(200);
  expect((await discard(office, 'need')).status).toBe(200);
  expect((await drafts(home)).map((d) => d.key)).toEqual([underNeed]);
});

test('a draft is its writer’s alone, in the capacity they wrote it in', async () => {
  const place = await house.aPlace();
  const second = randomUUID();
  await house.owner.query(
    `insert into membership (id, person_id, role, position, association_id) values ($1, $2, 'association_representative', 'nestleder', $3)`,
    [second, place.planner.personId, place.association],
  );
  const [planner, deputy, leader] = await Promise.all([place.planner, place.deputy, place.leader].map(house.as));
  const asDeputy = await house.as({ ...place.planner, membershipId: second });
  await save(planner!, 'need', { title: 'Som saksbehandler' });
  for (const other of [deputy!, leader!, asDeputy]) expect(await drafts(other)).toEqual([]);
  await discard(asDeputy, 'need');
  await save(asDeputy, 'need', { title: 'Som nestleder' });
  expect(await drafts(planner!)).toMatchObject([{ content: { title: 'Som saksbehandler' } }]);
});

test('two tabs that save at once do not fail; one of them is the last', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, tab) => save(leader, 'need', { tab })));
  expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(await drafts(leader)).toHaveLength(1);
});

test('what was written upon one state takes the place of no other: another device is told, and the same said twice is no other', async () => {
  const place = await house.aPlace();
  const [office, ferry] = [await house.as(place.leader), await house.as(place.leader)];
  const upon = async (who: Visitor, title: string, base: string | null) => {
    const { status, body } = await who.call(api.saveDraft, {
      params: { key: 'need' },
      body: { content: { title }, base },
    });
    return { status, base: body.savedAt };
  };
  const first = await upon(office, 'Fra kontoret', null);
  expect(first.status).toBe(200);
  expect((await upon(ferry, 'Fra ferga', null)).status).toBe(409);
  expect(await drafts(office)).toMatchObject([{ content: { title: 'Fra kontoret' }, savedAt: first.base }]);
  const second = await upon(ferry, 'Fra ferga', first.base);
  expect(second.status).toBe(200);
  expect(second.base > first.base).toBe(true);
  expect((await upon(office, 'Fra kontoret igjen', first.base)).status).toBe(409);
  expect((await upon(office, 'Fra ferga', first.base)).status).toBe(200);
  await discard(ferry, 'need');
  expect((await upon(office, 'Fra kontoret igjen', first.base)).status).toBe(200);

  const { base } = await upon(office, 'Før', (await drafts(office))[0]!.savedAt);
  const both = await Promise.all([upon(office, 'Kontoret', base), upon(ferry, 'Ferga', base)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('a hint that was closed stays closed for the person, on every device and in every capacity, until all are shown again', async () => {
  const place = await house.aPlace();
  const second = randomUUID();
  await house.owner.query(
    `insert into membership (id, person_id, role, position, association_id) values ($1, $2, 'association_representative', 'nestleder', $3)`,
    [second, place.planner.personId, place.association],
  );
  const [here, there] = [await house.as(place.planner), await house.as({ ...place.planner, membershipId: second })];
  const hints = async () => (await there.call(api.session)).body.hints;
  expect(await hints()).toContain('ball');
  for (const hint of ['ball', 'list', 'ball'] as const)
    expect((await here.call(api.closeHint, { params: { hint } })).body.hints).not.toContain(hint);
  expect(await hints()).toEqual(['home', 'desk', 'my-day', 'insight']);
  expect((await (await house.as(place.leader)).call(api.session)).body.hints).toContain('ball');
  expect((await there.call(api.showHints)).body.hints).toHaveLength(6);
  expect((await here.call(api.session)).body.hints).toHaveLength(6);
  expect((await (await house.stranger()).call(api.session)).body.hints).toEqual([]);
});
