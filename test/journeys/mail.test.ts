import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import {
  callDue,
  dropOrphans,
  openPost,
  planDigests,
  planNext,
  type Post,
  sendNext,
  tellNext,
  tellOfReferrals,
} from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import { togetherIn } from '../harness/a-region.js';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { type Caught, catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import { aPerson, type Place, type TestPerson } from '../harness/places.js';
import { openPushService, type PushService } from '../harness/push-service.js';
import { roundTheClock } from '../harness/round-the-clock.js';
import type { Visitor } from '../harness/visitor.js';

const log = makeLog('silent');
const MINUTE = 60_000;
let house: House;
let catcher: MailCatcher;
let post: Post;
let service: PushService;
beforeAll(async () => {
  catcher = await catchMail();
  service = await openPushService(() => post.push.keys.publicKey);
  house = await openHouse({
    SMTP_URL: catcher.url,
    MAIL_FROM: 'Vertskap <varsel@kystby.no>',
    MAIL_REPLY_TO: 'svar@kystby.no',
    INBOUND_MAIL_SECRET: 's'.repeat(32),
    PUSH_SERVICES: service.origin,
  });
  post = await openPost(house.owner, house.config);
});
afterEach(() => {
  catcher.refuse(undefined);
  service.answer(201);
});
afterAll(async () => {
  post?.transport?.close();
  await house?.close();
  await catcher?.close();
  await service?.close();
});

/** What the worker does, so many minutes from now. */
async function work(minutes = 0): Promise<void> {
  const now = new Date(Date.now() + minutes * MINUTE);
  while ((await tellNext(house.owner, now, 50)) > 0);
  while ((await planNext(house.owner, now, 100, true)) > 0);
  while ((await sendNext(house.owner, post, now, 10, log)) > 0);
}
const mailsTo = ({ email }: TestPerson): Caught[] => catcher.mails.filter((m) => m.recipient === email);
const headerOf = (mail: Caught, name: string) => mail.headers.find((h) => h.key === name)?.value;
const states = async ({ membershipId }: TestPerson): Promise<string[]> =>
  (await house.owner.query(`select state from mail where membership_id = $1 order by created_at`, [membershipId])).map(
    (r: { state: string }) => r.state,
  );
/** Staff who may be disturbed at any hour, so that a test may run at any hour. */
async function awake(place: Place, ...who: ('planner' | 'roadman' | 'coordinator' | 'planLeader')[]): Promise<void> {
  const preferences = { mail: { interrupts: true, bundled: true, digest: true }, hours: null };
  for (const name of who) await (await house.as(place[name])).call(api.saveNotificationSettings, { body: preferences });
}

test('an answer reaches the association at once: the message first, then the ball, why, and how to stop it', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place, { title: 'Skiltplan i\nStorgata' });
  await on(needId, planner).promise('2031-12-04');
  await work();
  const [mail, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(mail!.subject).toMatch(/^\[B-\d+\] Foreløpig svar: Skiltplan i Storgata$/);
  expect(mail!.from).toMatchObject({ name: 'Vertskap', address: 'varsel@kystby.no' });
  const paragraphs = mail!.text!.trim().split(/\n\n/);
  expect(paragraphs[0]).toBe('Foreløpig.');
  expect(paragraphs[1]).toMatch(/^Kari .*, Plan og bygg\. Svar innen torsdag 4\. desember 2031\.$/);
  expect(paragraphs[2]).toMatch(/^Ballen er hos Plan og bygg\./);
  expect(paragraphs[3]).toMatch(/^— Svar over denne linjen\./);
  expect(mail!.text).toContain(`http://localhost:0/b/${needId}`);
  expect(mail!.text).toMatch(/Du får denne e-posten fordi/);
  expect(mail!.html).toContain('<html lang="nb">');
  const needThread = `<need-${needId}@kystby.no>`;
  expect([headerOf(mail!, 'in-reply-to'), headerOf(mail!, 'references')]).toEqual([needThread, needThread]);
  expect(headerOf(mail!, 'auto-submitted')).toBe('auto-generated');
  expect(headerOf(mail!, 'list-unsubscribe')).toMatch(/^<http.*\/avmeld\/.*>$/);
  expect(headerOf(mail!, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail!.replyTo?.[0]?.address).toMatch(/^svar\+[a-z2-7]{45}@kystby\.no$/);
  expect(mailsTo(place.deputy)).toHaveLength(1);
});

test('what is not urgent comes as one mail per need and quarter of an hour, and not at all when it was read', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const [first, second] = [await raise(leader, place), await raise(leader, place)];
  for (const needId of [first, second])
    for (const body of ['Vi ser på det.', 'Vi har sett på det.']) await on(needId, planner).comment(body);
  await work();
  expect(mailsTo(place.leader)).toEqual([]);
  await on(first, leader).read(3);
  await work(16);
  const mails = mailsTo(place.leader);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).toMatch(/Vi ser på det\.[\s\S]*Vi har sett på det\./);
  expect(mails[0]!.text).toContain(second);
  expect((await states(place.leader)).sort()).toEqual(['read', 'sent']);
});

test('a mail that comes soon after another waits until a quarter of an hour has passed, and carries all that came meanwhile', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).promise('2031-12-04');
  await work();
  await on(needId, planner).comment('Kart trengs.');
  await on(needId, planner).question('Har dere kart?');
  await work(5);
  expect(mailsTo(place.leader)).toHaveLength(1);
  await work(16);
  const [, second, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(second!.subject).toContain('Spørsmål');
  expect(second!.text).toMatch(/Kart trengs\.[\s\S]*Har dere kart\?[\s\S]*Ballen er hos dere\./);
});

test('a mail that has not left carries the words as they are now, and what was corrected beneath', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).comment('Vi har fått det.');
  await on(needId, planner).comment('Vi kommer tirsdag.');
  await work();
  const [first, second] = (await on(needId, planner).view()).body.need.messages;
  await on(needId, planner).amend(second!.id, 'Vi kommer torsdag.');
  await on(needId, planner).amend(first!.id, 'Vi har fått det fra dere begge.');
  await work(16);
  const [mail, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(mail!.text!.match(/fra dere begge/g)).toHaveLength(1);
  expect(mail!.text).toContain('Rettelse: Vi har fått det fra dere begge.');
  expect(mail!.text).toContain('Vi kommer torsdag.');
  expect(mail!.text).not.toContain('tirsdag');
  await on(needId, planner).amend(first!.id, 'Vi har fått det fra alle tre.');
  await work(20);
  await work(40);
  const later = mailsTo(place.leader)[1];
  expect(later!.subject).toMatch(/Rettelse: /);
  expect(later!.text).toMatch(/^Plan og bygg rettet en melding\.\s+Vi har fått det fra alle tre\./);
});

test('internal words stay inside, also by mail; nothing of another municipality or association is ever sent', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  await awake(place, 'planner', 'roadman', 'coordinator', 'planLeader');
  const [leader, planner, coordinator, roadman] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.coordinator),
    await house.as(place.roadman),
  ];
  const needId = await raise(leader, place, { askedSectorId: null, title: 'Om kanarirom' });
  await on(needId, coordinator).toSector(place.plan);
  await on(needId, planner).note('Et kanarinotat.');
  const consulted = await planner.call(api.consult, {
    params: { id: needId },
    body: { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Et kanarispørsmål?', replyBy: null },
  });
  await roadman.call(api.contribute, {
    params: { id: needId, consultationId: consulted.body.consultations[0]!.id },
    body: { clientKey: randomUUID(), body: 'Et kanaribidrag.' },
  });
  const foreign = await raise(await house.as(elsewhere.leader), elsewhere, { title: 'Om kanarifremmed' });
  await on(foreign, await house.as(elsewhere.planner)).answer('Et kanarisvar.');
  await work();
  await work(20);
  expect(
    mailsTo(place.coordinator)
      .map((m) => m.text)
      .join(),
  ).toMatch(/skrev et internt notat/);
  expect(
    mailsTo(place.roadman)
      .map((m) => m.text)
      .join(),
  ).toMatch(/spør hva dere mener/);
  for (const word of ['kanarinotat', 'kanarispørsmål', 'kanaribidrag'])
    expect(catcher.mails.filter((m) => [m.subject, m.text, m.html].join().includes(word))).toEqual([]);
  const ours = Object.values(place).flatMap((p) => (typeof p === 'object' && 'email' in p ? [p.email] : []));
  for (const word of ['kanarifremmed', 'kanarisvar']) {
    const found = catcher.mails.filter((m) => [m.subject, m.text, m.html].join().includes(word));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((m) => ours.includes(m.recipient))).toEqual([]);
  }
  expect(catcher.mails.filter((m) => m.subject?.includes('kanarirom') && !ours.includes(m.recipient))).toEqual([]);
});

test('mail for somebody whose mandate has ended is dropped, in the queue and at the door', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).comment('Hemmelig for den som er gått.');
  await work();
  expect(await states(place.leader)).toEqual(['waiting']);
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id in ($1, $2)`, [
    place.leader.membershipId,
    place.deputy.membershipId,
  ]);
  expect(await dropOrphans(house.owner, new Date())).toBeGreaterThanOrEqual(2);
  await work(20);
  expect([mailsTo(place.leader), await states(place.leader)]).toEqual([[], ['dropped']]);
});

test('many workers send each mail once', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  for (let i = 0; i < 5; i++) await on(await raise(leader, place), planner).answer(`Svar ${i}.`);
  await Promise.all([work(), work(), work(), work()]);
  await work();
  expect(mailsTo(place.leader)).toHaveLength(5);
  expect(new Set(mailsTo(place.leader).map((m) => m.messageId)).size).toBe(5);
});

test('a mail server that is down is tried again; a crash before the mark repeats under the same Message-ID', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  await on(await raise(leader, place), planner).answer();
  catcher.refuse(451);
  await work();
  expect([mailsTo(place.leader), await states(place.leader)]).toEqual([[], ['sending']]);
  catcher.refuse(undefined);
  await work(1);
  expect(mailsTo(place.leader)).toEqual([]);
  await work(3);
  expect(await states(place.leader)).toEqual(['sent']);

  await house.owner.query(`update mail set state = 'sending', claimed_until = now() where membership_id = $1`, [
    place.leader.membershipId,
  ]);
  await work(4);
  const [first, again, ...more] = mailsTo(place.leader);
  expect([again?.messageId, more]).toEqual([first?.messageId, []]);
});

test('an address that is refused for good is given up, and the administrator sees it', async () => {
  const place = await house.aPlace();
  const [leader, planner, administrator] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.administrator),
  ];
  await on(await raise(leader, place), planner).answer();
  catcher.refuse(550);
  await work();
  expect(await states(place.leader)).toEqual(['failed']);
  const health = (await administrator.call(api.mailHealth)).body;
  expect(health).toMatchObject({ outgoing: true, incoming: true });
  const failed = health.failed.map((f) => f.name).filter((name) => name !== place.planner.name); // whose mail goes in office hours
  expect(failed.sort()).toEqual([place.leader.name, place.deputy.name].sort());
  expect(JSON.stringify(health)).not.toContain('@');
  const { notifications } = (await administrator.call(api.notifications, { query: {} })).body;
  expect(notifications.map((n) => n.what.kind)).toEqual(['mail_failed']);
});

test('the link in a mail switches it off without signing in: looking does nothing, pressing does, one click does', async () => {
  const place = await house.aPlace();
  const [leader, planner, stranger] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.stranger(),
  ];
  const needId = await raise(leader, place);
  await on(needId, planner).promise('2031-12-04');
  await work();
  const [mail] = mailsTo(place.leader);
  const path = (url: string | undefined) => new URL(url!).pathname;
  const oneClick = path(headerOf(mail!, 'list-unsubscribe')!.slice(1, -1));
  const inText = path(/https?:\S+\/avmeld\/\S+/.exec(mail!.text!)![0]);
  const settings = async () => (await leader.call(api.notificationSettings)).body.preferences.mail;

  const page = await stranger.request('GET', inText);
  expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('<form method="post"')]);
  expect(String((await stranger.request('GET', oneClick)).body)).toContain('Slå av e-post om alle behov');
  expect(await settings()).toEqual({ interrupts: true, bundled: true, digest: true });

  await on(needId, planner).comment('Én til.');
  await work(1);
  expect((await stranger.request('POST', inText, 'x')).status).toBe(200);
  expect(await settings()).toEqual({ interrupts: true, bundled: true, digest: true });
  await work(20);
  expect(mailsTo(place.leader)).toHaveLength(1);
  expect(mailsTo(place.deputy)).toHaveLength(2);

  const clicked = await stranger.request('POST', oneClick, 'List-Unsubscribe=One-Click', {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'https://mail.example.com',
  });
  expect(clicked.status).toBe(200);
  expect(await settings()).toEqual({ interrupts: false, bundled: false, digest: true });
  for (const forged of [
    'x',
    `${oneClick.split('/')[2]}x`,
    `${Buffer.from(`${place.deputy.membershipId}/need`).toString('base64url')}.AAAA`,
  ])
    expect((await stranger.request('POST', `/avmeld/${forged}`)).status).toBe(404);
});

test('the mail speaks the language of its reader, and says which language a message is in', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  await leader.call(api.setLanguage, { body: { language: 'en' } });
  const file = await planner.request('POST', '/api/attachments?name=hemmelig.txt', Buffer.from('Se her.'));
  await on(await raise(leader, place), planner).answer('Ja, det går.', [(file.body as { id: string }).id]);
  await work();
  const [mail] = mailsTo(place.leader);
  expect(mail!.text).toContain('One attachment. Open the need to see it.');
  expect(mail!.text).not.toContain('hemmelig');
  expect(mail!.subject).toContain('Answer: ');
  expect(headerOf(mail!, 'content-language')).toBe('en');
  expect(mail!.html).toMatch(/<html lang="en">[\s\S]*<p lang="nb">Ja, det går\.<\/p>/);
});

test('what people write cannot become markup or a header', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place, { title: 'Hei\nBcc: ola@example.no <b>' });
  await on(needId, planner).answer('<script>alert(1)</script> & "mer"');
  await work();
  const [mail] = mailsTo(place.leader);
  expect(mail!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
  expect(headerOf(mail!, 'bcc')).toBeUndefined();
  expect(mail!.subject).toContain('Hei Bcc: ola@example.no <b>');
});

test('the summary comes once a day to who has something waiting, and shows the same in settings', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  await on(await raise(leader, place, { title: 'Venter på svar' }), planner).question();
  const friday = new Date();
  await Promise.all([planDigests(house.owner, friday, 'friday'), planDigests(house.owner, friday, 'friday')]);
  await planDigests(house.owner, friday, 'friday');
  while ((await sendNext(house.owner, post, new Date(), 10, log)) > 0);
  const [mail, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(mail!.text).toMatch(/Kommunen venter på dere \(1\)[\s\S]*Venter på svar/);
  const preview = (await leader.call(api.digestPreview)).body.mail;
  expect(preview!.subject).toBe(mail!.subject);
  expect(mail!.text!.replaceAll('\r\n', '\n')).toContain(preview!.text.trim());

  const quiet = await house.aPlace();
  await planDigests(house.owner, friday, 'friday');
  while ((await sendNext(house.owner, post, new Date(), 10, log)) > 0);
  expect([mailsTo(quiet.leader), await states(quiet.leader)]).toEqual([[], ['empty']]);
  expect((await (await house.as(quiet.leader)).call(api.digestPreview)).body).toEqual({ mail: null });
});

/** A device of this visitor; what is pushed to it. */
async function aDevice(visitor: Visitor) {
  const body = service.device();
  const { status, body: kept } = await visitor.call(api.addPushDevice, { body });
  expect(status).toBe(201);
  const path = new URL(body.endpoint).pathname;
  return { ...body, id: kept.id, pushed: () => service.pushed.filter((p) => p.device === path) };
}
const devicesOf = async (visitor: Visitor) => (await visitor.call(api.pushDevices)).body.devices.map((d) => d.id);

test('what interrupts is pushed at once to a device that was chosen, names no word of the message, and spares the mail when it is read', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const device = await aDevice(leader);
  expect((await leader.call(api.pushDevices)).body.key).toBe(post.push.keys.publicKey);
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
  const place = await house.aPlace();
  await awake(place, 'planner');
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
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
  const place = await house.aPlace();
  const [leader, planner, coordinator] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.coordinator),
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
  await tellNext(house.owner, now, 50);
  await planNext(house.owner, now, 100, true);
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    place.leader.membershipId,
  ]);
  await dropOrphans(house.owner, new Date());
  await work();
  expect(device.pushed()).toHaveLength(1);
  expect((await states(place.leader)).filter((s) => s === 'dropped').length).toBeGreaterThan(0);
});

test('a device that is gone is forgotten; a service that is busy is tried again, under the same name; a redirect is not followed', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const device = await aDevice(leader);
  const needId = await raise(leader, place);
  await on(needId, planner).question('Kart?');
  service.answer(503);
  await work();
  service.answer(307, { location: device.endpoint });
  await work(3); // refused for good: what a service says is not an address of ours to call
  service.answer(201);
  await work(10);
  expect([device.pushed(), await devicesOf(leader)]).toEqual([[], [device.id]]);
  expect(await pushesOf(place.leader)).toEqual([['failed', 'PUSH 307', 2]]);

  await on(await raise(leader, place), planner).question('Kart?');
  service.answer(410);
  await work(20);
  expect(await devicesOf(leader)).toEqual([]);
  expect((await pushesOf(place.leader)).map(([state]) => state)).toEqual(['failed', 'dropped']);
});
const pushesOf = async ({ membershipId }: TestPerson): Promise<[string, string | null, number][]> =>
  (
    await house.owner.query(
      `select state, trouble, attempts from mail where membership_id = $1 and means = 'push' order by created_at`,
      [membershipId],
    )
  ).map((p: { state: string; trouble: string | null; attempts: number }) => [p.state, p.trouble, p.attempts]);

test('only push services are ever called, only my own devices are shown, and a shared browser is its last user’s', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const { keys } = service.device();
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
  const [place, near] = [await house.aPlace(), await house.aPlace()];
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
  const [coordinator, leader, lent] = [
    await house.as(place.coordinator),
    await house.as(place.leader),
    await house.as(magnus),
  ];
  await roundTheClock(await house.as(place.director));
  const seats = [{ of: 'neighbours' as const, subjects: [], people: [lending] }];
  await coordinator.call(api.changeReadyTeam, { body: { seats, phone: '51 50 70 90', expectedVersion: 0 } });
  const mail = { interrupts: true, bundled: true, digest: true };
  await lent.call(api.saveNotificationSettings, { body: { mail, hours: sleepingHours() } });
  const device = await aDevice(lent);
  const needId = await raise(leader, place, { kind: 'opportunity', title: 'Hemmelig fabrikk' });
  await callDue(house.owner, new Date(), 50);
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
  await callDue(house.owner, new Date(), 50);
  await work(40);
  expect(device.pushed().at(-1)?.notice.title).toMatch(/ikke en mulighet likevel$/);
  await lent.call(api.markNotified, { body: { upTo: new Date(Date.now() + MINUTE).toISOString() } });
  await work(80);
  expect(mailsTo(magnus)).toHaveLength(1);
  // called off after another asked, in one letter: it says both, those that ask first, and leads where one confirms
  const again = async (title: string) => {
    const id = await raise(leader, place, { kind: 'opportunity', title });
    await callDue(house.owner, new Date(), 50);
    return id;
  };
  const first = await again('Enda en fabrikk');
  const second = await again('En tredje fabrikk');
  const callOff = async (id: string) => {
    const body = { clientKey: randomUUID(), kind: 'need' as const };
    await coordinator.call(api.changeKind, { params: { id }, body });
    await callDue(house.owner, new Date(), 50);
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

test('the neighbour’s coordinator is mailed that its part in an answer is wanted, without a word of the need; the giver’s that it came', async () => {
  const [ours, theirs] = [await house.aPlace(), await house.aPlace()];
  await togetherIn(house.owner, 'Kysten', ours, theirs);
  await awake(ours, 'coordinator');
  await awake(theirs, 'coordinator');
  const [leader, coordinator, receiver] = await Promise.all(
    [ours.leader, ours.coordinator, theirs.coordinator].map(house.as),
  );
  const needId = await raise(leader!, ours, { title: 'Kanarivei', body: 'Kanaritekst' });
  const asked = { municipalityIds: [theirs.municipality], body: 'Hva kan dere love?', replyBy: null, messages: [] };
  const params = { id: needId };
  const language = 'nb' as const;
  await coordinator!.call(api.askNeighbours, { params, body: { clientKey: randomUUID(), language, ...asked } });
  const [referral] = (await leader!.call(api.referralsOfNeed, { params })).body.referrals;
  const told = async () => {
    await house.daily((tx) => tellOfReferrals(tx, new Date()));
    await work();
    await work(60);
  };
  await told();
  expect(mailsTo(ours.leader).at(-1)?.text).toContain('Foreningen kan si ja eller nei til å dele behovet med');
  expect(mailsTo(theirs.coordinator)).toEqual([]);
  const at = { params: { id: referral!.id } };
  await leader!.call(api.consentToReferral, { ...at, body: { gives: true } });
  await told();
  const [wanted] = mailsTo(theirs.coordinator);
  expect(wanted!.subject).toMatch(/ ber om et bidrag fra dere$/);
  expect(wanted!.text).toContain('/regioner');
  expect(`${wanted!.subject} ${wanted!.text}`).not.toMatch(/Kanari|Hva kan dere love|B-\d/);
  await receiver!.call(api.contributeToReferral, {
    ...at,
    body: { clientKey: randomUUID(), body: 'Kanaribidrag', language },
  });
  await told();
  const came = mailsTo(ours.coordinator).find(({ text }) => text?.includes('har bidratt til svaret'));
  expect(came?.text).not.toContain('Kanaribidrag');
});
