import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { figureOf } from '../harness/figures.js';
import { aNeed, type House, openHouse, until } from '../harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

test('a need is raised, seen at once, answered, confirmed; the clock stops and everyone hears of it', async () => {
  const place = await house.aPlace();
  const [leader, planner, mayor] = await Promise.all([
    house.as(place.leader),
    house.as(place.planner),
    house.as(place.mayor),
  ]);
  const desk = await planner.listen();
  const office = await mayor.listen();
  expect(await desk.follow(`municipality/${place.municipality}`)).toEqual({ outcome: 'current', seq: 0 });
  await office.follow(`municipality/${place.municipality}`);

  const raised = await leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) });
  expect(raised.status).toBe(201);
  expect(raised.body).toMatchObject({ number: 'B-1001', seq: 1, version: 1 });
  await until('the desk rings', () => desk.seen.length === 1);
  expect(desk.seen[0]).toMatchObject({ seq: 1, event: { kind: 'need.touched', needId: raised.body.needId } });

  const { needId } = raised.body;
  const seen = await planner.call(api.need, { params: { id: needId } });
  expect(seen.body.need).toMatchObject({ state: 'open', holder: { kind: 'sector', name: 'Plan og bygg' }, seq: 1 });
  expect(seen.body.need.clocks.map((c) => [c.kind, c.stoppedAt])).toEqual([
    ['first_response', null],
    ['next_update', null],
    ['resolution', null],
  ]);
  expect(seen.body.abilities).toContain('answer');

  const home = await leader.listen();
  await home.follow(`need/${needId}/shared`, 1);
  const before = (await mayor.call(api.figures, { query: {} })).body;
  expect(figureOf(before, 'open').values['open']).toBe(1);
  const answered = await planner.call(api.postMessage, {
    params: { id: needId },
    body: { clientKey: randomUUID(), kind: 'answer', body: 'Skiltplanen gjelder også sidegatene.', language: 'nb' },
  });
  expect(answered).toMatchObject({ status: 201, body: { seq: 2, version: 2 } });
  await until('the association hears the answer', () => home.seen.length === 1);
  const { event } = home.seen[0]!;
  if (event.kind !== 'need.moved') throw new Error('another event');
  expect(event).toMatchObject({
    deed: 'answer',
    need: { state: 'answered', holder: { kind: 'association' } },
    message: { ordinal: 1, author: { unit: 'Plan og bygg' } },
  });
  expect(event.clocks.map((c) => [c.kind, c.verdict])).toEqual(
    expect.arrayContaining([
      ['first_response', 'met'],
      ['resolution', 'met'],
    ]),
  );

  await until('the mayor hears it', () => office.seen.length === 2);
  const after = (await mayor.call(api.figures, { query: {} })).body;
  expect(figureOf(after, 'open').values['open']).toBe(0);
  expect(figureOf(after, 'on_time')).toMatchObject({ n: 1, values: { met: 1, late: 0 } });

  const confirmed = await leader.call(api.confirm, {
    params: { id: needId },
    body: { clientKey: randomUUID(), body: null, language: 'nb' },
  });
  expect(confirmed.status).toBe(201);
  expect((await leader.call(api.need, { params: { id: needId } })).body.need).toMatchObject({
    state: 'closed',
    holder: null,
    version: 3,
  });
});
