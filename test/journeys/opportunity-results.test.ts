import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askForResults } from '@vertskap/notifications';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

test('whoever raised an opportunity for just the companies of their mandate is asked what came of it, where nobody else is', async () => {
  const place = await house.aPlace();
  const [bakery] = place.companies;
  await house.owner.query(`update membership set manages = false where id = $1`, [place.leader.membershipId]);
  await house.owner.query(`update membership set mandate = $2 where id = $1`, [
    place.deputy.membershipId,
    { kind: 'companies', companyIds: [bakery] },
  ]);
  const [deputy, coordinator] = [await house.as(place.deputy), await house.as(place.coordinator)];
  const onBehalf = { kind: 'companies' as const, companyIds: [bakery] };
  const id = await raise(deputy, place, { kind: 'opportunity', onBehalf });
  expect((await on(id, coordinator).answer()).status).toBe(201);
  expect((await on(id, deputy).view()).body.abilities).toContain('tell_result');
  await askForResults(house.server, new Date(Date.now() + 31 * 86_400_000));
  const asked: { id: string }[] = await house.owner.query(
    `select membership_id as id from notification where need_id = $1 and kind = 'result_due'`,
    [id],
  );
  expect(asked.map((told) => told.id).toSorted()).toEqual(
    [place.deputy.membershipId, place.coordinator.membershipId].toSorted(),
  );
});
