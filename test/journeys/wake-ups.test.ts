import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ClockView } from '@vertskap/contract';
import { type Command, performDeed, raiseNeed } from '@vertskap/needs';
import { fireDue } from '@vertskap/notifications';
import { loadActor } from '@vertskap/organisations';
import { inDays, on, raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse } from '../harness/house.js';
import type { Place, TestPerson } from '../harness/places.js';

let house: House;
beforeAll(async () => void (house = await openHouse({ VERTSKAP_WORKER: '0' })));
afterAll(() => house?.close());

const text = { body: 'Tekst.', language: 'nb' as const };
const outside = (replyBy: string | null, name = 'Statens vegvesen'): Command => ({
  deed: 'hand_over',
  to: { kind: 'external', id: null, name },
  needed: 'En uttalelse.',
  replyBy,
});

/** A deed of another day: the use case as the server runs it, at a moment of our choosing. */
const at = (when: string, person: TestPerson, needId: string, command: Parameters<typeof performDeed>[5]) =>
  house.owner.transaction(async (tx) => {
    const actor = await loadActor(tx, person.membershipId, new Date());
    await performDeed(tx, new Date(when), actor!, needId, { clientKey: randomUUID() }, command);
  });

/** A need that was raised in January, in the hands of the planner. */
async function oldNeed(place: Place): Promise<string> {
  return house.owner.transaction(async (tx) => {
    const actor = await loadActor(tx, place.leader.membershipId, new Date());
    const input = aNeed(place, { askedSectorId: place.plan });
    return (await raiseNeed(tx, new Date('2026-01-05T09:00:00Z'), actor!, input)).needId;
  });
}

type Step = { kind: string; pause: number; at: Date; fired: Date | null };
const wakeUps = (needId: string): Promise<Step[]> =>
  house.owner.query(
    `select c.kind, d.pause, d.at, d.fired_at as fired from deadline d join clock c on c.id = d.clock_id
     where d.need_id = $1 and d.share = 0 order by 1, 2`,
    [needId],
  );
const told = (needId: string): Promise<{ role: string; n: number }[]> =>
  house.owner.query(
    `select m.role, count(*)::int as n from notification t join membership m on m.id = t.membership_id
     where t.need_id = $1 and t.kind = 'wake_up' group by 1 order by 1`,
    [needId],
  );
const fireAll = async (): Promise<void> => {
  while ((await fireDue(house.owner, 100)).length > 0);
};

test('on the day those who had the ball are told for whom they wait, once however many fire; business hears nothing', async () => {
  const place = await house.aPlace();
  const needId = await oldNeed(place);
  await at('2026-01-06T09:00:00Z', place.planner, needId, outside('2026-01-20'));
  await Promise.all(Array.from({ length: 6 }, () => fireDue(house.owner, 100)));
  await fireAll();
  expect(await told(needId)).toEqual([{ role: 'case_handler', n: 1 }]);
  const [step] = await wakeUps(needId);
  expect(step).toMatchObject({ kind: 'resolution', pause: 1, at: new Date('2026-01-20T14:30:00Z') });
  expect(step!.fired! >= step!.at).toBe(true);

  const planner = await house.as(place.planner);
  const { notifications } = (await planner.call(api.notifications, { query: {} })).body;
  expect(notifications.find((n) => n.what.kind === 'wake_up')).toMatchObject({
    need: { id: needId },
    what: { waitingFor: 'Statens vegvesen', reason: 'with_external', wakeAt: '2026-01-20T14:30:00.000Z' },
  });
  const leader = await house.as(place.leader);
  const heard = (await leader.call(api.notifications, { query: {} })).body.notifications;
  expect(heard.filter((n) => n.what.kind === 'wake_up')).toEqual([]);
});

test('the coordinator is told where the intake had the ball', async () => {
  const place = await house.aPlace();
  const needId = await house.owner.transaction(async (tx) => {
    const actor = await loadActor(tx, place.leader.membershipId, new Date());
    return (await raiseNeed(tx, new Date('2026-01-05T09:00:00Z'), actor!, aNeed(place))).needId;
  });
  await at('2026-01-06T09:00:00Z', place.coordinator, needId, { deed: 'question', ...text });
  await fireAll();
  expect(await told(needId)).toEqual([{ role: 'coordinator', n: 1 }]);
});

test('called off when the pause ends; the next pause wakes on its own day, also after the first has', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const fresh = await raise(leader, place);
  await on(fresh, planner).question();
  expect(await wakeUps(fresh)).toHaveLength(1);
  await on(fresh, leader).comment();
  expect(await wakeUps(fresh)).toEqual([]);

  const needId = await oldNeed(place);
  await at('2026-01-06T09:00:00Z', place.planner, needId, outside('2026-01-20'));
  await fireAll();
  await at('2026-01-21T09:00:00Z', place.coordinator, needId, {
    deed: 'offer',
    to: { kind: 'sector', id: place.plan, name: 'Plan' },
    needed: 'Svar.',
    replyBy: null,
  });
  await at('2026-01-22T09:00:00Z', place.planner, needId, outside('2026-02-10', 'NVE'));
  await fireAll();
  expect((await wakeUps(needId)).map((s) => [s.pause, s.fired !== null])).toEqual([
    [1, true],
    [2, true],
  ]);
  expect(await told(needId)).toEqual([{ role: 'case_handler', n: 2 }]);
});

test('whoever waits on names another day, and is told again on it; the page says it', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).toExternal('Statens vegvesen', inDays(5));
  const halted = async (): Promise<ClockView> =>
    (await on(needId, planner).view()).body.need.clocks.find((c) => c.kind === 'resolution')!;
  const first = await halted();
  expect(first.pauses).toMatchObject([{ waitingFor: 'Statens vegvesen', to: null }]);
  expect((await on(needId, planner).waitUntil(first.id, inDays(-1))).status).toBe(400);
  expect((await on(needId, planner).waitUntil(first.id, inDays(20))).status).toBe(201);
  const second = await halted();
  expect(second.pauses[1]!.wakeAt! > second.pauses[0]!.wakeAt!).toBe(true);
  expect(await wakeUps(needId)).toMatchObject([{ pause: 2, at: new Date(second.pauses[1]!.wakeAt!) }]);
  expect((await on(needId, leader).view()).body.need.activity.at(-1)).toMatchObject({ deed: 'move_wake_up' });
  const why = (await leader.call(api.explainClock, { params: { id: needId, clockId: first.id } })).body;
  expect(why.clock.pauses).toEqual(second.pauses);
});

test('other promises to business move the wake-up in the same change', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const director = await house.as(place.director);
  const needId = await raise(leader, place);
  await on(needId, planner).question();
  const { policy, version } = (await director.call(api.policy)).body;
  const business_reply = { ...policy.promises.business_reply, normal: { unit: 'days' as const, amount: 25 } };
  const changed = { ...policy, promises: { ...policy.promises, business_reply } };
  await director.call(api.changePolicy, { body: { policy: changed, expectedVersion: version } });
  const { clocks } = (await on(needId, planner).view()).body.need;
  const reply = clocks.find((c) => c.kind === 'business_reply')!;
  expect((await wakeUps(needId)).map((s) => s.at.toISOString())).toEqual([reply.dueAt]);
});

test('a second question while business has the ball is no reset: what it owes runs on', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).question();
  const replies = async () =>
    (await on(needId, leader).view()).body.need.clocks.filter((c) => c.kind === 'business_reply');
  const before = await replies();
  await on(needId, planner).question();
  expect(await replies()).toEqual(before);
  expect(before).toMatchObject([{ stoppedAt: null }]);
});

test('a suspended statutory deadline wakes whoever waits, and still says so after the need was answered', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).register('pbl-21-7-1', inDays(-5));
  const law = async () => (await on(needId, planner).view()).body.need.clocks.find((c) => c.kind === 'statutory')!;
  await on(needId, planner).suspend((await law()).id, 'Statsforvalteren', inDays(12));
  await on(needId, planner).answer();
  const [step] = await wakeUps(needId);
  expect(step).toMatchObject({ kind: 'statutory', pause: 1 });
  expect(step!.at.toISOString()).toBe((await law()).pauses[0]!.wakeAt);
  await house.owner.query('update deadline set at = now() where need_id = $1 and share = 0', [needId]);
  await fireAll();
  expect(await told(needId)).toEqual([{ role: 'case_handler', n: 1 }]);
});
