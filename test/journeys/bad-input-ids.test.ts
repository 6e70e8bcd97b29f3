import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { api, type Route } from '@vertskap/contract';
import { contents } from '../harness/contents.js';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Place } from '../harness/places.js';
import { addressOf, type Parts, type Person, requestOf, type RouteName, routeNames } from '../harness/requests.js';
import { aWorld, nobody, type State, type World } from '../harness/worlds.js';
import type { Answer, Visitor } from '../harness/visitor.js';

let house: House;
let places: [own: Place, foreign: Place];
let people: { leader: Visitor; planner: Visitor }[];
beforeAll(async () => {
  house = await openHouse();
  places = [await house.aPlace(), await house.aPlace()];
  people = await Promise.all(
    places.map(async (p) => ({ leader: await house.as(p.leader), planner: await house.as(p.planner) })),
  );
});
afterAll(() => house?.close());

const send = (by: Visitor, name: RouteName, parts: Parts): Promise<Answer<unknown>> =>
  by.request(api[name].method, addressOf(name, parts), parts.body);
/** An answer but for its reference, the moment it was reckoned, and the ids that the request itself named. */
const whole = ({ status, body }: Answer<unknown>, asked: Parts = {}): unknown => {
  const named = JSON.stringify(asked).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  const text = named.reduce((said, id) => said.replaceAll(id, 'asked'), JSON.stringify(body));
  return { status, body: { ...(JSON.parse(text) as object), reference: '', asOf: '' } };
};
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** Every id of a world, in the same order for every world. */
function idsOf({ place, ...rest }: World): string[] {
  return JSON.stringify([place, rest]).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
}
/** The parts with other ids, all of them or the nth. Client keys stay. */
function withIds(parts: Parts, other: (id: string) => string, nth?: number): Parts {
  let n = 0;
  return JSON.parse(JSON.stringify(parts), (key, value: unknown) =>
    isId(value) && key !== 'clientKey' && (nth === undefined || n++ === nth) ? other(value) : value,
  ) as Parts;
}
const idsIn = (parts: Parts): number => {
  let n = 0;
  withIds(parts, (id) => (n++, id));
  return n;
};
const fresh = (parts: Parts): Parts =>
  parts.body && 'clientKey' in parts.body ? { ...parts, body: { ...parts.body, clientKey: randomUUID() } } : parts;

/** One here and one elsewhere in each state: what only asks for what belongs to others changes neither, which is what is tested. */
const worlds = new Map<State | undefined, Promise<[own: World, foreign: World]>>();
function bothWorlds(state: State | undefined): Promise<[own: World, foreign: World]> {
  const made =
    worlds.get(state) ??
    Promise.all([aWorld(house, places[0], people[0]!, state), aWorld(house, places[1], people[1]!, state)]);
  worlds.set(state, made);
  return made;
}

/**
 * Routes whose good request names something by its id. In the demonstration everyone may become everyone; which municipalities
 * there are is public, so that one may be asked to compare; and whoever saves a view chooses its id, among their own.
 */
const named = routeNames.filter((name) => {
  const anything = new Proxy({}, { get: () => ({ membershipId: randomUUID() }) }) as Place;
  const ids = { needId: randomUUID(), clockId: randomUUID(), consultationId: randomUUID() };
  const world = { place: anything, ...ids, ...nobody };
  return !['demoSignIn', 'consent', 'saveView'].includes(name) && idsIn(requestOf(name).make(world)) > 0;
});

describe.each(named)('%s', (name) => {
  test('answers for what belongs to others exactly as for what does not exist, and nothing changes', async () => {
    const { by, state, make } = requestOf(name);
    const [own, foreign] = await bothWorlds(state);
    const neighbour = own.competence.neighbour; // a municipality, which is public
    const twin = new Map(idsOf(own).map((id, i) => [id, id === neighbour ? id : idsOf(foreign)[i]!]));
    const good = make(own);
    const visitor = await house.as(places[0][by]);
    const before = await contents(house.owner);
    for (const nth of [undefined, ...Array.from({ length: idsIn(good) }, (_, i) => i)]) {
      const theirs = withIds(good, (id) => twin.get(id) ?? id, nth);
      if (
        nth !== undefined &&
        JSON.stringify(good).includes(neighbour) &&
        JSON.stringify(theirs) === JSON.stringify(good)
      )
        continue;
      expect(theirs).not.toEqual(good);
      const nobodys = withIds(good, (id) => (id === neighbour ? id : randomUUID()), nth);
      const [a, b] = [await send(visitor, name, fresh(theirs)), await send(visitor, name, fresh(nobodys))];
      expect({ nth, ...(whole(a, theirs) as object) }).toEqual({ nth, ...(whole(b, nobodys) as object) });
      if (api[name].method !== 'GET') expect([nth, a.status >= 400 && a.status < 500]).toEqual([nth, true]);
    }
    expect(await contents(house.owner)).toEqual(before);
  });
});

test("a hand-over of somebody else's need to their own sector is not found either", async () => {
  const [own, foreign] = [await aWorld(house, places[0], people[0]!), await aWorld(house, places[1], people[1]!)];
  const { make } = requestOf('handOver');
  const theirs = make(foreign);
  const nobodys = { ...theirs, params: { id: randomUUID() } };
  const answers = [
    await send(people[0]!.planner, 'handOver', theirs),
    await send(people[0]!.planner, 'handOver', nobodys),
  ];
  expect(whole(answers[0]!)).toEqual(whole(answers[1]!));
  expect(answers[0]!.problem?.code).toBe('not_found');
  expect((await send(people[0]!.planner, 'handOver', make(own))).status).toBe(201);
});

const withBody = routeNames.filter((name) => (api[name] as Route).body);
const accepts = (name: RouteName, field: string): boolean =>
  (api[name] as Route).body!.safeParse({ [field]: 'x' }).error?.issues.some((i) => i.path[0] === field) ?? false;

describe.each(withBody.filter((name) => accepts(name, 'expectedVersion')))('%s', (name) => {
  test('of a version that is gone is refused, and nothing changes', async () => {
    const { by, state, make } = requestOf(name);
    const world = await aWorld(house, places[0], people[0]!, state);
    const visitor = await house.as(places[0][by]);
    const before = await contents(house.owner);
    const good = make(world);
    const stale = { ...good, body: { ...good.body, expectedVersion: 99 } };
    const answer = await send(visitor, name, stale);
    expect(answer.problem).toMatchObject({ status: 409, code: 'stale_version' });
    expect(await contents(house.owner)).toEqual(before);
  });
});

describe.each(withBody.filter((name) => accepts(name, 'clientKey')))('%s', (name) => {
  test('with a key that did something else is refused, and nothing changes', async () => {
    const { by, state, make } = requestOf(name);
    const place = places[0];
    const world = await aWorld(house, place, people[0]!, state);
    const visitor = await house.as(place[by]);
    const elsewhere = await raise(people[0]!.leader, place, {
      askedSectorId: by === 'roadman' ? place.roads : place.plan,
    });
    const clientKey = randomUUID();
    const comment = ['messages', { kind: 'comment', body: 'Først.', language: 'nb' }] as const;
    const others: Partial<Record<Person, readonly [path: string, said: object]>> = {
      mayor: ['status-requests', { reason: 'Hvordan går det?' }],
      contact: ['backings', { companyId: place.companies[0], facts: null, jobs: null, kronerPerYear: null }],
    };
    const [path, said] = others[by] ?? comment;
    const space = { params: { id: world.region.id }, body: { clientKey, name: 'Rådet' } };
    const first =
      by === 'director' // of no need
        ? await send(visitor, 'openRegionalSpace', space)
        : await visitor.request('POST', `/api/needs/${elsewhere}/${path}`, { clientKey, ...said });
    expect(first.status).toBe(201);
    const before = await contents(house.owner);
    const good = make(world);
    const answer = await send(visitor, name, { ...good, body: { ...good.body, clientKey } });
    expect(answer.problem).toMatchObject({ status: 409, code: 'key_reused' });
    expect(await contents(house.owner)).toEqual(before);
  });
});

/** What can still be done with a need that was withdrawn. */
const whenever: RouteName[] = [
  'postNote',
  'amendMessage',
  'amendNote',
  'markRead',
  'raiseNeed',
  'contribute',
  'chooseSubjects',
  'checkItem',
];
const onNeeds = withBody.filter((name) => api[name].path.startsWith('/needs/') && !whenever.includes(name));

describe.each(onNeeds)('%s', (name) => {
  test('on a need that was withdrawn is refused as the wrong state, and nothing changes', async () => {
    const { by, state, make } = requestOf(name);
    const world = await aWorld(house, places[0], people[0]!, state);
    expect((await on(world.needId, people[0]!.leader).withdraw()).status).toBe(201);
    const visitor = await house.as(places[0][by]);
    const before = await contents(house.owner);
    const answer = await send(visitor, name, make(world));
    expect(answer.problem).toMatchObject({ status: 409, code: 'wrong_state' });
    expect(await contents(house.owner)).toEqual(before);
  });
});
