import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { tellNext } from '@vertskap/notifications';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const tellAll = async (): Promise<void> => {
  while ((await tellNext(house.owner, new Date(), 50)) > 0);
};
const told = async (who: Visitor, needId: string): Promise<string[]> =>
  (await who.call(api.notifications, { query: {} })).body.notifications.flatMap(({ need, what }) =>
    need?.id === needId && what.kind === 'deed' ? [what.deed as string] : [],
  );

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
    'commit',
    'confirm',
    'end_speaking',
    'fulfil',
    'invite_to_speak',
    'postpone',
    'release',
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
    abilities: ['fulfil', 'postpone', 'release'], // what was promised besides
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

test('a message is put right in the open: what it said stands beside it, and nothing follows from it', async () => {
  const place = await house.aPlace();
  const [anne, kari, ola] = await Promise.all([place.leader, place.planner, place.coordinator].map(house.as));
  const needId = await raise(anne!, place, { title: 'Om heisen' });
  const [leader, planner, coordinator] = [on(needId, anne!), on(needId, kari!), on(needId, ola!)];
  await planner.comment('Vi ser på det.');
  await planner.comment('Befaringa blir på tirsdag ved stupebrettet.');
  const before = (await leader.view()).body;
  const message = before.need.messages[1]!;
  const home = await anne!.listen();
  await home.follow(`need/${needId}/shared`, before.need.seq);

  expect((await planner.view()).body.mine).toContainEqual({ id: message.id, stands: false });
  expect(before.mine).toEqual([]);
  const put = await planner.amend(message.id, 'Befaringa blir på torsdag ved hoppbakken.');
  expect([put.status, put.body.messageId]).toEqual([201, message.id]);
  expect((await planner.amend(message.id, 'Befaringa blir på torsdag ved hoppbakken.')).problem?.code).toBe(
    'wrong_state',
  );
  await planner.amend(message.id, 'Befaringa blir på fredag ved hoppbakken.');

  const after = (await leader.view()).body;
  expect(after.need.messages[1]).toMatchObject({
    ...message,
    body: 'Befaringa blir på fredag ved hoppbakken.',
    earlier: [{ body: message.body }, { body: 'Befaringa blir på torsdag ved hoppbakken.' }],
  });
  expect(after.need.clocks).toEqual(before.need.clocks);
  expect(after.need.holdings).toEqual(before.need.holdings);
  expect(after.need.activity.slice(-2).map(({ deed, text }) => [deed, text])).toEqual([
    ['edit', '#2'],
    ['edit', '#2'],
  ]);
  await until('Anne sees it at once', () => home.seen.length === 2);
  expect(home.seen[1]).toMatchObject({
    event: { deed: 'edit', message: { ordinal: 2, earlier: [{}, {}] }, clocks: [] },
  });

  const found = async (q: string) => (await anne!.call(api.search, { query: { q } })).body.hits.map((h) => h.ordinal);
  expect([await found('hoppbakken'), await found('stupebrettet')]).toEqual([[2], []]);
  for (const other of [leader, coordinator])
    expect((await other.amend(message.id, 'Aldri.')).problem).toMatchObject({ status: 403, code: 'not_allowed' });
  const elsewhere = await raise(anne!, place);
  expect((await on(elsewhere, kari!).amend(message.id, 'Feil behov.')).status).toBe(404);
  await tellAll();
  expect((await told(anne!, needId)).filter((deed) => deed === 'edit')).toEqual([]);
});

test('a key that was used once corrects once', async () => {
  const place = await house.aPlace();
  const [anne, kari] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(anne, place);
  await on(needId, anne).comment('Vi haster.');
  const { messages } = (await on(needId, anne).view()).body.need;
  const params = { id: needId, messageId: messages[0]!.id };
  const body = { clientKey: randomUUID(), body: 'Det haster.' };
  const both = await Promise.all([1, 2].map(() => anne.call(api.amendMessage, { params, body })));
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[0]!.body).toEqual(both[1]!.body);
  expect((await on(needId, kari).view()).body.need.messages[0]!.earlier).toHaveLength(1);
  const other = { ...body, kind: 'comment' as const, language: 'nb' as const };
  expect((await anne.call(api.postMessage, { params: { id: needId }, body: other })).problem?.code).toBe('key_reused');
});

test('what stopped a clock or moved the ball stands as it was said, with the correction beneath, and counts as it counted', async () => {
  const place = await house.aPlace();
  const [anne, kari] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(anne, place);
  const [leader, planner] = [on(needId, anne), on(needId, kari)];
  await planner.comment('Vi har fått det.'); // the first word
  await planner.question('Hvilken side?');
  await leader.comment('Nordsida.'); // which gives the ball back
  await planner.promise(inDays(9));
  await planner.answer('Skiltplanen av 2019 gjelder.');
  const before = (await leader.view()).body;
  const [first, question, reply, promise, answer] = before.need.messages;
  for (const [by, message] of [
    [planner, first],
    [planner, question],
    [leader, reply],
    [planner, promise],
    [planner, answer],
  ] as const)
    expect((await by.amend(message!.id, 'Skiltplanen av 2021 med rekkverk.')).status).toBe(201);

  const after = (await leader.view()).body;
  for (const [i, message] of after.need.messages.entries()) {
    const { corrections, ...rest } = message;
    expect(rest).toEqual(before.need.messages[i]);
    expect(corrections).toMatchObject([{ body: 'Skiltplanen av 2021 med rekkverk.' }]);
  }
  expect(after.need.activity.slice(-5).map(({ deed }) => deed)).toEqual(Array(5).fill('correct'));
  expect(after.need.clocks).toEqual(before.need.clocks);
  expect(after.need.holdings).toEqual(before.need.holdings);
  expect(after.need.state).toBe('answered');
  expect(after.need.due).toEqual(before.need.due);

  const { hits } = (await anne.call(api.search, { query: { q: 'rekkverk' } })).body;
  expect(hits.map(({ need, where }) => [need.id, where])).toEqual([[needId, 'message']]);
  expect(hits[0]!.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['rekkverk']);
  await tellAll();
  expect((await told(anne, needId)).filter((deed) => deed === 'correct')).toHaveLength(4);
  await leader.confirm();
  expect((await planner.amend(answer!.id, 'Skiltplanen av 2022.')).status).toBe(201);
  expect((await leader.view()).body.need).toMatchObject({ state: 'closed', holder: null });
});

test('an internal note is put right among those who read it; whoever may write no more may put nothing right', async () => {
  const place = await house.aPlace();
  const [anne, kari, siri] = await Promise.all([place.leader, place.planner, place.contact].map(house.as));
  const needId = await raise(anne!, place, { onBehalf: { kind: 'all_members' } });
  const [leader, planner, contact] = [on(needId, anne!), on(needId, kari!), on(needId, siri!)];
  await planner.note('Ring skipperen.');
  const note = (await planner.view()).body.internal!.notes[0]!;
  const coordinator = await house.as(place.coordinator);
  expect((await planner.amendNote(note.id, 'Ring rederen.')).status).toBe(201);
  expect((await on(needId, coordinator).view()).body.internal!.notes).toMatchObject([
    { ...note, body: 'Ring rederen.', earlier: [{ body: 'Ring skipperen.' }] },
  ]);
  expect((await on(needId, coordinator).amendNote(note.id, 'Nei.')).status).toBe(403);
  for (const visitor of [anne!, await house.as(place.mayor)])
    expect((await on(needId, visitor).amendNote(note.id, 'Nei.')).status).toBe(404);
  const found = async (q: string) => (await kari!.call(api.search, { query: { q } })).body.hits.length;
  expect([await found('rederen'), await found('skipperen')]).toEqual([1, 0]);

  await leader.back(place.companies[0]);
  await leader.invite(place.companies[0]);
  await contact.comment('Vi mister kunder.');
  const [own] = (await contact.view()).body.mine;
  expect((await contact.amend(own!.id, 'Vi mister mange kunder.')).status).toBe(201);
  await leader.uninvite(place.companies[0]);
  expect((await contact.view()).body.mine).toEqual([]);
  expect((await contact.amend(own!.id, 'Vi mister alt.')).status).toBe(403);
});
