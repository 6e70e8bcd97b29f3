import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ClockKind, type OpportunitySubject, type ReadyTeam } from '@vertskap/contract';
import { askForResults, callDue, watchDeadlines } from '@vertskap/notifications';
import { type DataSource, makeLog } from '@vertskap/platform';
import { appDatabase } from '../../apps/api/src/data-source.js';
import { key, on, raise } from '../harness/deeds.js';
import { figureOf } from '../harness/figures.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aPerson, type Place, type TestPerson } from '../harness/places.js';
import { roundTheClock } from '../harness/round-the-clock.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
/** With the rights that the server has. */
let server: DataSource;
beforeAll(async () => {
  house = await openHouse();
  server = await appDatabase(house.config.APP_DATABASE_URL ?? '', 8).initialize();
});
afterAll(async () => {
  await server?.destroy();
  await house?.close();
});

const sector = (
  sectorId: string,
  people: TestPerson[],
  subjects: OpportunitySubject[] = [],
): ReadyTeam['seats'][number] => ({
  of: 'sector',
  sectorId,
  subjects,
  people: people.map(({ membershipId }) => membershipId),
});
const prepare = async (by: Visitor, seats: ReadyTeam['seats'], expectedVersion = 0, phone: string | null = null) =>
  by.call(api.changeReadyTeam, { body: { seats, phone, expectedVersion } });
const HOUR = 3_600_000;
const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);
/** As many workers as will. */
const work = async (now = new Date()): Promise<void> => {
  await Promise.all(Array.from({ length: 4 }, () => callDue(server, now, 50)));
  while ((await callDue(server, now, 50)) > 0);
};
const opportunity = async (by: Visitor, id: string) => (await by.call(api.opportunity, { params: { id } })).body;
const calls = async (by: Visitor, id: string) =>
  (await opportunity(by, id)).calls.map(({ name, place, confirmedAt, lapsedAt, calledOffAt, answerBy }) =>
    [
      name,
      place,
      confirmedAt ? (confirmedAt <= answerBy ? 'in time' : 'late') : '',
      lapsedAt ? 'lapsed' : '',
      calledOffAt ? 'off' : '',
    ]
      .filter((it) => it !== '')
      .join(' '),
  );
const told = async (by: Visitor) =>
  (await by.call(api.notifications, { query: {} })).body.notifications.flatMap(({ need, what }) =>
    what.kind === 'team_call' ? [{ need: need?.id ?? null, ...what }] : [],
  );
const confirm = async (by: Visitor) => {
  const [call] = (await by.call(api.myTeamCalls)).body.calls;
  return by.call(api.confirmCall, { params: { id: call!.id }, body: key() });
};

async function aReadyPlace() {
  const place = await house.aPlace();
  const names = ['leader', 'coordinator', 'planner', 'planLeader', 'roadman', 'director', 'mayor'] as const;
  const people = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await house.as(place[name])] as const)),
  ) as Record<(typeof names)[number], Visitor>;
  await roundTheClock(people.director);
  return { place, ...people };
}
const chance = (leader: Visitor, place: Place, over = {}) =>
  raise(leader, place, {
    kind: 'opportunity',
    askedSectorId: null,
    title: 'Et firma ser etter tomt',
    body: 'Snart.',
    theme: null,
    ...over,
  });

test('all of the team are asked at once, once; they read the need from then on, and say that they are on it', async () => {
  const { place, leader, coordinator, planner, roadman, mayor } = await aReadyPlace();
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
  const { place, leader, coordinator, planner, planLeader } = await aReadyPlace();
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
  const { place, leader, coordinator, planner, roadman } = await aReadyPlace();
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
  const { place, leader, coordinator, planner } = await aReadyPlace();
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
  const { place, leader, coordinator, planner, roadman } = await aReadyPlace();
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
  const { place, leader, coordinator } = await aReadyPlace();
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

test('a need becomes an opportunity later: what runs is reckoned anew, what has stopped stands, the team is called; and where it was a mistake they are told', async () => {
  const { place, leader, coordinator, planner, roadman, mayor, director } = await aReadyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner]), sector(place.roads, [place.roadman])]);
  const id = await raise(leader, place, { title: 'Et firma ser etter tomt' });
  await house.owner.query(`update need set raised_at = raised_at - interval '9 days' where id = $1`, [id]);
  const kindIs = (by: Visitor, kind: 'need' | 'opportunity', over: object = {}) =>
    by.call(api.changeKind, { params: { id }, body: { ...key(), kind, ...over } });
  const clock = async (kind: ClockKind) =>
    (await on(id, coordinator).view()).body.need.clocks.findLast((it) => it.kind === kind)!;
  const lastStep = async (): Promise<number> =>
    (
      await house.owner.query(
        `select max(d.at) as at from deadline d join clock c on c.id = d.clock_id
         where c.need_id = $1 and c.kind = 'first_response' and d.fired_at is null`,
        [id],
      )
    )[0].at.getTime();
  const [first, resolution, step] = [await clock('first_response'), await clock('resolution'), await lastStep()];
  expect(first.budget).toMatchObject({ unit: 'days' });
  for (const who of [leader, planner, mayor, director]) expect((await kindIs(who, 'opportunity')).status).toBe(403);
  expect((await kindIs(coordinator, 'need')).body).toMatchObject({ code: 'wrong_state' });
  const ear = await leader.listen();
  await ear.follow(`need/${id}/shared`, 1);

  const body = { clientKey: randomUUID() };
  for (const _again of [1, 2]) expect((await kindIs(coordinator, 'opportunity', body)).status).toBe(201);
  const hurried = await clock('first_response');
  expect(hurried).toMatchObject({ id: first.id, startedAt: first.startedAt, cycle: 1, stoppedAt: null });
  expect(hurried.budget).toMatchObject({ unit: 'hours', amount: 4, roundTheClock: true });
  expect(await clock('resolution')).toEqual(resolution); // opportunities are promised nothing else here
  expect(await lastStep()).toBeLessThan(step);
  await until('business hears it live', () =>
    ear.seen.some(({ event }) => event.kind === 'need.moved' && event.need.kind === 'opportunity'),
  );
  await work();
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0`, `${place.roadman.name} 0`]);
  expect((await opportunity(coordinator, id)).checklist.length).toBeGreaterThan(0);
  const figure = async () =>
    figureOf((await mayor.call(api.figures, { query: { from: '2026-01-01' } })).body, 'opportunities');
  expect((await figure()).n).toBe(1);

  // an answer has stopped it: back among the needs it stays as it was judged
  await on(id, coordinator).question();
  const stopped = await clock('first_response');
  expect((await kindIs(coordinator, 'opportunity')).body).toMatchObject({ code: 'wrong_state' });
  await confirm(planner);
  expect((await kindIs(coordinator, 'need')).status).toBe(201);
  expect(await clock('first_response')).toEqual(stopped);
  await work();
  expect((await opportunity(coordinator, id)) as unknown).toMatchObject({ code: 'not_found' });
  for (const who of [planner, roadman])
    expect((await told(who)).map(({ step }) => step)).toEqual(['called_off', 'asked']);
  // whoever was called off is asked nothing more
  const [theirs] = await house.owner.query(
    `select id from team_call where need_id = $1 and membership_id = $2 and called_off_at is not null`,
    [id, place.roadman.membershipId],
  );
  expect((await roadman.call(api.myTeamCalls)).body.calls).toEqual([]);
  expect((await roadman.call(api.confirmCall, { params: theirs, body: key() })).body).toMatchObject({
    code: 'wrong_state',
  });
  await work(inHours(3));
  expect((await told(coordinator)).map(({ step }) => step)).toEqual([]);
  expect((await figure()).n).toBe(0);

  // and an opportunity once more: everybody is called anew, once, and what they said before counts for nothing
  expect((await kindIs(coordinator, 'opportunity')).status).toBe(201);
  await work();
  await work();
  const before = [`${place.planner.name} 0 in time off`, `${place.roadman.name} 0 off`];
  expect(await calls(coordinator, id)).toEqual([`${place.planner.name} 0`, `${place.roadman.name} 0`, ...before]);
  for (const who of [planner, roadman]) {
    expect((await told(who)).map(({ step }) => step)).toEqual(['asked', 'called_off', 'asked']);
    expect((await who.call(api.myTeamCalls)).body.calls).toMatchObject([{ confirmedAt: null }]);
  }
  expect((await figure()).values).toMatchObject({ asked: 1, inTime: 0 });
  await confirm(planner);
  expect((await figure()).values).toMatchObject({ asked: 1, inTime: 1 });
  await work(inHours(3));
  expect(await calls(coordinator, id)).toEqual([
    `${place.planner.name} 0 in time`,
    `${place.roadman.name} 0 lapsed`,
    ...before,
  ]);
  expect((await told(coordinator)).map(({ step, missed }) => [step, missed])).toEqual([['lapsed', place.roadman.name]]);
  const deeds = (await on(id, leader).view()).body.need.activity.map(({ deed }) => deed);
  expect(deeds.filter((deed) => deed.startsWith('make_'))).toEqual([
    'make_opportunity',
    'make_need',
    'make_opportunity',
  ]);
  await on(id, coordinator).answer();
  expect((await kindIs(coordinator, 'need')).body).toMatchObject({ code: 'wrong_state' });
});

test('what was raised long ago, or is no opportunity, calls nobody', async () => {
  const { place, leader, coordinator, planner } = await aReadyPlace();
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

test('the list says who looked into what; two who say so at once are told, and a repeat says it once', async () => {
  const { place, leader, coordinator, planner, mayor } = await aReadyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner])]);
  const id = await chance(leader, place);
  await work();
  const ear = await planner.listen();
  await ear.follow(`need/${id}/internal`, 0);
  const check = (by: Visitor, over: object = {}) =>
    by.call(api.checkItem, {
      params: { id },
      body: { ...key(), item: 'land-size', state: 'done', note: 'Ti mål.', expectedVersion: 0, ...over },
    });
  const once = key();
  await check(coordinator, once);
  const { body } = await check(coordinator, once);
  expect(body.checklist.find((it) => it.id === 'land-size')).toMatchObject({
    state: 'done',
    note: 'Ti mål.',
    version: 1,
    by: { name: place.coordinator.name },
  });
  await until('the planner hears', () => ear.seen.some((e) => e.event.kind === 'opportunity.moved'));
  expect((await check(planner)).status).toBe(409);
  expect((await check(planner, { state: 'not_relevant', note: null, expectedVersion: 1 })).status).toBe(201);
  expect((await check(planner, { item: 'housing-need' })).status).toBe(400); // not about that
  expect((await check(leader)).status).toBe(403);
  expect((await check(mayor)).status).toBe(403);
});

test('a municipality makes the list its own in versions; what was raised keeps the list it was raised with', async () => {
  const { place, leader, coordinator, planner, director } = await aReadyPlace();
  const [before] = [await chance(leader, place)];
  await work();
  const proposed = (await planner.call(api.checklist)).body;
  expect([proposed.version, proposed.mayChange, proposed.items.length > 20]).toEqual([0, false, true]);
  const items = [{ id: 'own', subject: 'land' as const, texts: { nb: 'Ring grunneieren', nn: null, en: null } }];
  const changed = await director.call(api.changeChecklist, { body: { items, expectedVersion: 0 } });
  expect(changed.body).toMatchObject({ version: 1, items, changed: { by: place.director.name } });
  expect((await coordinator.call(api.changeChecklist, { body: { items: [], expectedVersion: 0 } })).status).toBe(409);
  expect((await planner.call(api.changeChecklist, { body: { items: [], expectedVersion: 1 } })).status).toBe(403);
  const after = await chance(leader, place);
  await work();
  expect((await opportunity(coordinator, after)).checklist.map(({ id }) => id)).toEqual(['own']);
  expect((await opportunity(coordinator, before)).checklist.length).toBeGreaterThan(1);
});

test('the team is put together by coordinator and director, of those who work there', async () => {
  const { place, coordinator, planner, director } = await aReadyPlace();
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

test('once it is over both sides say what came of it; the last word of each stands, and opens from the figure', async () => {
  const { place, leader, coordinator, planner, mayor } = await aReadyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner])]);
  const id = await chance(leader, place);
  await work();
  await confirm(planner);
  const came = { jobs: null, kroner: null, sentence: null, language: 'nb' as const };
  const tell = (by: Visitor, over: object) =>
    by.call(api.tellResult, { params: { id }, body: { ...key(), ...came, result: 'no', ...over } });
  expect((await tell(coordinator, {})).status).toBe(409); // open still
  await on(id, coordinator).answer();
  await on(id, leader).confirm();
  expect((await tell(planner, {})).status).toBe(403);
  expect((await tell(mayor, {})).status).toBe(403);
  const said = { result: 'established', jobs: 45, kroner: 120_000_000, sentence: 'De bygger til våren.' };
  expect((await tell(coordinator, { result: 'postponed' })).status).toBe(201);
  expect((await tell(coordinator, said)).status).toBe(201);
  expect((await tell(leader, { result: 'elsewhere', sentence: 'De bygger i nabobyen.' })).status).toBe(201);
  const { need, abilities } = (await on(id, leader).view()).body;
  expect(abilities).toContain('tell_result');
  expect(need.results.map(({ result, by }) => `${by.side} ${result}`)).toEqual([
    'municipality postponed',
    'municipality established',
    'association elsewhere',
  ]);
  expect(need.results[1]).toMatchObject({ ...said, by: { name: place.coordinator.name } });

  const untold = await chance(leader, place);
  await on(untold, coordinator).decline();
  const open = await chance(leader, place);
  const withdrawn = await chance(leader, place);
  await on(withdrawn, leader).withdraw();
  const merged = await chance(leader, place);
  await on(merged, coordinator).merge((await on(open, coordinator).view()).body.need.number);
  const figure = figureOf((await mayor.call(api.figures, { query: {} })).body, 'opportunities');
  expect(figure).toMatchObject({ n: 3, values: { asked: 1, inTime: 1, share: null, established: 1 } });
  expect(Object.fromEntries(figure.rows.map(({ cells }) => cells))).toEqual({
    established: 1,
    elsewhere: 0,
    postponed: 0,
    no: 0,
    untold: 1,
    open: 1,
  });
  const opens = async (what: string) =>
    (
      await coordinator.call(api.listNeeds, { query: { ...figure.rows.find(({ key: k }) => k === what)!.opens } })
    ).body.needs.map((n) => n.id);
  const all = (await coordinator.call(api.listNeeds, { query: { ...figure.opens } })).body.needs.map((n) => n.id);
  expect(all.toSorted()).toEqual([id, untold, open].toSorted());
  expect([await opens('established'), await opens('untold'), await opens('open')]).toEqual([[id], [untold], [open]]);
  const theirs = figureOf((await leader.call(api.figures, { query: {} })).body, 'opportunities');
  expect(theirs).toMatchObject({ n: 3, finding: 'nobody_asked', values: { asked: 0, inTime: 0 } });
});

test('thirty days after it is over both sides are asked once what came of it, of a side that has not said it', async () => {
  const { place, leader, coordinator } = await aReadyPlace();
  const deputy = await house.as(place.deputy);
  const ids = [await chance(leader, place), await chance(leader, place), await raise(leader, place)];
  for (const id of ids) expect((await on(id, coordinator).answer()).status).toBe(201);
  const still = await chance(leader, place); // is open
  const came = { ...key(), result: 'no' as const, jobs: null, kroner: null, sentence: null, language: 'nb' as const };
  await coordinator.call(api.tellResult, { params: { id: ids[1]! }, body: came });
  const days = (n: number) => new Date(Date.now() + n * 24 * HOUR);
  const dueFor = async (who: Visitor) =>
    (await who.call(api.notifications, { query: {} })).body.notifications.flatMap(({ need, what }) =>
      what.kind === 'result_due' ? [need?.id] : [],
    );
  await askForResults(server, days(29));
  expect(await dueFor(leader)).toEqual([]);
  for (const day of [31, 32, 33]) await askForResults(server, days(day));
  expect((await dueFor(leader)).toSorted()).toEqual([ids[0], ids[1]].toSorted());
  expect(await dueFor(coordinator)).toEqual([ids[0]]);
  expect(await dueFor(deputy)).toEqual([]); // neither raised nor manages
  expect(await dueFor(await house.as(place.mayor))).toEqual([]);
  await on(still, coordinator).answer();
  await askForResults(server, days(200));
  expect(await dueFor(leader)).toHaveLength(2); // too long ago to be dug up
});

test('what came of it is asked of those who may say it: referred too, and of nobody with a mandate for some companies', async () => {
  const { place, leader, coordinator } = await aReadyPlace();
  const id = await chance(leader, place);
  expect((await on(id, coordinator).referOutside()).status).toBe(201);
  const [bakery] = place.companies;
  await house.owner.query(`update membership set manages = true, mandate = $2 where id = $1`, [
    place.deputy.membershipId,
    { kind: 'companies', companyIds: [bakery] },
  ]);
  await askForResults(server, new Date(Date.now() + 31 * 24 * HOUR));
  const asked: { id: string }[] = await house.owner.query(
    `select membership_id as id from notification where need_id = $1 and kind = 'result_due'`,
    [id],
  );
  expect(asked.map((told) => told.id).toSorted()).toEqual(
    [place.leader.membershipId, place.coordinator.membershipId].toSorted(),
  );
});

test('whoever sits first in two seats and says nothing is followed by the deputies of both, each asked once', async () => {
  const { place, leader, coordinator } = await aReadyPlace();
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
  const { place, leader, coordinator } = await aReadyPlace();
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
  const { place, leader, coordinator } = await aReadyPlace();
  await prepare(coordinator, [sector(place.plan, [place.planner])]);
  const held = await raise(leader, place);
  await house.owner.query('update deadline set at = now() where need_id = $1 and fired_at is null', [held]);
  await house.owner.transaction(async (tx) => {
    await tx.query('select from need where id = $1 for update', [held]);
    const watch = watchDeadlines(server, makeLog('silent'));
    try {
      const id = await chance(leader, place);
      await until('the team is called', async () => (await calls(coordinator, id)).length === 1);
    } finally {
      await watch.stop();
    }
  });
});
