import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ClockKind } from '@vertskap/contract';
import { askForResults } from '@vertskap/notifications';
import {
  aReadyPlace,
  calls,
  callTeams,
  chance,
  confirm,
  HOUR,
  inHours,
  opportunity,
  prepare,
  sector,
  told,
} from '../harness/a-ready-place.js';
import { key, on, raise } from '../harness/deeds.js';
import { figureOf } from '../harness/figures.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
const work = (now?: Date) => callTeams(house.server, now);
const readyPlace = () => aReadyPlace(house);

test('a need becomes an opportunity later: what runs is reckoned anew, what has stopped stands, the team is called; and where it was a mistake they are told', async () => {
  const { place, leader, coordinator, planner, roadman, mayor, director } = await readyPlace();
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

test('the list says who looked into what; two who say so at once are told, and a repeat says it once', async () => {
  const { place, leader, coordinator, planner, mayor } = await readyPlace();
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
  const { place, leader, coordinator, planner, director } = await readyPlace();
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

test('once it is over both sides say what came of it; the last word of each stands, and opens from the figure', async () => {
  const { place, leader, coordinator, planner, mayor } = await readyPlace();
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
  const { place, leader, coordinator } = await readyPlace();
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
  await askForResults(house.server, days(29));
  expect(await dueFor(leader)).toEqual([]);
  for (const day of [31, 32, 33]) await askForResults(house.server, days(day));
  expect((await dueFor(leader)).toSorted()).toEqual([ids[0], ids[1]].toSorted());
  expect(await dueFor(coordinator)).toEqual([ids[0]]);
  expect(await dueFor(deputy)).toEqual([]); // neither raised nor manages
  expect(await dueFor(await house.as(place.mayor))).toEqual([]);
  await on(still, coordinator).answer();
  await askForResults(house.server, days(200));
  expect(await dueFor(leader)).toHaveLength(2); // too long ago to be dug up
});

test('what came of it is asked of those who may say it: referred too, and of nobody with a mandate for some companies', async () => {
  const { place, leader, coordinator } = await readyPlace();
  const id = await chance(leader, place);
  expect((await on(id, coordinator).referOutside()).status).toBe(201);
  const [bakery] = place.companies;
  await house.owner.query(`update membership set manages = true, mandate = $2 where id = $1`, [
    place.deputy.membershipId,
    { kind: 'companies', companyIds: [bakery] },
  ]);
  await askForResults(house.server, new Date(Date.now() + 31 * 24 * HOUR));
  const asked: { id: string }[] = await house.owner.query(
    `select membership_id as id from notification where need_id = $1 and kind = 'result_due'`,
    [id],
  );
  expect(asked.map((told) => told.id).toSorted()).toEqual(
    [place.leader.membershipId, place.coordinator.membershipId].toSorted(),
  );
});
