import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type SearchResult } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let place: Place;
let leader: Visitor;
let planner: Visitor;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
  [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
});
afterAll(() => house?.close());

async function search(who: Visitor, q: string, limit?: number): Promise<SearchResult> {
  const { status, body } = await who.call(api.search, { query: { q, ...(limit && { limit }) } });
  expect([q, status]).toEqual([q, 200]);
  return body;
}
const found = async (who: Visitor, q: string): Promise<string[]> =>
  (await search(who, q)).hits.map((h) => h.need.title);
const marked = ({ hits }: SearchResult): string[] =>
  hits.flatMap((h) => h.snippet.filter((p) => p.hit).map((p) => p.text));
const about = (title: string, body: string, over = {}) => raise(leader, place, { title, body, ...over });

test('a word is found in its other forms, in title, text and messages, and marked where it stands', async () => {
  await about('Om skiltplanen', 'Gjelder den for sidegatene i sentrum?');
  const ferry = await about('Fergeleie', 'Kaia må utbedres før sommeren.');
  await on(ferry, planner).comment('Vi har bedt om tilbud på utbedring av fergekaiene.');

  expect(await found(leader, 'skiltplaner')).toEqual(['Om skiltplanen']);
  expect(await found(leader, 'SIDEGATE')).toEqual(['Om skiltplanen']);
  expect(await found(leader, 'fergekai')).toEqual(['Fergeleie']);
  expect(marked(await search(leader, 'sidegate'))).toEqual(['sidegatene']);
  const [hit] = (await search(leader, 'fergekai')).hits;
  expect(hit).toMatchObject({ where: 'message', ordinal: 1, need: { id: ferry } });
  expect(hit!.snippet.map((p) => p.text).join('')).toContain('tilbud på utbedring av fergekaiene');
});

test('each need is one hit, by its best place; a title weighs more than a text', async () => {
  const other = await about('Noe annet', 'Det handler også om kaikanten.');
  const titled = await about('Kaikanten rakner', 'Kaikanten må rettes.');
  await on(titled, planner).comment('Kaikanten er befart.');
  const { hits, total } = await search(leader, 'kaikanten');
  expect([total, hits.map((h) => [h.need.id, h.where])]).toEqual([
    2,
    [
      [titled, 'need'],
      [other, 'need'],
    ],
  ]);
  expect((await search(leader, 'kaikanten', 1)).hits).toHaveLength(1);
  expect((await search(leader, 'kaikanten', 1)).total).toBe(2);
});

test('quotation marks keep words together, or gives either, and a minus leaves out', async () => {
  await about('Torgplass', 'Grønn torghandel hver lørdag.');
  await about('Handel', 'Handel på torget, ikke grønn.');
  expect(await found(leader, '"grønn torghandel"')).toEqual(['Torgplass']);
  expect((await found(leader, 'torghandel or torget')).sort()).toEqual(['Handel', 'Torgplass']);
  expect(await found(leader, 'grønn -torghandel')).toEqual(['Handel']);
});

test('a number for people finds its need first, however it is written, and only where one may see it', async () => {
  const needId = await about('Med et nummer', 'Uten noe særpreg.');
  const { number } = (await on(needId, leader).view()).body.need;
  for (const q of [number, number.toLowerCase(), ` ${number} `])
    expect((await search(leader, q)).hits[0]?.need.id).toBe(needId);
  const elsewhere = await house.aPlace();
  expect((await search(await house.as(elsewhere.leader), number)).hits.filter((h) => h.need.id === needId)).toEqual([]);
});

test('internal notes are found by those who read them, and by nobody else', async () => {
  const needId = await about('Vanlig behov', 'Vanlig tekst.');
  await on(needId, planner).note('Ring havnefogden om hemmeligheten.');
  for (const name of ['planner', 'coordinator', 'planLeader', 'director'] as const) {
    const { hits } = await search(await house.as(place[name]), 'hemmelighet');
    expect([name, hits.map((h) => [h.need.id, h.where, h.ordinal])]).toEqual([name, [[needId, 'note', null]]]);
  }
  for (const name of ['leader', 'deputy', 'contact', 'mayor', 'administrator', 'roadman'] as const)
    expect([name, await search(await house.as(place[name]), 'hemmelighet')]).toEqual([name, { hits: [], total: 0 }]);
});

test('what one may not see is not found, and not counted', async () => {
  const other = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  await about('Åpen brygge', 'Bryggeplass for alle.');
  await about('Lukket brygge', 'Bryggeplass for oss.', { visibility: 'municipality' });
  expect((await found(leader, 'bryggeplass')).sort()).toEqual(['Lukket brygge', 'Åpen brygge']);
  expect(await search(other, 'bryggeplass')).toMatchObject({ total: 1, hits: [{ need: { title: 'Åpen brygge' } }] });
  expect(await found(await house.as(place.roadman), 'bryggeplass')).toEqual([]);
});

test('what marks a hit is ours, never what people wrote', async () => {
  const body = `<script>alert(1)</script> & <mark>kantstein</mark> "i" 'gata'`;
  const needId = await about('Med tegn', body);
  const { hits } = await search(leader, 'kantstein');
  expect(hits[0]!.snippet.filter((p) => p.hit)).toEqual([{ text: 'kantstein', hit: true }]);
  expect(JSON.stringify(hits[0]!.snippet)).not.toMatch(/<script|<mark|\\u000/);
  expect((await on(needId, leader).view()).body.need.body).toBe(body);
});
