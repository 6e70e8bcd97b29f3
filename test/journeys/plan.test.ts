import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AddGoal, api, type GoalView } from '@vertskap/contract';
import { figureOf } from '../harness/figures.js';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const goalsOf = async (by: Visitor, municipality?: string): Promise<GoalView[]> =>
  (await by.call(api.plan, { query: municipality ? { municipality } : {} })).body.goals;
const add = (by: Visitor, title: string, over: Partial<AddGoal> = {}) =>
  by.call(api.addGoal, { body: { title, parentId: null, indicator: null, from: null, to: null, ...over } });
async function aPlan(place: Place, by: Visitor): Promise<{ jobs: string; land: string }> {
  await add(by, 'Flere arbeidsplasser', { indicator: '200 nye', from: '2026-01-01', to: '2030-12-31' });
  const jobs = (await goalsOf(by))[0]!.id;
  await add(by, 'Næringsareal i sjøkanten', { parentId: jobs });
  return { jobs, land: (await goalsOf(by))[1]!.id };
}

test('coordinator and director keep the plan; everybody near reads it, in the order of the tree', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const [coordinator, director, leader, contact, stranger] = await Promise.all(
    [place.coordinator, place.director, place.leader, place.contact, elsewhere.leader].map(house.as),
  );
  const ear = await director!.listen();
  await ear.follow(`municipality/${place.municipality}`, 0);
  const { jobs, land } = await aPlan(place, coordinator!);
  await until('the director hears of both', () => ear.seen.length === 2);
  await add(director!, 'Levende sentrum');
  const tree = [
    ['Flere arbeidsplasser', null, '200 nye', '2030-12-31'],
    ['Næringsareal i sjøkanten', jobs, null, null],
    ['Levende sentrum', null, null, null],
  ];
  for (const reader of [coordinator!, leader!, contact!])
    expect((await goalsOf(reader)).map((g) => [g.title, g.parentId, g.indicator, g.to])).toEqual(tree);
  expect((await stranger!.call(api.plan, { query: { municipality: place.municipality } })).status).toBe(404);
  expect(await goalsOf(stranger!)).toEqual([]);

  const change = (expectedVersion: number, over: object = {}) =>
    coordinator!.request('PUT', `/api/plan/goals/${jobs}`, {
      title: 'Flere og bedre arbeidsplasser',
      parentId: null,
      indicator: null,
      theme: 'knowledge_industries',
      from: null,
      to: null,
      ended: false,
      expectedVersion,
      ...over,
    });
  expect((await change(1, { parentId: land })).status).toBe(400);
  expect((await change(1, { from: '2030-01-01', to: '2026-01-01' })).status).toBe(400);
  expect((await change(1)).status).toBe(200);
  expect((await goalsOf(leader!)).map((g) => g.theme)).toEqual(['knowledge_industries', null, null]);
  expect((await change(1)).problem?.code).toBe('stale_version');
  expect((await add(coordinator!, 'Under et annet steds mål', { parentId: elsewhere.plan })).status).toBe(400);
  const trail = (await director!.call(api.auditTrail, { query: { kind: 'configuration' } })).body.lines;
  expect(trail.map(({ action }) => action)).toEqual([
    'plan.goal_changed',
    'plan.goal_added',
    'plan.goal_added',
    'plan.goal_added',
  ]);
});

test('whoever handles a need says which goals it serves; everybody who sees it sees that, and what no goal covers is a figure', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const [coordinator, planner, leader, mayor] = await Promise.all(
    [place.coordinator, place.planner, place.leader, place.mayor].map(house.as),
  );
  const { jobs, land } = await aPlan(place, coordinator!);
  const foreign = (await aPlan(elsewhere, await house.as(elsewhere.coordinator))).land;
  const [served, other] = [
    await raise(leader!, place, { theme: 'land' }),
    await raise(leader!, place, { theme: 'parking' }),
  ];
  expect((await on(served, leader!).label({ goalIds: [land] })).problem?.code).toBe('not_allowed');
  expect((await on(served, planner!).label({ goalIds: [foreign] })).status).toBe(400);
  expect((await on(served, planner!).label({ goalIds: [land] })).status).toBe(201);
  expect((await on(served, planner!).label({ goalIds: [land] })).problem?.code).toBe('wrong_state');
  const { need } = (await on(served, leader!).view()).body;
  expect(need.goals).toEqual([{ id: land, name: 'Næringsareal i sjøkanten' }]);
  expect(need.activity.at(-1)).toMatchObject({
    deed: 'label',
    labels: { theme: 'land', goals: ['Næringsareal i sjøkanten'] },
  });
  expect((await goalsOf(mayor!)).map(({ needs, open }) => [needs, open])).toEqual([
    [0, 0],
    [1, 1],
  ]);

  const listed = async (goal: string) =>
    (await planner!.call(api.listNeeds, { query: { goal } })).body.needs.map(({ id }) => id);
  expect([await listed(land), await listed(jobs), await listed('none')]).toEqual([[served], [served], [other]]);
  const figure = figureOf((await mayor!.call(api.figures, { query: {} })).body, 'plan');
  expect(figure).toMatchObject({ finding: 'uncovered', n: 2, values: { needs: 2, uncovered: 1 } });
  expect(figure.rows.map(({ cells }) => cells)).toEqual([
    ['parking', 1, 1],
    ['land', 0, 1],
  ]);
  const opened = await mayor!.call(api.listNeeds, { query: figure.rows[0]!.opens as never });
  expect(opened.body.needs.map(({ id }) => id)).toEqual([other]);

  const end = {
    title: 'Næringsareal',
    parentId: jobs,
    indicator: null,
    theme: 'land' as const,
    from: null,
    to: inDays(0),
    ended: true,
    expectedVersion: 1,
  };
  await coordinator!.call(api.changeGoal, { params: { id: land }, body: end });
  expect((await on(other, planner!).label({ goalIds: [land] })).status).toBe(400);
  expect((await on(served, planner!).label({ goalIds: [land, jobs] })).status).toBe(201);
  expect((await on(served, planner!).label({ goalIds: [] })).status).toBe(201);
  expect((await on(served, leader!).view()).body.need.goals).toEqual([]);
});

test('a goal is proposed where the need uses its words, or looks like a need that serves it', async () => {
  const place = await house.aPlace();
  const [coordinator, planner, leader] = await Promise.all(
    [place.coordinator, place.planner, place.leader].map(house.as),
  );
  await add(coordinator!, 'Levende sentrum');
  await add(coordinator!, 'Flere læreplasser');
  const [centre, trainees] = (await goalsOf(coordinator!)).map(({ id }) => id);
  const need = (title: string, body: string) => raise(leader!, place, { title, body });
  const served = await need('Verkstedet finner ingen', 'Vi søker elever fra elektrofag og mekaniske fag til høsten.');
  await on(served, coordinator!).label({ goalIds: [trainees!] });
  const alike = await need('Ingen søker hos oss', 'Elever fra elektrofag og mekaniske fag velger andre byer.');
  const said = await need('Lys i gågata', 'Et levende sentrum trenger lys når det blir mørkt.');
  const neither = await need('Kaia er glatt', 'Strø sand på brygga før båten går.');
  const proposed = async (id: string) => (await planner!.call(api.goalProposals, { params: { id } })).body;
  expect(await proposed(alike)).toMatchObject([{ goal: { id: trainees }, like: { id: served }, sameTheme: false }]);
  expect(await proposed(said)).toEqual([
    { goal: { id: centre, name: 'Levende sentrum' }, like: null, sameTheme: false },
  ]);
  expect(await proposed(neither)).toEqual([]);
  expect(await proposed(served)).toEqual([]); // what it serves already
  await add(coordinator!, 'Trygg havn', { theme: 'transport' });
  await on(neither, coordinator!).label({ theme: 'transport' });
  expect(await proposed(neither)).toMatchObject([{ goal: { name: 'Trygg havn' }, like: null, sameTheme: true }]);
  await coordinator!.request('PUT', `/api/plan/goals/${centre}`, {
    title: 'Levende sentrum',
    parentId: null,
    indicator: null,
    from: null,
    to: null,
    theme: null,
    ended: true,
    expectedVersion: 1,
  });
  expect(await proposed(said)).toEqual([]);
  expect((await leader!.call(api.goalProposals, { params: { id: said } })).status).toBe(404);
});

test('the next revision is told what no goal covers and which goals nobody mentions; restricted needs stay out', async () => {
  const place = await house.aPlace();
  const [coordinator, leader] = await Promise.all([place.coordinator, place.leader].map(house.as));
  const { jobs, land } = await aPlan(place, coordinator!);
  await add(coordinator!, 'Ingen nevner dette');
  const covered = await raise(leader!, place, { title: 'Kai og lager' });
  await on(covered, coordinator!).label({ goalIds: [land] });
  const open = await raise(leader!, place, { title: 'Næringsareal på Moen; stort' });
  await on(open, coordinator!).label({ theme: 'land' });
  await raise(leader!, place, { title: 'En hemmelighet', visibility: 'restricted' });
  const withdrawn = await raise(leader!, place, { title: 'Trukket' });
  await on(withdrawn, leader!).withdraw();
  const old = await raise(leader!, place, { title: 'For lenge siden' });
  await house.owner.query(`update need set raised_at = now() - interval '3 years' where id = $1`, [old]);
  const { body } = await coordinator!.call(api.planRevision);
  expect(body).toMatchObject({
    needs: 2,
    uncovered: 1,
    themes: [
      { theme: 'land', needs: 1, uncovered: 1 },
      { theme: 'town_centre', needs: 1, uncovered: 0 },
    ],
    without: [{ id: open, title: 'Næringsareal på Moen; stort', theme: 'land', proposals: [{ goal: { id: land } }] }],
    unmentioned: [{ title: 'Ingen nevner dette' }],
  });
  expect(body.unmentioned.map(({ id }) => id)).not.toContain(jobs); // one below it is mentioned
});
