import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Stream } from '@vertskap/contract';
import { io } from 'socket.io-client';
import { anInitiative } from '../harness/an-initiative.js';
import { aMeeting } from '../harness/a-meeting.js';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation } from '../harness/places.js';
import type { Listener, Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** The socket is told, and cut, within a second; nothing is heard afterwards. */
async function dismissed(ear: Listener, end: () => Promise<unknown>): Promise<void> {
  const told = new Promise<string>((done) => {
    ear.socket.once('signedOut', () => done('told'));
  });
  const gone = new Promise<string>((done) => ear.socket.once('disconnect', done));
  await end();
  const late = new Promise<string>((done) => setTimeout(done, 1_000, 'late'));
  expect(await Promise.race([told, late])).toBe('told');
  expect(await Promise.race([gone, late])).toBe('io server disconnect');
}

test('who may follow which stream: as written, and everything else is refused', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const other = await aNeighbourAssociation(house.owner, place);
  const people = { ...place, neighbour: other.leader };
  const names = [
    'leader',
    'contact',
    'coordinator',
    'planner',
    'roadman',
    'director',
    'mayor',
    'administrator',
    'neighbour',
  ] as const;
  const visitors = new Map(await Promise.all(names.map(async (name) => [name, await house.as(people[name])] as const)));
  const leader = visitors.get('leader')!;
  const [open, closed] = [await raise(leader, place), await raise(leader, place, { visibility: 'municipality' })];
  const foreign = await raise(await house.as(elsewhere.leader), elsewhere);
  const hidden = await raise(leader, place, { visibility: 'restricted' });
  const inside = ['coordinator', 'planner', 'roadman', 'director', 'mayor'];

  const expected: [Stream, string[]][] = [
    [`need/${open}/shared`, ['leader', 'contact', 'coordinator', 'planner', 'director', 'mayor', 'neighbour']],
    [`need/${open}/internal`, ['coordinator', 'planner', 'director']],
    [`need/${closed}/shared`, ['leader', 'contact', 'coordinator', 'planner', 'director', 'mayor']],
    [`need/${closed}/internal`, ['coordinator', 'planner', 'director']],
    [`need/${hidden}/shared`, ['leader', 'coordinator']],
    [`need/${hidden}/internal`, ['coordinator']],
    [`need/${foreign}/shared`, []],
    [`need/${foreign}/internal`, []],
    [`need/${crypto.randomUUID()}/shared`, []],
    [`municipality/${place.municipality}`, inside],
    [`municipality/${elsewhere.municipality}`, []],
    [`coordinators/${place.municipality}`, ['coordinator']],
    [`coordinators/${elsewhere.municipality}`, []],
    [`association/${place.association}`, ['leader']],
    [`association/${other.association}`, ['neighbour']],
    [`association/${elsewhere.association}`, []],
    [`space/${place.space}`, ['leader', 'neighbour']],
    [`space/${elsewhere.space}`, []],
    [`meeting/${(await aMeeting(house.owner, place, 60)).id}`, [...inside, 'leader', 'neighbour']],
    [`meeting/${(await aMeeting(house.owner, elsewhere, 60)).id}`, []],
    [`meeting/${crypto.randomUUID()}`, []],
    [`initiative/${await anInitiative(house.owner, place)}`, [...inside, 'leader', 'neighbour']],
    [
      `initiative/${await anInitiative(house.owner, place, { calls: true })}`,
      [...inside, 'leader', 'neighbour', 'contact'],
    ],
    [`initiative/${await anInitiative(house.owner, elsewhere, { calls: true })}`, []],
    [`membership/${place.leader.membershipId}`, ['leader']],
    [`membership/${place.mayor.membershipId}`, ['mayor']],
    [`membership/${elsewhere.leader.membershipId}`, []],
  ];
  for (const name of names) {
    const ear = await visitors.get(name)!.listen();
    for (const [stream, followers] of expected) {
      const { outcome } = await ear.follow(stream, 0);
      expect([name, stream, outcome !== 'refused']).toEqual([name, stream, followers.includes(name)]);
    }
  }
});

test('who was refused a stream hears nothing of it, and who left it hears no more', async () => {
  const place = await house.aPlace();
  const [leader, planner, mayor] = await Promise.all([place.leader, place.planner, place.mayor].map(house.as));
  const needId = await raise(leader!, place);
  const [office, desk] = [await mayor!.listen(), await planner!.listen()];
  expect(await office.follow(`need/${needId}/internal`)).toEqual({ outcome: 'refused' });
  await office.follow(`need/${needId}/shared`, 1);
  await desk.follow(`need/${needId}/internal`);
  await on(needId, planner!).note('Bare for oss.');
  await on(needId, planner!).comment('For alle.');
  await until('both are heard', () => office.seen.length === 1 && desk.seen.length === 1);
  expect([office.seen[0]!.event.kind, desk.seen[0]!.event.kind]).toEqual(['need.moved', 'note.posted']);

  office.socket.emit('unfollow', { stream: `need/${needId}/shared` });
  await office.follow(`municipality/${place.municipality}`, 2);
  await on(needId, planner!).comment('Mer.');
  await until('the ring is heard', () => office.seen.length === 2);
  expect(office.seen[1]!.stream).toBe(`municipality/${place.municipality}`);
});

test('a need for the municipality alone rings with its association, not in the space', async () => {
  const place = await house.aPlace();
  const other = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  const leader = await house.as(place.leader);
  const [ear, mine] = [await other.listen(), await leader.listen()];
  await ear.follow(`space/${place.space}`);
  await mine.follow(`association/${place.association}`);
  const closed = await raise(leader, place, { visibility: 'municipality' });
  await until('its association hears it', () => mine.seen.length === 1);
  const open = await raise(leader, place);
  await until('the space hears the open one', () => ear.seen.length === 1);
  expect(ear.seen[0]!.event).toEqual({ kind: 'need.touched', needId: open });
  expect((await other.call(api.listNeeds, { query: {} })).body.needs.map((n) => n.id)).toEqual([open]);
  expect((await on(closed, other).view()).status).toBe(404);
  expect((await other.call(api.need, { params: { id: 'B-1001' } })).status).toBe(404);
});

test.each<[string, (who: Visitor, membershipId: string) => Promise<unknown>]>([
  ['signs out', (who) => who.call(api.signOut)],
  ['acts as somebody else', (who, membershipId) => who.call(api.demoSignIn, { body: { membershipId } })],
  [
    'has a session that is deleted',
    (who) => house.owner.query(`delete from session where sess->'passport'->>'user' = $1`, [who.session!.acting!.id]),
  ],
  [
    'has a session that runs out',
    (who) =>
      house.owner.query(`update session set expire = now() where sess->'passport'->>'user' = $1`, [
        who.session!.acting!.id,
      ]),
  ],
  [
    'has a mandate that ends',
    (who) => house.owner.query(`update membership set valid_to = now() where id = $1`, [who.session!.acting!.id]),
  ],
])('who %s is told and cut off within a second', async (_, end) => {
  const place = await house.aPlace();
  const [planner, leader] = [await house.as(place.planner), await house.as(place.leader)];
  const needId = await raise(leader, place);
  const ear = await planner.listen();
  await ear.follow(`need/${needId}/shared`, 1);
  await dismissed(ear, () => end(planner, place.coordinator.membershipId));
  await on(needId, leader).comment('Etterpå.');
  expect(ear.seen).toEqual([]);
});

test.each([
  ['has ended', "valid_to = now() - interval '1 second'"],
  ['was moved to another sector', 'sector_id = $2, version = version + 1'],
])('a socket whose membership %s follows nothing more with what it was before', async (_, change) => {
  const place = await house.aPlace();
  const [planner, leader] = [await house.as(place.planner), await house.as(place.leader)];
  const needId = await raise(leader, place);
  const ear = await planner.listen();
  const gone = new Promise<string>((done) => ear.socket.once('disconnect', () => done('cut')));
  const values = [place.planner.membershipId, ...(change.includes('$2') ? [place.roads] : [])];
  await house.owner.query(`update membership set ${change} where id = $1`, values);
  const answered = ear.follow(`need/${needId}/internal`).then(({ outcome }) => outcome);
  expect(['refused', 'cut']).toContain(await Promise.race([answered, gone]));
});

test('who has a mandate that runs out by itself is told and cut off within a second', async () => {
  const place = await house.aPlace();
  const endsAt = new Date(Date.now() + 3_000);
  await house.owner.query(`update membership set valid_to = $2 where id = $1`, [place.planner.membershipId, endsAt]);
  const planner = await house.as(place.planner);
  const ear = await planner.listen();
  await dismissed(ear, () => wait(endsAt.getTime() - Date.now()));
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt.getTime());
  expect((await planner.call(api.home)).status).toBe(401);
});

test('who has no session, or one that has ended, gets no socket', async () => {
  const place = await house.aPlace();
  const [stranger, planner] = [await house.stranger(), await house.as(place.planner)];
  await expect(stranger.listen()).rejects.toThrow('not_signed_in');
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    place.planner.membershipId,
  ]);
  await expect(planner.listen()).rejects.toThrow('not_signed_in');
  expect((await planner.call(api.home)).problem).toMatchObject({ status: 401, code: 'not_signed_in' });
});

test('a page of another site gets no socket, whoever looks at it', async () => {
  const place = await house.aPlace();
  const planner = await house.as(place.planner);
  const from = (origin: string) =>
    new Promise<string>((done) => {
      const socket = io(house.url, {
        transports: ['websocket'],
        extraHeaders: { origin, ...planner.headers() },
        reconnection: false,
        forceNew: true,
      });
      socket.once('connect', () => (socket.disconnect(), done('connected')));
      socket.once('connect_error', () => done('refused'));
    });
  expect(await from(house.url)).toBe('connected');
  for (const origin of [
    'https://evil.example',
    'null',
    house.url.replace('http', 'https') + '1',
    'http://127.0.0.1',
    'nonsense',
    '',
  ])
    expect([origin, await from(origin)]).toEqual([origin, 'refused']);
});
