import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyNeedEvent } from '@vertskap/client';
import { api, type Stream } from '@vertskap/contract';
import { fireDue, openPost, planDigests, planNext, type Post, sendNext, tellNext } from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import { key, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import { aNeighbourAssociation, type Place, type TestPerson } from '../harness/places.js';
import { addressOf, requestOf, routeNames } from '../harness/requests.js';
import { nobody, type World } from '../harness/worlds.js';
import type { Visitor } from '../harness/visitor.js';

const names = [
  'leader',
  'deputy',
  'contact',
  'coordinator',
  'planner',
  'roadman',
  'planLeader',
  'director',
  'mayor',
  'administrator',
  'neighbour',
] as const;
type Name = (typeof names)[number];
/** Made-up words, so that a scanner finds them wherever they come out. */
const secrets = ['kanarititt', 'kanarikropp', 'kanarisvar', 'kanarinotat', 'kanarispørsmål'] as const;

const lines: string[] = [];
let house: House;
let catcher: MailCatcher;
let post: Post;
beforeAll(async () => {
  catcher = await catchMail();
  house = await openHouse(
    { SMTP_URL: catcher.url, MAIL_FROM: 'varsel@kystby.no', INBOUND_MAIL_SECRET: 's'.repeat(32) },
    lines,
  );
  post = await openPost(house.owner, house.config);
});
afterAll(async () => {
  post?.transport?.close();
  await house?.close();
  await catcher?.close();
});

type Cast = { place: Place; persons: Record<Name, TestPerson>; people: Record<Name, Visitor> };
async function cast(): Promise<Cast> {
  const place = await house.aPlace();
  const { leader: neighbour } = await aNeighbourAssociation(house.owner, place);
  const persons = Object.fromEntries(
    names.map((name) => [name, name === 'neighbour' ? neighbour : place[name]]),
  ) as Record<Name, TestPerson>;
  const people = {} as Record<Name, Visitor>;
  for (const name of names) people[name] = await house.as(persons[name]);
  return { place, persons, people };
}

const restricted = (people: Cast['people'], place: Place): Promise<string> =>
  raise(people.leader, place, { visibility: 'restricted', title: 'Om kanarititt', body: 'Hos oss: kanarikropp.' });

async function readers({ people }: Cast, needId: string): Promise<Name[]> {
  const found: Name[] = [];
  for (const name of names) if ((await on(needId, people[name]).view()).status === 200) found.push(name);
  return found;
}

test('only who raised it, the coordinator and who is named read it; each side names its own', async () => {
  const all = await cast();
  const { place, people } = all;
  const needId = await restricted(people, place);
  expect(await readers(all, needId)).toEqual(['leader', 'coordinator']);

  const by = (name: Name) => on(needId, people[name]);
  const { planner, deputy, roadman } = place;
  expect((await by('coordinator').nameReaders(planner.membershipId)).status).toBe(201);
  expect(await readers(all, needId)).toEqual(['leader', 'coordinator', 'planner']);
  expect((await by('leader').nameReaders(place.leader.membershipId, deputy.membershipId)).status).toBe(201);
  expect(await readers(all, needId)).toEqual(['leader', 'deputy', 'coordinator', 'planner']);

  const { need, abilities } = (await by('planner').view()).body;
  expect(need.readers.map(({ name, side }) => [name, side])).toEqual([
    [place.leader.name, 'association'],
    [place.deputy.name, 'association'],
    [place.planner.name, 'municipality'],
  ]);
  expect(abilities).toContain('answer');
  expect(abilities).not.toContain('name_readers');
  expect(need.activity.at(-1)).toMatchObject({ deed: 'name_readers', author: { name: place.leader.name } });

  const refused = async (name: Name, ...ids: string[]) => (await by(name).nameReaders(...ids)).status;
  expect(await refused('coordinator', roadman.membershipId)).toBe(400); // of a sector that has not seen it
  expect(await refused('coordinator', deputy.membershipId)).toBe(400);
  expect(await refused('leader', deputy.membershipId)).toBe(400); // reads it themselves
  expect(await refused('planner', planner.membershipId)).toBe(403);
  expect(await refused('mayor', planner.membershipId)).toBe(404);
  expect(await refused('coordinator', planner.membershipId)).toBe(409);

  expect((await by('planner').answer('Ja.')).status).toBe(201);
  expect((await by('deputy').confirm()).status).toBe(201);
});

test('what was loaded once, and who is named since, is what a fresh load gives', async () => {
  const { place, people } = await cast();
  const needId = await restricted(people, place);
  const { need: loaded } = (await on(needId, people.coordinator).view()).body;
  const ear = await people.coordinator.listen();
  await ear.follow(`need/${needId}/shared`, loaded.seq);
  await on(needId, people.coordinator).nameReaders(place.planner.membershipId);
  await on(needId, people.leader).nameReaders(place.leader.membershipId, place.deputy.membershipId);
  await until('both are heard', () => ear.seen.length === 2);
  const { need: fresh } = (await on(needId, people.coordinator).view()).body;
  expect(ear.seen.reduce(applyNeedEvent, loaded)).toEqual(fresh);
  expect(fresh.readers).toHaveLength(3);
});

test('of other needs nobody is named', async () => {
  const { place, people } = await cast();
  const needId = await raise(people.leader, place);
  expect((await on(needId, people.coordinator).nameReaders(place.planner.membershipId)).status).toBe(403);
  expect((await people.coordinator.call(api.readerOptions, { params: { id: needId } })).status).toBe(404);
});

test('a part of it is read by the same, and no other need is merged into it', async () => {
  const all = await cast();
  const { place, people } = all;
  const whole = await restricted(people, place);
  await on(whole, people.coordinator).nameReaders(place.planner.membershipId);
  const { status, body } = await people.coordinator.call(api.split, {
    params: { id: whole },
    body: { clientKey: randomUUID(), title: 'En del', body: 'Av det.', language: 'nb', sectorId: place.plan },
  });
  expect([status, await readers(all, body.needId)]).toEqual([201, ['leader', 'coordinator', 'planner']]);
  const other = await raise(people.leader, place, { visibility: 'municipality' });
  const { number } = (await on(whole, people.coordinator).view()).body.need;
  const merged = await people.coordinator.call(api.merge, {
    params: { id: other },
    body: { clientKey: randomUUID(), into: number, reason: 'Det samme.' },
  });
  expect(merged.status).toBe(409);
});

test('who is named hears of it at once; who is named no more is cut off within a second', async () => {
  const { place, people } = await cast();
  const needId = await restricted(people, place);
  const early = await people.planner.listen();
  expect(await early.follow(`need/${needId}/shared`)).toEqual({ outcome: 'refused' });
  await on(needId, people.coordinator).nameReaders(place.planner.membershipId);
  expect((await early.follow(`need/${needId}/shared`)).outcome).not.toBe('refused');
  await on(needId, people.leader).comment('Hører dere?');
  await until('the planner hears it', () => early.seen.some(({ event }) => event.kind === 'need.moved'));

  const gone = new Promise<string>((done) => early.socket.once('disconnect', done));
  await on(needId, people.coordinator).nameReaders();
  const late = new Promise<string>((done) => setTimeout(done, 1_000, 'late'));
  expect(await Promise.race([gone, late])).toBe('io server disconnect');
  const heard = early.seen.length;
  await on(needId, people.leader).comment('Ikke for alle.');
  expect(early.seen.length).toBe(heard);
  expect((await on(needId, await house.as(place.planner)).view()).status).toBe(404);
});

test('its number leaves no hole among those of the others, and does not tell how many there are', async () => {
  const { place, people } = await cast();
  const numberOf = async (needId: string) => Number((await on(needId, people.leader).view()).body.need.number.slice(2));
  const before = await numberOf(await raise(people.leader, place));
  const hidden: number[] = [];
  for (let i = 0; i < 5; i++) hidden.push(await numberOf(await restricted(people, place)));
  expect(await numberOf(await raise(people.leader, place))).toBe(before + 1);
  expect(Math.min(...hidden)).toBeGreaterThan(900_000);
  const steps = hidden.slice(1).map((number, i) => number - hidden[i]!);
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(Math.max(...steps)).toBeGreaterThan(1); // all four are one once in 65 million runs
});

test('nobody else hears that there is one: not when it is opened, answered, passed on inside, or falls due', async () => {
  const { place, people, persons } = await cast();
  const needId = await restricted(people, place);
  const params = { id: needId };
  const { coordinator, planner } = people;
  await on(needId, coordinator).nameReaders(place.planner.membershipId);
  const done = [
    await planner.call(api.markRead, { params, body: { seq: 1 } }),
    await on(needId, planner).comment(),
    await planner.call(api.assign, { params, body: { ...key(), membershipId: place.planner.membershipId } }),
    await planner.call(api.consult, {
      params,
      body: { ...key(), sectorIds: [place.roads], question: 'Hva mener dere?', replyBy: null },
    }),
    await on(needId, planner).offer(place.roads),
  ];
  expect(done.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  await house.owner.query(`update deadline set at = now() - interval '1 minute' where need_id = $1`, [needId]);
  expect((await fireDue(house.owner, 50)).length).toBeGreaterThan(3);
  while ((await tellNext(house.owner, new Date(), 50)) > 0);

  const heard = new Map<Name, string>();
  for (const name of names) {
    const streams: Stream[] = [
      `need/${needId}/shared`,
      `municipality/${place.municipality}`,
      `coordinators/${place.municipality}`,
      `association/${place.association}`,
      `space/${place.space}`,
      `membership/${persons[name].membershipId}`,
    ];
    const ear = await people[name].listen();
    const caught: unknown[] = [];
    for (const stream of streams) caught.push(await ear.follow(stream, 0));
    heard.set(name, JSON.stringify(caught));
  }
  expect(names.filter((name) => heard.get(name)?.includes(needId))).toEqual(['leader', 'coordinator', 'planner']);
  expect(heard.get('leader')).toContain('"need.opened"');
  for (const name of ['coordinator', 'planner'] as const) expect(heard.get(name)).toContain('"need.touched"');
});

test('nothing of it leaves to anybody else: page, list, search, socket, mail, audit, export, log', async () => {
  const all = await cast();
  const { place, people, persons } = all;
  for (const name of names)
    await people[name].call(api.saveNotificationSettings, {
      body: { mail: { interrupts: true, bundled: true, digest: true }, hours: null },
    });
  const needId = await restricted(people, place);
  await on(needId, people.coordinator).nameReaders(place.planner.membershipId);
  const { planner, leader } = people;
  await on(needId, planner).note('Et kanarinotat.');
  await on(needId, planner).question('Et kanarispørsmål?');
  await on(needId, leader).comment('Ja.');
  await on(needId, planner).offer(place.roads);
  await on(needId, planner).answer('Et kanarisvar.');

  const texts = new Map<Name, string[]>(names.map((name) => [name, []]));
  const streams: Stream[] = [
    `need/${needId}/shared`,
    `need/${needId}/internal`,
    `municipality/${place.municipality}`,
    `association/${place.association}`,
    `space/${place.space}`,
  ];
  const [{ id: clockId }] = await house.owner.query('select id from clock where need_id = $1 limit 1', [needId]);
  const world: World = { place, needId, clockId, consultationId: nobody.otherId, ...nobody };
  for (const name of names) {
    const visitor = people[name];
    const ear = await visitor.listen();
    for (const stream of streams) texts.get(name)?.push(JSON.stringify(await ear.follow(stream, 0)));
    const paths = routeNames.flatMap((route) =>
      api[route].method === 'GET' ? [addressOf(route, requestOf(route).make(world))] : [],
    );
    const searches = secrets.map((word) => `/api/search?q=${encodeURIComponent(word)}`);
    const asked = [...paths, ...searches, '/api/needs?limit=100', '/api/needs/B-1001', '/api/audit.jsonl'];
    const answers = await Promise.all(asked.map((path) => visitor.request('GET', path)));
    texts.get(name)?.push(JSON.stringify(answers.map(({ body }) => body)));
  }
  await letMailGo();
  for (const name of names)
    texts
      .get(name)
      ?.push(
        ...catcher.mails
          .filter((mail) => mail.recipient === persons[name].email)
          .map(({ subject, text, html }) => `${subject} ${text} ${html}`),
      );

  const reads = (word: string) => names.filter((name) => texts.get(name)?.some((text) => text.includes(word)));
  const [inside, everyone]: [Name[], Name[]] = [
    ['coordinator', 'planner'],
    ['leader', 'coordinator', 'planner'],
  ];
  expect(Object.fromEntries(secrets.map((word) => [word, reads(word)]))).toEqual({
    kanarititt: everyone,
    kanarikropp: everyone,
    kanarisvar: everyone,
    kanarispørsmål: everyone,
    kanarinotat: inside,
  });
  const mailed = catcher.mails.filter((mail) => /kanari/.test(`${mail.subject} ${mail.text} ${mail.html}`));
  const gotMail = names.filter((name) => mailed.some(({ recipient }) => recipient === persons[name].email));
  expect(gotMail).toEqual(expect.arrayContaining(['leader', 'planner']));
  expect(gotMail.filter((name) => !everyone.includes(name))).toEqual([]);
  expect(texts.get('administrator')?.some((text) => text.includes('name_readers'))).toBe(true); // the trail has it, by number

  const { rows } = await counted('kanarititt');
  expect(rows).toBe(0);
  await fail(all, needId);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => /kanari/i.test(line))).toEqual([]);
}, 180_000);

/** Whether a word was counted among those of the municipality's needs. */
async function counted(word: string): Promise<{ rows: number }> {
  const [{ n }] = await house.owner.query(`select count(*)::int as n from term where lexeme like $1`, [
    `${word.slice(0, 8)}%`,
  ]);
  return { rows: n };
}

/** A write that the database refuses, telling of the row: what is logged of it must not. */
async function fail({ people }: Cast, needId: string): Promise<void> {
  await house.owner.query(`alter table message add constraint planted check (body not like '%kanarifeil%') not valid`);
  const { status } = await on(needId, people.leader).comment('Et kanarifeil.');
  await house.owner.query(`alter table message drop constraint planted`);
  expect(status).toBe(500);
  expect(lines.some((line) => line.includes('planted'))).toBe(true);
}

async function letMailGo(): Promise<void> {
  const log = makeLog('debug', { write: (line) => void lines.push(line) });
  for (const hours of [0, 1, 26]) {
    const now = new Date(Date.now() + hours * 3_600_000);
    while ((await tellNext(house.owner, now, 50)) > 0);
    while ((await planNext(house.owner, now, 100, true)) > 0);
    for (const digest of ['daily', 'monday_07', 'monday_08', 'friday'] as const)
      await planDigests(house.owner, now, digest);
    while ((await sendNext(house.owner, post, now, 10, log)) > 0);
  }
}
