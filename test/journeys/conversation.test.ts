import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** In which group of their home somebody finds the need; undefined where it is in none. */
async function groupOf(who: Visitor, needId: string): Promise<string | undefined> {
  if (who.session?.acting?.side === 'association') {
    const { groups } = (await who.call(api.home)).body;
    return groups.find((g) => g.needs.some((n) => n.id === needId))?.key;
  }
  const { groups } = (await who.call(api.myDay, { query: {} })).body;
  return groups.find((g) => g.rows.some((r) => r.need.id === needId))?.key;
}

test('the municipality asks, business replies, a sector is drawn in, and the answer comes at the second try', async () => {
  const place = await house.aPlace();
  const [anne, kari, ola] = await Promise.all([place.leader, place.planner, place.roadman].map(house.as));
  const needId = await raise(anne!, place);
  const [leader, planner, roadman] = [on(needId, anne!), on(needId, kari!), on(needId, ola!)];
  const home = await anne!.listen();
  await home.follow(`need/${needId}/shared`, 1);
  expect(await groupOf(anne!, needId)).toBe('municipality_has_it');
  expect(await groupOf(kari!, needId)).toMatch(/today|this_week|later/);

  expect((await planner.question('Hvilken side av gata?')).status).toBe(201);
  await until('Anne is asked', () => home.seen.length === 1);
  expect(home.seen[0]).toMatchObject({ event: { deed: 'question', message: { body: 'Hvilken side av gata?' } } });
  expect([await groupOf(anne!, needId), await groupOf(kari!, needId)]).toEqual(['needs_action', 'waiting_for_others']);
  expect((await leader.view()).body.need.due).toMatchObject({ clock: 'business_reply', side: 'association' });

  await leader.comment('Nordsiden.');
  expect((await planner.view()).body.need).toMatchObject({
    holder: { kind: 'sector', id: place.plan },
    messages: [
      { ordinal: 1, author: { side: 'municipality', unit: 'Plan og bygg' } },
      { ordinal: 2, author: { side: 'association' } },
    ],
  });

  expect((await roadman.view()).status).toBe(404);
  expect((await planner.toSector(place.roads, inDays(5))).status).toBe(201);
  expect((await roadman.view()).body.need.holdings.at(-1)).toMatchObject({
    holder: { id: place.roads },
    needed: 'En vurdering.',
    replyBy: inDays(5),
    to: null,
  });
  expect((await planner.toSector(place.plan)).problem).toMatchObject({ status: 403, code: 'not_allowed' });
  expect((await roadman.promise(inDays(10))).status).toBe(201);
  expect((await leader.view()).body.need.messages.at(-1)).toMatchObject({
    kind: 'provisional_answer',
    reason: 'Venter.',
    promisedBy: inDays(10),
  });

  await roadman.answer('Skiltplanen gjelder.');
  expect([await groupOf(anne!, needId), await groupOf(ola!, needId)]).toEqual(['answered', undefined]);
  expect((await leader.view()).body.abilities.toSorted()).toEqual([
    'back',
    'comment',
    'confirm',
    'end_speaking',
    'invite_to_speak',
    'send_back',
    'withdraw',
    'withdraw_backing',
  ]);
  await leader.sendBack('Hvilken plan?');
  expect((await roadman.view()).body.need).toMatchObject({ state: 'open', holder: { id: place.roads } });
  await roadman.answer('Skiltplan 2019, § 4.');
  await leader.confirm('Takk, det var alt.');

  const { need, heldSeconds } = (await leader.view()).body;
  expect(need).toMatchObject({ state: 'closed', holder: null, due: null });
  expect(need.activity.map((a) => a.deed)).toEqual(
    'raise question comment offer accept provisional_answer answer send_back answer confirm'.split(' '),
  );
  expect(need.clocks.map((c) => [c.kind, c.cycle, c.verdict])).toEqual([
    ['business_reply', 1, 'met'],
    ['commitment', 1, 'met'],
    ['confirmation', 1, 'met'],
    ['confirmation', 2, 'met'],
    ['first_response', 1, 'met'],
    ['next_update', 1, 'met'],
    ['next_update', 2, 'met'],
    ['next_update', 3, 'met'],
    ['resolution', 1, 'met'],
    ['resolution', 2, 'met'],
  ]);
  expect(Object.values(heldSeconds).every((s) => s >= 0)).toBe(true);
  await until('Anne has heard it all', () => home.seen.length === 9);
  expect(home.seen.map((e) => e.seq)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('a refusal ends the need with its reasons; a withdrawal ends it without a verdict', async () => {
  const place = await house.aPlace();
  const [anne, kari] = [await house.as(place.leader), await house.as(place.planner)];
  const [first, second] = [await raise(anne, place), await raise(anne, place)];
  await on(first, kari).decline('pbl. § 12-4');
  expect((await on(first, anne).view()).body).toMatchObject({
    need: { state: 'declined', holder: null, messages: [{ kind: 'decline', reason: 'pbl. § 12-4' }] },
    abilities: [],
  });
  await on(second, anne).withdraw();
  const { need } = (await on(second, kari).view()).body;
  expect(need.clocks.map((c) => c.verdict)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect((await on(second, kari).answer()).problem).toMatchObject({ status: 409, code: 'wrong_state' });
});

test('what is new is unread until it is read, for each reader apart; business sees when the municipality opened it', async () => {
  const place = await house.aPlace();
  const [anne, kari, olav] = await Promise.all([place.leader, place.planner, place.mayor].map(house.as));
  const needId = await raise(anne!, place);
  const unread = async (who: Visitor) =>
    (await who.call(api.listNeeds, { query: {} })).body.needs.find((n) => n.id === needId)?.unread;
  const opened = async () => (await on(needId, anne!).view()).body.openedByMunicipalityAt;

  await on(needId, olav!).read(1);
  expect([await unread(anne!), await unread(kari!), await unread(olav!), await opened()]).toEqual([
    true,
    true,
    false,
    null,
  ]);
  await on(needId, kari!).read(1);
  expect(await opened()).not.toBeNull();
  await on(needId, kari!).comment();
  expect([await unread(kari!), (await on(needId, kari!).view()).body.lastReadSeq]).toEqual([true, 1]);
  await on(needId, kari!).read(2);
  await on(needId, kari!).read(1);
  expect([await unread(kari!), (await on(needId, kari!).view()).body.lastReadSeq]).toEqual([false, 2]);
});

test('somebody who was quicker: a stale version is told, and nothing is overwritten', async () => {
  const place = await house.aPlace();
  const [anne, kari] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(anne, place);
  await on(needId, anne).comment('Det haster.');
  const body = { clientKey: crypto.randomUUID(), kind: 'answer' as const, body: 'Nei.', language: 'nb' as const };
  const stale = await kari.call(api.postMessage, { params: { id: needId }, body: { ...body, expectedVersion: 1 } });
  expect(stale.problem).toMatchObject({ status: 409, code: 'stale_version' });
  expect((await on(needId, kari).view()).body.need).toMatchObject({ version: 2, state: 'open' });
  const fresh = await kari.call(api.postMessage, { params: { id: needId }, body: { ...body, expectedVersion: 2 } });
  expect(fresh).toMatchObject({ status: 201, body: { version: 3 } });
});
