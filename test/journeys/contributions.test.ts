import { expect, test } from '@jest/globals';
import { workingTimeOf } from '@vertskap/clocks';
import { api } from '@vertskap/contract';
import { endMemberships } from '@vertskap/region';
import {
  ask,
  askedNeighbours,
  consent,
  contribute,
  given,
  ofNeed,
  statusOf,
  waiting,
} from '../harness/asked-neighbours.js';
import { key, on, raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import type { Place } from '../harness/places.js';

const at = askedNeighbours();
const { neighbours, asked, clockOf, stepsOf, whileAnswered } = at;
/** The date of what a neighbour was asked for is over. */
const overdue = (id: string) =>
  at.house.owner.query(
    `update clock set started_at = now() - interval '60 days', due_at = now() - interval '30 days' where referral_id = $1`,
    [id],
  );

const staff = ['coordinator', 'planner', 'planLeader', 'director', 'mayor', 'administrator'] as const;

test('the association says yes to just what is shared; from then on the neighbour’s coordinator reads it, and its clock runs', async () => {
  const { id, referral, needId, theirs, third, far, leader, planner, receiver, files } = await asked();
  expect(referral).toMatchObject({
    purpose: 'contribute',
    state: 'asked',
    may: ['consent'],
    dueAt: null,
    verdict: null,
  });
  expect(referral.shared).toMatchObject({ title: 'Kanarivei', messages: [{ body: 'Kanaridelt' }] });
  for (const who of [receiver, await at.house.as(third.coordinator), await at.house.as(far.coordinator)]) {
    expect(await waiting(who)).toEqual([]);
    expect((await contribute(who, id)).status).toBe(404);
  }
  expect(await clockOf(id)).toBeUndefined();
  const before = (await on(needId, leader).view()).body.need;
  expect((await consent(leader, id, true)).status).toBe(200);
  expect((await consent(leader, id, true)).status).toBe(200); // sent twice
  const [offered] = await waiting(receiver);
  expect(offered).toMatchObject({ id, purpose: 'contribute', state: 'offered', may: ['contribute'], need: null });
  expect(JSON.stringify(offered)).not.toMatch(/Kanariholdt|Kanarinotat|holdt\.txt/);
  expect(JSON.stringify(offered)).not.toContain(needId);
  expect(await statusOf(receiver, `/api/attachments/${files.shared}`)).toBe(200);
  for (const path of [`/api/attachments/${files.kept}`, `/api/needs/${needId}`, `/api/needs/${needId}/referrals`])
    expect([path, await statusOf(receiver, path)]).toEqual([path, 404]);
  for (const side of [theirs, third])
    for (const role of staff.filter((name) => side !== theirs || name !== 'coordinator'))
      expect([role, await waiting(await at.house.as(side[role]))]).toEqual([role, []]);
  // the need’s own clocks run on, and business sees by when the neighbour answers
  const after = (await on(needId, leader).view()).body.need;
  expect(after.clocks).toEqual(before.clocks);
  expect(after.holder).toEqual(before.holder);
  const clock = await clockOf(id);
  expect(clock).toMatchObject({ need_id: null, kind: 'consultation', municipality_id: theirs.municipality });
  for (const who of [leader, planner, receiver]) {
    const seen = who === receiver ? (await waiting(who))[0] : (await ofNeed(who, needId)).referrals[0];
    expect(seen?.dueAt).toBe((clock.due_at as Date).toISOString());
  }
  expect(await stepsOf(id)).toBe(4);
});

test('it is due by the neighbour’s calendar, in what it promises; by the date that was asked for, while that is to come', async () => {
  const { needId, theirs, third, leader, coordinator, id } = await asked();
  const days = { mon: [], tue: [['08:00', '15:30']], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const { calendar } = await workingTimeOf(at.house.owner.manager, theirs.municipality, new Date());
  await at.house.owner.query(
    `insert into calendar (municipality_id, version, body, since) values ($1, 2, $2, now() - interval '1 second')`,
    [theirs.municipality, { ...calendar, version: 2, week: days, seasons: [] }],
  );
  await consent(leader, id, true);
  const tuesdays = new Date((await clockOf(id)).due_at as Date);
  expect(tuesdays.getTime() - Date.now()).toBeGreaterThan(14 * 86_400_000); // three days on which they are open
  expect(tuesdays.toLocaleDateString('en', { weekday: 'long', timeZone: 'Europe/Oslo' })).toBe('Tuesday');
  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  expect((await ask(coordinator, needId, [third], { replyBy: '2020-01-01' })).status).toBe(400);
  await ask(coordinator, needId, [third], { replyBy: soon });
  const [dated] = (await ofNeed(leader, needId)).referrals;
  expect(dated).toMatchObject({ replyBy: soon, to: { id: third.municipality } });
  await consent(leader, dated!.id, true);
  expect((await clockOf(dated!.id)).budget).toEqual({ unit: 'date', date: soon });
  await at.house.owner.query(`update referral set reply_by = '2020-01-01' where id = $1`, [dated!.id]);
  await coordinator.call(api.takeBackReferral, { params: { id: dated!.id } });
  await ask(coordinator, needId, [third], { replyBy: soon });
  const [again] = (await ofNeed(leader, needId)).referrals;
  await at.house.owner.query(`update referral set reply_by = '2020-01-01' where id = $1`, [again!.id]);
  await consent(leader, again!.id, true); // so late that the date is over: no promise of theirs was broken
  expect((await clockOf(again!.id)).budget).toMatchObject({ unit: 'days' });
});

test('the contribution is read by the owner’s people and the association; the neighbour keeps its own words and nothing more', async () => {
  const { id, needId, ours, theirs, leader, planner, coordinator, receiver, files } = await asked();
  await consent(leader, id, true);
  const { clientKey } = key();
  const both = await Promise.all([
    contribute(receiver, id, 'Kanaribidrag', clientKey),
    contribute(receiver, id, 'Kanaribidrag', clientKey),
  ]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect((await contribute(receiver, id)).status).toBe(404); // it is over for them
  expect((await ask(receiver, needId, [ours], { clientKey })).status).toBe(404);
  for (const who of [leader, planner, coordinator, await at.house.as(ours.mayor)])
    expect((await ofNeed(who, needId)).referrals[0]).toMatchObject({
      state: 'contributed',
      verdict: 'met',
      may: [],
      contribution: { body: 'Kanaribidrag', author: { name: theirs.coordinator.name, side: 'municipality' } },
    });
  expect((await ofNeed(await at.house.as(ours.contact), needId)).referrals).toEqual([]);
  expect(await clockOf(id)).toMatchObject({ verdict: 'met', credited_to: theirs.intake });
  expect(await stepsOf(id)).toBe(0);
  expect(await waiting(receiver)).toEqual([]);
  expect(await statusOf(receiver, `/api/attachments/${files.shared}`)).toBe(404);
  const mine = await given(receiver);
  expect(mine).toEqual([
    expect.objectContaining({
      id,
      body: 'Kanaribidrag',
      verdict: 'met',
      to: { id: ours.municipality, name: expect.any(String) },
    }),
  ]);
  expect(JSON.stringify(mine)).not.toMatch(/Kanarivei|Kanaritekst|Kanaridelt/);
  const others = await Promise.all(staff.filter((r) => r !== 'coordinator').map((role) => at.house.as(theirs[role])));
  for (const who of [coordinator, leader, ...others]) expect(await given(who)).toEqual([]);
  expect((await on(needId, leader).view()).body.need).toMatchObject({ state: 'open', holder: { kind: 'sector' } });
  // the need is answered by its owner, and what was contributed stays
  expect((await on(needId, planner).answer()).status).toBe(201);
  expect((await ofNeed(leader, needId)).referrals[0]).toMatchObject({ state: 'contributed' });
  expect(await given(receiver)).toHaveLength(1);
});

test('what comes too late is read as ever, and both sides see that it was late', async () => {
  const { id, needId, theirs, leader, planner, receiver } = await asked();
  await consent(leader, id, true);
  await overdue(id);
  expect((await contribute(receiver, id)).status).toBe(201);
  expect(await clockOf(id)).toMatchObject({ verdict: 'late', credited_to: theirs.intake });
  expect(await stepsOf(id)).toBe(0);
  const late = { state: 'contributed', verdict: 'late', contribution: { body: 'Kanaribidrag' } };
  for (const who of [leader, planner]) expect((await ofNeed(who, needId)).referrals).toMatchObject([late]);
  expect(await given(receiver)).toMatchObject([{ id, verdict: 'late' }]);
});

test('several neighbours are asked at once, each once at a time, and a key does it once', async () => {
  const { ours, theirs, third, far, leader, coordinator, planner } = await neighbours();
  const needId = await raise(leader, ours);
  const restricted = await raise(leader, ours, { visibility: 'restricted' });
  expect((await ask(coordinator, restricted, [theirs])).status).toBe(403);
  expect((await ofNeed(coordinator, restricted)).askable).toEqual([]);
  expect((await ask(planner, needId, [theirs])).status).toBe(403);
  expect((await ask(leader, needId, [theirs])).status).toBe(403);
  expect((await ask(coordinator, needId, [theirs, far])).status).toBe(400);
  expect((await ask(coordinator, needId, [ours])).status).toBe(400);
  const { clientKey } = key();
  expect((await ask(coordinator, needId, [theirs, third], { clientKey })).status).toBe(201);
  expect((await ask(coordinator, needId, [theirs, third], { clientKey })).status).toBe(201);
  expect((await ask(coordinator, needId, [third, theirs], { clientKey })).status).toBe(201);
  await on(needId, planner).comment('Delt');
  const [said] = (await on(needId, leader).view()).body.need.messages;
  for (const [to, messages] of [
    [[theirs], []],
    [[theirs, third, far], []],
    [[theirs, third], [said!.id]],
  ] satisfies [Place[], string[]][])
    expect((await ask(coordinator, needId, to, { clientKey, messages })).problem?.code).toBe('key_reused');
  const { referrals, askable, neighbours: handOn } = await ofNeed(coordinator, needId);
  expect(referrals.map(({ to }) => to.id).toSorted()).toEqual([theirs.municipality, third.municipality].toSorted());
  expect(askable).toEqual([]);
  expect(handOn).toHaveLength(2); // it may be handed on all the same
  expect((await ask(coordinator, needId, [theirs])).status).toBe(409);
  expect(
    (
      await coordinator.call(api.proposeReferral, {
        params: { id: needId },
        body: { clientKey, municipalityId: theirs.municipality, body: 'Deres.', language: 'nb', messages: [] },
      })
    ).status,
  ).toBe(409); // the key did something else
});

test('not ours; a yes taken back; asked no more: each ends it at once, and the clock says how it went', async () => {
  const { id, needId, theirs, leader, coordinator, receiver, files } = await asked();
  await consent(leader, id, true);
  const answer = (accepts: boolean) =>
    receiver.call(api.answerReferral, {
      params: { id },
      body: accepts ? { accepts } : { accepts: false, reason: 'Det er fylkets vei.' },
    });
  expect((await answer(true)).status).toBe(403); // nobody offered it to them
  expect((await answer(false)).status).toBe(200);
  expect((await ofNeed(leader, needId)).referrals[0]).toMatchObject({
    state: 'declined',
    verdict: 'met',
    answer: 'Det er fylkets vei.',
    contribution: null,
  });
  const again = async () => {
    expect((await ask(coordinator, needId, [theirs])).status).toBe(201);
    const next = (await ofNeed(leader, needId)).referrals[0]!.id;
    await consent(leader, next, true);
    return next;
  };
  const second = await again();
  const ear = await receiver.listen();
  const heard: string[] = [];
  ear.socket.onAny((...frame) => heard.push(JSON.stringify(frame)));
  await ear.follow(`coordinators/${theirs.municipality}`, 0);
  heard.length = 0;
  expect((await consent(leader, second, false)).status).toBe(200);
  await until('they hear of it', () => heard.some((frame) => frame.includes('revoked')));
  expect(heard.join()).not.toMatch(/Kanari/);
  expect(await waiting(receiver)).toEqual([]);
  expect(await statusOf(receiver, `/api/attachments/${files.shared}`)).toBe(404);
  expect(await clockOf(second)).toMatchObject({ verdict: 'cancelled' });
  const third = await again();
  await overdue(third);
  expect((await coordinator.call(api.takeBackReferral, { params: { id: third } })).status).toBe(200);
  expect(await clockOf(third)).toMatchObject({ verdict: 'late' }); // what was late stays late
  expect((await ofNeed(coordinator, needId)).referrals[0]).toMatchObject({ state: 'withdrawn', verdict: 'late' });
  expect(await stepsOf(third)).toBe(0);
});

test('when the need is over, what was asked for is wanted no more, and the neighbour hears so', async () => {
  for (const ends of ['answer', 'decline', 'withdraw', 'merge', 'refer'] as const) {
    const { id, needId, ours, theirs, leader, planner, coordinator, receiver } = await asked();
    await consent(leader, id, true);
    const ear = await receiver.listen();
    const heard: string[] = [];
    ear.socket.onAny((...frame) => heard.push(JSON.stringify(frame)));
    await ear.follow(`coordinators/${theirs.municipality}`, 0);
    heard.length = 0;
    if (ends === 'answer') await on(needId, planner).answer();
    else if (ends === 'decline') await on(needId, planner).decline();
    else if (ends === 'withdraw') await on(needId, leader).withdraw();
    else if (ends === 'merge') {
      const older = await raise(leader, ours);
      await at.house.owner.query(`update need set raised_at = raised_at - interval '1 day' where id = $1`, [older]);
      await on(needId, coordinator).merge((await on(older, coordinator).view()).body.need.number);
    } else await on(needId, coordinator).referOutside();
    await until('they hear of it', () => heard.some((frame) => frame.includes('withdrawn')));
    expect([ends, await waiting(receiver)]).toEqual([ends, []]);
    expect(await clockOf(id)).toMatchObject({ verdict: 'cancelled' });
    expect((await contribute(receiver, id)).status).toBe(404);
    expect((await ofNeed(leader, needId)).referrals[0]).toMatchObject({ state: 'withdrawn' });
  }
});

test('a need that another neighbour takes over wants no part of this one', async () => {
  const { id, needId, third, leader, coordinator, receiver } = await asked();
  await consent(leader, id, true);
  const body = { ...key(), municipalityId: third.municipality, body: 'Deres.', language: 'nb' as const, messages: [] };
  await coordinator.call(api.proposeReferral, { params: { id: needId }, body });
  const handed = (await ofNeed(leader, needId)).referrals[0]!;
  expect(handed).toMatchObject({ purpose: 'hand_on', state: 'asked', dueAt: null });
  await consent(leader, handed.id, true);
  const taker = await at.house.as(third.coordinator);
  const takeOver = () =>
    taker.call(api.answerReferral, { params: { id: handed.id }, body: { accepts: true as const } });
  expect((await whileAnswered(id, takeOver)).status).toBe(200);
  expect(await waiting(receiver)).toEqual([]);
  expect(await clockOf(id)).toMatchObject({ verdict: 'cancelled' });
  expect((await ofNeed(leader, needId)).referrals.map(({ state }) => state)).toEqual(['accepted', 'withdrawn']);
});

test('a neighbour that leaves the last region that the two are in owes nothing more, and reads nothing', async () => {
  const { id, needId, theirs, leader, receiver } = await asked();
  await consent(leader, id, true);
  await at.house.owner.query(`update region_member set leaves_on = '2020-01-01' where municipality_id = $1`, [
    theirs.municipality,
  ]);
  expect(await at.house.daily((tx) => endMemberships(tx, new Date()))).toBe(1);
  expect(await clockOf(id)).toMatchObject({ verdict: 'cancelled' });
  expect(await stepsOf(id)).toBe(0);
  expect(await waiting(receiver)).toEqual([]);
  expect((await contribute(receiver, id)).status).toBe(404);
  expect((await ofNeed(leader, needId)).referrals).toMatchObject([{ state: 'withdrawn', verdict: 'cancelled' }]);
});
