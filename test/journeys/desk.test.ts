import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type TriageAction } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

async function people() {
  const place = await house.aPlace();
  const names = ['leader', 'coordinator', 'planner', 'planLeader', 'roadman', 'mayor'] as const;
  const entries = await Promise.all(names.map(async (name) => [name, await house.as(place[name])] as const));
  return { place, ...(Object.fromEntries(entries) as Record<(typeof names)[number], Visitor>) };
}

const groupOf = async (coordinator: Visitor, key: string) =>
  (await coordinator.call(api.desk)).body.groups.find((g) => g.key === key)!;
const idsIn = async (coordinator: Visitor, key: string) =>
  (await groupOf(coordinator, key)).needs.map(({ need }) => need.id);
const sort = (by: Visitor, needIds: string[], action: TriageAction, clientKey = randomUUID()) =>
  by.call(api.triage, { body: { clientKey, needIds, action } });
const undo = (by: Visitor, id: string, clientKey = randomUUID()) =>
  by.call(api.undoTriage, { params: { id }, body: { clientKey, needed: 'Fordelingen ble angret.' } });
const assign = (by: Visitor, id: string, membershipId: string | null) =>
  by.call(api.assign, { params: { id }, body: { clientKey: randomUUID(), membershipId } });
const atIntake = (leader: Visitor, place: Place, title = 'Et behov') =>
  raise(leader, place, { askedSectorId: null, title });

test('what nobody has taken is on the desk until somebody has it, or it goes to a sector', async () => {
  const { place, leader, coordinator } = await people();
  const [taken, given, left] = [
    await atIntake(leader, place),
    await atIntake(leader, place),
    await atIntake(leader, place),
  ];
  await raise(leader, place);
  expect((await idsIn(coordinator, 'unowned')).sort()).toEqual([taken, given, left].sort());
  expect((await assign(coordinator, taken, place.coordinator.membershipId)).body.handler?.name).toBe(
    place.coordinator.name,
  );
  await on(given, coordinator).toSector(place.plan);
  expect(await idsIn(coordinator, 'unowned')).toEqual([left]);
  expect((await assign(coordinator, taken, null)).body).toMatchObject({
    handler: null,
    history: [{}, { handler: null }],
  });
  expect((await idsIn(coordinator, 'unowned')).sort()).toEqual([taken, left].sort());
});

test('a ball that goes from sector to sector without a word is stuck, and a word to business loosens it', async () => {
  const { place, leader, coordinator, planner, roadman } = await people();
  const id = await raise(leader, place);
  await on(id, planner).toSector(place.roads);
  expect(await idsIn(coordinator, 'stuck')).toEqual([]);
  await on(id, roadman).toSector(place.plan);
  expect(await groupOf(coordinator, 'stuck')).toMatchObject({ total: 1, needs: [{ passedOn: 2, need: { id } }] });
  await on(id, planner).note('Hvem skal svare?');
  expect(await idsIn(coordinator, 'stuck')).toEqual([id]);
  await on(id, planner).comment('Vi ser på det.');
  expect(await idsIn(coordinator, 'stuck')).toEqual([]);
});

test('a deadline that has passed brings the need to the desk', async () => {
  const { place, leader, coordinator } = await people();
  const [late] = [await raise(leader, place), await raise(leader, place)];
  await house.owner.query(`update need set due_at = now() - interval '1 day' where id = $1`, [late]);
  expect(await idsIn(coordinator, 'overdue')).toEqual([late]);
});

test('open needs that look alike stand beside each other, until somebody says that they are not the same', async () => {
  const { place, leader, coordinator } = await people();
  const body = 'Lastebilene kommer ikke under Molobrua, og fisken må kjøres rundt hele fjorden. Når blir brua hevet?';
  const first = await raise(leader, place, { title: 'Molobrua er for lav for lastebilene', body });
  const second = await raise(leader, place, {
    title: 'For lav Molobru: lastebilene må rundt',
    body: 'Fisken må kjøres rundt fjorden fordi lastebilene ikke kommer under Molobrua.',
  });
  await raise(leader, place, {
    title: 'Barnehageplass til nyansatte',
    body: 'Vi mister folk fordi de ikke får plass.',
  });
  const pairs = async () => (await coordinator.call(api.desk)).body.duplicates;
  const found = await pairs();
  expect(found.total).toBe(1);
  expect(found.pairs[0]!.needs.map((n) => n.id)).toEqual([first, second]);
  const judge = (same: boolean) => coordinator.call(api.judgePair, { body: { needIds: [second, first], same } });
  expect((await judge(false)).status).toBe(201);
  expect(await pairs()).toEqual({ total: 0, pairs: [] });
  await judge(true);
  expect((await pairs()).total).toBe(1);
  await on(first, await house.as(place.planner)).answer();
  expect((await pairs()).total).toBe(0);
});

test('many needs are given to a sector at once; what cannot be done is named, and undoing is a deed of its own', async () => {
  const { place, leader, coordinator, planner } = await people();
  const [a, b, asked] = [
    await atIntake(leader, place, 'A'),
    await atIntake(leader, place, 'B'),
    await atIntake(leader, place, 'C'),
  ];
  await on(asked, coordinator).question();
  const missing = randomUUID();
  const key = randomUUID();
  const action = { kind: 'sector' as const, sectorId: place.plan, needed: 'Svar på behovet.' };
  const sorted = await sort(coordinator, [a, missing, asked, b], action, key);
  expect(sorted.body.results.map((r) => [r.needId, r.title, r.outcome])).toEqual([
    [a, 'A', 'done'],
    [missing, null, 'not_found'],
    [asked, 'C', 'wrong_state'],
    [b, 'B', 'done'],
  ]);
  expect((await sort(coordinator, [a, missing, asked, b], action, key)).body).toEqual(sorted.body);
  expect((await on(a, planner).view()).body.need).toMatchObject({ holder: { id: place.plan }, version: 2 });
  await on(b, planner).answer();

  const undone = await undo(coordinator, sorted.body.id);
  expect(undone.body).toMatchObject({
    undone: true,
    results: [
      { needId: a, outcome: 'done' },
      { needId: b, outcome: 'stale_version' },
    ],
  });
  const { need } = (await on(a, coordinator).view()).body;
  expect(need).toMatchObject({ holder: { id: place.intake }, version: 3 });
  expect(need.activity.map((x) => x.deed)).toEqual(['raise', 'assign_sector', 'assign_sector']);
  expect(await idsIn(coordinator, 'stuck')).toEqual([]);
  expect((await undo(coordinator, sorted.body.id)).problem).toMatchObject({ code: 'wrong_state' });
});

test('sorting is undone only by whoever did it, and only for a while', async () => {
  const { place, leader, coordinator } = await people();
  const [id, other] = [await atIntake(leader, place), await house.aPlace()];
  const sorted = await sort(coordinator, [id], { kind: 'labels', urgency: 'urgent' });
  expect((await undo(await house.as(other.coordinator), sorted.body.id)).status).toBe(404);
  await house.owner.query(`update triage set at = at - interval '2 minutes' where id = $1`, [sorted.body.id]);
  expect((await undo(coordinator, sorted.body.id)).problem).toMatchObject({ code: 'wrong_state' });
});

test('labels are seen by everyone and say so in the history; promises that were made stand', async () => {
  const { place, leader, coordinator } = await people();
  const id = await atIntake(leader, place);
  const before = (await on(id, leader).view()).body.need;
  const sorted = await sort(coordinator, [id], { kind: 'labels', urgency: 'urgent', theme: 'parking' });
  const { need } = (await on(id, leader).view()).body;
  expect(need).toMatchObject({ urgency: 'urgent', theme: 'parking', due: before.due });
  expect(need.activity.at(-1)).toMatchObject({ deed: 'label', labels: { theme: 'parking', urgency: 'urgent' } });
  expect(need.clocks).toEqual(before.clocks);
  const again = await sort(coordinator, [id], { kind: 'labels', urgency: 'urgent' });
  expect(again.body.results[0]!.outcome).toBe('unchanged');
  await undo(coordinator, sorted.body.id);
  expect((await on(id, leader).view()).body.need).toMatchObject({ urgency: 'normal', theme: 'town_centre' });
});

test('a handler is given needs within the sector, hears of it, and business sees the unit as before', async () => {
  const { place, leader, coordinator, planner, planLeader, mayor } = await people();
  const [a, b] = [await raise(leader, place), await raise(leader, place)];
  const desk = await planner.listen();
  await desk.follow(`need/${a}/internal`);
  const list = await planner.listen();
  await list.follow(`municipality/${place.municipality}`, 0);
  const sorted = await sort(coordinator, [a, b], { kind: 'handler', membershipId: place.planner.membershipId });
  expect(sorted.body.results.map((r) => r.outcome)).toEqual(['done', 'done']);
  await until('the handler hears', () => desk.seen.some((e) => e.event.kind === 'assignment.changed'));
  const seen = await planner.call(api.assignment, { params: { id: a } });
  expect(seen.body).toMatchObject({
    handler: { name: place.planner.name },
    sector: { id: place.plan },
    mayRelease: true,
  });
  for (const outside of [leader, mayor]) {
    expect((await outside.call(api.assignment, { params: { id: a } })).status).toBe(404);
    expect(JSON.stringify((await on(a, outside).view()).body)).not.toContain(place.planner.name);
  }
  const wrong = await sort(coordinator, [a], { kind: 'handler', membershipId: place.roadman.membershipId });
  expect(wrong.body.results[0]!.outcome).toBe('invalid_input');
  expect((await assign(planLeader, a, place.planLeader.membershipId)).body.handler?.name).toBe(place.planLeader.name);
  expect((await assign(planner, a, null)).status).toBe(403);
  expect((await undo(coordinator, sorted.body.id)).body.results.map((r) => r.outcome)).toEqual([
    'stale_version',
    'done',
  ]);
  expect((await assign(planner, a, place.planner.membershipId)).status).toBe(201);
});

test('whoever wrote is credited, not whoever was given the need', async () => {
  const { place, leader, coordinator, planner } = await people();
  const id = await raise(leader, place);
  await assign(coordinator, id, place.planLeader.membershipId);
  await on(id, planner).answer();
  const { need } = (await on(id, leader).view()).body;
  expect(need.messages.at(-1)!.author.name).toBe(place.planner.name);
});

test('two copies of one sorting that arrive together are one', async () => {
  const { place, leader, coordinator } = await people();
  const id = await atIntake(leader, place);
  const key = randomUUID();
  const action = { kind: 'sector' as const, sectorId: place.roads, needed: 'Se på det.' };
  const [one, two] = await Promise.all([sort(coordinator, [id], action, key), sort(coordinator, [id], action, key)]);
  expect([one.status, two.status]).toEqual([201, 201]);
  expect(one.body).toEqual(two.body);
  expect((await on(id, coordinator).view()).body.need.version).toBe(2);
});
