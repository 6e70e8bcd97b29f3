import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { type House, openHouse } from '../harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const texts = (nb: string) => ({ nb, nn: null, en: null });

test('a sector keeps what it often answers with; the coordinator keeps what all answer with', async () => {
  const place = await house.aPlace();
  const [planner, roadman, coordinator] = [
    await house.as(place.planner),
    await house.as(place.roadman),
    await house.as(place.coordinator),
  ];
  const { body } = await planner.call(api.templates);
  expect([body.sectors.map(({ id }) => id), body.forAll]).toEqual([[place.plan], false]);
  const add = (by: typeof planner, sectorId: string | null, name: string) =>
    by.call(api.addTemplate, { body: { sectorId, name, texts: texts(`${name}: vi ser på det.`) } });
  expect((await add(planner, place.plan, 'Befaring')).status).toBe(201);
  expect((await add(planner, place.roads, 'Vei')).status).toBe(403);
  expect((await add(planner, null, 'Alle')).status).toBe(403);
  expect((await add(coordinator, null, 'Alle')).status).toBe(201);
  expect((await add(coordinator, place.roads, 'Vei')).status).toBe(201);

  const seenBy = async (by: typeof planner) =>
    (await by.call(api.templates)).body.templates.map(({ name, mayChange }) => `${name}${mayChange ? '*' : ''}`);
  expect(await seenBy(planner)).toEqual(['Alle', 'Befaring*']);
  expect(await seenBy(roadman)).toEqual(['Alle', 'Vei*']);
  expect(await seenBy(coordinator)).toEqual(['Alle*', 'Befaring*', 'Vei*']);
});

test('a template is written anew by whoever read the last version, and taken away', async () => {
  const place = await house.aPlace();
  const [planner, planLeader] = [await house.as(place.planner), await house.as(place.planLeader)];
  await planner.call(api.addTemplate, { body: { sectorId: place.plan, name: 'Takk', texts: texts('Takk.') } });
  const only = async () => (await planLeader.call(api.templates)).body.templates;
  const { id, version } = (await only())[0]!;
  const change = (by: typeof planner, nb: string, expectedVersion = version) =>
    by.call(api.changeTemplate, { params: { id }, body: { name: 'Takk', texts: texts(nb), expectedVersion } });
  expect((await change(planLeader, 'Takk for innspillet.')).status).toBe(200);
  expect((await change(planner, 'Tusen takk.')).problem).toMatchObject({ status: 409, code: 'stale_version' });
  expect((await only())[0]).toMatchObject({ texts: { nb: 'Takk for innspillet.' }, version: version + 1 });

  const nothing = { name: 'Takk', texts: { nb: null, nn: null, en: null }, expectedVersion: version + 1 };
  expect((await planner.call(api.changeTemplate, { params: { id }, body: nothing })).problem).toMatchObject({
    code: 'invalid_input',
    errors: [{ path: 'body.texts' }],
  });
  expect((await planner.call(api.removeTemplate, { params: { id } })).status).toBe(200);
  expect(await only()).toEqual([]);
  expect((await planner.call(api.removeTemplate, { params: { id } })).status).toBe(404);

  const trail = (await (await house.as(place.director)).call(api.auditTrail, { query: {} })).body.lines;
  const done = trail.filter(({ action }) => action.startsWith('template.')).map(({ action }) => action);
  expect(done).toEqual(['template.removed', 'template.changed', 'template.added']);
});

test('a municipality keeps as many as one can look through', async () => {
  const place = await house.aPlace();
  const planner = await house.as(place.planner);
  await house.owner.query(
    `insert into reply_template (id, municipality_id, name, texts, at, by_membership_id)
     select gen_random_uuid(), $1, 'Nr. ' || n, '{"nb": "Tekst", "nn": null, "en": null}', now(), $2 from generate_series(1, 300) n`,
    [place.municipality, place.planner.membershipId],
  );
  const one = { sectorId: place.plan, name: 'En til', texts: texts('En til.') };
  expect((await planner.call(api.addTemplate, { body: one })).problem).toMatchObject({ code: 'wrong_state' });
});
