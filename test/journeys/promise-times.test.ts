import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { add, compile, localDate, workingTimeOf } from '@vertskap/clocks';
import { inDays, key, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { type Place, type TestPerson } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const DAY = 7.5 * 3_600;
type To = { spaceId: string; toId: string };
const promise = { what: 'Vi sender kartet.', language: 'nb' as const, condition: null, certainty: 'firm' as const };

async function promised(by: Visitor, to: To): Promise<string> {
  const made = await by.call(api.commitInSpace, { body: { ...key(), ...to, ...promise, dueOn: inDays(30) } });
  expect(made.status).toBe(201);
  return made.body.id;
}

/** Promises of a side that were done, each after so many working days; as the server would have kept them. */
async function doneAfter(place: Place, by: Visitor, to: To, days: number[]): Promise<void> {
  const calendar = await calendarOf(place);
  const made = Date.now() - 90 * 24 * 3_600_000;
  for (const day of days) {
    const id = await promised(by, to);
    expect((await by.call(api.fulfilInSpace, { params: { id }, body: key() })).status).toBe(201);
    await house.owner.query('update commitment set at = $2 where id = $1', [id, new Date(made)]);
    await house.owner.query('update clock set started_at = $2, stopped_at = $3 where id = $1', [
      id,
      new Date(made),
      new Date(add(calendar, made, day * DAY)),
    ]);
  }
}

const calendarOf = async (place: Place) =>
  compile((await workingTimeOf(house.owner.manager, place.municipality, new Date())).calendar);
const dates = async (place: Place, days: number[], from = Date.now()) => {
  const calendar = await calendarOf(place);
  return days.map((day) => localDate(calendar, add(calendar, from, day * DAY)));
};
const inSpace = async (who: TestPerson, { spaceId, toId }: To) =>
  (await house.as(who)).call(api.leadTimesInSpace, { params: { id: spaceId }, query: { toId } });
const ofPromise = async (who: TestPerson, id: string) =>
  (await house.as(who)).call(api.leadTimesOfPromise, { params: { id } });
const tenDays = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('before a side promises something on no need, it is told how long its promises took there; under five it is told nothing', async () => {
  const place = await house.aPlace();
  const [coordinator, leader] = [await house.as(place.coordinator), await house.as(place.leader)];
  const [to, back] = [
    { spaceId: place.space, toId: place.association },
    { spaceId: place.space, toId: place.municipality },
  ];
  await doneAfter(place, coordinator, to, [1, 2, 3, 4]);
  expect(await inSpace(place.coordinator, to)).toMatchObject({ status: 200, body: { leadTimes: null } });

  await doneAfter(place, coordinator, to, [5, 6, 7, 8, 9, 10]);
  const told = (await inSpace(place.coordinator, to)).body.leadTimes;
  expect(told).toEqual({
    whose: { id: place.municipality, name: expect.any(String) },
    like: 'space',
    done: 10,
    waiting: 0,
    tenths: await dates(place, tenDays.slice(0, 9)),
  });

  const open = await promised(coordinator, to);
  const released = await promised(coordinator, to);
  await leader.call(api.releaseInSpace, { params: { id: released }, body: { ...key(), reason: null } });
  expect((await inSpace(place.coordinator, to)).body.leadTimes).toMatchObject({ done: 10, waiting: 1 });
  expect((await ofPromise(place.coordinator, open)).body.leadTimes).toMatchObject({ done: 10, waiting: 0 });

  // the other side has a history of its own
  expect((await inSpace(place.leader, back)).body.leadTimes).toBeNull();
  await doneAfter(place, leader, back, [20, 20, 20, 20, 20]);
  expect((await inSpace(place.leader, back)).body.leadTimes).toMatchObject({
    whose: { id: place.association },
    done: 5,
    tenths: Array(9).fill((await dates(place, [20]))[0]),
  });
  const needId = await raise(leader, place);
  const onNeed = await leader.call(api.leadTimes, { params: { id: needId } });
  expect(onNeed.body.leadTimes).toMatchObject({ whose: { id: place.association }, like: 'space', done: 5 });

  const strangers = [place.planner, place.contact, place.mayor, (await house.aPlace()).coordinator];
  for (const stranger of strangers) expect((await inSpace(stranger, to)).status).toBe(404);
  for (const other of [place.leader, place.contact]) expect((await ofPromise(other, open)).status).toBe(404);
  expect((await ofPromise(place.coordinator, released)).status).toBe(404);
});

test('a date that was moved does not make a promise younger, and what is moved is compared with those that took longer', async () => {
  const place = await house.aPlace();
  const coordinator = await house.as(place.coordinator);
  const to = { spaceId: place.space, toId: place.association };
  await doneAfter(place, coordinator, to, tenDays);
  const id = await promised(coordinator, to);
  await coordinator.call(api.postponeInSpace, {
    params: { id },
    body: { ...key(), dueOn: inDays(40), reason: 'Det tar lengre tid.' },
  });
  const [moved] = await house.owner.query('select id from commitment where moved_from = $1', [id]);
  const calendar = await calendarOf(place);
  let made = Date.now() - 24 * 3_600_000;
  while (add(calendar, made, 5.5 * DAY) > Date.now()) made -= 3_600_000;
  await house.owner.query('update commitment set at = $2 where id = $1', [moved.id, new Date(made)]);
  expect((await ofPromise(place.coordinator, id)).status).toBe(404);
  const { leadTimes } = (await ofPromise(place.coordinator, moved.id)).body;
  expect(leadTimes).toMatchObject({ done: 10, waiting: 0 });
  expect(leadTimes?.tenths[0]).toBe((await dates(place, [6], made))[0]);
  expect(leadTimes?.tenths.at(-1)).toBe((await dates(place, [10], made))[0]);
});

test('only who may move a promise is told of it: on no need who speaks for the side, on a need who deals with that need', async () => {
  const place = await house.aPlace();
  const [coordinator, planner] = [await house.as(place.coordinator), await house.as(place.planner)];
  const open = await promised(coordinator, { spaceId: place.space, toId: place.association });
  const needId = await raise(await house.as(place.leader), place);
  expect((await on(needId, planner).commit({ dueOn: inDays(10) })).status).toBe(201);
  const [onNeed] = await house.owner.query('select id from clock where need_id = $1 and kind = $2', [
    needId,
    'commitment',
  ]);
  const roles = ['coordinator', 'planLeader', 'planner', 'roadman', 'director', 'mayor'] as const;
  const told = async (id: string) => {
    const answers = await Promise.all(roles.map(async (role) => (await ofPromise(place[role], id)).status));
    return roles.filter((_, i) => answers[i] === 200);
  };
  expect(await told(open)).toEqual(['coordinator', 'planLeader']);
  expect(await told(onNeed.id)).toEqual(['coordinator', 'planLeader', 'planner']);
});

test('nobody is told more of it than stands in the ledger for them', async () => {
  const place = await house.aPlace();
  const [coordinator, leader] = [await house.as(place.coordinator), await house.as(place.leader)];
  const to = { spaceId: place.space, toId: place.association };
  await doneAfter(place, coordinator, to, [3, 3, 3, 3, 3]);
  const secret = await raise(leader, place, { visibility: 'restricted' });
  expect((await on(secret, coordinator).commit({ dueOn: inDays(10) })).status).toBe(201);
  const waiting = async (who: TestPerson) => (await inSpace(who, to)).body.leadTimes?.waiting;
  expect([await waiting(place.coordinator), await waiting(place.planLeader)]).toEqual([1, 0]);
});
