import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

async function people() {
  const place = await house.aPlace();
  const names = ['leader', 'coordinator', 'planner', 'planLeader', 'roadman'] as const;
  const entries = await Promise.all(names.map(async (name) => [name, await house.as(place[name])] as const));
  return { place, ...(Object.fromEntries(entries) as Record<(typeof names)[number], Visitor>) };
}
const dayOf = async (who: Visitor, whose: 'mine' | 'sector' = 'sector') =>
  (await who.call(api.myDay, { query: { whose } })).body;
const groupOf = async (who: Visitor, needId: string, whose?: 'mine' | 'sector') =>
  (await dayOf(who, whose)).groups.find((g) => g.rows.some((r) => r.need.id === needId))?.key;
const snooze = (who: Visitor, id: string, until: string) => who.call(api.snooze, { params: { id }, body: { until } });

test('the oldest deadline comes first, and mine are those that were given to me', async () => {
  const { place, leader, coordinator, planner, planLeader } = await people();
  const ids = [await raise(leader, place), await raise(leader, place), await raise(leader, place)] as const;
  for (const [i, id] of ids.entries())
    await house.owner.query(`update need set due_at = now() - $2 * interval '1 day' where id = $1`, [id, i + 1]);
  const overdue = (await dayOf(planner)).groups.find((g) => g.key === 'overdue')!;
  expect(overdue.rows.map((r) => r.need.id)).toEqual([ids[2], ids[1], ids[0]]);
  expect((await dayOf(planner, 'mine')).groups.every((g) => g.total === 0)).toBe(true);
  const { membershipId } = place.planner;
  await coordinator.call(api.assign, { params: { id: ids[0] }, body: { clientKey: randomUUID(), membershipId } });
  const mine = (await dayOf(planner, 'mine')).groups.find((g) => g.key === 'overdue')!;
  expect(mine).toMatchObject({ total: 1, rows: [{ need: { id: ids[0] }, handler: place.planner.name }] });
  expect(await groupOf(planLeader, ids[0], 'mine')).toBeUndefined();
  expect(await groupOf(planLeader, ids[0])).toBe('overdue');
});

test('what is put off is so in my own list alone: no clock stops, nobody else sees it, and what happens wakes it', async () => {
  const { place, leader, planner, planLeader } = await people();
  const id = await raise(leader, place);
  const before = (await on(id, leader).view()).body.need;
  const usual = await groupOf(planner, id);
  expect((await snooze(planner, id, inDays(9))).status).toBe(200);
  expect((await dayOf(planner)).groups.find((g) => g.key === 'snoozed')).toMatchObject({
    total: 1,
    rows: [{ need: { id }, snoozedUntil: inDays(9) }],
  });
  expect(await groupOf(planLeader, id)).toBe(usual);
  expect((await on(id, leader).view()).body.need).toEqual(before);
  await planner.call(api.wake, { params: { id } });
  expect(await groupOf(planner, id)).toBe(usual);
  await snooze(planner, id, inDays(9));
  await on(id, leader).comment('Det haster mer enn vi trodde.');
  expect(await groupOf(planner, id)).toBe(usual);
});

test('a day that is not ahead is refused, and so is one that is years away', async () => {
  const { place, leader, planner } = await people();
  const id = await raise(leader, place);
  for (const until of [inDays(-1), inDays(0), inDays(800)])
    expect((await snooze(planner, id, until)).problem).toMatchObject({ status: 400, errors: [{ path: 'body.until' }] });
});

test('what another sector waits for stands in a group of its own, with the deadline of the view', async () => {
  const { place, leader, planner, roadman } = await people();
  const id = await raise(leader, place);
  const ask = { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Holder frihøyden?', replyBy: inDays(6) };
  const asked = await planner.call(api.consult, { params: { id }, body: ask });
  const { clock, id: consultationId } = asked.body.consultations[0]!;
  const group = (await dayOf(roadman)).groups.find((g) => g.key === 'asked');
  expect(group).toMatchObject({ total: 1, rows: [{ need: { id, due: { clock: 'consultation', at: clock.dueAt } } }] });
  await roadman.call(api.contribute, {
    params: { id, consultationId },
    body: { clientKey: randomUUID(), body: 'Ja.' },
  });
  expect(await groupOf(roadman, id)).toBeUndefined();
});
