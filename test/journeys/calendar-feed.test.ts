import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { api } from '@vertskap/contract';
import ICAL from 'ical.js';
import { aPromise } from '../harness/a-promise.js';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Place, TestPerson } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let calendar: Visitor;
beforeAll(async () => {
  house = await openHouse();
  calendar = await house.stranger();
});
afterAll(() => house?.close());

/** The path of a new address. */
async function open(by: Visitor): Promise<string> {
  const { status, body } = await by.call(api.openCalendarFeed);
  expect(status).toBe(201);
  return new URL(body.address).pathname;
}
const ask = (path: string, headers = {}) => calendar.request('GET', path, undefined, headers);

type Read = { title: string; at: string; link: string; text: string };
/** What another program reads there, by its lasting name. */
async function entries(path: string): Promise<Map<string, Read>> {
  const { status, body } = await ask(path);
  expect(status).toBe(200);
  const events = new ICAL.Component(ICAL.parse(body as string)).getAllSubcomponents('vevent');
  return new Map(
    events.map((vevent): [string, Read] => {
      const { uid, summary, startDate, description } = new ICAL.Event(vevent);
      const at = startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString();
      return [uid, { title: summary, at, link: String(vevent.getFirstPropertyValue('url')), text: description }];
    }),
  );
}
const titles = async (path: string) => [...(await entries(path)).values()].map(({ title }) => title.split(':')[0]);
const dayOf = (dueAt: string) =>
  new Date(Date.parse(dueAt) - 1).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

async function people(place: Place) {
  const as = (person: TestPerson) => house.as(person);
  const [leader, planner, roadman, coordinator, mayor] = await Promise.all(
    [place.leader, place.planner, place.roadman, place.coordinator, place.mayor].map(as),
  );
  return { leader: leader!, planner: planner!, roadman: roadman!, coordinator: coordinator!, mayor: mayor! };
}

test('a need stands on the day it is due, under one name for as long as it is there, and a promise on its own', async () => {
  const place = await house.aPlace();
  const { leader, planner, roadman } = await people(place);
  const [path, elsewhere] = [await open(planner), await open(roadman)];
  expect((await entries(path)).size).toBe(0);
  const title = `Strøm; vann, "mål" \\ og ${'lange ord '.repeat(8)}æøå 😀`;
  const id = await raise(leader, place, { title });
  const { number, due } = (await on(id, planner).view()).body.need;
  const [uid, entry] = [...(await entries(path))][0]!;
  expect(entry).toMatchObject({ title: `${number} Første svar: ${title}`, at: dayOf(due!.at) });
  expect(entry.link).toMatch(new RegExp(`/b/${id}$`));
  const text = (await ask(path)).body as string;
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);

  await on(id, planner).comment();
  expect((await entries(path)).get(uid)?.title).not.toContain('Første svar');
  await on(id, planner).promise(inDays(30));
  const promised = (await on(id, planner).view()).body.need.clocks.find(({ kind }) => kind === 'commitment')!;
  const all = await entries(path);
  expect(all.get(`${promised.id}@vertskap`)).toMatchObject({
    title: `${number} Lovet: ${title}`,
    at: dayOf(promised.dueAt!),
  });
  expect((await entries(elsewhere)).size).toBe(0);
  await on(id, planner).answer();
  expect((await entries(path)).size).toBe(0);
});

test('what was promised on no need stands there by its first words, in one line', async () => {
  const place = await house.aPlace();
  const { leader, planner } = await people(place);
  const id = await aPromise(house.owner, place, `Vi sender\nkartet. ${'Og mer. '.repeat(20)}`);
  const entry = (await entries(await open(leader))).get(`${id}@vertskap`);
  expect(entry).toMatchObject({ at: '2035-12-31' });
  expect(entry?.title).toMatch(/^Lovet: Vi sender kartet\. (Og mer\. ){7}Og mer$/);
  expect((await entries(await open(planner))).size).toBe(0);
});

test('what a sector is asked, offered or owes the mayor stands there, and what an association owes and was promised', async () => {
  const place = await house.aPlace();
  const { leader, planner, roadman, mayor } = await people(place);
  const [ours, plan, roads] = [await open(leader), await open(planner), await open(roadman)];
  const id = await raise(leader, place);
  const { number } = (await on(id, planner).view()).body.need;
  await planner.call(api.consult, {
    params: { id },
    body: { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Hva mener dere?', replyBy: null },
  });
  await on(id, planner).offer(place.roads);
  expect((await titles(roads)).sort()).toEqual([`${number} Innspill`, `${number} Ja eller nei til ballen`]);
  await on(id, mayor).askStatus();
  expect(await titles(plan)).toContain(`${number} Status til ordføreren`);
  expect(await titles(ours)).toEqual([]);
  await on(id, planner).promise(inDays(20));
  expect(await titles(ours)).toEqual([`${number} Lovet`]);
  await on(id, planner).question();
  expect(await titles(ours)).toContain(`${number} Svar til kommunen`);
  await on(id, leader).comment();
  await on(id, planner).answer();
  expect(await titles(ours)).toEqual([`${number} Bekreft svaret`]);
});

test('an hour is an hour: what is owed by the clock stands at its minute', async () => {
  const place = await house.aPlace();
  const { leader, planner } = await people(place);
  const path = await open(planner);
  const id = await raise(leader, place, { kind: 'opportunity' });
  const { clocks } = (await on(id, planner).view()).body.need;
  const first = clocks.find(({ kind }) => kind === 'first_response')!;
  expect(first.budget.unit).toBe('hours');
  expect([...(await entries(path)).values()]).toMatchObject([{ at: `${first.dueAt!.slice(0, 19)}.000Z` }]);
});

test('a restricted need is not there for anybody, though they read it', async () => {
  const place = await house.aPlace();
  const { leader, planner, coordinator } = await people(place);
  const id = await raise(leader, place, { visibility: 'restricted' });
  await on(id, coordinator).nameReaders(place.planner.membershipId);
  await on(id, planner).question();
  expect((await on(id, planner).view()).status).toBe(200);
  expect((await on(id, leader).view()).body.need.due).not.toBeNull();
  for (const who of [planner, leader, coordinator]) expect((await entries(await open(who))).size).toBe(0);
});

test('the address is the right: a new one ends the old, turning off and the end of the mandate end it, and others cannot tell', async () => {
  const place = await house.aPlace();
  const { leader, planner } = await people(place);
  const status = async (path: string) => (await ask(path)).status;
  expect((await planner.call(api.calendarFeed)).body).toEqual({ since: null });
  const first = await open(planner);
  expect((await planner.call(api.calendarFeed)).body.since).not.toBeNull();
  const second = await open(planner);
  expect([await status(first), await status(second)]).toEqual([404, 200]);
  const [kept] = await house.owner.query('select token_hash as hash from calendar_feed where membership_id = $1', [
    place.planner.membershipId,
  ]);
  expect(second).not.toContain(kept.hash.toString('base64url'));
  const reply = await ask(second);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
  });
  expect(reply.headers.get('set-cookie')).toBeNull();
  const etag = reply.headers.get('etag')!;
  const known = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
  expect((await ask(second, known)).status).toBe(304);
  await raise(leader, place);
  expect((await ask(second, known)).status).toBe(200);

  expect((await planner.call(api.closeCalendarFeed)).status).toBe(200);
  expect([await status(second), await status('/kalender/gjettet.ics')]).toEqual([404, 404]);
  const last = await open(planner);
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    place.planner.membershipId,
  ]);
  expect(await status(last)).toBe(404);
  const [{ said }] = await house.owner.query(
    `select string_agg(action, ' ' order by id) as said from audit where membership_id = $1 and action like 'calendar_feed.%'`,
    [place.planner.membershipId],
  );
  expect(said).toBe('calendar_feed.opened calendar_feed.renewed calendar_feed.closed calendar_feed.opened');
});

test('a calendar that asks all the time is slowed down, and so is whoever guesses', async () => {
  const place = await house.aPlace();
  const path = await open(await house.as(place.planner));
  const many = async (paths: string[]) => new Set(await Promise.all(paths.map(async (p) => (await ask(p)).status)));
  expect(await many(Array.from({ length: 21 }, () => path))).toEqual(new Set([200, 429]));
  expect(await many(Array.from({ length: 61 }, (_, i) => `/kalender/gjettet${i}.ics`))).toEqual(new Set([404, 429]));
});
