import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { api, type Deed, type NotificationView } from '@vertskap/contract';
import { fireDue } from '@vertskap/notifications';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Place } from '../harness/places.js';
import { addressOf, requestOf, type RouteName } from '../harness/requests.js';
import { type World } from '../harness/worlds.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const names = ['leader', 'contact', 'coordinator', 'planner', 'roadman', 'planLeader', 'director', 'mayor'] as const;
type People = Record<(typeof names)[number], Visitor>;
async function aNeedHere(): Promise<{ place: Place; people: People; needId: string }> {
  const place = await house.aPlace();
  const visitors = await Promise.all(names.map(async (name) => [name, await house.as(place[name])] as const));
  const people = Object.fromEntries(visitors) as People;
  return { place, people, needId: await raise(people.leader, place) };
}
const view = async (needId: string, by: Visitor) => (await on(needId, by).view()).body;
const reports = (needId: string, by: Visitor) => by.call(api.statusReports, { params: { id: needId } });
const told = async (by: Visitor, needId: string): Promise<(Deed | 'deadline')[]> => {
  const { notifications } = (await by.call(api.notifications, { query: {} })).body;
  const here = notifications.filter((n: NotificationView) => n.need?.id === needId);
  return here.map(({ what }) => (what.kind === 'politics' ? what.deed : 'deadline')).reverse();
};
const everyoneTold = async (people: People, needId: string) =>
  Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await told(people[name], needId)).join(' ')])),
  );

const SECRET = 'Ordføreren skal vite at leverandøren er i ferd med å gå konkurs.';

test('the mayor asks, the sector with the ball answers, and only politics and administration read it', async () => {
  const { people, needId } = await aNeedHere();
  const [mayor, planner] = [on(needId, people.mayor), on(needId, people.planner)];
  expect((await planner.answerStatus()).status).toBe(409);
  expect((await mayor.askStatus('Kommer saken før jul?')).status).toBe(201);
  expect((await on(needId, people.director).answerStatus()).status).toBe(403);
  const owed = (await people.planner.call(api.politicsPage)).body.owed;
  expect(owed).toMatchObject([{ mine: true, need: { id: needId }, report: { clock: { kind: 'status' } } }]);
  const waits = await view(needId, people.leader);
  expect(waits.need.statusRequests).toMatchObject([{ reason: 'Kommer saken før jul?', answeredAt: null }]);
  expect(waits.need.clocks.map((c) => c.kind)).not.toContain('status');

  expect((await planner.answerStatus(SECRET)).status).toBe(201);
  for (const name of ['mayor', 'director', 'coordinator', 'planner', 'planLeader'] as const)
    expect([name, (await reports(needId, people[name])).body.reports[0]?.answer?.body]).toEqual([name, SECRET]);
  for (const name of ['leader', 'contact', 'roadman'] as const)
    expect([name, (await reports(needId, people[name])).status]).toEqual([name, 404]);
  const seen = await view(needId, people.leader);
  expect(seen.need.statusRequests).toMatchObject([{ answeredAt: expect.any(String), answer: null }]);
  expect(seen.need.activity.map((a) => a.deed)).toEqual(['raise', 'ask_status', 'answer_status']);
  expect(JSON.stringify(seen)).not.toContain(SECRET);
  const events = JSON.stringify(
    await house.owner.query(`select body from event where body::text like $1`, [`%konkurs%`]),
  );
  expect(events).toBe('[]');
  const answered = (await people.mayor.call(api.politicsPage)).body.answered;
  expect(answered).toMatchObject([{ need: { id: needId }, report: { answer: { body: SECRET, shared: false } } }]);
});

test('an answer that is shared stands in the history of everyone who sees the need', async () => {
  const { people, needId } = await aNeedHere();
  await on(needId, people.mayor).askStatus();
  expect((await on(needId, people.planner).answerStatus('Den kommer i mars.', true)).status).toBe(201);
  const { need } = await view(needId, people.contact);
  expect([need.activity.at(-1)?.text, need.statusRequests[0]?.answer]).toEqual(Array(2).fill('Den kommer i mars.'));
});

test('asking and answering are neither first response nor update to business', async () => {
  const { people, needId } = await aNeedHere();
  const before = (await view(needId, people.leader)).need;
  await on(needId, people.mayor).askStatus();
  await on(needId, people.planner).answerStatus('Den kommer i mars.', true);
  await on(needId, people.mayor).flag();
  const after = (await view(needId, people.leader)).need;
  expect(after.clocks).toEqual(before.clocks);
  expect([after.due, after.messages.length]).toEqual([before.due, 0]);
  await on(needId, people.planner).comment();
  const [first] = (await view(needId, people.leader)).need.clocks;
  expect([first?.kind, first?.verdict]).toEqual(['first_response', 'met']);
});

test('the mayor sees the arithmetic of the date; business does not', async () => {
  const { people, needId } = await aNeedHere();
  await on(needId, people.mayor).askStatus();
  const { clock } = (await reports(needId, people.mayor)).body.reports[0]!;
  const why = (by: Visitor) => by.call(api.explainClock, { params: { id: needId, clockId: clock.id } });
  const explained = (await why(people.mayor)).body;
  expect(explained.steps.filter((s) => s.kind === 'counted').reduce((n, s) => n + (s.workdays ?? 0), 0)).toBe(3);
  expect((await why(people.leader)).status).toBe(404);
  const handOver = (await view(needId, people.planner)).internal!.clocks.find((c) => c.kind === 'hand_over')!;
  const other = { params: { id: needId, clockId: handOver.id } };
  expect((await people.mayor.call(api.explainClock, other)).status).toBe(404);
});

test('what is owed the mayor climbs the ladder of the sector, also while business has the ball', async () => {
  const { people, needId } = await aNeedHere();
  await on(needId, people.mayor).askStatus();
  await on(needId, people.planner).question();
  await house.owner.query(
    `update deadline set at = now() - interval '1 minute' where share = 100 and clock_id in (select id from clock where need_id = $1 and kind = 'status')`,
    [needId],
  );
  await fireDue(house.owner, 100);
  expect(await told(people.planner, needId)).toEqual(['ask_status', 'deadline']);
  expect(await told(people.planLeader, needId)).toEqual(['ask_status', 'deadline']);
  expect(await told(people.leader, needId)).toEqual([]);
});

test('priority is seen by everyone who sees the need, found by a filter, and logged with its reasons', async () => {
  const { people, needId } = await aNeedHere();
  const mayor = on(needId, people.mayor);
  const flagged = async (by: Visitor) => {
    const { needs } = (await by.call(api.listNeeds, { query: { priority: 'true' } })).body;
    return needs.map((n) => [n.id, n.priority?.reason]);
  };
  expect(await flagged(people.leader)).toEqual([]);
  expect((await mayor.flag('Havna er viktigst i år.')).status).toBe(201);
  for (const name of ['leader', 'contact', 'planner', 'mayor'] as const)
    expect([name, await flagged(people[name])]).toEqual([name, [[needId, 'Havna er viktigst i år.']]]);
  expect((await people.mayor.call(api.politicsPage)).body.priority.map((n) => n.id)).toEqual([needId]);
  expect((await mayor.flag()).status).toBe(409);
  expect((await mayor.lift('Den går av seg selv nå.')).status).toBe(201);
  expect(await flagged(people.leader)).toEqual([]);
  const { activity } = (await view(needId, people.leader)).need;
  expect(activity.slice(-2).map(({ deed, text }) => [deed, text])).toEqual([
    ['flag_priority', 'Havna er viktigst i år.'],
    ['lift_priority', 'Den går av seg selv nå.'],
  ]);
});

test('the council has the ball until its decision, and business sees that and why', async () => {
  const { place, people, needId } = await aNeedHere();
  expect((await on(needId, people.planner).refer()).status).toBe(403);
  expect((await on(needId, people.mayor).refer(inDays(14))).status).toBe(201);
  const waits = (await view(needId, people.leader)).need;
  expect(waits.holder).toEqual({ kind: 'external', id: null, name: 'Formannskapet' });
  expect(waits.holdings.at(-1)).toMatchObject({ needed: 'Skal tomta selges?', replyBy: inDays(14) });
  expect(waits.council).toMatchObject([{ body: 'Formannskapet', caseNumber: '45/26', meetingOn: inDays(14) }]);
  const resolution = waits.clocks.find((c) => c.kind === 'resolution')!;
  expect(resolution.pauses).toMatchObject([{ reason: 'with_council', waitingFor: 'Formannskapet', to: null }]);
  expect((await people.mayor.call(api.politicsPage)).body.council).toMatchObject([{ need: { id: needId } }]);

  expect((await on(needId, people.coordinator).decision(inDays(0), 'Tomta selges.')).status).toBe(201);
  const back = (await view(needId, people.contact)).need;
  expect([back.state, back.holder?.id]).toEqual(['open', place.plan]);
  expect(back.council).toMatchObject([{ decision: { text: 'Tomta selges.', decidedOn: inDays(0) } }]);
  expect(back.clocks.find((c) => c.id === resolution.id)?.pauses).toMatchObject([{ to: expect.any(String) }]);
  expect((await people.mayor.call(api.politicsPage)).body.council).toEqual([]);
});

test('each hears of what concerns them, and of nothing they did themselves', async () => {
  const { people, needId } = await aNeedHere();
  const [mayor, planner, coordinator] = [people.mayor, people.planner, people.coordinator].map((p) => on(needId, p));
  await mayor!.askStatus();
  await planner!.answerStatus();
  await mayor!.flag();
  await mayor!.lift();
  await coordinator!.refer();
  await mayor!.decision();
  const staff = 'ask_status flag_priority lift_priority refer_to_council register_decision';
  expect(await everyoneTold(people, needId)).toEqual({
    leader: 'flag_priority lift_priority refer_to_council register_decision',
    contact: '',
    coordinator: 'ask_status flag_priority lift_priority register_decision',
    planner: staff,
    planLeader: staff,
    roadman: '',
    director: '',
    mayor: 'answer_status refer_to_council',
  });
});

test('the same deed sent twice is done once, and tells once', async () => {
  const { people, needId } = await aNeedHere();
  const body = { clientKey: crypto.randomUUID(), reason: 'Kommer saken før jul?' };
  const [first, second] = await Promise.all(
    [1, 2].map(() => people.mayor.call(api.askStatus, { params: { id: needId }, body })),
  );
  expect([first!.status, second!.status]).toEqual([201, 201]);
  expect(second!.body).toEqual(first!.body);
  expect((await reports(needId, people.mayor)).body.reports).toHaveLength(1);
  expect(await told(people.planner, needId)).toEqual(['ask_status']);
});

describe('a mayor never answers a case', () => {
  /** Every deed of handling, by its route; what politics may do stands in the last test. */
  const handling: RouteName[] = [
    'postMessage',
    'postNote',
    'handOver',
    'confirm',
    'sendBack',
    'decline',
    'refer',
    'withdraw',
    'raiseNeed',
    'answerStatus',
    'registerStatutory',
    'suspendStatutory',
    'resumeStatutory',
    'decideStatutory',
    'consult',
    'contribute',
  ];

  test.each(handling)('%s is refused, whatever the body says', async (name) => {
    const { place, people, needId } = await aNeedHere();
    await on(needId, people.planner).register('pbl-21-7-1', inDays(-3));
    const consult = {
      clientKey: crypto.randomUUID(),
      sectorIds: [place.roads],
      question: 'Hva mener dere?',
      replyBy: null,
    };
    expect((await people.planner.call(api.consult, { params: { id: needId }, body: consult })).status).toBe(201);
    await on(needId, people.mayor).askStatus();
    const [ids] = (await house.owner.query(
      `select (select id from clock where need_id = $1 and kind = 'statutory') as "clockId", (select id from consultation where need_id = $1) as "consultationId"`,
      [needId],
    )) as Pick<World, 'clockId' | 'consultationId'>[];
    const before = JSON.stringify((await view(needId, people.planner)).need);
    const parts = requestOf(name).make({ place, needId, ...ids! } as World);
    const { status } = await people.mayor.request(api[name].method, addressOf(name, parts), parts.body);
    expect([403, 404]).toContain(status);
    expect(JSON.stringify((await view(needId, people.planner)).need)).toBe(before);
  });

  test('every kind of message is refused', async () => {
    const { people, needId } = await aNeedHere();
    const mayor = on(needId, people.mayor);
    for (const said of [mayor.answer(), mayor.comment(), mayor.question(), mayor.promise(inDays(20))])
      expect((await said).status).toBe(403);
  });

  test('internal notes are found nowhere: not on the page, not by searching, not on the line', async () => {
    const { people, needId } = await aNeedHere();
    await on(needId, people.planner).note('Kvikksølvfunn under kaia.');
    const found = async (by: Visitor) => (await by.call(api.search, { query: { q: 'kvikksølvfunn' } })).body.total;
    expect([await found(people.planner), await found(people.mayor)]).toEqual([1, 0]);
    const seen = await view(needId, people.mayor);
    expect([seen.internal, JSON.stringify(seen).includes('Kvikksølv')]).toEqual([null, false]);
    const ear = await people.mayor.listen();
    expect((await ear.follow(`need/${needId}/internal`, 0)).outcome).toBe('refused');
    expect((await people.mayor.call(api.consultations, { params: { id: needId } })).status).toBe(404);
  });

  test('what the mayor may do is politics and nothing else, whatever the state of the need', async () => {
    const { people, needId } = await aNeedHere();
    const allowed = new Set(['flag_priority', 'lift_priority', 'ask_status', 'refer_to_council', 'register_decision']);
    const found = new Set<string>();
    const look = async () => {
      for (const ability of (await view(needId, people.mayor)).abilities) found.add(ability);
    };
    const steps = [
      () => on(needId, people.mayor).flag(),
      () => on(needId, people.mayor).refer(),
      () => on(needId, people.mayor).decision(),
      () => on(needId, people.planner).answer(),
      () => on(needId, people.leader).confirm(),
    ];
    await look();
    for (const step of steps) {
      expect((await step()).status).toBe(201);
      await look();
    }
    expect(found).toEqual(allowed);
  });
});
