import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const suggestedTo = async (by: Visitor, ...ids: string[]) =>
  (await by.call(api.suggestions, { query: { needs: ids.join(',') } })).body.needs;
const road = { title: 'Hull i veien ved Molobrua', body: 'Lastebilene skrenser i hullene ved Molobrua hver morgen.' };

async function people() {
  const place = await house.aPlace();
  const names = ['leader', 'coordinator', 'planner', 'roadman', 'administrator'] as const;
  const entries = await Promise.all(names.map(async (name) => [name, await house.as(place[name])] as const));
  return { place, ...(Object.fromEntries(entries) as Record<(typeof names)[number], Visitor>) };
}

test('what lies with the intake is suggested to the sector where such needs ended, and to the one that answers for the topic', async () => {
  const { place, leader, coordinator, administrator } = await people();
  for (let i = 0; i < 2; i++) await raise(leader, place, { ...road, askedSectorId: place.plan });
  const id = await raise(leader, place, { ...road, askedSectorId: null, theme: null });
  const [found] = await suggestedTo(coordinator, id);
  expect(found).toEqual({
    needId: id,
    sectors: [
      { sector: { id: place.plan, name: 'Plan og bygg' }, reasons: [{ kind: 'alike', n: 2, of: 2 }] },
      { sector: { id: place.roads, name: 'Vei' }, reasons: [{ kind: 'topic', topic: 'roads' }] },
    ],
  });
  await administrator.call(api.changeSector, {
    params: { id: place.plan },
    body: { name: 'Plan og bygg', topics: ['roads', 'building', 'roads'] },
  });
  const { sectors } = (await administrator.call(api.administration)).body;
  expect(sectors.find((s) => s.id === place.plan)?.topics).toEqual(['roads', 'building']);
  expect((await suggestedTo(coordinator, id))[0]?.sectors[0]?.reasons).toEqual([
    { kind: 'alike', n: 2, of: 2 },
    { kind: 'topic', topic: 'roads' },
  ]);
});

test('needs still with the intake tell nothing, and only earlier ones count', async () => {
  const { place, leader, coordinator } = await people();
  const first = await raise(leader, place, { ...road, askedSectorId: null, theme: null });
  const second = await raise(leader, place, { ...road, askedSectorId: null, theme: null });
  const alike = async (id: string) =>
    (await suggestedTo(coordinator, id))[0]?.sectors.flatMap(({ reasons }) =>
      reasons.filter((r) => r.kind === 'alike'),
    );
  expect(await alike(second)).toEqual([]);
  await on(first, coordinator).toSector(place.roads);
  expect(await alike(second)).toEqual([{ kind: 'alike', n: 1, of: 1 }]);
  await on(second, coordinator).toSector(place.roads);
  expect(await alike(first)).toEqual([]);
});

test('the past that a reader does not see does not speak to them, and a need that is not theirs is left out', async () => {
  const { place, leader, planner, roadman } = await people();
  const elsewhere = await people();
  await raise(leader, place, { ...road, askedSectorId: place.roads });
  const mine = await raise(leader, place, { ...road, askedSectorId: place.plan, theme: null });
  const [seen] = await suggestedTo(planner, mine);
  expect(seen?.sectors).toEqual([
    { sector: { id: place.roads, name: 'Vei' }, reasons: [{ kind: 'topic', topic: 'roads' }] },
  ]);
  expect(await suggestedTo(roadman, mine)).toEqual([]);
  expect(await suggestedTo(elsewhere.coordinator, mine)).toEqual([]);
});
