import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workingTimeOf } from '@vertskap/clocks';
import { api, type AskNeighbours, type OfficeHours } from '@vertskap/contract';
import { fireDue, tellOfReferrals } from '@vertskap/notifications';
import { togetherIn } from '../harness/a-region.js';
import { key, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aPerson, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** Three municipalities of one region, and one that is in none. */
async function neighbours() {
  const [ours, theirs, third, far] = await Promise.all([1, 2, 3, 4].map(() => house.aPlace()));
  await togetherIn(house.owner, 'Kysten', ours!, theirs!, third!);
  const [leader, planner, coordinator, receiver] = await Promise.all(
    [ours!.leader, ours!.planner, ours!.coordinator, theirs!.coordinator].map(house.as),
  );
  return {
    ours: ours!,
    theirs: theirs!,
    third: third!,
    far: far!,
    leader: leader!,
    planner: planner!,
    coordinator: coordinator!,
    receiver: receiver!,
  };
}

const ask = (by: Visitor, needId: string, to: Place[], over: Partial<AskNeighbours> = {}) =>
  by.call(api.askNeighbours, {
    params: { id: needId },
    body: {
      ...key(),
      municipalityIds: to.map(({ municipality }) => municipality),
      body: 'Hva kan dere love om veien?',
      language: 'nb',
      replyBy: null,
      messages: [],
      ...over,
    },
  });
const consent = (by: Visitor, id: string, gives: boolean) =>
  by.call(api.consentToReferral, { params: { id }, body: { gives } });
const contribute = (by: Visitor, id: string, body = 'Kanaribidrag', clientKey = key().clientKey) =>
  by.call(api.contributeToReferral, { params: { id }, body: { clientKey, body, language: 'nb' } });
const ofNeed = async (by: Visitor, id: string) => (await by.call(api.referralsOfNeed, { params: { id } })).body;
const waiting = async (by: Visitor) => (await by.call(api.referrals)).body;
const given = async (by: Visitor) => (await by.call(api.givenContributions, { query: {} })).body.contributions;
const statusOf = async (by: Visitor, path: string) => (await by.request('GET', path)).status;
const clockOf = async (id: string) =>
  (await house.owner.query(`select * from clock where referral_id = $1`, [id]))[0] as Record<string, unknown>;
const stepsOf = async (id: string): Promise<number> =>
  (
    await house.owner.query(
      `select count(*)::int as n from deadline d join clock c on c.id = d.clock_id where c.referral_id = $1 and d.fired_at is null`,
      [id],
    )
  )[0].n;

/** A neighbour is asked for its part in a need with a shared file, a message that is not shared, and a note. */
async function asked(over: Partial<AskNeighbours> = {}) {
  const all = await neighbours();
  const { ours, theirs, leader, planner, coordinator } = all;
  const file = async (name: string) => {
    const { body } = await planner.request('POST', `/api/attachments?name=${name}.txt`, Buffer.from(`Innhold ${name}`));
    return (body as { id: string }).id;
  };
  const [shared, kept] = [await file('delt'), await file('holdt')];
  const needId = await raise(leader, ours, { title: 'Kanarivei', body: 'Kanaritekst' });
  await on(needId, planner).comment('Kanaridelt', [shared]);
  await on(needId, planner).comment('Kanariholdt', [kept]);
  await on(needId, planner).note('Kanarinotat');
  const [first] = (await on(needId, leader).view()).body.need.messages;
  expect((await ask(coordinator, needId, [theirs], { messages: [first!.id], ...over })).status).toBe(201);
  const [referral] = (await ofNeed(leader, needId)).referrals;
  return { ...all, needId, id: referral!.id, referral: referral!, files: { shared, kept } };
}

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
  for (const who of [receiver, await house.as(third.coordinator), await house.as(far.coordinator)]) {
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
  for (const at of [theirs, third])
    for (const role of staff.filter((name) => at !== theirs || name !== 'coordinator'))
      expect([role, await waiting(await house.as(at[role]))]).toEqual([role, []]);
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
  const { calendar } = await workingTimeOf(house.owner.manager, theirs.municipality, new Date());
  await house.owner.query(
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
  await house.owner.query(`update referral set reply_by = '2020-01-01' where id = $1`, [dated!.id]);
  await coordinator.call(api.takeBackReferral, { params: { id: dated!.id } });
  await ask(coordinator, needId, [third], { replyBy: soon });
  const [again] = (await ofNeed(leader, needId)).referrals;
  await house.owner.query(`update referral set reply_by = '2020-01-01' where id = $1`, [again!.id]);
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
  for (const who of [leader, planner, coordinator, await house.as(ours.mayor)])
    expect((await ofNeed(who, needId)).referrals[0]).toMatchObject({
      state: 'contributed',
      verdict: 'met',
      may: [],
      contribution: { body: 'Kanaribidrag', author: { name: theirs.coordinator.name, side: 'municipality' } },
    });
  expect((await ofNeed(await house.as(ours.contact), needId)).referrals).toEqual([]);
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
  const others = await Promise.all(staff.filter((r) => r !== 'coordinator').map((role) => house.as(theirs[role])));
  for (const who of [coordinator, leader, ...others]) expect(await given(who)).toEqual([]);
  expect((await on(needId, leader).view()).body.need).toMatchObject({ state: 'open', holder: { kind: 'sector' } });
  // the need is answered by its owner, and what was contributed stays
  expect((await on(needId, planner).answer()).status).toBe(201);
  expect((await ofNeed(leader, needId)).referrals[0]).toMatchObject({ state: 'contributed' });
  expect(await given(receiver)).toHaveLength(1);
});

test('several neighbours are asked at once, each once at a time, and a key does it once', async () => {
  const { ours, theirs, third, far, leader, coordinator, planner } = await neighbours();
  const needId = await raise(leader, ours);
  const restricted = await raise(leader, ours, { visibility: 'restricted' });
  expect((await ask(coordinator, restricted, [theirs])).status).toBe(403);
  expect((await ofNeed(coordinator, restricted)).contributors).toEqual([]);
  expect((await ask(planner, needId, [theirs])).status).toBe(403);
  expect((await ask(leader, needId, [theirs])).status).toBe(403);
  expect((await ask(coordinator, needId, [theirs, far])).status).toBe(400);
  expect((await ask(coordinator, needId, [ours])).status).toBe(400);
  const { clientKey } = key();
  expect((await ask(coordinator, needId, [theirs, third], { clientKey })).status).toBe(201);
  expect((await ask(coordinator, needId, [theirs, third], { clientKey })).status).toBe(201);
  const { referrals, contributors, neighbours: handOn } = await ofNeed(coordinator, needId);
  expect(referrals.map(({ to }) => to.id).toSorted()).toEqual([theirs.municipality, third.municipality].toSorted());
  expect(contributors).toEqual([]);
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
  await house.owner.query(
    `update clock set started_at = now() - interval '60 days', due_at = now() - interval '30 days' where referral_id = $1`,
    [third],
  );
  expect((await coordinator.call(api.takeBackReferral, { params: { id: third } })).status).toBe(200);
  expect(await clockOf(third)).toMatchObject({ verdict: 'late' }); // what was late stays late
  expect((await ofNeed(coordinator, needId)).referrals[0]).toMatchObject({ state: 'withdrawn', verdict: 'late' });
  expect(await stepsOf(third)).toBe(0);
});

test('when the need is over, what was asked for is wanted no more, and the neighbour hears so', async () => {
  for (const ends of ['answer', 'decline', 'withdraw', 'refer'] as const) {
    const { id, needId, theirs, leader, planner, coordinator, receiver } = await asked();
    await consent(leader, id, true);
    const ear = await receiver.listen();
    const heard: string[] = [];
    ear.socket.onAny((...frame) => heard.push(JSON.stringify(frame)));
    await ear.follow(`coordinators/${theirs.municipality}`, 0);
    heard.length = 0;
    if (ends === 'answer') await on(needId, planner).answer();
    else if (ends === 'decline') await on(needId, planner).decline();
    else if (ends === 'withdraw') await on(needId, leader).withdraw();
    else await on(needId, coordinator).referOutside();
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
  const taker = await house.as(third.coordinator);
  const accepts = { accepts: true as const };
  expect((await taker.call(api.answerReferral, { params: { id: handed.id }, body: accepts })).status).toBe(200);
  expect(await waiting(receiver)).toEqual([]);
  expect(await clockOf(id)).toMatchObject({ verdict: 'cancelled' });
  expect((await ofNeed(leader, needId)).referrals.map(({ state }) => state)).toEqual(['accepted', 'withdrawn']);
});

test('the steps of the ladder are the neighbour’s: its coordinators, and then its director', async () => {
  const { id, ours, theirs, leader, receiver } = await asked();
  await consent(leader, id, true);
  await aPerson(house.owner, 'Stein', 'case_handler', { municipality: theirs.municipality, sector: theirs.intake });
  const told = async (at: Place): Promise<[string, number][]> =>
    (
      await house.owner.query(
        `select m.role, t.share from notification t join membership m on m.id = t.membership_id join clock c on c.id = t.clock_id
         where m.municipality_id = $1 and c.referral_id = $2 order by t.share`,
        [at.municipality, id],
      )
    ).map(({ role, share }: { role: string; share: number }) => [role, share]);
  await house.owner.query(
    `update deadline d set at = now() - interval '1 minute' from clock c where c.id = d.clock_id and c.referral_id = $1`,
    [id],
  );
  while ((await fireDue(house.owner, 100)).length > 0);
  expect(await told(theirs)).toEqual([
    ['coordinator', 50],
    ['coordinator', 80],
    ['coordinator', 100],
    ['director', 150],
  ]);
  expect(await told(ours)).toEqual([]);
  const { notifications } = (await receiver.call(api.notifications, { query: {} })).body;
  expect(notifications[0]).toMatchObject({
    need: null,
    what: { kind: 'deadline', share: 100, owedTo: expect.any(String) },
  });
  expect(JSON.stringify(notifications)).not.toMatch(/Kanari/);
});

test('who has to say something is told, and who waited for it', async () => {
  const { id, needId, ours, leader, planner, coordinator, receiver } = await asked();
  const roadman = await house.as(ours.roadman);
  const news = async (by: Visitor) => {
    await house.daily((tx) => tellOfReferrals(tx, new Date()));
    const { notifications } = (await by.call(api.notifications, { query: { show: 'unread' } })).body;
    const mine = notifications.filter(({ what }) => what.kind === 'referral');
    return mine.map(({ what, need }) => what.kind === 'referral' && [what.purpose, what.state, need?.id ?? null]);
  };
  expect(await news(leader)).toEqual([['contribute', 'asked', needId]]);
  expect(await news(receiver)).toEqual([]);
  await consent(leader, id, true);
  expect(await news(receiver)).toEqual([['contribute', 'offered', null]]);
  await contribute(receiver, id);
  expect((await news(coordinator))[0]).toEqual(['contribute', 'contributed', needId]);
  expect((await news(leader))[0]).toEqual(['contribute', 'contributed', needId]);
  expect(await news(planner)).toEqual([['contribute', 'contributed', needId]]);
  expect(await news(roadman)).toEqual([]); // another sector
  const over = await asked();
  await consent(over.leader, over.id, true);
  await news(over.receiver);
  await on(over.needId, over.planner).answer();
  expect((await news(over.receiver))[0]).toEqual(['contribute', 'withdrawn', null]);
});

test('it stands in the calendar of the neighbour’s coordinator, without a word of the need, until it is over', async () => {
  const { id, leader, receiver, ours } = await asked();
  const { body: feed } = await receiver.call(api.openCalendarFeed);
  const path = new URL(feed.address).pathname;
  const read = async () => String((await receiver.request('GET', path)).body);
  expect(await read()).not.toContain('BEGIN:VEVENT');
  await consent(leader, id, true);
  const [{ name }] = await house.owner.query(`select name from municipality where id = $1`, [ours.municipality]);
  expect(await read()).toContain(`SUMMARY:Innspill: ${name}`);
  expect(await read()).not.toMatch(/Kanari/);
  await contribute(receiver, id);
  expect(await read()).not.toContain('BEGIN:VEVENT');
});

test('other office hours of the neighbour move its clock, and the owner sees the new date', async () => {
  const { id, needId, theirs, leader } = await asked();
  await consent(leader, id, true);
  const before = (await ofNeed(leader, needId)).referrals[0]!.dueAt!;
  const director = await house.as(theirs.director);
  const { body: calendar } = await director.call(api.calendar);
  const hours: OfficeHours = {
    ...calendar.hours,
    week: { ...calendar.hours.week, mon: [], tue: [], wed: [], thu: [] },
  };
  const preview = await director.call(api.previewCalendar, { body: { hours } });
  expect(preview.body.changes).toEqual([
    expect.objectContaining({ need: null, clock: 'consultation', promise: expect.objectContaining({ what: '' }) }),
  ]);
  const made = await director.call(api.changeCalendar, { body: { hours, expectedVersion: calendar.version } });
  expect(made.status).toBeLessThan(300);
  const after = (await ofNeed(leader, needId)).referrals[0]!.dueAt!;
  expect(Date.parse(after)).toBeGreaterThan(Date.parse(before));
  expect(((await clockOf(id)).due_at as Date).toISOString()).toBe(after);
});
