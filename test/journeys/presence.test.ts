import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Presence } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { anotherServer, type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation } from '../harness/places.js';
import type { Listener, Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** Somebody with the need's page open who keeps what is said of presence. */
async function opened(visitor: Visitor, needId: string): Promise<{ ear: Listener; heard: Presence[] }> {
  const ear = await visitor.listen();
  const heard: Presence[] = [];
  ear.socket.on('presence', (presence) => heard.push(presence));
  for (const stream of [`need/${needId}/shared`, `need/${needId}/internal`] as const)
    await ear.follow(stream, 1_000_000);
  ear.socket.emit('attend', { needId, doing: 'reading' });
  return { ear, heard };
}
const now = (heard: Presence[]) => heard.at(-1)?.people.map(({ name, doing }) => [name, doing]) ?? [];

test('staff see who else has a need open and who is writing, each once, until they close it or go', async () => {
  const place = await house.aPlace();
  const needId = await raise(await house.as(place.leader), place);
  const [planner, coordinator] = [await house.as(place.planner), await house.as(place.coordinator)];
  const [hers, his] = [await opened(planner, needId), await opened(coordinator, needId)];
  const secondTab = await opened(planner, needId);
  await until('whoever comes last is told who is there', () => now(secondTab.heard).length === 2);
  const [kari, nils] = [place.planner.name, place.coordinator.name];
  const both = (doing: string) => [
    [kari, doing],
    [nils, 'reading'],
  ];
  await until('both are there', () => now(his.heard).length === 2);
  expect(now(his.heard)).toEqual(both('reading'));

  hers.ear.socket.emit('attend', { needId, doing: 'writing' });
  await until('she writes', () => now(his.heard)[0]?.[1] === 'writing');
  secondTab.ear.socket.emit('attend', { needId, doing: 'reading' });
  hers.ear.socket.emit('attend', { needId, doing: 'reading' });
  await until('she only reads', () => now(his.heard)[0]?.[1] === 'reading');
  hers.ear.socket.emit('attend', { needId, doing: null });
  secondTab.ear.socket.disconnect();
  await until('she has gone', () => now(his.heard).length === 1);
  expect(now(his.heard)).toEqual([[nils, 'reading']]);
});

test('business, politics and who may not read the notes are never shown and never told, whatever they send', async () => {
  const place = await house.aPlace();
  const neighbour = await aNeighbourAssociation(house.owner, place);
  const leader = await house.as(place.leader);
  const needId = await raise(leader, place);
  const planner = await opened(await house.as(place.planner), needId);
  await until('the planner is there', () => now(planner.heard).length === 1);
  const others = [place.leader, place.contact, neighbour.leader, place.mayor, place.administrator, place.roadman];
  const theirs = await Promise.all(others.map(async (person) => opened(await house.as(person), needId)));
  for (const { ear } of theirs) {
    ear.socket.emit('attend', { needId, doing: 'writing' });
    for (const nonsense of [null, 7, { needId }, { needId, doing: 'shouting' }, { needId: 'x', doing: 'reading' }])
      ear.socket.emit('attend', nonsense as never);
  }
  planner.ear.socket.emit('attend', { needId, doing: 'writing' });
  await until('the planner writes', () => now(planner.heard)[0]?.[1] === 'writing');
  await on(needId, leader).comment('Hører dere?'); // whatever came before it on these sockets has come by now
  for (const { ear } of theirs.slice(0, 4))
    await until('they hear the comment', () => ear.seen.some(({ event }) => event.kind === 'need.moved'));
  expect(theirs.flatMap(({ heard }) => heard)).toEqual([]);
  expect(planner.heard.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(
    planner.heard.map(() => place.planner.name),
  );
});

test('who is on another server is seen too, and is gone when that server ends', async () => {
  const place = await house.aPlace();
  const needId = await raise(await house.as(place.leader), place);
  const other = await anotherServer(house);
  const [planner, coordinator] = [await house.as(place.planner), await house.as(place.coordinator)];
  const his = await opened(coordinator, needId);
  const hers = await opened(planner.at(other.url), needId);
  for (const { heard } of [his, hers]) await until('each sees both', () => now(heard).length === 2);
  hers.ear.socket.emit('attend', { needId, doing: 'writing' });
  await until('she writes', () => now(his.heard)[0]?.[1] === 'writing');
  await other.close();
  await until('she is gone', () => now(his.heard).length === 1);
});

test('business sees that the municipality opened its need, at once and as an organisation, from the first of its handlers alone', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const needId = await raise(leader, place);
  const ear = await leader.listen();
  await ear.follow(`association/${place.association}`, 0);
  const read = (visitor: Visitor) => visitor.call(api.markRead, { params: { id: needId }, body: { seq: 1 } });
  const openedAt = async () => (await on(needId, leader).view()).body.openedByMunicipalityAt;
  expect((await read(await house.as(place.mayor))).status).toBe(201);
  expect((await read(leader)).status).toBe(201);
  expect(await openedAt()).toBeNull();
  await read(await house.as(place.planner));
  await read(await house.as(place.coordinator));

  await until('business hears', () => ear.seen.some(({ event }) => event.kind === 'need.opened'));
  const at = await openedAt();
  const heard = ear.seen.filter(({ event }) => event.kind === 'need.opened');
  expect(heard.map(({ event }) => event)).toEqual([{ kind: 'need.opened', needId, at }]);
  for (const { name, membershipId } of [place.planner, place.coordinator])
    expect(JSON.stringify(ear.seen)).not.toMatch(new RegExp(`${name}|${membershipId}`));
});

test('what is read on one device is read on the others, in whatever capacity, and a reader who was away hears of it', async () => {
  const place = await house.aPlace();
  const needId = await raise(await house.as(place.leader), place);
  const [office, phone] = [await house.as(place.planner), await house.as(place.planner)];
  const stream = `membership/${place.planner.membershipId}` as const;
  const unread = async (who: Visitor) =>
    (await who.call(api.listNeeds, { query: {} })).body.needs.find((n) => n.id === needId)?.unread;
  const atOffice = await office.listen();
  await atOffice.follow(stream, 0);
  expect(await unread(office)).toBe(true);

  await phone.call(api.markRead, { params: { id: needId }, body: { seq: 1 } });
  await until('the office hears', () => atOffice.seen.length === 1);
  expect(atOffice.seen[0]!.event).toEqual({ kind: 'read', needId });
  expect(await unread(office)).toBe(false);

  await phone.call(api.markRead, { params: { id: needId }, body: { seq: 1 } }); // nothing new was read
  const late = await (await house.as(place.planner)).listen();
  const missed = await late.follow(stream, 0);
  expect(missed).toMatchObject({ outcome: 'events', events: [{ seq: 1, event: { kind: 'read', needId } }] });
  const colleague = await (await house.as(place.coordinator)).listen();
  expect(await colleague.follow(stream, 0)).toEqual({ outcome: 'refused' });
});

test('what is marked as unread is unread on the other devices too, for that person alone, until it is opened again', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const needId = await raise(leader, place);
  const [office, phone, colleague] = await Promise.all([place.planner, place.planner, place.coordinator].map(house.as));
  await on(needId, leader).comment('Det haster.');
  const unread = async (who: Visitor) =>
    (await who.call(api.listNeeds, { query: {} })).body.needs.find((n) => n.id === needId)?.unread;
  for (const who of [office!, colleague!]) await on(needId, who).read(2);
  const openedAt = (await on(needId, leader).view()).body.openedByMunicipalityAt;
  const atOffice = await office!.listen();
  await atOffice.follow(`membership/${place.planner.membershipId}`, 1_000_000);
  const before = atOffice.seen.length;

  expect((await on(needId, phone!).unread()).status).toBe(201);
  await until('the office hears', () => atOffice.seen.length === before + 1);
  expect(atOffice.seen.at(-1)!.event).toEqual({ kind: 'read', needId });
  expect([await unread(office!), await unread(colleague!)]).toEqual([true, false]);
  expect((await on(needId, office!).view()).body).toMatchObject({ lastReadSeq: 1, openedByMunicipalityAt: openedAt });
  expect((await on(needId, phone!).unread()).status).toBe(201); // it is unread already
  expect((await on(needId, office!).view()).body.lastReadSeq).toBe(1);
  await on(needId, office!).read(2);
  expect(await unread(phone!)).toBe(false);
  expect((await on(needId, await house.as(place.roadman)).unread()).status).toBe(404);
});
