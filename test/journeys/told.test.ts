import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ListNotifications, type NotificationView } from '@vertskap/contract';
import { raiseNeed } from '@vertskap/needs';
import { startWorker, tellNext } from '@vertskap/notifications';
import { loadActor } from '@vertskap/organisations';
import { doorbell, makeLog } from '@vertskap/platform';
import { on, raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const tell = async (): Promise<void> => {
  while ((await tellNext(house.owner, new Date(), 50)) > 0);
};
const pageOf = async (visitor: Visitor, query: Partial<ListNotifications> = {}) =>
  (await visitor.call(api.notifications, { query })).body;
const inWords = ({ what, need }: NotificationView): string =>
  [
    what.kind,
    'deed' in what && what.deed,
    'step' in what && what.step,
    'yours' in what && what.yours && 'yours',
    need?.number && 'need',
  ]
    .filter(Boolean)
    .join(' ');
const toldTo = async (visitor: Visitor) => (await pageOf(visitor)).notifications.map(inWords).reverse();

test('each side is told what the other does, once, however many tell at a time', async () => {
  const place = await house.aPlace();
  const [leader, planner, roadman] = await Promise.all([place.leader, place.planner, place.roadman].map(house.as));
  const needId = await raise(leader!, place);
  await on(needId, planner!).question();
  await on(needId, leader!).comment();
  await on(needId, planner!).toSector(place.roads);
  await on(needId, roadman!).answer();
  await Promise.all(Array.from({ length: 4 }, () => tell()));
  await tell();
  expect(await toldTo(leader!)).toEqual([
    'deed question yours need',
    'deed offer need',
    'deed accept need',
    'deed answer yours need',
  ]);
  expect(await toldTo(planner!)).toEqual([
    'deed raise yours need',
    'deed comment yours need',
    'deed accept need',
    'deed answer need',
  ]);
  expect(await toldTo(roadman!)).toEqual(['deed offer need']);
  for (const quiet of [place.mayor, place.director, place.administrator])
    expect(await toldTo(await house.as(quiet))).toEqual([]);
});

test('what stays inside the house is told inside it, without its words', async () => {
  const place = await house.aPlace();
  const people = {
    leader: place.leader,
    planner: place.planner,
    coordinator: place.coordinator,
    roadman: place.roadman,
  };
  const [leader, planner, coordinator, roadman] = await Promise.all(Object.values(people).map(house.as));
  const needId = await raise(leader!, place, { askedSectorId: null });
  await on(needId, coordinator!).toSector(place.plan);
  await on(needId, planner!).note('Et kanarinotat.');
  const consulted = await planner!.call(api.consult, {
    params: { id: needId },
    body: { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Et kanarispørsmål?', replyBy: null },
  });
  await roadman!.call(api.contribute, {
    params: { id: needId, consultationId: consulted.body.consultations[0]!.id },
    body: { clientKey: randomUUID(), body: 'Et kanaribidrag.' },
  });
  await tell();
  expect(await toldTo(leader!)).toEqual(['deed offer need', 'deed accept need']);
  expect(await toldTo(coordinator!)).toEqual([
    'deed raise yours need',
    'deed accept need',
    'note need',
    'consultation contributed need',
  ]);
  expect(await toldTo(roadman!)).toEqual(['consultation asked need']);
  expect(await toldTo(planner!)).toEqual(['deed offer need', 'consultation contributed need']);
  for (const visitor of [leader!, planner!, coordinator!, roadman!])
    expect(JSON.stringify(await pageOf(visitor))).not.toContain('kanari');
  await house.owner.query(`update membership set role = 'mayor', sector_id = null where id = $1`, [
    place.coordinator.membershipId,
  ]);
  expect(await toldTo(await house.as(place.coordinator))).toEqual(['deed raise yours need', 'deed accept need']);
});

test('whoever is mentioned is interrupted, if they read what mentions them; a name gives nobody the ball or a way in', async () => {
  const place = await house.aPlace();
  const [leader, planner, coordinator, director, roadman] = await Promise.all(
    [place.leader, place.planner, place.coordinator, place.director, place.roadman].map(house.as),
  );
  const needId = await raise(leader!, place);
  const it = on(needId, planner!);
  const offered = (await it.mentionable()).body.mentionable;
  expect(offered.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(
    [
      `sector ${place.plan}`,
      ...[place.planLeader, place.coordinator, place.director].map(({ membershipId }) => `person ${membershipId}`),
    ].sort(),
  );
  expect((await on(needId, leader!).mentionable()).status).toBe(404);
  const person = ({ membershipId: id }: { membershipId: string }) => ({ kind: 'person' as const, id });
  const { name } = place.coordinator;
  const before = (await it.view()).body.need;
  const note = `Hva sier @${name} og @${place.director.name}?`;
  expect((await it.note(note, [], [person(place.coordinator), person(place.director)])).status).toBe(201);
  expect((await it.note(`@${name} er slettet`, [], [person(place.planLeader)])).status).toBe(201);
  expect((await it.mentioning('comment', `@${name} kommer.`, [person(place.coordinator)])).status).toBe(201);
  const { need, internal } = (await it.view()).body;
  expect(internal!.notes.map(({ mentions }) => mentions)).toEqual([[name, place.director.name], undefined]);
  expect(need.messages.at(-1)!.mentions).toEqual([name]);
  expect((await on(needId, leader!).view()).body.need.messages.at(-1)!.mentions).toEqual([name]);
  expect(need.holder).toEqual(before.holder);
  const [own] = (await it.view()).body.mine;
  await it.amend(own!.id, `@${name} kommer i morgen.`);
  await tell();

  const said = async (who: Visitor) =>
    (await pageOf(who)).notifications.flatMap(({ what }) => ('mentioned' in what && what.mentioned ? [what.kind] : []));
  expect((await said(coordinator!)).sort()).toEqual(['deed', 'note']);
  expect(await said(director!)).toEqual(['note']);
  expect(await toldTo(roadman!)).toEqual([]);
  expect(await said(leader!)).toEqual([]);
  const levels = await house.owner.query(
    `select distinct level from notification where need_id = $1 and data ? 'mentioned'`,
    [needId],
  );
  expect(levels).toEqual([{ level: 'interrupts' }]);

  for (const mention of [person(place.roadman), person(place.leader), { kind: 'sector' as const, id: place.roads }])
    expect((await it.note(`@${place.roadman.name}`, [], [mention])).problem).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'body.mentions' }],
    });
  const byBusiness = await on(needId, leader!).mentioning('comment', `@${name}`, [person(place.coordinator)]);
  expect(byBusiness.problem?.code).toBe('invalid_input');

  const { planLeader } = place;
  const text = { kind: 'comment' as const, body: `@${planLeader.name} ser på det.`, language: 'nb' as const };
  const body = { clientKey: randomUUID(), ...text, mentions: [person(planLeader)] };
  const post = () => planner!.call(api.postMessage, { params: { id: needId }, body });
  const first = await post();
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    planLeader.membershipId,
  ]);
  expect(await post()).toMatchObject({ status: 201, body: first.body }); // sent once more, after who was meant has left
});

test('another association of the space, and another municipality, are told nothing', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const neighbour = await aNeighbourAssociation(house.owner, place);
  const needId = await raise(await house.as(place.leader), place);
  await on(needId, await house.as(place.planner)).answer();
  await tell();
  expect(await toldTo(await house.as(place.leader))).toHaveLength(1);
  for (const person of [neighbour.leader, elsewhere.leader, elsewhere.planner])
    expect(await toldTo(await house.as(person))).toEqual([]);
});

test('whoever reads the need has read what they were told of it; what was on the screen is born read', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).answer();
  await tell();
  expect((await pageOf(leader)).unread).toBe(1);
  await on(needId, leader).read(2);
  expect((await pageOf(leader)).unread).toBe(0);

  await on(needId, planner).comment();
  await on(needId, leader).read(3);
  await tell();
  expect(await pageOf(leader)).toMatchObject({ unread: 0, notifications: [{ what: { deed: 'comment' } }, {}] });
});

test('all of it can be leafed through, filtered, and marked as read by need or whole', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const [first, second] = [await raise(leader, place), await raise(leader, place)];
  for (let i = 0; i < 6; i++) await on(i % 2 ? first : second, planner).comment(`Nr. ${i}`);
  await tell();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(leader, { limit: 4, ...(cursor && { cursor }) });
    seen.push(...page.notifications.map((n) => n.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual((await pageOf(leader)).notifications.map((n) => n.id));
  expect(new Set(seen).size).toBe(6);

  const upTo = (await pageOf(leader)).notifications[0]!.at;
  await leader.call(api.markNotified, { body: { upTo, needId: first } });
  const left = await pageOf(leader, { show: 'unread' });
  expect([left.unread, new Set(left.notifications.map((n) => n.need?.id))]).toEqual([3, new Set([second])]);
  await leader.call(api.markNotified, { body: { upTo } });
  expect((await pageOf(leader, { show: 'unread' })).notifications).toEqual([]);
  expect((await pageOf(leader, { show: 'deadlines' })).notifications).toEqual([]);
  expect((await pageOf(leader, { show: 'messages' })).notifications).toHaveLength(6);
  const bad = await leader.request(
    'GET',
    `/api/notifications?cursor=${Buffer.from('["2026-13-45 00:00:00",1]').toString('base64url')}`,
  );
  expect(bad.status).toBe(400);
});

test('what is older than two weeks was imported, and nobody is told of it', async () => {
  const place = await house.aPlace();
  const imported = async (at: Date) =>
    house.owner.transaction(async (tx) => {
      const actor = await loadActor(tx, place.leader.membershipId, new Date());
      return raiseNeed(tx, at, actor!, aNeed(place, { askedSectorId: place.plan }));
    });
  await imported(new Date(Date.now() - 15 * 86_400_000));
  await imported(new Date(Date.now() - 13 * 86_400_000));
  await tell();
  expect(await toldTo(await house.as(place.planner))).toHaveLength(1);
});

test('every deed and every notification rings, so that nobody waits for the next look', async () => {
  const place = await house.aPlace();
  const rung = new Set<string>();
  const bell = await doorbell(
    house.config.DATABASE_URL,
    { event: (ring) => rung.add(ring.split('#')[0] ?? '') },
    () => {},
  );
  try {
    const needId = await raise(await house.as(place.leader), place);
    await tell();
    const streams = [`need/${needId}/shared`, `municipality/${place.municipality}`, `space/${place.space}`];
    for (const stream of [...streams, `membership/${place.planner.membershipId}`])
      await until(`${stream} rings`, () => rung.has(stream));
  } finally {
    await bell.close();
  }
});

test('a worker tells at once, and whoever is told hears it', async () => {
  const busy = await openHouse({ VERTSKAP_WORKER: '1' });
  try {
    const place: Place = await busy.aPlace();
    const desk = await (await busy.as(place.planner)).listen();
    await desk.follow(`membership/${place.planner.membershipId}`);
    const needId = await raise(await busy.as(place.leader), place);
    await until('the handler hears', () =>
      desk.seen.some((e) => e.event.kind === 'notified' && e.event.needId === needId),
    );
  } finally {
    await busy.close();
  }
});

test('what happened while no worker ran is told by the next one; also the hundredth thing on one need', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).comment('Den første.');
  await house.owner.query(
    `with last as (select * from event where stream = $1 order by seq desc limit 1),
      said as (insert into event (stream, seq, at, body, membership_id, person_id)
        select stream, seq + n, at, body, membership_id, person_id from last, generate_series(1, 99) n)
      update stream set last_seq = last_seq + 99 where name = $1`,
    [`need/${needId}/shared`],
  );
  const worker = startWorker(house.owner, house.config, makeLog('silent'));
  try {
    await until('all is told', async () => (await pageOf(leader)).unread === 100, 5_000);
  } finally {
    await worker.stop();
  }
});
