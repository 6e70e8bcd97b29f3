import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { api, type Route } from '@vertskap/contract';
import { contents } from '../harness/contents.js';
import { type House, openHouse } from '../harness/house.js';
import { type Mutation, mutations, spread, taken } from '../harness/mutations.js';
import { expectProblem } from '../harness/problems.js';
import type { Place } from '../harness/places.js';
import { addressOf, type Person, requestOf, type RouteName, routeNames } from '../harness/requests.js';
import { aWorld, type State, type World } from '../harness/worlds.js';
import type { Answer, Visitor } from '../harness/visitor.js';

const MOST = 24;
let house: House;
let place: Place;
let leader: Visitor;
let planner: Visitor;
beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: 'error' }); // a fault of ours says what it was
  place = await house.aPlace();
  [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
});
afterAll(() => house?.close());

const known = new Map<Person, Promise<Visitor>>();
const visitorOf = (by: Person): Promise<Visitor> => {
  const visitor = known.get(by) ?? house.as(place[by]);
  known.set(by, visitor);
  return visitor;
};

const fresh = (state?: State): Promise<World> => aWorld(house, place, { leader, planner }, state);
/** One in each state, for what changes nothing: which is what is tested. */
const kept = new Map<State | undefined, Promise<World>>();
function untouched(state?: State): Promise<World> {
  const world = kept.get(state) ?? fresh(state);
  kept.set(state, world);
  return world;
}

const withInput = routeNames.filter((name) => {
  const route: Route = api[name];
  return route.params ?? route.query ?? route.body;
});

/** Sends them a few at a time; gives what each was answered. */
async function sendAll(
  by: Visitor,
  name: RouteName,
  list: Mutation[],
  key: unknown,
): Promise<[Mutation, Answer<unknown>][]> {
  const answers: [Mutation, Answer<unknown>][] = [];
  const waiting = [...list];
  const lane = async () => {
    for (let m = waiting.shift(); m; m = waiting.shift()) {
      const { body } = m.parts;
      // the good request's key would make each a repeat of the first
      const sent = key !== undefined && body?.['clientKey'] === key ? { ...body, clientKey: randomUUID() } : body;
      answers.push([m, await by.request(api[name].method, addressOf(name, m.parts), sent)]);
    }
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return answers;
}

test.each(routeNames)('%s takes no query, body or field that the contract does not know', async (name) => {
  const route: Route = api[name];
  const { by, state, make } = requestOf(name);
  const good = make(await untouched(state));
  const visitor = await visitorOf(by);
  const before = await contents(house.owner);
  const surplus = { ...good, query: { ...good.query, surplus: '1' } };
  expectProblem('query', await visitor.request(route.method, addressOf(name, surplus), good.body), 'invalid_input');
  if (route.method !== 'GET') {
    const body = { ...good.body, surplus: 1 };
    expectProblem('body', await visitor.request(route.method, addressOf(name, good), body), 'invalid_input');
  }
  expect(await contents(house.owner)).toEqual(before);
});

describe.each(withInput)('%s', (name) => {
  const { by, state, make } = requestOf(name);
  const route: Route = api[name];
  const session = ['signIn', 'demoSignIn', 'actAs', 'signOut', 'acceptInvitation'].includes(name);
  const ready = async (world: World) => {
    const good = make(world);
    const visitor = session ? await house.as(place[by]) : await visitorOf(by);
    return { visitor, all: mutations(good), key: good.body?.['clientKey'] };
  };

  test('what its schema refuses is refused with the fields that are wrong, and nothing changes', async () => {
    const { visitor, all, key } = await ready(await untouched(state));
    for (const m of all.filter((one) => one.sure)) expect([m.what, taken(route, m.parts)]).toEqual([m.what, false]);
    const refused = spread(
      all.filter((m) => !taken(route, m.parts)),
      MOST,
    );
    expect(refused.length).toBeGreaterThan(0);
    const before = await contents(house.owner);
    for (const [{ what }, answer] of await sendAll(visitor, name, refused, key)) {
      expectProblem(what, answer, 'invalid_input');
      expect([what, answer.problem?.errors?.length]).not.toEqual([what, 0]);
    }
    expect(await contents(house.owner)).toEqual(before);
  });

  test('what is odd and passes the schema never breaks the server', async () => {
    const { visitor, all, key } = await ready(await fresh(state));
    const odd = spread(
      all.filter((m) => taken(route, m.parts)),
      MOST,
    );
    for (const [{ what }, answer] of await sendAll(visitor, name, odd, key)) {
      if (answer.status >= 400) expectProblem(what, answer);
      else expect([what, answer.status]).toEqual([what, route.status]);
    }
  });
});
