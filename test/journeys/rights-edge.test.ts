import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { contents } from '../harness/contents.js';
import { type House, openHouse } from '../harness/house.js';
import { expectProblem } from '../harness/problems.js';
import type { Place } from '../harness/places.js';
import { addressOf, type Parts, requestOf, type RouteName, routeNames } from '../harness/requests.js';
import { aWorld } from '../harness/worlds.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let place: Place;
let leader: Visitor;
const deeds = routeNames.filter((name) => api[name].method !== 'GET');
let good: Map<RouteName, Parts>;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
  leader = await house.as(place.leader);
  const world = await aWorld(house, place, { leader, planner: await house.as(place.planner) }, 'consulted');
  good = new Map(deeds.map((name) => [name, requestOf(name).make(world)]));
});
afterAll(() => house?.close());

/** Every deed there is, with these headers: all refused alike, and nothing changed. */
async function refusesAll(
  who: Visitor,
  headers: Record<string, string>,
  code: 'csrf_token_missing' | 'foreign_origin',
): Promise<void> {
  const before = await contents(house.owner);
  for (const name of deeds) {
    const parts = good.get(name)!;
    expectProblem(name, await who.request(api[name].method, addressOf(name, parts), parts.body, headers), code);
  }
  expect(await contents(house.owner)).toEqual(before);
}

test.each([
  ['no token', ''],
  ['a wrong token', 'x'.repeat(32)],
  ['a token of letters that are two bytes each', 'æ'.repeat(32)],
  ['a token that is too long', 'x'.repeat(4_000)],
])('no deed is done with %s', async (_, token) => {
  await refusesAll(leader, { 'x-csrf-token': token }, 'csrf_token_missing');
});

test("no deed is done with somebody else's token, or with one from before signing in", async () => {
  const visitor = await house.as(place.planner);
  const before = visitor.session!.csrfToken;
  await refusesAll(leader, { 'x-csrf-token': before }, 'csrf_token_missing');
  await visitor.become(place.leader.membershipId);
  await refusesAll(visitor, { 'x-csrf-token': before }, 'csrf_token_missing');
});

test('whoever is not signed in has no session, so that no late answer takes the place of one', async () => {
  const visitor = await house.as(place.planner);
  const old = visitor.headers()['cookie']!;
  await visitor.become(place.planner.membershipId); // signed in again, in another page of the browser
  for (const cookie of ['', old]) {
    const late = await fetch(`${house.url}/api/session`, { headers: { cookie } });
    expect([await late.json(), late.headers.getSetCookie()]).toMatchObject([{ person: null, csrfToken: '' }, []]);
  }
  const out = await visitor.call(api.signOut);
  expect([out.status, out.body.person, out.headers.getSetCookie()]).toEqual([200, null, []]);
});

test('nor has somebody whose mandate has ended', async () => {
  const ended = await house.as(place.deputy);
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    place.deputy.membershipId,
  ]);
  const late = await ended.call(api.session);
  expect([late.body.person, late.headers.getSetCookie()]).toEqual([null, []]);
});

test.each(['https://evil.example', 'null', 'http://127.0.0.1', 'nonsense'])(
  'no deed is done from %s',
  async (origin) => {
    await refusesAll(leader, { origin }, 'foreign_origin');
  },
);

test('a deed from our own page is done', async () => {
  const own = await leader.request('PUT', '/api/session/language', { language: 'nn' }, { origin: house.url });
  expect(own.status).toBe(200);
});

test('reading from another page gives it nothing it could read', async () => {
  const answer = await leader.request('GET', '/api/home', undefined, { origin: 'https://evil.example' });
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('the cookie is closed to scripts and to other sites, lasts a working day, and is another one after signing in', async () => {
  const cookieOf = (answer: { headers: Headers }) => answer.headers.getSetCookie()[0] ?? '';
  const visitor = await house.as(place.planner);
  const first = visitor.headers()['cookie'];
  const signedIn = await visitor.call(api.demoSignIn, { body: { membershipId: place.leader.membershipId } });
  const cookie = cookieOf(signedIn);
  expect(cookie).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Lax$/);
  const hours = (Date.parse(/Expires=([^;]+)/.exec(cookie)![1]!) - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(12);
  expect(visitor.headers()['cookie']).not.toBe(first);
  expect((await fetch(`${house.url}/api/home`, { headers: { cookie: first! } })).status).toBe(401);
});

test('behind https the cookie travels only there', async () => {
  const secure = await openHouse({ PUBLIC_ORIGIN: 'https://vertskap.example.no' });
  try {
    const { membershipId } = (await secure.aPlace()).leader;
    const visitor = await secure.stranger();
    const answer = await visitor.request(
      'POST',
      '/api/demonstration/session',
      { membershipId },
      { 'x-forwarded-proto': 'https' },
    );
    expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  } finally {
    await secure.close();
  }
});

test('a cookie that was tampered with is nobody’s', async () => {
  const { cookie } = leader.headers();
  for (const forged of [
    `${cookie!.slice(0, -1)}x`,
    'vertskap=s%3Ax.y',
    'vertskap=',
    'vertskap=s%3A..%2F',
    `vertskap=${'x'.repeat(5_000)}`,
  ]) {
    const answer = await fetch(`${house.url}/api/home`, { headers: { cookie: forged } });
    expect([forged.slice(0, 30), answer.status]).toEqual([forged.slice(0, 30), 401]);
  }
});

test('nothing that the API says may be kept, sniffed or framed', async () => {
  for (const path of ['/api/home', '/api/session', '/api/needs/x']) {
    const { headers } = await leader.request('GET', path);
    expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-store']);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'self'.*frame-ancestors 'self'.*script-src 'self'/,
    );
    expect(headers.get('x-powered-by')).toBeNull();
  }
});
