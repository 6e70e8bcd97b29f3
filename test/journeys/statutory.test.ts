import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ClockView, type WinterPause } from '@vertskap/contract';
import { loadActor } from '@vertskap/organisations';
import { performDeed } from '@vertskap/needs';
import { fireDue } from '@vertskap/notifications';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { TestPerson } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse({ VERTSKAP_WORKER: '0' })));
afterAll(() => house?.close());

const inOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const dateOf = (instant: string | Date): string => inOslo.format(new Date(instant));
const today = (): string => dateOf(new Date());
const plusDays = (date: string, n: number): string =>
  new Date(Date.parse(date) + n * 86_400_000).toISOString().slice(0, 10);
/** The date on which a deadline that ends at midnight is over. */
const lastDay = ({ dueAt }: ClockView): string => dateOf(new Date(Date.parse(dueAt!) - 1));
const clocksOf = async (id: string, by: Visitor): Promise<ClockView[]> =>
  (await on(id, by).view()).body.need.clocks.filter((c) => c.kind === 'statutory');

/** A need in the hands of the planner, and everyone signed in. */
async function aCase() {
  const place = await house.aPlace();
  const [leader, planner, director] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.director),
  ];
  const id = await raise(leader, place);
  const register = async (rule: string, receivedOn: string): Promise<ClockView> => {
    expect((await on(id, planner).register(rule, receivedOn)).status).toBe(201);
    return (await clocksOf(id, planner)).at(-1)!;
  };
  return { place, id, leader, planner, director, register };
}

/** A deed of another day: the use case as the server runs it, at a moment of our choosing. */
async function at(when: string, person: TestPerson, needId: string, command: Parameters<typeof performDeed>[5]) {
  await house.owner.transaction(async (tx) => {
    const actor = await loadActor(tx, person.membershipId, new Date());
    return performDeed(tx, new Date(when), actor!, needId, { clientKey: randomUUID() }, command);
  });
}

test('a complete application starts the clock of its paragraph; business sees it, and why it ends when it ends', async () => {
  const { id, leader, planner, register } = await aCase();
  const received = plusDays(today(), -10);
  const clock = await register('pbl-21-7-1', received);
  expect(clock).toMatchObject({
    kind: 'statutory',
    side: 'municipality',
    budget: { unit: 'statutory', rule: 'pbl-21-7-1', paragraph: 'pbl § 21-7 (1)', receivedOn: received },
    stoppedAt: null,
  });
  expect(dateOf(clock.startedAt)).toBe(received);
  expect(lastDay(clock)).toBe(plusDays(received, 84));

  const why = (await leader.call(api.explainClock, { params: { id, clockId: clock.id } })).body;
  expect(why.steps).toEqual([
    expect.objectContaining({ kind: 'event_day', from: received }),
    expect.objectContaining({ kind: 'counted', from: plusDays(received, 1), to: plusDays(received, 84), days: 84 }),
  ]);
  expect(why.statutory).toMatchObject({
    rule: { id: 'pbl-21-7-1', certainty: 'source' },
    lastDay: plusDays(received, 84),
    reckoning: expect.arrayContaining([expect.objectContaining({ id: 'domstolloven-149' })]),
  });
  expect((await on(id, leader).view()).body.need.activity.at(-1)).toMatchObject({
    deed: 'register_statutory',
    text: 'pbl § 21-7 (1)',
  });
  const first = (await on(id, planner).view()).body.need.clocks.find((c) => c.kind === 'first_response')!;
  expect((await planner.call(api.explainClock, { params: { id, clockId: first.id } })).body.statutory).toBeNull();
});

test('suspended over a weekend and resumed, the deadline ends three days later, and says for whom it waited', async () => {
  const { place, id, leader, planner, register } = await aCase();
  const clock = await register('pbl-21-7-1', plusDays(today(), -5));
  const friday = nextFriday();
  await at(`${friday}T12:00:00Z`, place.planner, id, {
    deed: 'suspend_statutory',
    clockId: clock.id,
    waitingFor: 'Statsforvalteren i Nordland',
    wakeOn: inDays(20),
  });
  const [stands] = await clocksOf(id, leader);
  expect(stands).toMatchObject({
    dueAt: clock.dueAt,
    pauses: [{ to: null, reason: 'suspended', waitingFor: 'Statsforvalteren i Nordland' }],
  });
  expect((await on(id, planner).suspend(clock.id)).problem).toMatchObject({ status: 409, code: 'wrong_state' });

  await at(`${plusDays(friday, 3)}T08:00:00Z`, place.planner, id, { deed: 'resume_statutory', clockId: clock.id });
  const [runs] = await clocksOf(id, leader);
  expect(lastDay(runs!)).toBe(plusDays(lastDay(clock), 3));
  const { steps } = (await leader.call(api.explainClock, { params: { id, clockId: clock.id } })).body;
  expect(steps).toContainEqual(
    expect.objectContaining({ kind: 'paused', why: 'suspended', from: friday, to: plusDays(friday, 2), days: 3 }),
  );
  expect((await on(id, leader).view()).body.need.activity.map((a) => [a.deed, a.text])).toEqual(
    expect.arrayContaining([
      ['suspend_statutory', expect.stringMatching(/^pbl § 21-7 \(1\): Statsforvalteren i Nordland, \d+\.\d+\.\d{4}$/)],
    ]),
  );
  expect((await on(id, planner).resume(clock.id)).status).toBe(409);
});

function nextFriday(): string {
  let day = plusDays(today(), 1);
  while (new Date(day).getUTCDay() !== 5) day = plusDays(day, 1);
  return day;
}

test('the verdict follows from the day of the decision: in time on the last day, late on the next', async () => {
  const { id, planner, register } = await aCase();
  const due = plusDays(today(), -4);
  const [inTime, late] = [
    await register('pbl-21-7-2', plusDays(due, -21)),
    await register('igangsetting', plusDays(due, -21)),
  ];
  expect([lastDay(inTime), lastDay(late)]).toEqual([due, due]);
  expect((await on(id, planner).decide(inTime.id, due)).status).toBe(201);
  expect((await on(id, planner).decide(late.id, plusDays(due, 1))).status).toBe(201);
  const decided = await clocksOf(id, planner);
  expect(decided.map((c) => [c.verdict, dateOf(c.stoppedAt!)])).toEqual([
    ['met', due],
    ['late', plusDays(due, 1)],
  ]);
  expect((await on(id, planner).decide(late.id, today())).problem).toMatchObject({ status: 409 });
  const now = await register('servering', today());
  expect((await on(id, planner).decide(now.id, today())).status).toBe(201);
  expect((await clocksOf(id, planner)).at(-1)).toMatchObject({ verdict: 'met' });
});

test('what makes no sense is refused', async () => {
  const { id, leader, planner, register } = await aCase();
  const by = on(id, planner);
  const codes = async (...tries: Promise<{ problem: { code: string } | undefined }>[]) =>
    (await Promise.all(tries)).map((t) => t.problem?.code);
  expect(
    await codes(
      by.register('pbl-21-7-1', inDays(2)),
      by.register('pbl-21-7-1', '0001-01-01'),
      by.register('pbl-99', today()),
      by.register('fvl-29', today()),
      by.register('klage-instans', today()),
      by.decide(randomUUID(), today()),
    ),
  ).toEqual(['invalid_input', 'invalid_input', 'invalid_input', 'invalid_input', 'invalid_input', 'not_found']);

  const clock = await register('ferdigattest', today());
  const first = (await on(id, leader).view()).body.need.clocks.find((c) => c.kind === 'first_response')!;
  expect(
    await codes(
      by.register('ferdigattest', today()),
      by.suspend(clock.id),
      by.resume(clock.id),
      by.decide(clock.id, inDays(2)),
      by.decide(clock.id, plusDays(today(), -1)),
      by.decide(first.id, today()),
    ),
  ).toEqual(['wrong_state', 'not_allowed', 'wrong_state', 'invalid_input', 'invalid_input', 'not_found']);
});

test('those who handle the need do it; politics and business look on; strangers find nothing', async () => {
  const { place, id, planner, register } = await aCase();
  const clock = await register('pbl-21-7-1', today());
  const statuses = async (who: Visitor, needId = id) => {
    const by = on(needId, who);
    const deeds = [
      () => by.register('servering', today()),
      () => by.suspend(clock.id),
      () => by.resume(clock.id),
      () => by.decide(clock.id, today()),
    ];
    const found: number[] = [];
    for (const deed of deeds) found.push((await deed()).status);
    return found;
  };
  for (const person of [place.leader, place.deputy, place.contact, place.mayor, place.director]) {
    const visitor = await house.as(person);
    expect(await statuses(visitor)).toEqual([403, 403, 403, 403]);
    expect(await clocksOf(id, visitor)).toHaveLength(1);
  }
  const elsewhere = await house.aPlace();
  for (const person of [elsewhere.planner, elsewhere.leader, place.roadman])
    expect(await statuses(await house.as(person))).toEqual([404, 404, 404, 404]);
  const other = await raise(await house.as(place.leader), place);
  expect((await on(other, planner).suspend(clock.id)).status).toBe(404);
  expect(await statuses(planner)).toEqual([201, 201, 201, 201]);
});

const steps = (needId: string): Promise<{ share: number; at: Date; fired: boolean }[]> =>
  house.owner.query(
    `select d.share, d.at, d.fired_at is not null as fired from deadline d join clock c on c.id = d.clock_id
     where d.need_id = $1 and c.kind = 'statutory' order by 1`,
    [needId],
  );

test('the ladder is planned in days that count, stands still with the clock, and ends with the decision', async () => {
  const { id, planner, register } = await aCase();
  const clock = await register('pbl-21-7-1', today());
  const dayBefore = (instant: Date) => dateOf(new Date(instant.getTime() - 1));
  expect((await steps(id)).map((s) => [s.share, dayBefore(s.at)])).toEqual([
    [50, plusDays(today(), 42)],
    [80, plusDays(today(), 68)],
    [100, plusDays(today(), 84)],
    [150, plusDays(today(), 126)],
  ]);
  await on(id, planner).suspend(clock.id);
  expect((await steps(id)).map((s) => s.share)).toEqual([0]);
  await on(id, planner).resume(clock.id);
  expect(await steps(id)).toHaveLength(4);
  await on(id, planner).decide(clock.id, today());
  expect(await steps(id)).toEqual([]);
});

test('an answer does not stop it, and its sector is told even while business has the ball; a withdrawal cancels it', async () => {
  const { place, id, leader, planner, register } = await aCase();
  const clock = await register('pbl-21-7-2', plusDays(today(), -22));
  await on(id, planner).answer();
  expect(await clocksOf(id, leader)).toMatchObject([{ id: clock.id, stoppedAt: null }]);
  await fireDue(house.owner, 100);
  expect((await steps(id)).map((s) => s.fired)).toEqual([true, true, true, false]);
  const told: { role: string; share: number }[] = await house.owner.query(
    `select m.role, t.share from notification t join membership m on m.id = t.membership_id where t.need_id = $1 order by 2, 1`,
    [id],
  );
  expect(told.map((t) => `${t.role} ${t.share}`)).toEqual([
    'case_handler 50',
    'case_handler 80',
    'case_handler 100',
    'sector_leader 100',
  ]);
  expect((await planner.call(api.notifications, { query: {} })).body.notifications[0]).toMatchObject({ need: { id } });

  expect((await on(id, await house.as(place.deputy)).withdraw()).status).toBe(201);
  expect(await clocksOf(id, planner)).toMatchObject([{ verdict: 'cancelled' }]);
  expect((await on(id, planner).decide(clock.id, today())).status).toBe(409);
});

test('while a sector has the ball the deadline of the law is one of those shown; a reply from business does not resume it', async () => {
  const { id, leader, planner, register } = await aCase();
  const clock = await register('pbl-21-7-1', plusDays(today(), -84));
  const due = async () => (await on(id, leader).view()).body.need.due;
  expect(await due()).toMatchObject({ clock: 'statutory', side: 'municipality', at: clock.dueAt });
  const mine = (await planner.call(api.myDay, { query: {} })).body.groups.find((g) =>
    g.rows.some((row) => row.need.id === id),
  );
  expect(mine?.key).toBe('today');
  await on(id, planner).suspend(clock.id);
  await on(id, planner).question();
  expect(await due()).toMatchObject({ clock: 'business_reply', side: 'association' });
  await on(id, leader).comment();
  expect(await clocksOf(id, leader)).toMatchObject([{ pauses: [{ to: null }] }]);
  expect((await due())?.clock).not.toBe('statutory');
});

test('a rule without a number is kept without a date', async () => {
  const { id, leader, register } = await aCase();
  const clock = await register('offl-29', today());
  expect(clock).toMatchObject({ dueAt: null, budget: { period: { unit: 'none' } } });
  const why = (await leader.call(api.explainClock, { params: { id, clockId: clock.id } })).body;
  expect(why.statutory).toMatchObject({ lastDay: null, lastDayIsWorkday: null });
});

const pause = (over: Partial<WinterPause> = {}): WinterPause => ({
  rule: 'oppmaaling',
  from: '11-01',
  to: '05-01',
  basis: 'Forskrift om vinterstans, Kystby',
  ...over,
});
/** The day by counting one day at a time: another way to the same date. */
function byCounting(receivedOn: string, days: number): string {
  let day = receivedOn;
  for (let left = days; left > 0;) {
    day = plusDays(day, 1);
    if (!(day.slice(5) >= '11-01' || day.slice(5) <= '05-01')) left--;
  }
  return day;
}

test('a local winter pause moves what runs and what is registered later, and leaves what was decided', async () => {
  const { place, id, leader, planner, director, register } = await aCase();
  const received = plusDays(today(), -30);
  const running = await register('oppmaaling', received);
  const decided = await register('oppmaaling', plusDays(today(), -40));
  await on(id, planner).decide(decided.id, today());
  const other = await register('pbl-21-7-1', received);
  const before = (await clocksOf(id, leader)).find((c) => c.id === decided.id);

  const put = await director.call(api.setWinterPauses, { body: { pauses: [pause()] } });
  expect(put).toMatchObject({ status: 200, body: { pauses: [{ ...pause(), changedBy: place.director.name }] } });
  const after = await clocksOf(id, leader);
  expect(lastDay(after.find((c) => c.id === running.id)!)).toBe(byCounting(received, 112));
  expect(after.find((c) => c.id === decided.id)).toEqual(before);
  expect(after.find((c) => c.id === other.id)).toEqual(other);
  expect((await on(id, leader).view()).body.need.activity.at(-1)).toMatchObject({ deed: 'recompute' });
  const { steps: why } = (await leader.call(api.explainClock, { params: { id, clockId: running.id } })).body;
  expect(why).toContainEqual(
    expect.objectContaining({
      kind: 'paused',
      why: 'winter_pause',
      name: expect.objectContaining({ nn: pause().basis }),
    }),
  );
  expect(lastDay(await register('oppmaaling', plusDays(today(), -3)))).toBe(byCounting(plusDays(today(), -3), 112));

  const { seq } = (await on(id, leader).view()).body.need;
  await director.call(api.setWinterPauses, { body: { pauses: [pause()] } });
  expect((await on(id, leader).view()).body.need.seq).toBe(seq);
  await director.call(api.setWinterPauses, { body: { pauses: [] } });
  expect((await clocksOf(id, leader)).find((c) => c.id === running.id)).toEqual(running);
  const kept: { n: number }[] = await house.owner.query(
    `select count(*)::int as n from statutory_winter_pause where municipality_id = $1 and ended_by = $2`,
    [place.municipality, place.director.membershipId],
  );
  expect(kept).toEqual([{ n: 1 }]);
});

test('a change of promises leaves the deadlines of the law alone', async () => {
  const { id, leader, director, register } = await aCase();
  const clock = await register('oppmaaling', today());
  const { policy, version } = (await director.call(api.policy)).body;
  const longer = { ...policy.promises, resolution: policy.promises.business_reply };
  const changed = await director.call(api.changePolicy, {
    body: { policy: { ...policy, promises: longer }, expectedVersion: version },
  });
  expect(changed.status).toBe(201);
  expect((await on(id, leader).view()).body.need.activity.at(-1)?.deed).toBe('recompute');
  expect(await clocksOf(id, leader)).toEqual([clock]);
});

test('a new closed day moves working days of the law, also of a need that has been answered', async () => {
  const { id, leader, planner, director, register } = await aCase();
  const clock = await register('offl-31', today());
  await on(id, planner).answer();
  const { hours, version } = (await director.call(api.calendar)).body;
  const closedDays = [...hours.closedDays, { date: lastDay(clock) }];
  const changed = await director.call(api.changeCalendar, {
    body: { hours: { ...hours, closedDays }, expectedVersion: version },
  });
  expect(changed.status).toBe(201);
  const [moved] = await clocksOf(id, leader);
  expect(lastDay(moved!) > lastDay(clock)).toBe(true);
});

test('local pauses: the municipality looks, director and administrator change, and what makes no sense is refused', async () => {
  const place = await house.aPlace();
  const body = { pauses: [pause()] };
  for (const person of [place.mayor, place.coordinator, place.planner]) {
    const visitor = await house.as(person);
    expect((await visitor.call(api.winterPauses)).body).toEqual({ pauses: [] });
    expect((await visitor.call(api.setWinterPauses, { body })).status).toBe(403);
  }
  for (const person of [place.leader, place.contact]) {
    const visitor = await house.as(person);
    expect((await visitor.call(api.winterPauses)).status).toBe(404);
    expect((await visitor.call(api.setWinterPauses, { body })).status).toBe(404);
  }
  const administrator = await house.as(place.administrator);
  const refused = async (...pauses: WinterPause[]) =>
    (await administrator.call(api.setWinterPauses, { body: { pauses } })).problem?.errors?.map((e) => [e.path, e.code]);
  expect(await refused(pause({ rule: 'pbl-21-7-1' }))).toEqual([['body.pauses.0', 'unknown']]);
  expect(await refused(pause(), pause())).toEqual([['body.pauses.1', 'repeated']]);
  expect(await refused(pause({ to: '02-30' }))).toEqual([['body.pauses.0', 'not_a_date']]);
  expect(await refused(pause({ from: '01-01', to: '12-31' }))).toEqual([['body.pauses.0', 'too_long']]);
  expect((await administrator.call(api.setWinterPauses, { body })).status).toBe(200);
  expect((await administrator.call(api.winterPauses)).body.pauses).toMatchObject([pause()]);
});

test('everyone who is signed in reads the rules; nobody else does', async () => {
  const place = await house.aPlace();
  for (const person of [place.leader, place.contact, place.planner, place.mayor, place.administrator]) {
    const { status, body } = await (await house.as(person)).call(api.statutoryRules);
    expect(status).toBe(200);
    expect(body.rules.find((r) => r.id === 'oppmaaling')).toMatchObject({ localPause: true });
  }
  expect((await (await house.stranger()).call(api.statutoryRules)).status).toBe(401);
});
