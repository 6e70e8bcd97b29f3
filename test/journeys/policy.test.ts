import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { calendarWarnings, inWords } from '@vertskap/clocks';
import { api, type Policy } from '@vertskap/contract';
import { warnOfCalendars } from '@vertskap/notifications';
import { asSystem } from '@vertskap/platform';
import { inDays, on, raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse, until } from '../harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const withFirstResponse = (policy: Policy, amount: number): Policy => ({
  ...policy,
  promises: {
    ...policy.promises,
    first_response: { ...policy.promises.first_response, normal: { unit: 'days', amount } },
  },
});

test('a change of promises is shown before it is made; what runs is recomputed and says so, what has stopped stays', async () => {
  const place = await house.aPlace();
  const [leader, planner, director] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.director),
  ];
  const [running, stopped] = [await raise(leader, place), await raise(leader, place)];
  await planner.call(api.postMessage, {
    params: { id: stopped },
    body: { clientKey: randomUUID(), kind: 'comment', body: 'Vi ser på det.', language: 'nb' },
  });
  const clock = async (id: string) =>
    (await director.call(api.need, { params: { id } })).body.need.clocks.find((c) => c.kind === 'first_response')!;
  const [before, judged] = [await clock(running), await clock(stopped)];

  const { version, policy } = (await director.call(api.policy)).body;
  const longer = withFirstResponse(policy, 6);
  const preview = (await director.call(api.previewPolicy, { body: { policy: longer } })).body;
  expect(preview).toMatchObject({
    running: 7,
    changes: [{ need: { id: running }, clock: 'first_response', before: { dueAt: before.dueAt } }],
  });
  expect(await clock(running)).toEqual(before);

  const changed = await director.call(api.changePolicy, { body: { policy: longer, expectedVersion: version } });
  expect(changed).toMatchObject({ status: 201, body: { version: version + 1 } });
  const after = await clock(running);
  expect(after).toMatchObject({
    id: before.id,
    startedAt: before.startedAt,
    budget: { unit: 'days', amount: 6 },
    dueAt: preview.changes[0]!.after.dueAt,
  });
  expect(await clock(stopped)).toEqual(judged);
  expect((await leader.call(api.need, { params: { id: running } })).body.need.activity.at(-1)).toMatchObject({
    deed: 'recompute',
  });

  expect((await director.call(api.changePolicy, { body: { policy, expectedVersion: version } })).problem).toMatchObject(
    { status: 409, code: 'stale_version' },
  );
});

test('the exception with the most conditions that fit is the promise', async () => {
  const place = await house.aPlace();
  const [leader, director] = [await house.as(place.leader), await house.as(place.director)];
  const { version, policy } = (await director.call(api.policy)).body;
  const exception = (theme: 'parking' | null, spaceId: string | null, amount: number) => ({
    spaceId,
    theme,
    urgency: null,
    clock: 'first_response' as const,
    promised: { unit: 'days' as const, amount },
  });
  await director.call(api.changePolicy, {
    body: {
      expectedVersion: version,
      policy: { ...policy, exceptions: [exception('parking', null, 8), exception('parking', place.space, 9)] },
    },
  });
  const budget = async (theme: 'parking' | 'land') => {
    const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place, { theme }) })).body;
    return (await leader.call(api.need, { params: { id: needId } })).body.need.clocks.find(
      (c) => c.kind === 'first_response',
    )!.budget;
  };
  expect(await budget('parking')).toEqual({ unit: 'days', amount: 9 });
  const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place, { theme: 'parking' }) })).body;
  const first = (await leader.call(api.need, { params: { id: needId } })).body.need.clocks.find(
    (c) => c.kind === 'first_response',
  )!;
  const why = (await leader.call(api.explainClock, { params: { id: needId, clockId: first.id } })).body.policy;
  expect(why).toMatchObject({
    version: version + 1,
    exception: { theme: 'parking', space: expect.stringContaining('Rom') },
  });
  expect(await budget('land')).toEqual({ unit: 'days', amount: 3 });
});

test('politics and handlers look at the promises, only the director and the administrator change them, business does not see them', async () => {
  const place = await house.aPlace();
  const { version, policy } = (await (await house.as(place.mayor)).call(api.policy)).body;
  for (const person of [place.mayor, place.coordinator, place.planner, place.planLeader]) {
    const visitor = await house.as(person);
    expect((await visitor.call(api.changePolicy, { body: { policy, expectedVersion: version } })).status).toBe(403);
    expect((await visitor.call(api.previewPolicy, { body: { policy } })).status).toBe(403);
  }
  expect((await (await house.as(place.leader)).call(api.policy)).status).toBe(404);
  expect(
    (await (await house.as(place.administrator)).call(api.changePolicy, { body: { policy, expectedVersion: version } }))
      .status,
  ).toBe(201);
});

test('a new closed day moves what runs over it, and the calendar says which version did it', async () => {
  const place = await house.aPlace();
  const [leader, director] = [await house.as(place.leader), await house.as(place.director)];
  const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place) })).body;
  const first = async () =>
    (await leader.call(api.need, { params: { id: needId } })).body.need.clocks.find(
      (c) => c.kind === 'first_response',
    )!;
  const before = await first();
  const { hours, version } = (await director.call(api.calendar)).body;
  const closed = {
    ...hours,
    closedDays: [
      ...hours.closedDays,
      { date: before.dueAt!.slice(0, 10), name: { nb: 'Planleggingsdag', nn: 'Planleggingsdag', en: 'Planning day' } },
    ],
  };
  expect((await director.call(api.previewCalendar, { body: { hours: closed } })).body.changes.length).toBeGreaterThan(
    0,
  );
  expect(await director.call(api.changeCalendar, { body: { hours: closed, expectedVersion: version } })).toMatchObject({
    status: 201,
    body: { version: version + 1 },
  });
  const after = await first();
  expect(after.dueAt! > before.dueAt!).toBe(true);
  const { steps, calendar } = (await leader.call(api.explainClock, { params: { id: needId, clockId: after.id } })).body;
  expect(calendar.version).toBe(version + 1);
  expect(steps).toContainEqual(
    expect.objectContaining({
      kind: 'skipped',
      why: 'closed_day',
      name: expect.objectContaining({ nb: 'Planleggingsdag' }),
    }),
  );
});

test('what runs inside the house moves with the calendar too, and its ladder with it; a date that was asked for stays', async () => {
  const place = await house.aPlace();
  const [leader, planner, mayor, director] = await Promise.all(
    [place.leader, place.planner, place.mayor, place.director].map(house.as),
  );
  const needId = await raise(leader!, place);
  const ask = (sectorId: string, replyBy: string | null) =>
    planner!.call(api.consult, {
      params: { id: needId },
      body: { clientKey: randomUUID(), sectorIds: [sectorId], question: 'Hva mener dere?', replyBy },
    });
  await ask(place.roads, null);
  await ask(place.intake, inDays(40));
  await on(needId, planner!).offer(place.roads);
  await on(needId, mayor!).askStatus();
  const inside = async () =>
    (await house.owner.query(
      `select c.kind || ' ' || (c.budget ->> 'unit') as name, c.due_at as due, d.at as step from clock c
       join deadline d on d.clock_id = c.id and d.share = 100 where c.need_id = $1 and c.audience = 'internal' order by 1`,
      [needId],
    )) as { name: string; due: Date; step: Date }[];
  const before = await inside();
  const names = ['acceptance days', 'consultation date', 'consultation days', 'hand_over days', 'status days'];
  expect(before.map((c) => c.name)).toEqual(names);

  const { hours, version } = (await director!.call(api.calendar)).body;
  const name = { nb: 'Streik', nn: 'Streik', en: 'Strike' };
  const closedDays = [...hours.closedDays, ...Array.from({ length: 14 }, (_, i) => ({ date: inDays(i + 1), name }))];
  expect(
    (await director!.call(api.changeCalendar, { body: { hours: { ...hours, closedDays }, expectedVersion: version } }))
      .status,
  ).toBe(201);
  const after = await inside();
  expect(after.map((c, i) => [c.name, c.due > before[i]!.due])).toEqual(
    names.map((n) => [n, n !== 'consultation date']),
  );
  for (const { due, step } of after) expect(step).toEqual(due);
});

test('a promise that only the house knows moves without a word to business', async () => {
  const place = await house.aPlace();
  const [leader, planner, director] = await Promise.all([place.leader, place.planner, place.director].map(house.as));
  const needId = await raise(leader!, place);
  const { need: before } = (await on(needId, leader!).view()).body;
  const clock = async () =>
    (await on(needId, planner!).view()).body.internal!.clocks.find((c) => c.kind === 'hand_over')!;
  const was = await clock();
  const [ear, outside] = [await planner!.listen(), await leader!.listen()];
  await ear.follow(`need/${needId}/internal`, 0);
  await outside.follow(`need/${needId}/shared`, before.seq);

  const { policy, version } = (await director!.call(api.policy)).body;
  const slower = { normal: { unit: 'days' as const, amount: 9 }, urgent: policy.promises.hand_over.urgent };
  const promises = { ...policy.promises, hand_over: slower };
  const preview = (await director!.call(api.previewPolicy, { body: { policy: { ...policy, promises } } })).body;
  expect(preview.changes).toMatchObject([{ need: { id: needId }, clock: 'hand_over' }]);
  await director!.call(api.changePolicy, { body: { policy: { ...policy, promises }, expectedVersion: version } });

  await until('the house hears it', () => ear.seen.some(({ event }) => event.kind === 'clocks.moved'));
  expect(await clock()).toMatchObject({
    id: was.id,
    budget: { unit: 'days', amount: 9 },
    dueAt: preview.changes[0]!.after.dueAt,
  });
  const { need: after } = (await on(needId, leader!).view()).body;
  expect([after, outside.seen]).toEqual([before, []]);
});

test('office hours that make no sense are refused with the place that is wrong', async () => {
  const place = await house.aPlace();
  const director = await house.as(place.director);
  const { hours, version } = (await director.call(api.calendar)).body;
  const never = await director.call(api.changeCalendar, {
    body: { hours: { ...hours, week: {} }, expectedVersion: version },
  });
  expect(never.problem).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ path: 'body.hours.week' }] });
  const backwards = await director.call(api.changeCalendar, {
    body: { hours: { ...hours, week: { mon: [['15:00', '08:00']] } }, expectedVersion: version },
  });
  expect(backwards.status).toBe(400);
});

test('whoever had to wait for another change is told so, also where the other is later by the clock', async () => {
  const place = await house.aPlace();
  const director = await house.as(place.director);
  const { hours, version } = (await director.call(api.calendar)).body;
  const change = (expectedVersion: number) => director.call(api.changeCalendar, { body: { hours, expectedVersion } });
  expect((await change(version)).status).toBe(201);
  await house.owner.query('update calendar set since = $3 where municipality_id = $1 and version = $2', [
    place.municipality,
    version + 1,
    new Date(Date.now() + 60_000),
  ]);
  expect((await change(version)).problem).toMatchObject({ status: 409, code: 'stale_version' });
  expect((await change(version + 1)).status).toBe(201);
});

test('two changes that wait for each other are both made: the one that is ended has its turn behind the other', async () => {
  const [one, two] = [(await house.aPlace()).municipality, (await house.aPlace()).municipality];
  let attempts = 0;
  let reached = 0;
  const rename = async (...inOrder: string[]): Promise<void> => {
    await asSystem(house.owner, 'setup', async (tx) => {
      attempts++;
      for (const id of inOrder) {
        await tx.query(`update municipality set name = name || '!' where id = $1`, [id]);
        reached++;
        await until('each holds what the other wants', () => reached >= 2);
      }
    });
  };
  await Promise.all([rename(one, two), rename(two, one)]);
  expect(attempts).toBe(3);
  const names = await house.owner.query('select right(name, 3) as name from municipality where id in ($1, $2)', [
    one,
    two,
  ]);
  expect(names.map(({ name }: { name: string }) => name.replace(/^[^!]*/, ''))).toEqual(['!!', '!!']);
});

test('closed days that are entered for too short a time are warned of once, to those who can enter more', async () => {
  const place = await house.aPlace();
  const [director, planner] = [await house.as(place.director), await house.as(place.planner)];
  const { hours, version } = (await director.call(api.calendar)).body;
  const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await director.call(api.changeCalendar, {
    body: { hours: { ...hours, plannedUntil: soon }, expectedVersion: version },
  });
  expect((await director.call(api.calendar)).body.runsOutSoon).toBe(true);
  await house.daily((tx) => warnOfCalendars(tx, new Date()));
  await house.daily((tx) => warnOfCalendars(tx, new Date()));
  const told = (await director.call(api.notifications, { query: {} })).body;
  expect(told.notifications.map((n) => n.what)).toEqual([{ kind: 'calendar_runs_out', until: soon }]);
  expect((await planner.call(api.notifications, { query: {} })).body.notifications).toEqual([]);
  const atStart = await calendarWarnings(house.owner.manager, new Date());
  expect(atStart.filter((w) => w.municipalityId === place.municipality).map(inWords)).toEqual([
    expect.stringMatching(new RegExp(`^The own closed days of .* have been entered until ${soon} only\\.$`)),
  ]);
});
