import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { aNeed, type House, openHouse, until } from '../harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

test('a sector is asked while another keeps the ball: it sees the need, hears of it, and its view stops its own clock only', async () => {
  const place = await house.aPlace();
  const [leader, planner, roadman] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.roadman),
  ];
  const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) })).body;
  const need = { params: { id: needId } };
  expect((await roadman.call(api.need, need)).status).toBe(404);

  const desk = await planner.listen();
  await desk.follow(`need/${needId}/internal`);
  const body = { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Holder frihøyden?', replyBy: null };
  const asked = await planner.call(api.consult, { ...need, body });
  expect(asked).toMatchObject({
    status: 201,
    body: {
      consultations: [
        {
          asked: { name: 'Vei' },
          asking: { name: 'Plan og bygg' },
          contribution: null,
          clock: { kind: 'consultation', stoppedAt: null },
        },
      ],
    },
  });
  expect((await planner.call(api.consult, { ...need, body })).body.consultations).toHaveLength(1);
  await until('the desk hears', () => desk.seen.some((e) => e.event.kind === 'consultations.changed'));

  const seen = (await roadman.call(api.need, need)).body;
  expect(seen.abilities).toEqual(['note']);
  expect(seen.internal).not.toBeNull();
  const [consultation] = (await roadman.call(api.consultations, need)).body.consultations;
  expect(consultation!.mayContribute).toBe(true);
  const answer = {
    params: { id: needId, consultationId: consultation!.id },
    body: { clientKey: randomUUID(), body: 'Ja, vi har ingen innvending.' },
  };
  expect(
    (await planner.call(api.contribute, { ...answer, body: { ...answer.body, clientKey: randomUUID() } })).status,
  ).toBe(403);
  expect((await roadman.call(api.contribute, answer)).body.consultations[0]).toMatchObject({
    contribution: { body: 'Ja, vi har ingen innvending.' },
    clock: { verdict: 'met' },
  });
  expect(
    (await roadman.call(api.contribute, { ...answer, body: { ...answer.body, clientKey: randomUUID() } })).problem,
  ).toMatchObject({ code: 'wrong_state' });
  const after = (await leader.call(api.need, need)).body.need;
  expect(after.clocks.every((c) => c.stoppedAt === null && c.pauses.length === 0)).toBe(true);
  expect(after).toMatchObject({ version: 1, holder: { name: 'Plan og bygg' } });
});

test('business, politics and sectors that were not asked hear nothing of it', async () => {
  const place = await house.aPlace();
  const [leader, planner, mayor, roadman] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.mayor),
    await house.as(place.roadman),
  ];
  const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) })).body;
  const canary = `kanarifugl-${randomUUID()}`;
  await planner.call(api.consult, {
    params: { id: needId },
    body: { clientKey: randomUUID(), sectorIds: [place.intake], question: canary, replyBy: null },
  });
  const home = await leader.listen();
  await home.follow(`need/${needId}/shared`);
  for (const visitor of [leader, mayor]) {
    expect((await visitor.call(api.consultations, { params: { id: needId } })).status).toBe(404);
    const page = await visitor.call(api.need, { params: { id: needId } });
    expect(JSON.stringify(page.body)).not.toContain(canary);
    expect(JSON.stringify(page.body)).not.toContain('"consultation"');
  }
  expect((await roadman.call(api.consultations, { params: { id: needId } })).status).toBe(404);
  expect(JSON.stringify(home.seen)).not.toContain(canary);
});

test('a date that has passed, a foreign sector and the sector that has the ball are refused, and nobody is asked', async () => {
  const [place, other] = [await house.aPlace(), await house.aPlace()];
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) })).body;
  const ask = (sectorIds: string[], replyBy: string | null = null) =>
    planner.call(api.consult, {
      params: { id: needId },
      body: { clientKey: randomUUID(), sectorIds, question: 'Hva mener dere?', replyBy },
    });
  expect((await ask([place.roads], '2020-01-02')).problem).toMatchObject({
    status: 400,
    errors: [{ path: 'body.replyBy' }],
  });
  expect((await ask([other.roads])).problem).toMatchObject({ status: 400, errors: [{ path: 'body.sectorIds' }] });
  expect((await ask([place.plan])).status).toBe(400);
  expect((await planner.call(api.consultations, { params: { id: needId } })).body.consultations).toEqual([]);
});

test('one key sent to two needs at the same instant works on one of them and is refused on the other', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const raise = async () =>
    (await leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) })).body.needId;
  const needs = [await raise(), await raise()];
  for (let i = 0; i < 5; i++) {
    const body = { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Hva mener dere?', replyBy: null };
    const answers = await Promise.all(needs.map((id) => planner.call(api.consult, { params: { id }, body })));
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
  }
});
