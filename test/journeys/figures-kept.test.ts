import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type FigurePage } from '@vertskap/contract';
import { figurePage, reckonedPage } from '@vertskap/figures';
import { type Actor, loadActor } from '@vertskap/organisations';
import { asActor } from '@vertskap/platform';
import { on, raise } from '../harness/deeds.js';
import { figureOf } from '../harness/figures.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Place, TestPerson } from '../harness/places.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const actorOf = async (person: TestPerson): Promise<Actor> =>
  (await loadActor(house.owner.manager, person.membershipId, new Date()))!;
const pageAt = (actor: Actor, now: Date): Promise<FigurePage> =>
  asActor(house.server, actor, (tx) => figurePage(tx, now, actor, {}));
const minutes = (now: Date, n: number): Date => new Date(now.getTime() + n * 60_000);
const open = (page: FigurePage) => figureOf(page, 'open').values['open'];

async function aPlaceWithNeed(): Promise<{ place: Place; needId: string }> {
  const place = await house.aPlace();
  return { place, needId: await raise(await house.as(place.leader), place) };
}

test('a page is kept until something happens in the municipality, or for five minutes', async () => {
  const { place, needId } = await aPlaceWithNeed();
  const mayor = await actorOf(place.mayor);
  const now = new Date();
  const first = await pageAt(mayor, now);
  expect(open(first)).toBe(1);
  expect(await pageAt(mayor, minutes(now, 4))).toEqual(first);
  expect((await pageAt(mayor, minutes(now, 6))).asOf).toBe(minutes(now, 6).toISOString());

  expect((await on(needId, await house.as(place.planner)).answer()).status).toBe(201);
  expect(open(await pageAt(mayor, minutes(now, 7)))).toBe(0);
  // what happens elsewhere is nothing to it
  await aPlaceWithNeed();
  expect((await pageAt(mayor, minutes(now, 8))).asOf).toBe(minutes(now, 7).toISOString());
});

test('what is kept is what would be reckoned at that moment; many who ask at once get one and the same', async () => {
  const { place } = await aPlaceWithNeed();
  const people = [place.mayor, place.director, place.coordinator, place.mayor, place.director, place.coordinator];
  const actors = await Promise.all(people.map(actorOf));
  const now = new Date();
  const pages = await Promise.all(actors.map((actor, i) => pageAt(actor, new Date(now.getTime() + i))));
  expect(new Set(pages.map((page) => page.asOf)).size).toBe(1);
  const at = new Date(pages[0]!.asOf);
  expect(await asActor(house.server, actors[0]!, (tx) => reckonedPage(tx, at, actors[0]!, {}))).toEqual(pages[0]);
});

test('the database shows a kept page to nobody but those whose page it is', async () => {
  const { place } = await aPlaceWithNeed();
  const elsewhere = await house.aPlace();
  for (const person of [place.mayor, place.planLeader, place.leader]) await pageAt(await actorOf(person), new Date());
  const scopes = async (person: TestPerson) => {
    const actor = await actorOf(person);
    return asActor(house.server, actor, async (tx) =>
      ((await tx.query('select scope from figure_page')) as { scope: string }[]).map((p) => p.scope.split('/')[0]),
    );
  };
  for (const person of [place.mayor, place.director, place.coordinator])
    expect(await scopes(person)).toEqual(['municipality']);
  expect(await scopes(place.planLeader)).toEqual(['sector']);
  expect(await scopes(place.deputy)).toEqual(['association']);
  for (const person of [
    place.planner,
    place.roadman,
    place.administrator,
    place.contact,
    elsewhere.mayor,
    elsewhere.leader,
  ])
    expect(await scopes(person)).toEqual([]);
});

test('a restricted need is in no page, whoever makes the page first', async () => {
  const { place, needId } = await aPlaceWithNeed();
  await house.owner.query(`update need set visibility = 'restricted', named = $2 where id = $1`, [
    needId,
    JSON.stringify([{ id: place.coordinator.membershipId }]),
  ]);
  for (const person of [place.coordinator, place.mayor])
    expect(open(await pageAt(await actorOf(person), new Date()))).toBe(0);
});

test('who hears that something moved finds it in the figures at once', async () => {
  const place = await house.aPlace();
  const [mayor, leader] = [await house.as(place.mayor), await house.as(place.leader)];
  const figures = async () => (await mayor.call(api.figures, { query: {} })).body;
  expect(open(await figures())).toBe(0);
  const ear = await mayor.listen();
  await ear.follow(`municipality/${place.municipality}`);
  for (const n of [1, 2, 3]) {
    await raise(leader, place);
    await until('the ring', () => ear.seen.length === n);
    expect(open(await figures())).toBe(n);
  }
});
