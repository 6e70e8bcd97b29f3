import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { callDue, dropOrphans, planNext, tellNext } from '@vertskap/notifications';
import { on, raise } from '../harness/deeds.js';
import { aPerson, type TestPerson } from '../harness/places.js';
import { aPostOffice, MINUTE } from '../harness/post-office.js';
import { roundTheClock } from '../harness/round-the-clock.js';
import type { Visitor } from '../harness/visitor.js';

const at = aPostOffice();
const { work, mailsTo, states, awake } = at;

/** A device of this visitor; what is pushed to it. */
async function aDevice(visitor: Visitor) {
  const body = at.service.device();
  const { status, body: kept } = await visitor.call(api.addPushDevice, { body });
  expect(status).toBe(201);
  const path = new URL(body.endpoint).pathname;
  return { ...body, id: kept.id, pushed: () => at.service.pushed.filter((p) => p.device === path) };
}
const devicesOf = async (visitor: Visitor) => (await visitor.call(api.pushDevices)).body.devices.map((d) => d.id);

test('what interrupts is pushed at once to a device that was chosen, names no word of the message, and spares the mail when it is read', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const device = await aDevice(leader);
  expect((await leader.call(api.pushDevices)).body.key).toBe(at.post.push.keys.publicKey);
  const needId = await raise(leader, place, { title: 'Skiltplan i Storgata' });
  await on(needId, planner).comment('Vi ser på det.');
  await work();
  expect(device.pushed()).toEqual([]); // what is bundled is not pushed
  await on(needId, planner).question('Har dere kart over kloakken?');
  await work();
  const [push, ...more] = device.pushed();
  expect(more).toEqual([]);
  expect(push!.notice).toEqual({
    title: expect.stringMatching(/^Spørsmål – B-\d+$/),
    body: 'Skiltplan i Storgata',
    lang: 'nb',
    path: `/b/${needId}`,
    tag: needId,
  });
  expect(push!.raw).not.toContain('kloakk');
  expect(push!.subject).toBe('mailto:varsel@kystby.no');
  expect(mailsTo(place.leader)).toEqual([]);
  await on(needId, leader).read(3);
  await work(16);
  expect(mailsTo(place.leader)).toEqual([]);
  expect((await states(place.leader)).sort()).toEqual(['read', 'sent']);
});

test('what nobody opened comes by mail after a quarter; pushes of one need keep a quarter between them, and outside the hours they wait', async () => {
  const place = await at.house.aPlace();
  await awake(place, 'planner');
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const [own, other] = [await aDevice(leader), await aDevice(planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).promise('2031-12-04');
  await work();
  await on(needId, planner).question('Har dere kart?');
  await work(5);
  expect(own.pushed().map((p) => p.notice.title.split(' –')[0])).toEqual(['Foreløpig svar']);
  await work(16);
  expect(own.pushed()).toHaveLength(2);
  expect(mailsTo(place.leader)).toHaveLength(1);
  expect(other.pushed()).toHaveLength(1);

  const asleep = { mail: { interrupts: true, bundled: true, digest: true }, hours: sleepingHours() };
  await planner.call(api.saveNotificationSettings, { body: asleep });
  await raise(leader, place);
  await work(17);
  expect(other.pushed()).toHaveLength(1);
  await work(17 + 24 * 60);
  expect(other.pushed()).toHaveLength(2);
});

/** Hours of every day that begin at least six hours from now, or have ended. */
function sleepingHours() {
  const hour = Number(new Date().toLocaleString('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit' }));
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  return { days: [...days], ...(hour < 12 ? { from: '18:00', to: '20:00' } : { from: '04:00', to: '06:00' }) };
}

test('a restricted need says its number and no more on a locked screen; a capacity that has ended hears nothing', async () => {
  const place = await at.house.aPlace();
  const [leader, planner, coordinator] = [
    await at.house.as(place.leader),
    await at.house.as(place.planner),
    await at.house.as(place.coordinator),
  ];
  const device = await aDevice(leader);
  const needId = await raise(leader, place, { visibility: 'restricted', title: 'Hemmelig kjøp av tomt' });
  await on(needId, coordinator).nameReaders(place.planner.membershipId);
  await on(needId, planner).promise('2031-12-04');
  await work();
  expect(device.pushed().map((p) => [p.notice.body, p.raw.includes('Hemmelig')])).toEqual([['', false]]);

  const open = await raise(leader, place);
  await on(open, planner).question('Kart?');
  const now = new Date();
  await tellNext(at.house.owner, now, 50);
  await planNext(at.house.owner, now, 100, true);
  await at.house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    place.leader.membershipId,
  ]);
  await dropOrphans(at.house.owner, new Date());
  await work();
  expect(device.pushed()).toHaveLength(1);
  expect((await states(place.leader)).filter((s) => s === 'dropped').length).toBeGreaterThan(0);
});

test('a device that is gone is forgotten; a service that is busy is tried again, under the same name; a redirect is not followed', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const device = await aDevice(leader);
  const needId = await raise(leader, place);
  await on(needId, planner).question('Kart?');
  at.service.answer(503);
  await work();
  at.service.answer(307, { location: device.endpoint });
  await work(3); // refused for good: what a service says is not an address of ours to call
  at.service.answer(201);
  await work(10);
  expect([device.pushed(), await devicesOf(leader)]).toEqual([[], [device.id]]);
  expect(await pushesOf(place.leader)).toEqual([['failed', 'PUSH 307', 2]]);

  await on(await raise(leader, place), planner).question('Kart?');
  at.service.answer(410);
  await work(20);
  expect(await devicesOf(leader)).toEqual([]);
  expect((await pushesOf(place.leader)).map(([state]) => state)).toEqual(['failed', 'dropped']);
});
const pushesOf = async ({ membershipId }: TestPerson): Promise<[string, string | null, number][]> =>
  (
    await at.house.owner.query(
      `select state, trouble, attempts from mail where membership_id = $1 and means = 'push' order by created_at`,
      [membershipId],
    )
  ).map((p: { state: string; trouble: string | null; attempts: number }) => [p.state, p.trouble, p.attempts]);

test('only push services are ever called, only my own devices are shown, and a shared browser is its last user’s', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const { keys } = at.service.device();
  for (const endpoint of [
    'https://127.0.0.1/x',
    'http://169.254.169.254/',
    'https://example.no/',
    'file:///etc/passwd',
  ])
    expect((await leader.call(api.addPushDevice, { body: { endpoint, keys } })).problem?.code).toBe('invalid_input');
  const device = await aDevice(leader);
  expect((await planner.call(api.removePushDevice, { params: { id: device.id } })).status).toBe(404);
  expect([await devicesOf(leader), await devicesOf(planner)]).toEqual([[device.id], []]);
  const { endpoint } = device;
  const again = await leader.call(api.addPushDevice, { body: { endpoint, keys: device.keys } });
  expect(again.body.id).toBe(device.id);
  await planner.call(api.addPushDevice, { body: { endpoint, keys: device.keys } });
  expect((await devicesOf(leader)).length).toBe(0);
  const [mine] = await devicesOf(planner);
  await planner.call(api.removePushDevice, { params: { id: mine! } });
  expect(await devicesOf(planner)).toEqual([]);
});

test('whom a neighbour lends is mailed and pushed that they are asked, at any hour and without a word of what it is about', async () => {
  const [place, near] = [await at.house.aPlace(), await at.house.aPlace()];
  const magnus = await aPerson(at.house.owner, 'Magnus', 'case_handler', {
    municipality: near.municipality,
    sector: near.plan,
  });
  const [competence, lending] = [randomUUID(), randomUUID()];
  await at.house.owner.query(
    `insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id) values ($1, $2, $3, 'fisheries', '', now(), $2)`,
    [competence, magnus.membershipId, near.municipality],
  );
  await at.house.owner.query(
    `insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
     values ($1, $2, $3, $4, now(), $5, now(), $6)`,
    [lending, competence, near.municipality, place.municipality, magnus.membershipId, place.director.membershipId],
  );
  const [coordinator, leader, lent] = [
    await at.house.as(place.coordinator),
    await at.house.as(place.leader),
    await at.house.as(magnus),
  ];
  await roundTheClock(await at.house.as(place.director));
  const seats = [{ of: 'neighbours' as const, subjects: [], people: [lending] }];
  await coordinator.call(api.changeReadyTeam, { body: { seats, phone: '51 50 70 90', expectedVersion: 0 } });
  const mail = { interrupts: true, bundled: true, digest: true };
  await lent.call(api.saveNotificationSettings, { body: { mail, hours: sleepingHours() } });
  const device = await aDevice(lent);
  const needId = await raise(leader, place, { kind: 'opportunity', title: 'Hemmelig fabrikk' });
  await callDue(at.house.owner, new Date(), 50);
  await work();
  expect(mailsTo(magnus)).toEqual([]); // the push is first
  const [{ notice } = { notice: undefined }] = device.pushed();
  expect(notice).toMatchObject({ path: '/beredskap', body: expect.stringContaining('Ring 51 50 70 90') });
  await work(16);
  const [asked, ...more] = mailsTo(magnus);
  expect(more).toEqual([]);
  expect(asked!.subject).toMatch(/ ber deg bidra på en mulighet$/);
  expect(asked!.text).toContain('Ring 51 50 70 90');
  expect(asked!.text).toMatch(/\/beredskap/);
  for (const said of [asked!.raw, JSON.stringify(notice)]) {
    expect(said).not.toContain('fabrikk');
    expect(said).not.toContain(needId);
    expect(said).not.toContain('B-');
  }
  // where it is none after all they hear that too, in their hours, and what they have seen is not mailed
  await lent.call(api.saveNotificationSettings, { body: { mail, hours: null } });
  await coordinator.call(api.changeKind, { params: { id: needId }, body: { clientKey: randomUUID(), kind: 'need' } });
  await callDue(at.house.owner, new Date(), 50);
  await work(40);
  expect(device.pushed().at(-1)?.notice.title).toMatch(/ikke en mulighet likevel$/);
  await lent.call(api.markNotified, { body: { upTo: new Date(Date.now() + MINUTE).toISOString() } });
  await work(80);
  expect(mailsTo(magnus)).toHaveLength(1);
  // called off after another asked, in one letter: it says both, those that ask first, and leads where one confirms
  const again = async (title: string) => {
    const id = await raise(leader, place, { kind: 'opportunity', title });
    await callDue(at.house.owner, new Date(), 50);
    return id;
  };
  const first = await again('Enda en fabrikk');
  const second = await again('En tredje fabrikk');
  const callOff = async (id: string) => {
    const body = { clientKey: randomUUID(), kind: 'need' as const };
    await coordinator.call(api.changeKind, { params: { id }, body });
    await callDue(at.house.owner, new Date(), 50);
  };
  await callOff(first);
  await work(120);
  await work(140);
  const both = mailsTo(magnus).at(-1)!;
  expect(both.subject).toMatch(/ ber deg bidra på en mulighet$/);
  expect(both.text).toMatch(/Ring 51 50 70 90[^]*ikke en mulighet likevel[^]*\/beredskap/);
  await callOff(second);
  await work(180);
  await work(200);
  const off = mailsTo(magnus).at(-1)!;
  expect(off.subject).toMatch(/ikke en mulighet likevel$/);
  expect(off.text).not.toContain('/beredskap');
});
