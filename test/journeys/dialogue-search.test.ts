import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { aMeeting } from '../harness/a-meeting.js';
import { aPromise } from '../harness/a-promise.js';
import { inDays, key, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { aNeighbourAssociation } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const found = async (by: Visitor, q: string): Promise<string[]> =>
  (await by.call(api.searchDialogue, { query: { q } })).body.map(({ kind }) => kind).sort();

test('a word is found in each kind by those who read it there, with where it stands; nobody else finds it', async () => {
  const place = await house.aPlace();
  const { leader: other } = await aNeighbourAssociation(house.owner, place);
  const elsewhere = await house.aPlace();
  const [leader, coordinator, mayor, contact, neighbour, stranger, administrator] = await Promise.all(
    [place.leader, place.coordinator, place.mayor, place.contact, other, elsewhere.leader, place.administrator].map(
      house.as,
    ),
  );
  const { id, itemId } = await aMeeting(house.owner, place, -30);
  const said = { params: { id, itemId }, body: { body: 'Vi trenger flytebrygger i havna.', base: 0 } };
  expect((await leader!.call(api.writeMinutes, said)).status).toBe(201);
  await aPromise(house.owner, place, 'Vi leier inn flytebrygger.');
  const goal = { title: 'Flytebrygger', parentId: null, indicator: null, from: null, to: null, theme: null };
  await coordinator!.call(api.addGoal, { body: goal });
  const insight = {
    ...key(),
    spaceId: place.space,
    municipalityId: place.municipality,
    goalId: null,
    title: 'Båtfolket',
    body: 'De spør etter flytebrygger.',
    language: 'nb' as const,
    theme: null,
    industry: null,
    place: null,
    from: null,
    to: null,
    source: null,
    audience: 'municipality' as const,
  };
  expect((await leader!.call(api.contributeInsight, { body: insight })).status).toBe(201);
  const initiative = {
    ...key(),
    spaceId: place.space,
    kind: 'town_centre' as const,
    title: 'Flytebrygger i lag',
    aim: 'Tre nye til sommeren.',
    language: 'nb' as const,
    from: null,
    to: null,
    calls: false,
    goalIds: [],
  };
  expect((await leader!.call(api.startInitiative, { body: initiative })).status).toBe(201);
  const needId = await raise(leader!, place, { visibility: 'municipality' });
  const commit = { what: 'Flytebrygger ved kaia.', dueOn: inDays(20) };
  expect((await on(needId, coordinator!).commit(commit)).status).toBe(201);

  const all = ['goal', 'initiative', 'insight', 'meeting', 'promise', 'promise'];
  for (const reader of [leader!, coordinator!, mayor!]) expect(await found(reader, 'flytebrygge')).toEqual(all);
  expect(await found(neighbour!, 'flytebrygge')).toEqual(['goal', 'initiative', 'meeting', 'promise']);
  expect(await found(contact!, 'flytebrygge')).toEqual(['goal', 'promise']); // on a need of their association
  expect(await found(stranger!, 'flytebrygge')).toEqual([]);
  expect(await found(administrator!, 'flytebrygge')).toEqual(['goal']);
  const hits = (await leader!.call(api.searchDialogue, { query: { q: 'flytebrygger' } })).body;
  const meeting = hits.find(({ kind }) => kind === 'meeting')!;
  expect(meeting).toMatchObject({ id, needId: null, side: null });
  expect(meeting.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['flytebrygger']);
  expect(hits.filter(({ kind }) => kind === 'promise').map((hit) => hit.needId)).toEqual(
    expect.arrayContaining([needId, null]),
  );
  expect(hits.flatMap(({ kind, side }) => (kind === 'promise' ? [side] : []))).toEqual([
    'municipality',
    'municipality',
  ]);
  const back = {
    toId: place.municipality,
    spaceId: place.space,
    language: 'nb',
    condition: null,
    certainty: 'firm',
  } as const;
  const theirs = { ...key(), ...back, what: 'Vi låner bort pongtongen.', dueOn: inDays(20) };
  expect((await leader!.call(api.commitInSpace, { body: theirs })).status).toBe(201);
  const [only] = (await coordinator!.call(api.searchDialogue, { query: { q: 'pongtongen' } })).body;
  expect(only).toMatchObject({ kind: 'promise', needId: null, side: 'association' });
  expect(await found(leader!, 'noe helt annet')).toEqual([]);
});

test('what was said of a need is found by those who see the need, and a moved promise once', async () => {
  const place = await house.aPlace();
  const { leader: other } = await aNeighbourAssociation(house.owner, place);
  const [leader, coordinator, neighbour] = await Promise.all([place.leader, place.coordinator, other].map(house.as));
  const needId = await raise(leader!, place, { visibility: 'municipality' });
  const { id } = await aMeeting(house.owner, place, -30);
  const params = { id };
  const item = await leader!.call(api.addItem, { params, body: { ...key(), what: { kind: 'need', needId } } });
  const body = { body: 'Kvikkleire under kaia.', base: 0 };
  await leader!.call(api.writeMinutes, { params: { id, itemId: item.body.id }, body });
  expect(await found(leader!, 'kvikkleire')).toEqual(['meeting']);
  expect(await found(neighbour!, 'kvikkleire')).toEqual([]);
  const promise = await aPromise(house.owner, place, 'Vi borer etter kvikkleire.');
  await coordinator!.call(api.postponeInSpace, {
    params: { id: promise },
    body: { ...key(), dueOn: inDays(60), reason: 'Boret er opptatt.' },
  });
  expect(await found(leader!, 'bore')).toEqual(['promise']);
});
