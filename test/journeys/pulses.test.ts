import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type AskPulse } from '@vertskap/contract';
import { closePulses, openPost, type Post, remindOfPulses, sendNext, sendPulses } from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import { longAgo, moreMembers, tokenIn } from '../harness/a-pulse.js';
import { inDays } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { type Caught, catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

const log = makeLog('silent');
const DAY = 86_400_000;
let house: House;
let catcher: MailCatcher;
let post: Post;
beforeAll(async () => {
  catcher = await catchMail();
  house = await openHouse({ SMTP_URL: catcher.url, MAIL_FROM: 'Vertskap <varsel@kystby.no>' });
  post = await openPost(house.owner, house.config);
});
afterAll(async () => {
  post?.transport?.close();
  await house?.close();
  await catcher?.close();
});

const after = (days: number): Date => new Date(Date.now() + days * DAY);
/** What the worker does, so many days from now: what is new goes out, what is due is sent. */
async function work(days = 0): Promise<void> {
  const now = after(days);
  await house.daily((tx) => sendPulses(tx, now));
  while ((await sendNext(house.server, post, now, 10, log)) > 0);
}
async function remind(days: number): Promise<void> {
  await house.daily((tx) => remindOfPulses(tx, after(days)));
  await work(days);
}
const close = (days = 10) => house.daily((tx) => closePulses(tx, after(days)));
const question = (over: Partial<AskPulse> = {}): AskPulse => ({
  clientKey: randomUUID(),
  question: 'Hvordan er det å finne folk nå?',
  language: 'nb',
  theme: 'recruitment',
  closesOn: inDays(9),
  ...over,
});
const ask = (who: Visitor, over: Partial<AskPulse> = {}) => who.call(api.askPulse, { body: question(over) });
const read = async (who: Visitor) => (await who.call(api.pulses, { query: {} })).body;

const members = (place: Place, count: number, industry: string | null = null) =>
  moreMembers(house.owner, place, count, industry);
const mailsTo = (email: string): Caught[] => catcher.mails.filter(({ recipient }) => recipient === email);
const headerOf = (mail: Caught, name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
const tokenOf = (email: string): string => tokenIn(mailsTo(email).at(-1));
const answer = (who: Visitor, token: string, score: number, comment: string | null = null) =>
  who.call(api.answerPulse, { body: { token, score, comment } });
const answers = async (): Promise<number> =>
  (await house.owner.query('select count(*)::int as n from pulse_answer'))[0].n as number;

test('each member company gets one mail with a link of its own, and answers without signing in until it closes', async () => {
  const place = await house.aPlace();
  const [email] = await members(place, 1, '10.710');
  const leader = await house.as(place.leader);
  expect((await read(leader)).asking).toEqual({ freeFrom: null, members: 3, reachable: 2 });
  const asked = question();
  for (const _again of [1, 2]) expect((await leader.call(api.askPulse, { body: asked })).status).toBe(201);
  for (const _again of [1, 2]) await work();
  const [mail, ...more] = mailsTo(email!);
  expect([more.length, mailsTo(place.contact.email).length]).toEqual([0, 1]);
  expect(mail!.text).toContain(asked.question);
  expect(mail!.text).toMatch(/ser bare summer, og ingenting når færre enn fem har svart/);
  expect(headerOf(mail!, 'auto-submitted')).toBe('auto-generated');
  expect(headerOf(mail!, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');

  const token = tokenIn(mail);
  const before = await answers();
  const anyone = await house.stranger();
  const open = (await anyone.call(api.openPulse, { body: { token } })).body;
  expect(open).toMatchObject({ question: asked.question, company: 'Medlem AS', answer: null, refused: false });
  expect(open.municipalities).toHaveLength(1);
  expect(await answers()).toBe(before);

  expect((await answer(anyone, token, 2)).status).toBe(201);
  expect((await answer(anyone, token, 4, 'Bedre nå.')).status).toBe(201);
  expect((await anyone.call(api.openPulse, { body: { token } })).body.answer).toEqual({
    score: 4,
    comment: 'Bedre nå.',
  });
  expect(await answers()).toBe(before + 1);
  expect((await answer(anyone, token, 6)).status).toBe(400);
  expect((await read(leader)).pulses[0]).toMatchObject({
    over: false,
    closed: false,
    asked: 2,
    answered: 1,
    result: null,
  });

  await close();
  for (const gone of [token, 'x'.repeat(43)]) {
    const refusals = [await anyone.call(api.openPulse, { body: { token: gone } }), await answer(anyone, gone, 1)];
    expect(refusals.map(({ status, problem }) => [status, problem?.detail])).toEqual(
      Array.from({ length: 2 }, () => [404, expect.stringMatching(/nothing here/)]),
    );
  }
  expect((await read(leader)).pulses[0]).toMatchObject({ closed: true, asked: 2, answered: 1, result: null });
  const [{ n }] = await house.owner.query(
    `select count(*)::int as n from pulse_recipient r join pulse p on p.id = r.pulse_id where p.association_id = $1`,
    [place.association],
  );
  expect(n).toBe(0);
});

test('sums are read by the association and those who decide, comments by the association alone, and nothing by anybody else', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const neighbour = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  const [industry, trade] = [await members(place, 7, '10.710'), await members(place, 7, '47.610')];
  const leader = await house.as(place.leader);
  await ask(leader);
  await work();
  const anyone = await house.stranger();
  const scores = [5, 4, 4, 4, 2, 2, 1];
  for (const [i, score] of scores.entries()) {
    await answer(anyone, tokenOf(industry[i]!), score, i === 0 ? 'Vi fant tre.' : null);
    await answer(anyone, tokenOf(trade[i]!), score);
  }
  expect((await read(await house.as(place.mayor))).pulses[0]).toMatchObject({
    asked: null,
    answered: null,
    result: null,
  });
  await close();
  const sums = {
    n: 14,
    parts: [
      { from: 1, to: 2, count: null },
      { from: 3, to: 3, count: null },
      { from: 4, to: 5, count: 8 },
    ],
    good: 8,
    industries: [
      { section: 'C', n: 7, good: 4 },
      { section: 'G', n: 7, good: 4 },
    ],
  };
  expect((await read(leader)).pulses).toMatchObject([
    { asked: 15, answered: 14, result: { ...sums, comments: ['Vi fant tre.'] } },
  ]);
  expect((await read(await house.as(place.deputy))).pulses[0]?.result?.comments).toEqual(['Vi fant tre.']);
  for (const name of ['coordinator', 'director', 'planLeader', 'mayor'] as const) {
    const page = await read(await house.as(place[name]));
    expect([name, page.asking, page.pulses]).toMatchObject([
      name,
      null,
      [{ asked: null, answered: null, result: { ...sums, comments: null } }],
    ]);
  }
  for (const name of ['planner', 'contact', 'administrator'] as const)
    expect([name, (await read(await house.as(place[name]))).pulses]).toEqual([name, []]);
  for (const who of [neighbour, await house.as(elsewhere.leader), await house.as(elsewhere.mayor)])
    expect((await read(who)).pulses).toEqual([]);
  const trail = JSON.stringify(await house.owner.query('select * from audit'));
  expect(trail).not.toContain('Vi fant tre.');
  expect(trail).not.toContain(tokenOf(industry[0]!));
});

test('by industry where it is large enough; asked again in the same words it shows how it moves', async () => {
  const place = await house.aPlace();
  const [industry, trade] = [await members(place, 8, '10.710'), await members(place, 8, '47.610')];
  const leader = await house.as(place.leader);
  const anyone = await house.stranger();
  const all = [...industry, ...trade];
  const round = async (scores: number[]) => {
    await work();
    for (const [i, email] of all.entries()) await answer(anyone, tokenOf(email), scores[i % 8] ?? 3);
    await close();
    await longAgo(house.owner, place.association);
  };
  await ask(leader);
  await round([1, 2, 2, 3, 3, 4, 5, 4]);
  const [first] = (await read(leader)).pulses;
  const again = { clientKey: randomUUID(), closesOn: inDays(9) };
  expect((await leader.call(api.askPulseAgain, { params: { id: first!.id }, body: again })).status).toBe(201);
  await round([5, 4, 4, 3, 3, 4, 1, 2]);
  const [second] = (await read(leader)).pulses;
  expect(second).toMatchObject({ question: first!.question, result: { n: 16, good: 8 } });
  expect(second!.result!.industries).toEqual([
    { section: 'C', n: 8, good: 4 },
    { section: 'G', n: 8, good: 4 },
  ]);
  expect(second!.rounds.map(({ n, good }) => [n, good])).toEqual([
    [16, 6],
    [16, 8],
  ]);
  expect(second!.rounds[0]!.id).toBe(first!.id);
  const neighbour = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  const theirs = await neighbour.call(api.askPulseAgain, {
    params: { id: first!.id },
    body: { ...again, clientKey: randomUUID() },
  });
  expect(theirs.status).toBe(404);
});

test('members are asked once in a fortnight, for a while, and by whoever speaks for all of them', async () => {
  const place = await house.aPlace();
  const [leader, deputy, contact, mayor] = await Promise.all(
    [place.leader, place.deputy, place.contact, place.mayor].map(house.as),
  );
  for (const who of [contact!, mayor!]) expect((await ask(who)).status).toBe(403);
  await house.owner.query(`update membership set mandate = $2 where id = $1`, [
    place.deputy.membershipId,
    { kind: 'companies', companyIds: [place.companies[0]] },
  ]);
  expect((await ask(deputy!)).status).toBe(403);
  expect((await read(deputy!)).asking).toBeNull();
  for (const closesOn of [inDays(1), inDays(31)])
    expect((await ask(leader!, { closesOn })).problem?.code).toBe('invalid_input');
  expect((await ask(leader!)).status).toBe(201);
  expect((await ask(leader!)).problem?.code).toBe('wrong_state');
  const { freeFrom } = (await read(leader!)).asking!;
  expect(Math.round((Date.parse(freeFrom!) - Date.now()) / DAY)).toBe(14);
});

test('one reminder, to those who have said nothing; and no more questions to whoever said no, by the page or with one click in the mail', async () => {
  const place = await house.aPlace();
  const [yes, silent, no, click] = (await members(place, 4)) as [string, string, string, string];
  const leader = await house.as(place.leader);
  const anyone = await house.stranger();
  await ask(leader);
  await work();
  await answer(anyone, tokenOf(yes), 4);
  expect((await anyone.call(api.refusePulses, { body: { token: tokenOf(no), refused: true } })).status).toBe(201);
  expect((await anyone.call(api.openPulse, { body: { token: tokenOf(no) } })).body.refused).toBe(true);
  const off = new URL(headerOf(mailsTo(click)[0]!, 'list-unsubscribe').slice(1, -1)).pathname;
  expect(String((await anyone.request('GET', off)).body)).toContain('flere slike spørsmål');
  // a mail that could not be delivered, and is tried again
  const again = await house.owner.query(
    `with tried as (
       update mail set state = 'sending', claimed_until = now() - interval '1 second' from pulse_recipient r where r.id = recipient_id and r.email = $1 returning 1)
     select from tried`,
    [no],
  );
  expect(again).toHaveLength(1);
  await work();
  expect(mailsTo(no)).toHaveLength(1);
  await house.owner.query(`update pulse_recipient set language = 'en' where email = $1`, [click]);
  expect(String((await anyone.request('GET', off)).body)).toContain('<html lang="en">');
  const refusals = async () =>
    (
      await house.owner.query('select count(*)::int as n from pulse_refusal where association_id = $1', [
        place.association,
      ])
    )[0].n;
  expect(await refusals()).toBe(1); // looking at the page changes nothing
  expect((await fetch(`${house.url}${off}`, { method: 'POST' })).status).toBe(200);
  expect(await refusals()).toBe(2);

  const first = tokenOf(silent);
  await remind(1);
  expect(mailsTo(silent)).toHaveLength(1);
  for (const day of [8, 8.1, 9]) await remind(day);
  expect([yes, silent, no, click].map((email) => mailsTo(email).length)).toEqual([1, 2, 1, 1]);
  expect(mailsTo(silent)[1]!.subject).toMatch(/^Påminnelse/);
  expect(tokenOf(silent)).not.toBe(first);
  expect((await answer(anyone, first, 3)).status).toBe(201); // the link of the first mail leads there too

  await close();
  await longAgo(house.owner, place.association);
  await ask(leader);
  await work();
  expect([yes, silent, no, click].map((email) => mailsTo(email).length)).toEqual([2, 3, 1, 1]);
});

test('whoever says no and then yes is asked again; two members with one address are asked once', async () => {
  const place = await house.aPlace();
  const [email, other] = (await members(place, 2)) as [string, string];
  await house.owner.query(`update member_contact set email = upper($1) where email = $2`, [email, other]);
  const leader = await house.as(place.leader);
  const anyone = await house.stranger();
  await ask(leader);
  await work();
  const both = catcher.mails.filter(({ recipient }) => recipient.toLowerCase() === email);
  expect(both).toHaveLength(1);
  for (const refused of [true, false])
    await anyone.call(api.refusePulses, { body: { token: tokenIn(both[0]), refused } });
  await remind(8);
  expect(catcher.mails.filter(({ recipient }) => recipient.toLowerCase() === email)).toHaveLength(2);
});

test('when it closes the association is told, and coordinators where there is something to read; pages that show it hear a ring', async () => {
  const place = await house.aPlace();
  const [leader, coordinator, mayor] = await Promise.all([place.leader, place.coordinator, place.mayor].map(house.as));
  const emails = await members(place, 6);
  const ear = await mayor!.listen();
  await ear.follow(`municipality/${place.municipality}`, 0);
  const heard = () => ear.seen.flatMap(({ event }) => (event.kind === 'pulses.changed' ? [event.deed] : []));
  await ask(leader!);
  await work();
  const anyone = await house.stranger();
  for (const email of emails) await answer(anyone, tokenOf(email), 3);
  for (const days of [8, 10, 11]) await close(days);
  await until('both are heard', () => heard().length === 2);
  expect(heard()).toEqual(['asked', 'closed']);
  const toldTo = async (who: Visitor) =>
    (await who.call(api.notifications, { query: {} })).body.notifications.map(({ what }) => what);
  const [{ name }] = await house.owner.query('select name from association where id = $1', [place.association]);
  const told = { kind: 'pulse', association: name, n: 6 };
  expect([await toldTo(leader!), await toldTo(coordinator!), await toldTo(mayor!)]).toEqual([[told], [told], []]);

  const quiet = await house.aPlace();
  await ask(await house.as(quiet.leader));
  await work();
  await close(12);
  expect(await toldTo(await house.as(quiet.leader))).toMatchObject([{ kind: 'pulse', n: null }]);
  expect(await toldTo(await house.as(quiet.coordinator))).toEqual([]);
});

test('where a member is asked is kept and seen by whoever manages the association', async () => {
  const place = await house.aPlace();
  const [leader, deputy] = [await house.as(place.leader), await house.as(place.deputy)];
  const set = (who: Visitor, email: string | null, id: string = place.companies[1]) =>
    who.call(api.setMemberContact, { params: { id }, body: { email } });
  expect((await set(leader, 'post@fjord.example')).status).toBe(200);
  expect((await set(deputy, 'x@fjord.example')).status).toBe(403);
  expect((await set(leader, 'x@fjord.example', randomUUID())).status).toBe(404);
  const addresses = async (who: Visitor) =>
    (await who.call(api.association)).body.companies.map(({ contactEmail }) => contactEmail).filter(Boolean);
  expect([await addresses(leader), await addresses(deputy)]).toEqual([['post@fjord.example'], []]);
  expect((await read(leader)).asking?.reachable).toBe(2);
  await set(leader, null);
  expect([await addresses(leader), (await read(leader)).asking?.reachable]).toEqual([[], 1]);
});

test('whoever asked closes it before its day: the links are dead at once, and what came of it is shown as ever', async () => {
  const place = await house.aPlace();
  const [leader, coordinator] = [await house.as(place.leader), await house.as(place.coordinator)];
  const emails = await members(place, 5, '10.710');
  await ask(leader);
  await work();
  const anyone = await house.stranger();
  for (const email of emails) expect((await answer(anyone, tokenOf(email), 4)).status).toBe(201);
  const [{ id } = { id: '' }] = (await read(leader)).pulses;
  const end = (who: Visitor, body = { clientKey: randomUUID(), withdrawn: false }) =>
    who.call(api.endPulse, { params: { id }, body });
  const stranger = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  expect([(await end(coordinator)).status, (await end(stranger)).status]).toEqual([403, 404]);
  const once = { clientKey: randomUUID(), withdrawn: false };
  for (const _again of [1, 2]) expect((await end(leader, once)).status).toBe(201);
  expect((await end(leader, { ...once, withdrawn: true })).body).toMatchObject({ code: 'key_reused' });
  expect((await end(leader)).body).toMatchObject({ code: 'wrong_state' });
  expect((await answer(anyone, tokenOf(emails[0]!), 1)).status).toBe(404);
  expect((await anyone.call(api.openPulse, { body: { token: tokenOf(emails[0]!) } })).status).toBe(404);
  expect((await read(coordinator)).pulses[0]).toMatchObject({ id, over: true, closed: false, result: null });
  await close(0);
  expect((await read(coordinator)).pulses[0]).toMatchObject({
    id,
    closed: true,
    closesOn: inDays(0),
    result: { n: 5 },
  });
  const kinds = (await coordinator.call(api.notifications, { query: {} })).body.notifications.map(
    ({ what }) => what.kind,
  );
  expect(kinds).toEqual(['pulse']);
  await longAgo(house.owner, place.association);
  await ask(leader);
  const [next] = (await read(leader)).pulses;
  const other = await leader.call(api.endPulse, { params: { id: next!.id }, body: once });
  expect([next!.id === id, other.problem?.code]).toEqual([false, 'key_reused']);
});

test('whoever asked withdraws it: no answer is kept, nobody reads or is told anything, and what was never sent stops no other', async () => {
  const place = await house.aPlace();
  const [leader, coordinator] = [await house.as(place.leader), await house.as(place.coordinator)];
  const emails = await members(place, 5);
  const withdraw = async (id: string) =>
    (await leader.call(api.endPulse, { params: { id }, body: { clientKey: randomUUID(), withdrawn: true } })).status;
  const before = await answers();

  await ask(leader, { question: 'Dette skulle ikke ut.' });
  expect(await withdraw((await read(leader)).pulses[0]!.id)).toBe(201);
  await work();
  expect(mailsTo(emails[0]!)).toEqual([]);
  expect((await read(leader)).asking?.freeFrom).toBeNull();

  expect((await ask(leader)).status).toBe(201);
  await work();
  const anyone = await house.stranger();
  for (const email of emails) await answer(anyone, tokenOf(email), 2, 'Ingen skal lese dette.');
  expect(await answers()).toBe(before + 5);
  const [{ id } = { id: '' }] = (await read(leader)).pulses;
  expect(await withdraw(id)).toBe(201);
  expect((await answer(anyone, tokenOf(emails[0]!), 1)).status).toBe(404);
  expect((await read(leader)).pulses).toEqual([]);
  await close(0);
  expect(await answers()).toBe(before);
  expect([(await read(leader)).pulses, (await read(coordinator)).pulses]).toEqual([[], []]);
  const told = async (who: Visitor) => (await who.call(api.notifications, { query: {} })).body.notifications;
  expect([await told(leader), await told(coordinator)]).toEqual([[], []]);
  expect((await ask(leader)).body).toMatchObject({ code: 'wrong_state' }); // the members were asked
  expect(await withdraw(id)).toBe(404);
  const again = { clientKey: randomUUID(), closesOn: inDays(9) };
  expect((await leader.call(api.askPulseAgain, { params: { id }, body: again })).status).toBe(404);
});
