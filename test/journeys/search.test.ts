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
    expect([name, await search(await house.as(place[name]), 'hemmelighet')]).toEqual([
      name,
      { hits: [], total: 0, more: false },
    ]);
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

test('whoever only leaves words out is given the rest, and nothing of other municipalities', async () => {
  const elsewhere = await house.aPlace();
  const [other, stranger] = [await house.as(elsewhere.leader), await house.as(elsewhere.coordinator)];
  await raise(other, elsewhere, { title: 'Fortøyning', body: 'Ytterst på moloen.' });
  await raise(other, elsewhere, { title: 'Bølgebryter', body: 'Innerst i havna.' });
  expect(await found(stranger, '-moloen')).toEqual(['Bølgebryter']);
  expect((await found(stranger, 'moloen or -havna')).sort()).toEqual(['Fortøyning']);
});

test('needs are found in every lot of their municipality, and where an association talks with several, in all of them', async () => {
  const [one, two] = [await house.aPlace(), await house.aPlace()];
  await house.owner.query('insert into space_municipality (space_id, municipality_id) values ($1, $2)', [
    one.space,
    two.municipality,
  ]);
  const by = await house.as(one.leader);
  const numbered = (last: number, { municipality }: Place) =>
    house.owner.query('update municipality set last_need_number = $1 where id = $2', [last, municipality]);
  const raised = async (place: Place, title: string) =>
    raise(by, place, { title, body: 'Slippen skal fornyes.', spaceId: one.space, onBehalf: { kind: 'all_members' } });
  await numbered(4094, one);
  for (const title of ['Siste i sin bolk', 'Første i neste']) await raised(one, title);
  await numbered(12_287, one);
  await raised(one, 'Mye senere');
  await raised(two, 'Hos naboen');
  expect((await found(by, 'slippen')).sort()).toEqual([
    'Første i neste',
    'Hos naboen',
    'Mye senere',
    'Siste i sin bolk',
  ]);
  expect((await found(await house.as(one.coordinator), 'slippen')).length).toBe(3);
  expect(await found(await house.as(two.coordinator), 'slippen')).toEqual(['Hos naboen']);
});

test('of a word that stands everywhere the best of the newest are shown, and it is said that there are more', async () => {
  const common = await house.aPlace();
  const [by, coordinator] = [await house.as(common.leader), await house.as(common.coordinator)];
  const needId = await raise(by, common, { title: 'Om tauverk', body: 'Tauverket er slitt.' });
  await raise(by, common, { title: 'Noe annet', body: 'Flytebrygga har tauverk.' });
  expect(await search(coordinator, 'tauverk')).toMatchObject({ total: 2, more: false });
  await house.owner.query(
    `insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at)
     select gen_random_uuid(), $1, o, 'comment', 'Mer tauverk.', 'nb', $2, 'N. N.', 'association', 'Havn', now() from generate_series(1, 300) o`,
    [needId, common.leader.membershipId],
  );
  const { hits, more } = await search(coordinator, 'tauverk');
  expect([hits[0]?.need.id, hits[0]?.where, more]).toEqual([needId, 'need', true]);
  expect(await search(coordinator, 'tauverk flytebrygga')).toMatchObject({ total: 1, more: false });
  expect(await search(await house.as(common.roadman), 'tauverk')).toEqual({ hits: [], total: 0, more: false });
});

test('restricted needs, whose numbers are a series of their own, are found by those who read them', async () => {
  const quiet = await house.aPlace();
  const by = await house.as(quiet.leader);
  const secret = (title: string) =>
    raise(by, quiet, { title, body: 'Om salget av verftet.', visibility: 'restricted' });
  await secret('Før salget');
  await house.owner.query('update municipality set last_restricted_number = 901119 where id = $1', [
    quiet.municipality,
  ]);
  await secret('Etter salget');
  for (const name of ['leader', 'coordinator'] as const)
    expect([name, (await found(await house.as(quiet[name]), 'verftet')).sort()]).toEqual([
      name,
      ['Etter salget', 'Før salget'],
    ]);
  for (const name of ['deputy', 'planner', 'director', 'mayor'] as const)
    expect([name, await search(await house.as(quiet[name]), 'verftet')]).toEqual([
      name,
      { hits: [], total: 0, more: false },
    ]);
});
