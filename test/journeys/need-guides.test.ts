import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type GuideId } from '@vertskap/contract';
import { inDays, key, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const guide: GuideId = 'pre_conference';
const guidesOf = async (by: Visitor, id: string) => (await by.call(api.needGuides, { params: { id } })).body;
const itemsOf = async (by: Visitor, id: string) =>
  Object.fromEntries((await guidesOf(by, id)).guides[0]!.items.map(({ item, ...said }) => [item, said]));
const attach = (by: Visitor, id: string, body: { clientKey: string; guide: GuideId } = { ...key(), guide }) =>
  by.call(api.attachGuide, { params: { id }, body });
const send = (by: Visitor, id: string, item: string, sent = true) =>
  by.call(api.sendItem, { params: { id, guide, item }, body: { ...key(), sent } });
const promise = (by: Visitor, id: string, item: string, more: object = {}) =>
  by.call(api.promiseItem, {
    params: { id, guide, item },
    body: { ...key(), broughtBy: 'Moe Bakeri', dueOn: inDays(5), language: 'nb', ...more },
  });

async function aNeed() {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  return { place, leader, planner, id: await raise(leader, place) };
}

test('either side lays a guide to a need, both see it, and it is taken away while nothing was said of it', async () => {
  const { place, leader, planner, id } = await aNeed();
  const body = { ...key(), guide };
  expect((await attach(planner, id, body)).status).toBe(201);
  expect((await attach(planner, id, body)).status).toBe(201); // sent again
  expect((await attach(leader, id)).status).toBe(201); // it lies there already
  for (const by of [leader, planner]) {
    const { guides, mayAttach, mayBring } = await guidesOf(by, id);
    expect(guides.map((it) => [it.guide.id, it.by.side])).toEqual([[guide, 'municipality']]);
    expect([mayAttach, mayBring]).toEqual([true, by === leader]);
  }
  const remove = (by: Visitor) => by.call(api.removeGuide, { params: { id, guide } });
  expect((await send(leader, id, 'sketch')).status).toBe(201);
  expect((await remove(leader)).problem).toMatchObject({ code: 'wrong_state' });
  expect((await attach(leader, id, { ...key(), guide: 'appeal' })).status).toBe(201);
  const appeal = { params: { id, guide: 'appeal' as const } };
  expect((await planner.call(api.removeGuide, appeal)).status).toBe(200);
  expect((await planner.call(api.removeGuide, appeal)).status).toBe(404);
  const trail = (await (await house.as(place.administrator)).call(api.auditTrail, { query: {} })).body.lines;
  const done = trail
    .filter(({ action }) => action.startsWith('guide.'))
    .map(({ action, object }) => `${action} ${object}`);
  expect(done).toEqual(
    ['guide.removed', 'guide.attached', 'guide.item_sent', 'guide.attached'].map((did) => `${did} B-1001`),
  );
});

test('what business promises to bring is a promise like others; ticked, it is kept', async () => {
  const { leader, planner, id } = await aNeed();
  await attach(leader, id);
  expect((await promise(planner, id, 'sketch')).status).toBe(403);
  expect((await promise(leader, id, 'sketch')).status).toBe(201);
  expect((await promise(leader, id, 'sketch')).problem).toMatchObject({ code: 'wrong_state' });
  const { need } = (await on(id, planner).view()).body;
  const [made] = need.commitments;
  expect(made).toMatchObject({ by: { side: 'association' }, language: 'nb', what: expect.stringMatching(/^Skisse/) });
  expect(need.clocks.find((clock) => clock.id === made?.id)).toMatchObject({ kind: 'commitment', side: 'association' });
  expect(await itemsOf(planner, id)).toMatchObject({
    sketch: { broughtBy: 'Moe Bakeri', promise: { id: made?.id, dueOn: inDays(5) }, sent: null },
  });
  expect((await send(planner, id, 'sketch')).status).toBe(403);
  expect((await send(leader, id, 'sketch')).status).toBe(201);
  expect(await itemsOf(planner, id)).toMatchObject({ sketch: { sent: { by: expect.any(String) } } });
  const kept = (await on(id, planner).view()).body.need.clocks.find((clock) => clock.id === made?.id);
  expect(kept?.verdict).toBe('met');
  expect((await send(leader, id, 'sketch', false)).problem).toMatchObject({ code: 'wrong_state' });
});

test('moved, the part follows its promise; released, it can be promised anew', async () => {
  const { leader, planner, id } = await aNeed();
  await attach(leader, id);
  await promise(leader, id, 'sketch');
  const first = (await itemsOf(leader, id))['sketch']!.promise!;
  await leader.call(api.postpone, {
    params: { id, commitmentId: first.id },
    body: { ...key(), dueOn: inDays(8), reason: 'Arkitekten er syk.' },
  });
  const moved = (await itemsOf(leader, id))['sketch']!.promise!;
  expect([moved.id === first.id, moved.dueOn]).toEqual([false, inDays(8)]);
  await planner.call(api.release, { params: { id, commitmentId: moved.id }, body: { ...key(), reason: null } });
  expect(await itemsOf(leader, id)).toMatchObject({ sketch: { promise: { released: true }, sent: null } });
  expect((await promise(leader, id, 'sketch', { dueOn: inDays(9) })).status).toBe(201);
  expect(await itemsOf(leader, id)).toMatchObject({ sketch: { promise: { dueOn: inDays(9), released: false } } });
});

test('what was kept in the ledger is sent; without a promise a tick says so, and is taken back', async () => {
  const { leader, id } = await aNeed();
  await attach(leader, id);
  await promise(leader, id, 'sketch');
  const { id: commitmentId } = (await itemsOf(leader, id))['sketch']!.promise!;
  await leader.call(api.fulfil, { params: { id, commitmentId }, body: key() });
  expect((await itemsOf(leader, id))['sketch']!.sent).not.toBeNull();
  await send(leader, id, 'property');
  expect((await itemsOf(leader, id))['property']!.sent).not.toBeNull();
  await send(leader, id, 'property', false);
  expect(await itemsOf(leader, id)).not.toHaveProperty('property');
});

test('a tick by mistake leaves nothing behind, and a second one moves no day', async () => {
  const { leader, id } = await aNeed();
  await attach(leader, id);
  await send(leader, id, 'sketch');
  const { sent } = (await itemsOf(leader, id))['sketch']!;
  expect((await send(leader, id, 'sketch')).status).toBe(201);
  expect((await itemsOf(leader, id))['sketch']!.sent).toEqual(sent);
  await send(leader, id, 'sketch', false);
  expect(await itemsOf(leader, id)).toEqual({});
  expect((await leader.call(api.removeGuide, { params: { id, guide } })).status).toBe(200);
});

test('a key says one thing of one part of one guide; what it said is not done again, and nothing else is', async () => {
  const { place, leader, id } = await aNeed();
  const other = await raise(leader, place);
  const [laid, promised, kept, ticked] = [key(), key(), key(), key()];
  const of = { broughtBy: 'Moe Bakeri', dueOn: inDays(5), language: 'nb' as const };
  const said = (item: string, by: { clientKey: string }, sent = true) =>
    leader.call(api.sendItem, { params: { id, guide, item }, body: { ...by, sent } });
  const promises = (item: string) =>
    leader.call(api.promiseItem, { params: { id, guide, item }, body: { ...promised, ...of } });
  const codes = async (answers: Promise<{ status: number; problem?: { code: string } | undefined }>[]) =>
    (await Promise.all(answers)).map(({ status, problem }) => problem?.code ?? status);
  expect(await codes([attach(leader, id, { ...laid, guide }), attach(leader, other, { ...laid, guide })])).toEqual(
    expect.arrayContaining([201, 'key_reused']), // whichever was first
  );
  await attach(leader, id);
  expect((await attach(leader, id, { ...laid, guide: 'appeal' })).problem).toMatchObject({ code: 'key_reused' });
  for (const again of [promises, promises]) expect((await again('sketch')).status).toBe(201);
  expect((await promises('property')).problem).toMatchObject({ code: 'key_reused' });
  for (const by of [kept, kept]) expect((await said('sketch', by)).status).toBe(201);
  for (const by of [ticked, ticked]) expect((await said('property', by)).status).toBe(201);
  expect((await said('property', ticked, false)).problem).toMatchObject({ code: 'key_reused' });
  expect((await said('property', laid, false)).problem).toMatchObject({ code: 'key_reused' });
});

test('a key of one part does nothing for another that was promised and sent too, and knows its own after it was moved', async () => {
  const { leader, id } = await aNeed();
  await attach(leader, id);
  const [one, other, kept] = [key(), key(), key()];
  const keeps = (item: string, by: { clientKey: string }) =>
    leader.call(api.sendItem, { params: { id, guide, item }, body: { ...by, sent: true } });
  expect((await promise(leader, id, 'sketch', one)).status).toBe(201);
  expect((await promise(leader, id, 'property', other)).status).toBe(201);
  expect((await promise(leader, id, 'property', one)).problem).toMatchObject({ code: 'key_reused' });
  const { id: commitmentId } = (await itemsOf(leader, id))['sketch']!.promise!;
  const moved = { params: { id, commitmentId }, body: { ...key(), dueOn: inDays(9), reason: 'Venter på kart.' } };
  expect((await leader.call(api.postpone, moved)).status).toBe(201);
  expect((await promise(leader, id, 'sketch', one)).status).toBe(201);
  expect((await keeps('sketch', kept)).status).toBe(201);
  expect((await keeps('property', kept)).problem).toMatchObject({ code: 'key_reused' });
  expect((await itemsOf(leader, id))['property']!.sent).toBeNull();
  await send(leader, id, 'property');
  expect((await keeps('property', kept)).problem).toMatchObject({ code: 'key_reused' });
  expect((await keeps('sketch', kept)).status).toBe(201);
});

test('what was promised on a need that is withdrawn was never sent', async () => {
  const { leader, id } = await aNeed();
  await attach(leader, id);
  await promise(leader, id, 'sketch');
  expect((await on(id, leader).withdraw()).status).toBe(201);
  expect(await itemsOf(leader, id)).toMatchObject({ sketch: { promise: { dueOn: inDays(5) }, sent: null } });
});

test('what the municipality asks for besides is a part too; what nobody asks for is not there', async () => {
  const { place, leader, id } = await aNeed();
  await attach(leader, id);
  expect((await send(leader, id, 'own-ground')).status).toBe(404);
  const own = {
    text: null,
    items: [{ id: 'own-ground', what: 'grunnundersøkelse', by: 'responsible_firm' as const }],
    fee: null,
    link: null,
    language: 'nb' as const,
  };
  await (
    await house.as(place.coordinator)
  ).call(api.changeGuide, { params: { guide }, body: { own, expectedVersion: 0 } });
  expect((await promise(leader, id, 'own-ground', { language: 'en' })).status).toBe(201);
  const { commitments } = (await on(id, leader).view()).body.need;
  expect(commitments[0]).toMatchObject({ what: 'Grunnundersøkelse', language: 'nb' }); // as the municipality wrote it
  const elsewhere = { params: { id, guide: 'appeal' as const, item: 'why' }, body: { ...key(), sent: true } };
  expect((await leader.call(api.sendItem, elsewhere)).status).toBe(404); // that guide does not lie there
});

test('both sides hear of it on their lists', async () => {
  const { place, leader, planner, id } = await aNeed();
  const rings = async () => {
    const heard = [
      await (await leader.listen()).follow(`space/${place.space}`, 0),
      await (await planner.listen()).follow(`municipality/${place.municipality}`, 0),
    ];
    return heard.map((frame) => JSON.stringify(frame).split('need.touched').length - 1);
  };
  const [business, inside] = await rings();
  await attach(leader, id);
  await attach(planner, id, { ...key(), guide: 'appeal' });
  await planner.call(api.removeGuide, { params: { id, guide: 'appeal' } });
  await send(leader, id, 'property');
  expect(await rings()).toEqual([business! + 4, inside! + 4]);
});
