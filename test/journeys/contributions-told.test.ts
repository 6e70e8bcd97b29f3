import { expect, test } from '@jest/globals';
import { api, type OfficeHours } from '@vertskap/contract';
import { fireDue, tellOfReferrals } from '@vertskap/notifications';
import { ask, askedNeighbours, consent, contribute, ofNeed } from '../harness/asked-neighbours.js';
import { on, raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import { aPerson, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

const at = askedNeighbours();
const { asked, clockOf, neighbours, whileAnswered } = at;

test('the steps of the ladder are the neighbour’s: its coordinators, and then its director', async () => {
  const { id, ours, theirs, leader, receiver } = await asked();
  await consent(leader, id, true);
  await aPerson(at.house.owner, 'Stein', 'case_handler', { municipality: theirs.municipality, sector: theirs.intake });
  const told = async (place: Place): Promise<[string, number][]> =>
    (
      await at.house.owner.query(
        `select m.role, t.share from notification t join membership m on m.id = t.membership_id join clock c on c.id = t.clock_id
         where m.municipality_id = $1 and c.referral_id = $2 order by t.share`,
        [place.municipality, id],
      )
    ).map(({ role, share }: { role: string; share: number }) => [role, share]);
  await at.house.owner.query(
    `update deadline d set at = now() - interval '1 minute' from clock c where c.id = d.clock_id and c.referral_id = $1`,
    [id],
  );
  while ((await fireDue(at.house.owner, 100)).length > 0);
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
  const roadman = await at.house.as(ours.roadman);
  const news = async (by: Visitor) => {
    await at.house.daily((tx) => tellOfReferrals(tx, new Date()));
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

test('the sector that had the ball last hears what came while it is with business', async () => {
  const { id, needId, leader, planner, receiver } = await asked();
  await consent(leader, id, true);
  expect((await on(needId, planner).question()).status).toBe(201);
  await contribute(receiver, id);
  await at.house.daily((tx) => tellOfReferrals(tx, new Date()));
  const { notifications } = (await planner.call(api.notifications, { query: { show: 'unread' } })).body;
  expect(notifications[0]).toMatchObject({
    need: { id: needId },
    what: { kind: 'referral', state: 'contributed', referralId: id },
  });
});

test('whether it may be shared is asked of those who may say so: of whoever speaks for all, and for each who is named', async () => {
  const { ours, theirs, leader, coordinator } = await neighbours();
  const [bakery, smithy] = ours.companies;
  const mandate = { kind: 'companies', companyIds: [bakery] };
  await at.house.owner.query(`update membership set mandate = $2 where id = $1`, [ours.deputy.membershipId, mandate]);
  const deputy = await at.house.as(ours.deputy);
  const all = await raise(leader, ours, { onBehalf: { kind: 'all_members' } });
  const theirOwn = await raise(deputy, ours, { onBehalf: { kind: 'companies', companyIds: [bakery] } });
  const [ofBakery, ofBoth] = [
    await raise(leader, ours, { onBehalf: { kind: 'companies', companyIds: [bakery] } }),
    await raise(leader, ours, { onBehalf: { kind: 'companies', companyIds: [bakery, smithy] } }),
  ];
  const needs = [all, theirOwn, ofBakery, ofBoth];
  for (const needId of needs) await ask(coordinator, needId, [theirs]);
  await at.house.daily((tx) => tellOfReferrals(tx, new Date()));
  const askedOf = async (who: Visitor) =>
    (await who.call(api.notifications, { query: {} })).body.notifications.flatMap(({ need, what }) =>
      what.kind === 'referral' ? [need?.id] : [],
    );
  expect((await askedOf(leader)).toSorted()).toEqual(needs.toSorted());
  expect((await askedOf(deputy)).toSorted()).toEqual([theirOwn, ofBakery].toSorted());
  const mayOn = async (needId: string) => (await ofNeed(deputy, needId)).referrals[0]?.may;
  expect(await Promise.all(needs.map(mayOn))).toEqual([[], ['consent'], ['consent'], []]);
});

test('it stands in the calendar of the neighbour’s coordinator, without a word of the need, until it is over', async () => {
  const { id, leader, receiver, ours } = await asked();
  const { body: feed } = await receiver.call(api.openCalendarFeed);
  const path = new URL(feed.address).pathname;
  const read = async () => String((await receiver.request('GET', path)).body);
  expect(await read()).not.toContain('BEGIN:VEVENT');
  await consent(leader, id, true);
  const [{ name }] = await at.house.owner.query(`select name from municipality where id = $1`, [ours.municipality]);
  expect(await read()).toContain(`SUMMARY:Innspill: ${name}`);
  expect(await read()).not.toMatch(/Kanari/);
  await contribute(receiver, id);
  expect(await read()).not.toContain('BEGIN:VEVENT');
});

test('other office hours of the neighbour move its clock, and the owner sees the new date', async () => {
  const { id, needId, ours, theirs, leader, planner, receiver } = await asked();
  await consent(leader, id, true);
  const before = (await ofNeed(leader, needId)).referrals[0]!.dueAt!;
  const director = await at.house.as(theirs.director);
  const { body: calendar } = await director.call(api.calendar);
  const hours: OfficeHours = {
    ...calendar.hours,
    week: { ...calendar.hours.week, mon: [], tue: [], wed: [], thu: [] },
  };
  const preview = await director.call(api.previewCalendar, { body: { hours } });
  const [{ name }] = await at.house.owner.query(`select name from municipality where id = $1`, [ours.municipality]);
  expect(preview.body.changes).toEqual([
    expect.objectContaining({
      need: null,
      clock: 'consultation',
      promise: null,
      owed: { id: expect.any(String), to: name },
    }),
  ]);
  const heard: string[] = [];
  for (const [who, stream] of [
    [leader, `association/${ours.association}`],
    [planner, `municipality/${ours.municipality}`],
    [receiver, `coordinators/${theirs.municipality}`],
  ] as const) {
    const ear = await who.listen();
    ear.socket.onAny((...frame) => heard.push(...(JSON.stringify(frame).includes('recompute') ? [stream] : [])));
    await ear.follow(stream, 0);
  }
  const change = () => director.call(api.changeCalendar, { body: { hours, expectedVersion: calendar.version } });
  expect((await whileAnswered(id, change)).status).toBeLessThan(300);
  await until('those who wait for it hear of it', () => new Set(heard).size === 3, 1_000);
  const after = (await ofNeed(leader, needId)).referrals[0]!.dueAt!;
  expect(Date.parse(after)).toBeGreaterThan(Date.parse(before));
  expect(((await clockOf(id)).due_at as Date).toISOString()).toBe(after);
});
