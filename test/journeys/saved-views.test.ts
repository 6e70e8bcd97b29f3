import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type SaveView } from '@vertskap/contract';
import { type House, openHouse, until } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

type Sent = Omit<SaveView, 'filters'> & { filters: Record<string, string> };
const view = (over: Partial<Sent> = {}) =>
  ({ page: 'needs', name: 'Uavklart', filters: { state: 'open' }, starts: false, ...over }) as never;
const save = (who: Visitor, id: string, over: Partial<Sent> = {}) =>
  who.call(api.saveView, { params: { id }, body: view(over) });
const views = async (who: Visitor) => (await who.call(api.savedViews)).body.views;

test('a view is found on every device, opens exactly the list it was saved from, and is renamed and removed', async () => {
  const place = await house.aPlace();
  const [office, home] = [await house.as(place.planner), await house.as(place.planner)];
  const ear = await home.listen();
  await ear.follow(`membership/${place.planner.membershipId}`, 0);
  const rings = () => ear.seen.filter(({ event }) => event.kind === 'views.changed').length;
  const id = randomUUID();
  const filters = { state: 'open,answered,open', sector: place.plan.toUpperCase(), sort: 'due', overdue: 'true' };
  expect((await save(office, id, { filters })).status).toBe(200);
  await until('the other device hears of it', () => rings() === 1);
  const kept = { state: 'answered,open', sector: place.plan, overdue: 'true' };
  expect(await views(home)).toEqual([{ id, page: 'needs', name: 'Uavklart', filters: kept, starts: false, gone: [] }]);
  expect((await home.call(api.listNeeds, { query: kept as never })).status).toBe(200);

  expect((await save(home, id, { name: 'Vårt', filters: kept })).status).toBe(200);
  await until('and of its name', () => rings() === 2);
  expect((await views(office)).map(({ name }) => name)).toEqual(['Vårt']);
  expect((await office.call(api.removeView, { params: { id } })).status).toBe(200);
  expect((await office.call(api.removeView, { params: { id } })).status).toBe(404);
  expect(await views(home)).toEqual([]);
});

test('a view is its owner’s alone, in the capacity it was saved in, whatever id another chooses', async () => {
  const place = await house.aPlace();
  const second = randomUUID();
  await house.owner.query(
    `insert into membership (id, person_id, role, position, association_id) values ($1, $2, 'association_representative', 'nestleder', $3)`,
    [second, place.planner.personId, place.association],
  );
  const [planner, colleague] = [await house.as(place.planner), await house.as(place.planLeader)];
  const asDeputy = await house.as({ ...place.planner, membershipId: second });
  const id = randomUUID();
  await save(planner, id);
  for (const other of [colleague, asDeputy]) {
    expect(await views(other)).toEqual([]);
    expect((await other.call(api.removeView, { params: { id } })).status).toBe(404);
    expect((await save(other, id, { name: 'Mitt' })).status).toBe(200);
  }
  expect((await views(planner)).map(({ name }) => name)).toEqual(['Uavklart']);
});

test('what the list refuses is not kept, nor two of one name, nor more than the most', async () => {
  const place = await house.aPlace();
  const planner = await house.as(place.planner);
  const refused = async (over: Partial<Sent>) => {
    const { status, problem } = await save(planner, randomUUID(), over);
    return [status, problem?.code];
  };
  for (const filters of [{ colour: 'red' }, { state: 'lost' }, { sector: 'plan' }, { raisedFrom: 'i går' }]) {
    expect((await planner.call(api.listNeeds, { query: filters as never })).status).toBe(400);
    expect(await refused({ filters: filters as never })).toEqual([400, 'invalid_input']);
  }
  expect(await refused({ filters: { cursor: 'x' } })).toEqual([400, 'invalid_input']);
  expect(await refused({ page: 'figures', filters: { from: '2026-02-01', to: '2026-01-01' } })).toEqual([
    400,
    'invalid_input',
  ]);
  expect(await refused({ page: 'figures', filters: {}, starts: true })).toEqual([400, 'invalid_input']);
  expect(await views(planner)).toEqual([]);

  const { most } = (await planner.call(api.savedViews)).body;
  for (let i = 0; i < most; i++) expect((await save(planner, randomUUID(), { name: `Visning ${i}` })).status).toBe(200);
  expect(await refused({ name: 'VISNING 3' })).toEqual([400, 'invalid_input']);
  expect(await refused({ name: 'Én til' })).toEqual([409, 'wrong_state']);
  expect((await save(planner, (await views(planner))[0]!.id, { name: 'Endret' })).status).toBe(200);
});

test('one view at most opens the list, whoever of two devices was last; the same twice is the same once', async () => {
  const place = await house.aPlace();
  const planner = await house.as(place.planner);
  const ids = Array.from({ length: 6 }, () => randomUUID());
  const all = ids.flatMap((id, i) => [1, 2].map(() => save(planner, id, { name: `Visning ${i}`, starts: true })));
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(all.map(() => 200));
  const kept = await views(planner);
  expect([kept.length, kept.filter(({ starts }) => starts).length]).toEqual([6, 1]);
});

test('a view opens though something it asks for is gone, and says what was left out', async () => {
  const place = await house.aPlace();
  const planner = await house.as(place.planner);
  const [sector] = await house.owner.query(
    `insert into sector (id, municipality_id, name, intake) values (gen_random_uuid(), $1, 'Kultur', false) returning id`,
    [place.municipality],
  );
  const id = randomUUID();
  await save(planner, id, {
    filters: { state: 'open', sector: sector.id, creditedTo: sector.id, clock: 'commitment' },
  });
  await save(planner, randomUUID(), { page: 'figures', filters: { sector: sector.id, from: '2026-01-01' } });
  expect((await views(planner)).map(({ gone }) => gone)).toEqual([[], []]);
  await house.owner.query('delete from sector where id = $1', [sector.id]);
  await house.owner.query(
    `update saved_view set filters = filters || '{"theme": "mammoths", "colour": "red"}' where id = $1`,
    [id],
  );
  const [figures, needs] = (await views(planner)).sort((a, b) => a.page.localeCompare(b.page));
  expect(figures).toMatchObject({ filters: { from: '2026-01-01' }, gone: ['sector'] });
  expect(needs).toMatchObject({ filters: { state: 'open', clock: 'commitment' } });
  expect(needs?.gone.toSorted()).toEqual(['colour', 'creditedTo', 'sector', 'theme']);
  expect((await planner.call(api.listNeeds, { query: needs?.filters as never })).status).toBe(200);
});
