import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Place } from '../harness/places.js';

let house: House;
let place: Place;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
});
afterAll(() => house?.close());

test('a need of another authority is closed with who has it and why; nothing was met by it, and nobody owes anything', async () => {
  const [leader, planner, coordinator] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.coordinator),
  ];
  const needId = await raise(leader, place);
  await on(needId, coordinator).commit();
  expect((await on(needId, planner).referOutside()).status).toBe(403);
  const sent = await on(needId, coordinator).referOutside();
  expect(sent.status).toBe(201);
  const { need, abilities } = (await on(needId, leader).view()).body;
  expect(need).toMatchObject({ state: 'referred', holder: null, due: null });
  expect(need.messages.at(-1)).toMatchObject({
    kind: 'referral',
    body: 'Veien er fylkets.',
    reason: 'Fylkeskommunen',
    author: { side: 'municipality' },
  });
  expect(need.activity.at(-1)).toMatchObject({ deed: 'refer', to: { kind: 'external', name: 'Fylkeskommunen' } });
  const verdicts = need.clocks.map(({ kind, verdict }) => [kind, verdict]);
  expect(verdicts.filter(([kind]) => kind !== 'commitment')).toEqual([
    ['first_response', 'cancelled'],
    ['next_update', 'cancelled'],
    ['resolution', 'cancelled'],
  ]);
  expect(verdicts.find(([kind]) => kind === 'commitment')).toEqual(['commitment', null]); // stands besides
  expect(abilities).not.toContain('send_back');
  expect((await on(needId, coordinator).referOutside()).status).toBe(409);
  expect((await on(needId, planner).answer()).status).toBe(409);

  const { needs } = (await coordinator.call(api.listNeeds, { query: { state: 'referred' } })).body;
  expect(needs.map(({ id }) => id)).toEqual([needId]);
});

test('what was late when it was referred stays late, and is no time to an answer', async () => {
  const here = await house.aPlace();
  const coordinator = await house.as(here.coordinator);
  const needId = await raise(await house.as(here.leader), here);
  await house.owner.query(
    `update clock set started_at = started_at - interval '60 days', due_at = now() - interval '30 days' where need_id = $1`,
    [needId],
  );
  await on(needId, coordinator).referOutside();
  const { need } = (await on(needId, coordinator).view()).body;
  expect(need.clocks.map(({ verdict }) => verdict)).toEqual(['late', 'late', 'late']);
  const { figures } = (await coordinator.call(api.figures, { query: {} })).body;
  const closings = figures.find(({ id }) => id === 'closings')!;
  expect(closings.n).toBe(0);
  expect(closings.rows.find(({ key }) => key === 'referred')?.cells).toEqual(['referred', 1]);
  expect(figures.find(({ id }) => id === 'resolution')!.n).toBe(0);
});
