import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Figure, type FigureQuery, NeedFilters, StayStep } from '@vertskap/contract';
import { loadDemo } from '@vertskap/exchange';
import { openFiles } from '@vertskap/platform';
import { reckonedPage, recomputeFigures, type Recomputed } from '@vertskap/figures';
import { callDue, closeDue } from '@vertskap/notifications';
import { countNeeds } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import { viewNeed } from '../../libs/needs/need-view.js';
import { grossAndNet, stays as strip } from '../../apps/web/src/screens/need/strip.rules.js';
import { figureOf } from '../harness/figures.js';
import { inDays, key, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await loadDemo(house.owner, await openFiles(house.config), new Date());
  while ((await closeDue(house.owner, new Date(), 100)) > 0);
}, 90_000);
afterAll(() => house?.close());

const recompute = (): Promise<Recomputed> =>
  house.owner.transaction('REPEATABLE READ', (tx) => recomputeFigures(tx, new Date()));
const odd = ({ tables }: Recomputed) => tables.filter(({ missing, surplus }) => missing + surplus > 0);

/** Someone of the demonstration looks at the figures, so that a page is kept. */
async function look(name: string): Promise<void> {
  const visitor = await house.stranger();
  const people = (await visitor.call(api.demoPeople)).body;
  await visitor.become(people.find((p) => p.name === name)!.membershipId);
  expect((await visitor.call(api.figures, { query: {} })).status).toBe(200);
  expect((await visitor.call(api.figures, { query: { theme: 'permits' } })).status).toBe(200);
}

test('the event log alone gives the figures of the demonstration, and the kept pages, bit for bit', async () => {
  await look('Liv Ådland');
  const done = await recompute();
  expect(odd(done)).toEqual([]);
  expect(done.differences).toEqual([]);
  expect([done.events > 400, done.pages > 8, done.kept]).toEqual([true, true, 2]);
  for (const { table, rows } of done.tables.filter(({ table }) => table !== 'hand_over_offer'))
    expect([table, rows > 0]).toEqual([table, true]);
});

test('and of everything that can be done to a need, consultations and offers too', async () => {
  const place = await house.aPlace();
  const [leader, planner, roadman, mayor] = await Promise.all(
    [place.leader, place.planner, place.roadman, place.mayor].map((person) => house.as(person)),
  );
  const needId = await raise(leader!, place, { onBehalf: { kind: 'companies', companyIds: [place.companies[0]] } });
  const consult = {
    clientKey: crypto.randomUUID(),
    sectorIds: [place.roads],
    question: 'Hva mener dere?',
    replyBy: null,
  };
  expect((await planner!.call(api.consult, { params: { id: needId }, body: consult })).status).toBe(201);
  const { consultations } = (await roadman!.call(api.consultations, { params: { id: needId } })).body;
  const contribution = { clientKey: crypto.randomUUID(), body: 'Greit for oss.' };
  await roadman!.call(api.contribute, {
    params: { id: needId, consultationId: consultations[0]!.id },
    body: contribution,
  });
  await on(needId, planner!).promise(inDays(20));
  await on(needId, planner!).question();
  await on(needId, leader!).comment();
  await on(needId, mayor!).flag();
  await on(needId, planner!).label({ theme: 'parking' });
  await on(needId, leader!).back(place.companies[1]);
  const part = (await on(needId, planner!).split()).body.needId;
  expect((await on(part, leader!).unback(place.companies[0])).status).toBe(201);
  await raise(leader!, place, { visibility: 'restricted' });
  const newer = await raise(leader!, place);
  const { number } = (await on(needId, leader!).view()).body.need;
  expect((await on(newer, await house.as(place.coordinator)).merge(number)).status).toBe(201);
  await on(needId, planner!).toSector(place.roads);
  await on(needId, mayor!).refer();
  await on(needId, mayor!).decision();
  await on(needId, roadman!).answer();
  await on(needId, leader!).sendBack();
  expect((await on(needId, roadman!).toExternal('Statens vegvesen')).status).toBe(201);
  const coordinator = await house.as(place.coordinator);
  const seat = { of: 'sector' as const, sectorId: place.roads, subjects: [], people: [place.roadman.membershipId] };
  await coordinator.call(api.changeReadyTeam, { body: { seats: [seat], phone: null, expectedVersion: 0 } });
  const id = await raise(leader!, place);
  for (const kind of ['opportunity', 'need', 'opportunity'] as const) {
    const made = await coordinator.call(api.changeKind, { params: { id }, body: { ...key(), kind } });
    expect(made.status).toBe(201);
    await callDue(house.owner, new Date(), 10);
  }
  const ball = await house.owner.transaction(async (tx) => {
    const reader = (await loadActor(tx, place.mayor.membershipId, new Date()))!;
    return figureOf(await reckonedPage(tx, new Date(), reader, {}), 'ball');
  });
  expect(new Set(ball.rows.map(({ cells }) => cells[1]))).toEqual(new Set(StayStep.options));
  const stays = (held: string, step: string) => ball.rows.find(({ key }) => key === `${held}/${step}`)?.cells[4];
  expect([stays(place.roads, 'passed_on'), stays('external', 'with_council'), stays(place.roads, 'reopened')]).toEqual([
    1, 1, 1,
  ]);
  const done = await recompute();
  expect(odd(done)).toEqual([]);
  expect(done.differences).toEqual([]);
  expect(done.tables.find(({ table }) => table === 'hand_over_offer')!.rows).toBeGreaterThan(0);
});

test('and of promises on no need: made, moved, done, released, and due at another hour', async () => {
  const place = await house.aPlace();
  const [leader, coordinator, director] = await Promise.all(
    [place.leader, place.coordinator, place.director].map((person) => house.as(person)),
  );
  const promise = (toId: string) => ({
    ...key(),
    spaceId: place.space,
    toId,
    what: 'Vi sender kartet.',
    language: 'nb' as const,
    dueOn: inDays(20),
    condition: null,
    certainty: 'firm' as const,
  });
  const made = async (by: typeof leader, toId: string) =>
    (await by!.call(api.commitInSpace, { body: promise(toId) })).body.id;
  const [done, moved, , theirs] = [
    await made(coordinator, place.association),
    await made(coordinator, place.association),
    await made(coordinator, place.association),
    await made(leader, place.municipality),
  ];
  const late = { dueOn: inDays(30), reason: 'Det regner.' };
  for (const answer of [
    await coordinator!.call(api.fulfilInSpace, { params: { id: done }, body: key() }),
    await coordinator!.call(api.postponeInSpace, { params: { id: moved }, body: { ...key(), ...late } }),
    await coordinator!.call(api.releaseInSpace, { params: { id: theirs }, body: { ...key(), reason: null } }),
  ])
    expect(answer.status).toBe(201);
  const { hours, version } = (await director!.call(api.calendar)).body;
  const week = Object.fromEntries(Object.keys(hours.week).map((day) => [day, [['08:00', '12:00']]]));
  const shorter = { ...hours, week: week as typeof hours.week, seasons: [] };
  const changed = await director!.call(api.changeCalendar, { body: { hours: shorter, expectedVersion: version } });
  expect(changed.status).toBe(201);
  const again = await recompute();
  expect(odd(again)).toEqual([]);
  expect(again.differences).toEqual([]);
  await house.owner.query(`update clock set verdict = 'late' where id = $1`, [done]);
  expect(odd(await recompute())).toMatchObject([{ table: 'clock', missing: 1, surplus: 1 }]);
  await house.owner.query(`update clock set verdict = 'met' where id = $1`, [done]);
});

test('the ball summed is the strips of all needs added up, to the second; two parts of a period are the whole', async () => {
  const now = new Date();
  await house.owner.transaction(async (tx) => {
    const [found] = (await tx.query(
      `select m.id from membership m join municipality k on k.id = m.municipality_id where m.role = 'mayor' and k.slug = 'kystby'`,
    )) as { id: string }[];
    const mayor = (await loadActor(tx, found!.id, now))!;
    const ballOf = async (query: FigureQuery) => figureOf(await reckonedPage(tx, now, mayor, query), 'ball');
    const strips = new Map<string, number>();
    const reasons = new Map<string, number>();
    let [gross, net, count] = [0, 0, 0];
    const needs = (await tx.query(`select id from need where municipality_id = $1 and visibility <> 'restricted'`, [
      mayor.municipalityId,
    ])) as { id: string }[];
    for (const { id } of needs) {
      const path = strip(await viewNeed(tx, now, mayor, id));
      const totals = grossAndNet(path);
      [gross, net, count] = [gross + totals.gross, net + totals.net, count + path.length];
      for (const { holder, outside, seconds } of path) {
        const key = holder.kind === 'sector' ? (holder.id ?? '') : holder.kind;
        strips.set(key, (strips.get(key) ?? 0) + seconds);
        if (outside) reasons.set(outside, (reasons.get(outside) ?? 0) + seconds);
      }
    }
    const summed = (figure: Figure, by: (row: Figure['rows'][number]) => string | null) => {
      const sums = new Map<string, number>();
      for (const row of figure.rows) {
        const key = by(row);
        if (key !== null) sums.set(key, (sums.get(key) ?? 0) + Number(row.cells[2]));
      }
      return sums;
    };
    const holderOf = ({ key }: Figure['rows'][number]) => key.split('/')[0]!;
    const whole = await ballOf({ from: '2001-01-01' });
    expect([gross > 0, net > 0, reasons.size > 1, strips.size > 3]).toEqual([true, true, true, true]);
    expect([whole.values, whole.n]).toEqual([{ gross, net, outside: gross - net }, count]);
    expect(summed(whole, holderOf)).toEqual(strips);
    const outside = ({ cells }: Figure['rows'][number]) => (cells[3] === 0 ? String(cells[1]) : null);
    for (const [reason, seconds] of reasons)
      expect([reason, summed(whole, outside).get(reason) ?? 0]).toEqual([reason, seconds]);
    expect(whole.rows.every(({ cells }) => cells[3] === cells[2] || cells[3] === 0)).toBe(true);

    const edge = new Date(now.getTime() - 20 * 86_400_000).toISOString().slice(0, 10);
    const after = new Date(Date.parse(edge) + 86_400_000).toISOString().slice(0, 10);
    const parts = [await ballOf({ from: '2001-01-01', to: edge }), await ballOf({ from: after })];
    expect(parts.reduce((sum, { values }) => sum + Number(values['gross']), 0)).toBe(gross);
    expect(parts.every(({ values }) => Number(values['net']) > 0)).toBe(true);

    // each row opens the needs behind its stays, and no others
    for (const { key, cells, opens } of whole.rows) {
      const { count } = await countNeeds(tx, now, mayor, NeedFilters.parse(opens), 1_000);
      expect([key, count > 0, count <= Number(cells[4])]).toEqual([key, true, true]);
    }
  });
});

test('a planted difference is found, in the row and in the figure', async () => {
  const [clock] = (await house.owner.query(
    `select id, municipality_id from clock where kind = 'first_response' and verdict = 'met' and started_at > now() - interval '60 days' limit 1`,
  )) as { id: string; municipality_id: string }[];
  const plant = (verdict: string) =>
    house.owner.query('update clock set verdict = $2 where id = $1', [clock!.id, verdict]);
  await plant('late');
  const found = await recompute();
  await plant('met');
  expect(odd(found)).toMatchObject([{ table: 'clock', missing: 1, surplus: 1 }]);
  const municipality = found.differences.find(
    (d) => d.scope === 'municipality' && d.municipalityId === clock!.municipality_id,
  );
  expect(municipality!.figures).toContain('on_time');
  expect((await recompute()).differences).toEqual([]);
});

test('a kept page that somebody wrote over is found', async () => {
  await look('Liv Ådland');
  await house.owner.query(`update figure_page set body = replace(body::text, '"n":', '"n": ')::json`); // the same numbers
  expect((await recompute()).differences).toEqual([]);
  await house.owner.query(
    `update figure_page set body = regexp_replace(body::text, '"n": \\d+', '"n": 999')::json where filters = '[]'`,
  );
  expect((await recompute()).differences).toMatchObject([{ scope: 'municipality', kept: true }]);
});
