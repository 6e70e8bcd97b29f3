import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ReadyTeam } from '@vertskap/contract';
import { watchDeadlines } from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import {
  aReadyPlace,
  calls,
  callTeams,
  chance,
  confirm,
  inHours,
  opportunity,
  prepare,
  sector,
  told,
} from '../harness/a-ready-place.js';
import { key, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aPerson, type TestPerson } from '../harness/places.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
const work = (now?: Date) => callTeams(house.server, now);
const readyPlace = () => aReadyPlace(house);

test('all of the team are asked at once, once; they read the need from then on, and say that they are on it', async () => {
  const { place, leader, coordinator, planner, roadman, mayor } = await readyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner]), sector(place.roads, [place.roadman])]);
  const id = await chance(leader, place);
  expect((await on(id, roadman).view()).status).toBe(404);
  await work();
  expect((await on(id, roadman).view()).status).toBe(200);
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0`, `${place.roadman.name} 0`]);
  expect(await told(roadman)).toMatchObject([{ need: id, step: 'asked', missed: null, phone: null }]);
  expect((await confirm(planner)).status).toBe(201);
  expect((await confirm(planner)).status).toBe(201); // said twice is said once
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0 in time`, `${place.roadman.name} 0`]);
  for (const outsider of [leader, mayor])
    expect((await outsider.call(api.opportunity, { params: { id } })).status).toBe(404);
  const { checklist, subjects, guessed } = await opportunity(roadman, id);
  expect([subjects, guessed, checklist.length > 0]).toEqual([['land'], true, true]);
});

test('the hour is over once, however many look: the deputy is asked, the coordinator hears, and whoever comes late is late', async () => {
  const { place, leader, coordinator, planner, planLeader } = await readyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner, place.planLeader])]);
  const id = await chance(leader, place);
  await work();
  await work(inHours(0.9));
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0`]);
  await work(inHours(1.1));
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0 lapsed`, `${place.planLeader.name} 1`]);
  expect(await told(planLeader)).toMatchObject([{ step: 'deputy', missed: place.planner.name }]);
  expect(await told(coordinator)).toMatchObject([
    { step: 'lapsed', missed: place.planner.name, next: place.planLeader.name },
  ]);
  expect(await told(planner)).toHaveLength(1);
  await work(inHours(2.2));
  expect((await told(coordinator)).map(({ missed, next }) => [missed, next])).toEqual([
    [place.planLeader.name, null],
    [place.planner.name, place.planLeader.name],
  ]);
  await work(inHours(5));
  expect(await told(coordinator)).toHaveLength(2);
  await house.owner.query(
    `update team_call set asked_at = asked_at - interval '2 hours', answer_by = answer_by - interval '2 hours' where need_id = $1`,
    [id],
  );
  await confirm(planner);
  expect((await calls(coordinator, id))[0]).toBe(`${place.planner.name} 0 late lapsed`);
});

test('whoever is on it before the hour is over is asked for no deputy; nor is anybody where the need is answered', async () => {
  const { place, leader, coordinator, planner, roadman } = await readyPlace();
  const relief = await aPerson(house.owner, 'Rita', 'case_handler', {
    municipality: place.municipality,
    sector: place.roads,
  });
  await prepare(coordinator, [
    sector(place.plan, [place.planner, place.planLeader]),
    sector(place.roads, [place.roadman, relief]),
  ]);
  const id = await chance(leader, place);
  await work();
  await confirm(planner);
  await on(id, coordinator).answer();
  await work(inHours(1.1));
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0 in time`, `${place.roadman.name} 0 lapsed`]);
  expect(await told(coordinator)).toEqual([]);
  expect(await told(roadman)).toHaveLength(1);
});

test('a seat for a subject is asked when somebody says that it is about that', async () => {
  const { place, leader, coordinator, planner } = await readyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner]), sector(place.roads, [place.roadman], ['power'])]);
  const id = await chance(leader, place);
  await work();
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0`]);
  const said = await planner.call(api.chooseSubjects, {
    params: { id },
    body: { ...key(), subjects: ['power', 'housing'] },
  });
  expect(said.body).toMatchObject({ subjects: ['power', 'housing'], guessed: false });
  await work();
  await work();
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0`, `${place.roadman.name} 0`]);
});

test('a restricted opportunity is known to nobody on the team who does not read it', async () => {
  const { place, leader, coordinator, planner, roadman } = await readyPlace();
  await prepare(coordinator, [
    sector(place.plan, [place.planner]),
    sector(place.intake, [place.coordinator]),
    sector(place.roads, [place.roadman]),
  ]);
  const id = await chance(leader, place, { visibility: 'restricted' });
  await work();
  expect(await calls(coordinator, id)).toEqual([`${place.coordinator.name} 0`]);
  expect([await told(planner), await told(roadman)]).toEqual([[], []]);
  expect((await on(id, planner).view()).status).toBe(404);
});

test('whom a neighbour lends is told who asks and where to call, and reads nothing', async () => {
  const { place, leader, coordinator } = await readyPlace();
  const near = await house.aPlace();
  const magnus = await aPerson(house.owner, 'Magnus', 'case_handler', {
    municipality: near.municipality,
    sector: near.plan,
  });
  const [competence, lending] = [randomUUID(), randomUUID()];
  await house.owner.query(
    `insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id) values ($1, $2, $3, 'fisheries', '', now(), $2)`,
    [competence, magnus.membershipId, near.municipality],
  );
  await house.owner.query(
    `insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
     values ($1, $2, $3, $4, now(), $5, now(), $6)`,
    [lending, competence, near.municipality, place.municipality, magnus.membershipId, place.director.membershipId],
  );
  const seats: ReadyTeam['seats'] = [{ of: 'neighbours', subjects: [], people: [lending] }];
  expect((await prepare(coordinator, seats)).status).toBe(400); // no number
  expect((await prepare(coordinator, seats, 0, '51 50 70 90')).body.seats).toMatchObject([
    { people: [{ name: 'Magnus', there: true }] },
  ]);
  const id = await chance(leader, place);
  await work();
  const lent = await house.as(magnus);
  expect(await told(lent)).toMatchObject([{ need: null, step: 'asked', phone: '51 50 70 90' }]);
  expect(JSON.stringify((await lent.call(api.notifications, { query: {} })).body)).not.toContain(id);
  expect((await on(id, lent).view()).status).toBe(404);
  expect((await lent.call(api.opportunity, { params: { id } })).status).toBe(404);
  expect((await lent.call(api.myTeamCalls)).body.calls).toMatchObject([{ need: null, phone: '51 50 70 90' }]);
  expect((await confirm(lent)).status).toBe(201);
  expect((await opportunity(coordinator, id)).calls).toMatchObject([{ name: 'Magnus', lent: true, lapsedAt: null }]);
  expect(await calls(coordinator, id)).toEqual(['Magnus 0 in time']);
  await house.owner.query('update lending set ended_at = now(), ended_by = $2 where id = $1', [
    lending,
    magnus.membershipId,
  ]);
  const next = await chance(leader, place);
  await work();
  expect(await calls(coordinator, next)).toEqual([]);
});

test('what was raised long ago, or is no opportunity, calls nobody', async () => {
  const { place, leader, coordinator, planner } = await readyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner])]);
  const [old, need] = [await chance(leader, place), await raise(leader, place)];
  await house.owner.query(`update need set raised_at = raised_at - interval '2 days' where id = $1`, [old]);
  await work();
  expect(await calls(coordinator, old)).toEqual([]);
  expect(await told(planner)).toEqual([]);
  expect((await planner.call(api.myTeamCalls)).body.calls).toEqual([]);
  expect((await coordinator.call(api.opportunity, { params: { id: need } })).status).toBe(404);
  const refused = await coordinator.call(api.chooseSubjects, {
    params: { id: need },
    body: { ...key(), subjects: [] },
  });
  expect(refused.status).toBe(409);
});

test('the team is put together by coordinator and director, of those who work there', async () => {
  const { place, coordinator, planner, director } = await readyPlace();
  const seats = [sector(place.plan, [place.planner])];
  expect((await prepare(planner, seats)).status).toBe(403);
  expect((await prepare(coordinator, [sector(place.plan, [place.roadman])])).status).toBe(400);
  expect((await prepare(coordinator, [sector(place.plan, [place.planner, place.planner])])).status).toBe(400);
  expect((await prepare(director, seats)).body).toMatchObject({ version: 1, seats: [{ sector: { id: place.plan } }] });
  expect((await prepare(coordinator, seats)).status).toBe(409);
  expect((await planner.call(api.readyTeam)).body).toMatchObject({
    options: null,
    changed: { by: place.director.name },
  });
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    place.planner.membershipId,
  ]);
  expect((await coordinator.call(api.readyTeam)).body.seats[0]?.people).toMatchObject([
    { name: place.planner.name, there: false },
  ]);
});

test('whoever sits first in two seats and says nothing is followed by the deputies of both, each asked once', async () => {
  const { place, leader, coordinator } = await readyPlace();
  const where = { municipality: place.municipality, sector: place.plan };
  const [petra, per] = [
    await aPerson(house.owner, 'Petra', 'case_handler', where),
    await aPerson(house.owner, 'Per', 'case_handler', where),
  ];
  await prepare(coordinator, [
    sector(place.plan, [place.planner, place.planLeader]),
    sector(place.plan, [place.planner, petra, per]),
  ]);
  const id = await chance(leader, place);
  await work();
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0`]);
  await work(inHours(1.1));
  const both = [`${place.planner.name} 0 lapsed`, `${place.planLeader.name} 1`, 'Petra 1'];
  expect(await calls(coordinator, id)).toEqual(both);
  const asked = await told(await house.as(petra));
  expect(asked.map(({ need, step, missed }) => [need, step, missed])).toEqual([[id, 'asked', null]]);
  await work(inHours(1.2));
  expect(await calls(coordinator, id)).toEqual(both);
  await work(inHours(2.3));
  expect((await calls(coordinator, id)).slice(2)).toEqual(['Petra 1 lapsed', 'Per 2']);
});

test('whom a neighbour lends is asked only where their role can answer, in the team and of those whom to choose', async () => {
  const { place, leader, coordinator } = await readyPlace();
  const administrator = await house.as(place.administrator);
  const near = await house.aPlace();
  const nearby = await house.as(near.administrator);
  for (const { membershipId } of [near.mayor, near.director])
    await nearby.call(api.enterCompetence, { body: { membershipId, topic: 'fisheries', line: '' } });
  for (const { knows } of (await nearby.call(api.directory, { query: {} })).body.people)
    await nearby.call(api.lend, { body: { competenceId: knows[0]!.id!, municipalityId: place.municipality } });
  for (const { id } of (await administrator.call(api.lendings)).body.received)
    await administrator.call(api.acceptLending, { params: { id } });
  const { received } = (await administrator.call(api.lendings)).body;
  const lendingOf = ({ name }: TestPerson): string => received.find((it) => it.name === name)!.id;
  const ofNear = (...people: string[]) =>
    prepare(coordinator, [{ of: 'neighbours', subjects: [], people }], 0, '51 50 70 90');
  expect((await ofNear(lendingOf(near.mayor), lendingOf(near.director))).status).toBe(400);
  expect((await ofNear(lendingOf(near.director))).body.options?.lent.map(({ name }) => name)).toEqual([
    near.director.name,
  ]);
  const id = await chance(leader, place);
  await work();
  expect(await calls(coordinator, id)).toEqual([`${near.director.name} 0`]);
  await house.owner.query(`update membership set role = 'mayor' where id = $1`, [near.director.membershipId]);
  expect((await coordinator.call(api.readyTeam)).body.seats).toMatchObject([{ people: [{ there: false }] }]);
  const next = await chance(leader, place);
  await work();
  expect(await calls(coordinator, next)).toEqual([]);
});

test('whoever watches the deadlines calls the team, also while somebody holds a need that is due', async () => {
  const { place, leader, coordinator } = await readyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner])]);
  const held = await raise(leader, place);
  await house.owner.query('update deadline set at = now() where need_id = $1 and fired_at is null', [held]);
  await house.owner.transaction(async (tx) => {
    await tx.query('select from need where id = $1 for update', [held]);
    const watch = watchDeadlines(house.server, makeLog('silent'));
    try {
      const id = await chance(leader, place);
      await until('the team is called', async () => (await calls(coordinator, id)).length === 1);
    } finally {
      await watch.stop();
    }
  });
});
