import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { add, compile, localDate, workingTimeOf } from '@vertskap/clocks';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Place } from '../harness/places.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const DAY = 7.5 * 3_600;

/** Needs that the planner answered after so many working days each. */
async function answeredAfter(place: Place, days: number[], theme: 'town_centre' | 'transport'): Promise<void> {
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  for (const day of days) {
    const needId = await raise(leader, place, { theme });
    expect((await on(needId, planner).answer()).status).toBe(201);
    await house.owner.query(`update clock set gross_seconds = $2 where need_id = $1 and kind = 'resolution'`, [
      needId,
      day * DAY,
    ]);
  }
}

test('before a date is promised, the sector is told when needs like it were answered: by theme where there are enough, else all of its own', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const needId = await raise(leader, place, { theme: 'transport' });
  const asked = async (by = place.planner) => (await house.as(by)).call(api.leadTimes, { params: { id: needId } });
  await answeredAfter(place, [1, 2, 3, 4], 'town_centre');
  expect(await asked()).toMatchObject({ status: 200, body: { leadTimes: null } });

  await answeredAfter(place, [5, 6, 7, 8, 9, 10], 'town_centre');
  await raise(leader, place, { askedSectorId: place.roads }); // another sector's
  const time = await workingTimeOf(house.owner.manager, place.municipality, new Date());
  const calendar = compile(time.calendar);
  const raisedAt = Date.parse((await on(needId, leader).view()).body.need.raisedAt);
  const after = (days: number) => localDate(calendar, add(calendar, raisedAt, days * DAY));
  expect((await asked()).body.leadTimes).toEqual({
    whose: { id: place.plan, name: 'Plan og bygg' },
    like: 'sector',
    done: 10,
    waiting: 0,
    tenths: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(after),
  });

  await answeredAfter(place, [20, 20, 20, 20, 20], 'transport');
  await raise(leader, place, { theme: 'transport' });
  expect((await asked()).body.leadTimes).toMatchObject({
    like: 'theme',
    done: 5,
    waiting: 1,
    tenths: Array(9).fill(after(20)),
  });

  expect((await asked(place.leader)).body.leadTimes).toBeNull(); // its own promises: promise-times.test.ts
  for (const stranger of [place.contact, (await house.aPlace()).planner])
    expect((await asked(stranger)).status).toBe(404);
});
