import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { tellNext } from '@vertskap/notifications';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const numberOf = async (who: Visitor, id: string): Promise<string> => (await on(id, who).view()).body.need.number;
const clocksOf = async (who: Visitor, id: string) =>
  (await on(id, who).view()).body.need.clocks.map((c) => [c.kind, c.verdict, c.startedAt, c.dueAt] as const);

test('the newer of two needs that say the same is followed on the older, and told apart again without losing a second', async () => {
  const place = await house.aPlace();
  const [leader, planner, coordinator] = await Promise.all(
    [place.leader, place.planner, place.coordinator].map(house.as),
  );
  const [older, newer] = [await raise(leader!, place), await raise(leader!, place)];
  const [oldNumber, newNumber] = [await numberOf(leader!, older), await numberOf(leader!, newer)];
  const before = await clocksOf(leader!, newer);

  expect((await on(older, coordinator!).merge(newNumber)).problem).toMatchObject({ code: 'wrong_state' });
  expect((await on(newer, planner!).merge(oldNumber)).problem).toMatchObject({ code: 'not_allowed' });
  const ear = await leader!.listen();
  await ear.follow(`need/${newer}/shared`);
  expect((await on(newer, coordinator!).merge(oldNumber, 'Det samme skiltet.')).status).toBe(201);
  await until('business hears it', () => ear.seen.length === 1);
  expect(ear.seen[0]!.event).toMatchObject({ deed: 'merge', need: { state: 'merged', mergedInto: { id: older } } });

  const merged = (await on(newer, leader!).view()).body;
  expect(merged.need).toMatchObject({ state: 'merged', holder: null, mergedInto: { id: older, number: oldNumber } });
  expect(merged.need.activity.at(-1)).toMatchObject({ deed: 'merge', text: `${oldNumber}: Det samme skiltet.` });
  expect(merged.abilities.sort()).toEqual(['fulfil', 'postpone', 'release', 'unmerge', 'withdraw']);
  expect(merged.need.clocks.map((c) => c.verdict)).toEqual(before.map(() => 'cancelled'));
  expect((await on(older, leader!).view()).body.mergedHere).toEqual([
    { id: newer, number: newNumber, association: merged.need.association },
  ]);
  const open = (await coordinator!.call(api.listNeeds, { query: { state: ['open'] } })).body.needs.map((n) => n.id);
  expect(open).not.toContain(newer);

  expect((await on(newer, leader!).unmerge()).status).toBe(201);
  const apart = (await on(newer, leader!).view()).body.need;
  expect(apart).toMatchObject({ state: 'open', holder: { id: place.plan }, mergedInto: null });
  const running = (await clocksOf(leader!, newer)).filter(([, verdict]) => verdict === null);
  expect(running).toEqual(before);
  expect((await on(older, leader!).view()).body.mergedHere).toEqual([]);
});

test('what was late when it was merged stays late, and a deadline of the law runs on', async () => {
  const place = await house.aPlace();
  const [leader, planner, coordinator] = await Promise.all(
    [place.leader, place.planner, place.coordinator].map(house.as),
  );
  const [older, newer] = [await raise(leader!, place), await raise(leader!, place)];
  await on(newer, planner!).register('pbl-21-7-1', '2026-11-02');
  await house.owner.query(
    `update clock set due_at = now() - interval '1 hour', started_at = now() - interval '30 days', budget = '{"unit": "hours", "amount": 0.001}'
     where need_id = $1 and kind = 'first_response'`,
    [newer],
  );
  await on(newer, coordinator!).merge(await numberOf(leader!, older));
  const verdicts = Object.fromEntries((await clocksOf(leader!, newer)).map(([kind, verdict]) => [kind, verdict]));
  expect(verdicts).toEqual({
    first_response: 'late',
    next_update: 'cancelled',
    resolution: 'cancelled',
    statutory: null,
  });
});

test('another association follows only what it may read, and hears the answer there', async () => {
  const place = await house.aPlace();
  const neighbour = await aNeighbourAssociation(house.owner, place);
  const [leader, other, planner, coordinator] = [
    await house.as(place.leader),
    await house.as(neighbour.leader),
    await house.as(place.planner),
    await house.as(place.coordinator),
  ];
  const hidden = await raise(leader, place, { visibility: 'municipality' });
  const shown = await raise(leader, place);
  const theirs = await raise(other, place, { visibility: 'municipality', onBehalf: { kind: 'all_members' } });
  expect((await on(theirs, coordinator).merge(await numberOf(leader, hidden))).problem).toMatchObject({
    code: 'wrong_state',
  });
  expect((await on(theirs, coordinator).merge('B-999999999')).problem).toMatchObject({ code: 'invalid_input' });
  expect((await on(theirs, coordinator).merge(await numberOf(leader, shown))).status).toBe(201);
  expect((await on(shown, leader).view()).body.mergedHere).toEqual([]);
  expect((await on(shown, coordinator).view()).body.mergedHere).toMatchObject([{ id: theirs }]);

  await on(shown, planner).answer();
  while ((await tellNext(house.owner, new Date(), 50)) > 0);
  const { notifications } = (await other.call(api.notifications, { query: {} })).body;
  expect(notifications[0]).toMatchObject({ need: { id: shown }, what: { kind: 'deed', deed: 'answer', yours: false } });
});

test('a need that is two is split: the part has the companies, the readers and the clocks of the whole', async () => {
  const place = await house.aPlace();
  const [leader, planner, roadman] = await Promise.all([place.leader, place.planner, place.roadman].map(house.as));
  const whole = await raise(leader!, place);
  await on(whole, planner!).comment('Dette er to saker.');
  const before = await clocksOf(leader!, whole);
  const done = await on(whole, planner!).split('Parkering ved skolen', place.roads);
  expect(done.status).toBe(201);
  const { need: part } = (await on(done.body.needId, leader!).view()).body;
  const { need: rest } = (await on(whole, leader!).view()).body;
  expect(part).toMatchObject({
    number: done.body.number,
    title: 'Parkering ved skolen',
    state: 'open',
    holder: { id: place.roads },
    splitFrom: { id: whole, number: rest.number },
    association: rest.association,
    onBehalf: rest.onBehalf,
    visibility: rest.visibility,
    raisedBy: rest.raisedBy,
    backings: rest.backings,
  });
  expect(part.activity).toMatchObject([{ deed: 'raise', author: { name: place.planner.name } }]);
  expect(rest.activity.at(-1)).toMatchObject({ deed: 'split', text: `${part.number} Parkering ved skolen` });
  const running = before.filter(([, verdict]) => verdict === null);
  expect(running.map(([kind]) => kind)).toEqual(['next_update', 'resolution']);
  expect(await clocksOf(leader!, part.id)).toEqual(running);
  expect((await on(part.id, roadman!).answer()).status).toBe(201);
  expect((await on(whole, leader!).split('En tredje')).status).toBe(201);
  expect((await on(whole, roadman!).split()).status).toBe(404);
});

test('a split that is sent twice makes one part', async () => {
  const place = await house.aPlace();
  const [leader, planner] = await Promise.all([place.leader, place.planner].map(house.as));
  const id = await raise(leader!, place);
  const body = {
    clientKey: crypto.randomUUID(),
    title: 'En del',
    body: 'Tekst.',
    language: 'nb' as const,
    sectorId: null,
  };
  const twice = await Promise.all([1, 2].map(() => planner!.call(api.split, { params: { id }, body })));
  const again = await planner!.call(api.split, { params: { id }, body });
  expect(new Set([...twice, again].map((a) => a.body.needId)).size).toBe(1);
  expect((await on(id, leader!).view()).body.need.activity.filter((a) => a.deed === 'split')).toHaveLength(1);
});
