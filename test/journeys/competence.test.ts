import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type AskDirectory, type Topic } from '@vertskap/contract';
import { tellOfNeighbours } from '@vertskap/notifications';
import { raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { TestPerson } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

async function people() {
  const place = await house.aPlace();
  const names = [
    'leader',
    'coordinator',
    'planner',
    'planLeader',
    'roadman',
    'director',
    'administrator',
    'mayor',
  ] as const;
  const entries = await Promise.all(names.map(async (name) => [name, await house.as(place[name])] as const));
  return { place, ...(Object.fromEntries(entries) as Record<(typeof names)[number], Visitor>) };
}

const directory = async (by: Visitor, query: Partial<AskDirectory> = {}) =>
  (await by.call(api.directory, { query })).body;
const enter = (by: Visitor, { membershipId }: TestPerson, topic: Topic, line = '') =>
  by.call(api.enterCompetence, { body: { membershipId, topic, line } });
const knownTo = async (by: Visitor, query: Partial<AskDirectory> = {}) =>
  (await directory(by, query)).people.map(({ name, knows }) => [name, ...knows.map(({ topic }) => topic)]);

test('what people know is said by themselves or their leader, and found by topic, name and their own words', async () => {
  const { place, planner, planLeader, roadman, mayor } = await people();
  await enter(planner, place.planner, 'harbour', 'Lang erfaring med havneplaner');
  await enter(planLeader, place.planner, 'planning');
  await enter(roadman, place.roadman, 'roads');
  expect(await knownTo(mayor)).toEqual([
    [place.planner.name, 'harbour', 'planning'],
    [place.roadman.name, 'roads'],
  ]);
  expect(await knownTo(mayor, { topic: 'planning' })).toEqual([[place.planner.name, 'harbour', 'planning']]);
  expect(await knownTo(mayor, { q: 'havnepl' })).toEqual([[place.planner.name, 'harbour', 'planning']]);
  expect(await knownTo(mayor, { q: 'ola' })).toEqual([[place.roadman.name, 'roads']]);
  expect(await knownTo(mayor, { q: '%' })).toEqual([]);
  await enter(planner, place.planner, 'harbour', 'Og med moloer');
  const [kari] = (await directory(planner)).people;
  expect(kari).toMatchObject({
    sector: 'Plan og bygg',
    email: place.planner.email,
    knows: [{ topic: 'planning' }, { topic: 'harbour', line: 'Og med moloer' }],
    own: { membershipId: place.planner.membershipId, mayChange: true },
  });
  expect((await directory(roadman)).people[0]?.own?.mayChange).toBe(false);
  await planner.call(api.removeCompetence, { params: { id: kari!.knows[0]!.id! } });
  expect(await knownTo(mayor, { topic: 'planning' })).toEqual([]);
});

test('who has left knows nothing here any more', async () => {
  const { place, planner, administrator } = await people();
  await enter(planner, place.planner, 'harbour');
  expect((await directory(administrator)).people.length).toBe(1);
  await administrator.call(api.endMembership, { params: { id: place.planner.membershipId } });
  expect((await directory(administrator)).people).toEqual([]);
});

test('on a need stands who knows what it is about', async () => {
  const { place, leader, planner, roadman } = await people();
  await enter(roadman, place.roadman, 'water_sewage', 'Kjenner hver kum');
  await enter(planner, place.planner, 'harbour');
  const id = await raise(leader, place, { title: 'Vannledning', body: 'Vanntrykket er for lavt.', theme: null });
  const found = (await planner.call(api.whoKnows, { params: { id } })).body;
  expect(found.map(({ name, sector, knows }) => [name, sector, knows[0]?.topic, knows[0]?.line])).toEqual([
    [place.roadman.name, 'Vei', 'water_sewage', 'Kjenner hver kum'],
  ]);
});

/** One topic of the planner's is offered to another municipality. */
async function offered() {
  const [home, there] = [await people(), await people()];
  await enter(home.planner, home.place.planner, 'harbour', 'Hemmelig ærlig linje');
  await enter(home.planner, home.place.planner, 'planning');
  const competenceId = (await directory(home.planner)).people[0]!.knows[0]!.id!;
  await home.administrator.call(api.lend, { body: { competenceId, municipalityId: there.place.municipality } });
  const received = async () => (await there.director.call(api.lendings)).body.received;
  const [lending] = await received();
  return { home, there, competenceId, received, id: lending!.id };
}

test('a neighbour sees who it is when both have agreed: name, sector, municipality, topic and address, and nothing else', async () => {
  const { home, there, id, received } = await offered();
  const { name, email } = home.place.planner;
  expect(await received()).toMatchObject([
    { topic: 'harbour', sector: 'Plan og bygg', accepted: false, name: null, from: { id: home.place.municipality } },
  ]);
  expect((await directory(there.planner)).lent).toEqual([]);
  await there.director.call(api.acceptLending, { params: { id } });
  const lent = {
    name,
    sector: 'Plan og bygg',
    municipality: { id: home.place.municipality, name: expect.any(String) },
    email,
    knows: [{ id: null, topic: 'harbour', line: null }],
    own: null,
  };
  expect((await directory(there.planner)).lent).toEqual([lent]);
  expect((await directory(there.planner, { topic: 'planning' })).lent).toEqual([]);
  expect((await directory(there.planner, { municipality: home.place.municipality })).lent).toEqual([lent]);
  expect((await directory(home.planner)).lent).toEqual([]);
  const need = await raise(there.leader, there.place, { title: 'Kaia', body: 'Kaia i havna synker.', theme: null });
  expect((await there.planner.call(api.whoKnows, { params: { id: need } })).body).toEqual([lent]);
  const said = JSON.stringify([await directory(there.administrator), await received()]);
  for (const secret of ['Hemmelig', home.place.planner.personId, home.place.planner.membershipId])
    expect(said).not.toContain(secret);
  await home.administrator.call(api.removeCompetence, {
    params: { id: (await directory(home.planner)).people[0]!.knows[1]!.id! },
  });
  expect((await directory(there.planner)).lent).toEqual([lent]);
});

test.each(['the lender', 'the borrower'] as const)('%s ends it, and the next question finds nobody', async (who) => {
  const { home, there, id, received, competenceId } = await offered();
  await there.administrator.call(api.acceptLending, { params: { id } });
  expect((await directory(there.planner)).lent.length).toBe(1);
  await (who === 'the lender' ? home.director : there.director).call(api.endLending, { params: { id } });
  expect((await directory(there.planner)).lent).toEqual([]);
  expect(await received()).toEqual([]);
  const again = await there.director.request('POST', `/api/lendings/${id}/acceptances`);
  expect(again.status).toBe(404);
  await home.director.call(api.lend, { body: { competenceId, municipalityId: there.place.municipality } });
  expect((await directory(there.planner)).lent).toEqual([]);
});

test('whoever can say yes is told that a neighbour offers something, or asks to compare: once, and hears it at once', async () => {
  const { home, there } = await offered();
  const ear = await there.director.listen();
  await ear.follow(`membership/${there.place.director.membershipId}`, 0);
  const told = async (by: Visitor) =>
    (await by.call(api.notifications, { query: {} })).body.notifications.map(({ what }) => what);
  const tell = () => house.daily((tx) => tellOfNeighbours(tx, new Date()));
  await tell();
  await tell();
  const lending = { kind: 'neighbour', what: 'lending' };
  expect(await told(there.director)).toMatchObject([lending]);
  await until('the director hears it', () => ear.seen.length === 1);
  expect(await told(there.planner)).toEqual([]);
  expect(await told(home.director)).toEqual([]);

  const consent = (by: Visitor, id: string) => by.call(api.consent, { params: { id }, body: { given: true } });
  await consent(there.administrator, home.place.municipality);
  await tell();
  expect(await told(home.administrator)).toMatchObject([{ kind: 'neighbour', what: 'comparing' }]);
  await consent(home.administrator, there.place.municipality);
  await tell();
  expect(await told(there.administrator)).toMatchObject([lending]);
});

test('it ends with the topic, and with the person', async () => {
  const one = await offered();
  await one.there.director.call(api.acceptLending, { params: { id: one.id } });
  await one.home.planner.call(api.removeCompetence, { params: { id: one.competenceId } });
  expect((await directory(one.there.planner)).lent).toEqual([]);
  const other = await offered();
  await other.there.director.call(api.acceptLending, { params: { id: other.id } });
  await other.home.administrator.call(api.endMembership, { params: { id: other.home.place.planner.membershipId } });
  expect((await directory(other.there.planner)).lent).toEqual([]);
  expect(await other.received()).toEqual([]);
});

test('the same is not offered twice, and not to oneself; both places have it in their history', async () => {
  const { home, there, competenceId, id } = await offered();
  const to = (municipalityId: string) =>
    home.administrator.request('POST', '/api/lendings', { competenceId, municipalityId });
  expect((await to(there.place.municipality)).status).toBe(400);
  expect((await to(home.place.municipality)).status).toBe(400);
  await there.administrator.call(api.acceptLending, { params: { id } });
  for (const administrator of [home.administrator, there.administrator]) {
    const { history } = (await administrator.call(api.administration)).body;
    expect(history.slice(0, 2).map(({ deed }) => deed)).toEqual(['lending_accepted', 'lending_offered']);
    expect(JSON.stringify(history.slice(0, 2))).not.toContain('harbour');
  }
  const trail = (await home.director.call(api.auditTrail, { query: {} })).body.lines.map(({ action }) => action);
  expect(trail).toContain('people.lending_offered');
  expect(trail).toContain('people.competence_entered');
});
