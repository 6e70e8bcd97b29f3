import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { loadActor } from '@vertskap/organisations';
import { performDeed, raiseNeed } from '@vertskap/needs';
import { fireDue, tellNext } from '@vertskap/notifications';
import { inDays, on, raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse, until } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** What somebody was told of hand-overs, the newest first: the deed, and who got the ball or was offered it. */
const told = async (who: Visitor): Promise<string[]> => {
  while ((await tellNext(house.owner, new Date(), 50)) > 0);
  const { notifications } = (await who.call(api.notifications, { query: {} })).body;
  return notifications.flatMap(({ what }) =>
    what.kind === 'deed' && ofOffers.includes(what.deed) ? [`${what.deed}${what.to ? ` ${what.to}` : ''}`] : [],
  );
};
const ofOffers = ['offer', 'accept', 'not_ours', 'take_back', 'assign_sector'];
const groupsOf = async (who: Visitor, needId: string): Promise<string[]> =>
  (await who.call(api.myDay, { query: { whose: 'sector' } })).body.groups
    .filter((g) => g.rows.some(({ need }) => need.id === needId))
    .map((g) => g.key);
/** The clocks inside the house, oldest first: kind and verdict. */
const inside = async (needId: string): Promise<string[]> => {
  const clocks = (await house.owner.query(
    `select kind || ' ' || coalesce(verdict, 'running') as word from clock where need_id = $1 and audience = 'internal' order by started_at, kind`,
    [needId],
  )) as { word: string }[];
  return clocks.map((c) => c.word);
};

test('an offer leaves ball and clock with the giver until the receiver accepts; both are told, and business sees it', async () => {
  const place = await house.aPlace();
  const [anne, kari, ola] = await Promise.all([place.leader, place.planner, place.roadman].map(house.as));
  const needId = await raise(anne!, place);
  const ear = await ola!.listen();
  await ear.follow(`membership/${place.roadman.membershipId}`);
  const before = (await on(needId, anne!).view()).body.need;
  expect([(await on(needId, ola!).view()).status, await groupsOf(ola!, needId)]).toEqual([404, []]);

  expect((await on(needId, kari!).offer(place.roads, inDays(5))).status).toBe(201);
  expect(await told(ola!)).toEqual(['offer Vei']);
  await until('Ola hears', () => ear.seen.some((e) => e.event.kind === 'notified'));
  const offered = (await on(needId, anne!).view()).body.need;
  expect(offered).toMatchObject({
    holder: { id: place.plan },
    holderSince: before.holderSince,
    offer: { from: { id: place.plan }, to: { id: place.roads }, needed: 'En vurdering.', replyBy: inDays(5) },
  });
  expect(offered.clocks).toEqual(before.clocks);
  expect(await groupsOf(ola!, needId)).toEqual(['offered']);
  expect((await ola!.call(api.listNeeds, { query: { ball: 'offered' } })).body.needs).toMatchObject([{ id: needId }]);
  expect((await on(needId, ola!).view()).body.abilities.sort()).toEqual(['accept', 'not_ours', 'note']);
  expect((await on(needId, ola!).answer()).problem).toMatchObject({ code: 'not_allowed' });
  expect((await on(needId, kari!).offer(place.intake)).problem).toMatchObject({ code: 'wrong_state' });
  expect(await inside(needId)).toEqual(['hand_over running', 'acceptance running']);

  expect((await on(needId, ola!).accept()).status).toBe(201);
  expect((await on(needId, anne!).view()).body.need).toMatchObject({
    holder: { id: place.roads },
    offer: null,
    holdings: [{ to: expect.any(String) }, { holder: { id: place.roads }, replyBy: inDays(5), to: null }],
  });
  expect((await inside(needId)).sort()).toEqual(['acceptance met', 'hand_over moved', 'hand_over running']);
  expect(await told(kari!)).toEqual(['accept Vei']);
  expect((await on(needId, ola!).accept()).problem).toMatchObject({ code: 'wrong_state' });
});

test('"not ours" says why and whose it is: the next is offered at once, and giver and coordinator are told', async () => {
  const place = await house.aPlace();
  const [anne, kari, ola, nils] = await Promise.all(
    [place.leader, place.planner, place.roadman, place.coordinator].map(house.as),
  );
  const needId = await raise(anne!, place);
  await on(needId, kari!).offer(place.roads);
  const itself = await on(needId, ola!).notOurs(place.roads);
  expect(itself.problem).toMatchObject({ status: 400 });
  expect((await on(needId, ola!).notOurs(place.intake, 'Det er en privat vei.')).status).toBe(201);

  const { need } = (await on(needId, anne!).view()).body;
  expect(need).toMatchObject({
    holder: { id: place.plan },
    offer: { from: { id: place.plan }, to: { id: place.intake }, offeredBy: { name: place.roadman.name } },
  });
  expect(need.activity.at(-1)).toMatchObject({
    deed: 'not_ours',
    author: { name: place.roadman.name, unit: 'Vei' },
    text: 'Det er en privat vei.',
    to: { id: place.intake },
  });
  expect(await told(kari!)).toEqual(['not_ours Mottak']);
  expect(await told(nils!)).toEqual(['not_ours Mottak']);
  expect((await inside(needId)).sort()).toEqual(['acceptance met', 'acceptance running', 'hand_over running']);

  expect((await on(needId, kari!).takeBack()).status).toBe(201);
  expect(await told(nils!)).toEqual(['take_back Mottak', 'not_ours Mottak']);
  expect((await on(needId, anne!).view()).body.need).toMatchObject({ offer: null, holder: { id: place.plan } });
  expect((await inside(needId)).sort()).toEqual(['acceptance cancelled', 'acceptance met', 'hand_over running']);
});

test('the coordinator breaks a tie: the ball moves at once, whatever was offered, and the history says why', async () => {
  const place = await house.aPlace();
  const [anne, kari, nils, ola] = await Promise.all(
    [place.leader, place.planner, place.coordinator, place.roadman].map(house.as),
  );
  const needId = await raise(anne!, place);
  await on(needId, kari!).offer(place.intake);
  expect((await on(needId, kari!).assign(place.roads)).problem).toMatchObject({ code: 'not_allowed' });
  expect((await on(needId, nils!).assign(place.roads)).status).toBe(201);
  const { need } = (await on(needId, anne!).view()).body;
  expect(need).toMatchObject({ holder: { id: place.roads }, offer: null });
  expect(need.activity.at(-1)).toMatchObject({
    deed: 'assign_sector',
    text: 'Dere eier veien.',
    to: { id: place.roads },
  });
  expect([await told(ola!), await told(kari!)]).toEqual([['assign_sector Vei'], ['assign_sector Vei']]);
});

test('whoever was offered the ball and answers has said yes: the stay is theirs, and so is what is sent back', async () => {
  const place = await house.aPlace();
  const [anne, kari, nils] = await Promise.all([place.leader, place.planner, place.coordinator].map(house.as));
  const needId = await raise(anne!, place);
  await on(needId, kari!).offer(place.intake);
  expect((await on(needId, nils!).answer()).status).toBe(201);
  expect((await inside(needId)).sort()).toEqual(['acceptance met', 'hand_over met', 'hand_over moved']);
  await on(needId, anne!).sendBack();
  expect((await on(needId, anne!).view()).body.need.holder).toMatchObject({ id: place.intake });
});

test('an answer or a question by the giver ends the offer; a reply by the association does not', async () => {
  const place = await house.aPlace();
  const [anne, kari] = await Promise.all([place.leader, place.planner].map(house.as));
  const needId = await raise(anne!, place);
  await on(needId, kari!).offer(place.roads);
  await on(needId, anne!).comment('Det haster.');
  expect((await on(needId, anne!).view()).body.need.offer).not.toBeNull();
  await on(needId, kari!).question('Hvilken vei?');
  expect((await on(needId, anne!).view()).body.need.offer).toBeNull();

  await on(needId, kari!).offer(place.roads);
  await on(needId, anne!).comment('Storgata.');
  expect((await on(needId, anne!).view()).body.need).toMatchObject({
    holder: { id: place.plan },
    offer: { to: { id: place.roads } },
  });
});

test('a request to the association names a date, and that is when its reply is due', async () => {
  const place = await house.aPlace();
  const [anne, kari] = await Promise.all([place.leader, place.planner].map(house.as));
  const needId = await raise(anne!, place);
  const body = {
    clientKey: crypto.randomUUID(),
    kind: 'question' as const,
    body: 'Send tegningene.',
    language: 'nb' as const,
  };
  const ask = (replyBy: string) => kari!.call(api.postMessage, { params: { id: needId }, body: { ...body, replyBy } });
  expect((await ask(inDays(-1))).problem).toMatchObject({ code: 'invalid_input' });
  expect((await ask(inDays(6))).status).toBe(201);
  const { need } = (await on(needId, anne!).view()).body;
  expect(need.holdings.at(-1)).toMatchObject({
    holder: { kind: 'association' },
    needed: 'Send tegningene.',
    replyBy: inDays(6),
  });
  expect(need.clocks.find((c) => c.kind === 'business_reply')).toMatchObject({
    budget: { unit: 'date', date: inDays(6) },
  });
});

test('an offer that nobody answers climbs the ladder: receiver, then its leader and the coordinators, then the director', async () => {
  const place = await house.aPlace();
  const needId = await house.owner.transaction(async (tx) => {
    const long = new Date('2026-01-05T09:00:00Z');
    const leader = await loadActor(tx, place.leader.membershipId, new Date());
    const planner = await loadActor(tx, place.planner.membershipId, new Date());
    const { needId: id } = await raiseNeed(tx, long, leader!, aNeed(place, { askedSectorId: place.plan }));
    const to = { kind: 'sector' as const, id: place.roads, name: 'Vei' };
    await performDeed(
      tx,
      new Date('2026-01-05T10:00:00Z'),
      planner!,
      id,
      { clientKey: crypto.randomUUID() },
      {
        deed: 'offer',
        to,
        needed: 'En vurdering.',
        replyBy: null,
      },
    );
    return id;
  });
  await fireDue(house.owner, 100);
  const who = (await house.owner.query(
    `select m.role, s.name as sector, t.share from notification t join membership m on m.id = t.membership_id left join sector s on s.id = m.sector_id
     where t.need_id = $1 and t.data ->> 'clock' = 'acceptance' order by t.share, m.role`,
    [needId],
  )) as unknown[];
  expect(who).toEqual([
    { role: 'case_handler', sector: 'Vei', share: 50 },
    { role: 'case_handler', sector: 'Vei', share: 80 },
    { role: 'case_handler', sector: 'Vei', share: 100 },
    { role: 'coordinator', sector: 'Mottak', share: 100 },
    { role: 'director', sector: null, share: 150 },
  ]);
});

test('during a consultation one sector owes the joint answer: those who are asked cannot answer business, and an offer takes nothing from the owner', async () => {
  const place = await house.aPlace();
  const [anne, kari, ola] = await Promise.all([place.leader, place.planner, place.roadman].map(house.as));
  const needId = await raise(anne!, place);
  const ask = { clientKey: crypto.randomUUID(), sectorIds: [place.roads], question: 'Hva mener dere?', replyBy: null };
  await kari!.call(api.consult, { params: { id: needId }, body: ask });
  expect((await on(needId, ola!).answer()).problem).toMatchObject({ code: 'not_allowed' });
  await on(needId, kari!).offer(place.intake);
  const { consultations } = (await kari!.call(api.consultations, { params: { id: needId } })).body;
  expect(consultations).toMatchObject([{ asking: { id: place.plan }, contribution: null, clock: { stoppedAt: null } }]);
  expect((await on(needId, anne!).view()).body.need.holder).toMatchObject({ id: place.plan });
  expect((await on(needId, kari!).answer('Samlet svar.')).status).toBe(201);
});
