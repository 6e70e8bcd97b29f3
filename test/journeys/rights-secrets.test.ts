import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { api, type Stream } from '@vertskap/contract';
import {
  callDue,
  openPost,
  planDigests,
  planNext,
  type Post,
  remindOfInitiatives,
  sendNext,
  tellNext,
  tellOfInitiatives,
} from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import { columns } from '../rights/columns.js';
import { aPlaceWithNeeds, plant, type Planted } from '../rights/plant.js';
import { type Name, names, secrets } from '../rights/secrets.js';
import { type House, openHouse, until } from '../harness/house.js';
import { catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import type { TestPerson } from '../harness/places.js';
import { openPushService, type PushService } from '../harness/push-service.js';
import { addressOf, requestOf, routeNames } from '../harness/requests.js';
import { nobody, type World } from '../harness/worlds.js';
import type { Answer, Listener, Visitor } from '../harness/visitor.js';

/**
 * A made-up word in every private field, and everything that reaches anybody: answers, exports, pages, frames, mails, pushes and the server's log.
 * Each word reaches those it is for and nobody else, and stands in no other place of the database than it should.
 */

/** What the installation is given to keep. */
const kept = {
  SESSION_SECRET: 'kanarisesjonsnøkkel'.padEnd(40, 'x'),
  MAIL_SECRET: 'kanaribrevnøkkel'.padEnd(40, 'x'),
  INBOUND_MAIL_SECRET: 'kanaridørnøkkel'.padEnd(40, 'x'),
  smtp: 'kanaripostpassord',
};
const lines: string[] = [];
let house: House;
let catcher: MailCatcher;
let post: Post;
let service: PushService;
const devices = {} as Record<Name, string>;
let planted: Planted;
let calendar: string;
const hauls = {} as Record<Name, Haul>;
beforeAll(async () => {
  catcher = await catchMail();
  const { smtp, ...given } = kept;
  const mail = { SMTP_URL: catcher.url.replace('//', `//vertskap:${smtp}@`), MAIL_REPLY_TO: 'svar@kystby.no' };
  service = await openPushService(() => post.push.keys.publicKey);
  house = await openHouse({ ...given, ...mail, PUSH_SERVICES: service.origin }, lines);
  post = await openPost(house.owner, house.config);
  planted = await aPlaceWithNeeds(house);
  for (const name of names) hauls[name] = new Haul(planted.people[name]);
  for (const name of names.filter((n) => n !== 'stranger')) await reachable(name);
  calendar = (await planted.people.leader.call(api.openCalendarFeed)).body.address;
});
afterAll(async () => {
  post?.transport?.close();
  await house?.close();
  await catcher?.close();
  await service?.close();
});

/** At any hour, by mail and on a device. */
async function reachable(name: Name): Promise<void> {
  const mail = { interrupts: true, bundled: true, digest: true };
  const device = service.device();
  await planted.people[name].call(api.saveNotificationSettings, { body: { mail, hours: null } });
  await planted.people[name].call(api.addPushDevice, { body: device });
  devices[name] = new URL(device.endpoint).pathname;
}

/** All that reaches somebody: answers to whatever they send, every frame, every mail and push. */
class Haul {
  texts: string[] = [];

  constructor(readonly visitor: Visitor) {
    const ask = visitor.request.bind(visitor);
    visitor.request = async (...sent) => {
      const answer: Answer<unknown> = await ask(...sent);
      this.texts.push(JSON.stringify([answer.body, [...answer.headers]]));
      return answer;
    };
  }

  async listen(streams: Stream[]): Promise<Listener | undefined> {
    if (!this.visitor.session?.person) return undefined;
    const ear = await this.visitor.listen();
    ear.socket.onAny((...frame) => this.texts.push(JSON.stringify(frame)));
    for (const stream of streams) this.texts.push(JSON.stringify(await ear.follow(stream, 0)));
    return ear;
  }

  holds = (word: string): boolean => this.texts.some((text) => text.includes(word));
}
const finders = (word: string): string => names.filter((name) => hauls[name].holds(word)).join(' ');

/** Every stream there is for these needs and people. */
function streamsOf({ place, needs }: Planted): Stream[] {
  const { municipality, association, space, leader, planner } = place;
  return [
    ...[...Object.values(needs), randomUUID()].flatMap((id): Stream[] => [`need/${id}/shared`, `need/${id}/internal`]),
    `municipality/${municipality}`,
    `association/${association}`,
    `space/${space}`,
    `meeting/${randomUUID()}`,
    `initiative/${randomUUID()}`,
    `membership/${leader.membershipId}`,
    `membership/${planner.membershipId}`,
  ];
}

/** Every address that can be read: those that name a need for each of them, the others once; and every word looked for. */
async function fetchAll({ visitor }: Haul, [first, ...rest]: World[]): Promise<void> {
  const reads = routeNames.filter((route) => api[route].method === 'GET');
  const addresses = reads.map((name) => addressOf(name, requestOf(name).make(first!)));
  for (const world of rest)
    for (const name of reads.filter((route) => api[route].path.includes(':id')))
      addresses.push(addressOf(name, requestOf(name).make(world)));
  const isFound = /(need\.(title|body)|message\.body|internal_note\.body)\b/;
  for (const { word } of Object.values(secrets).filter((secret) => isFound.test(secret.kept)))
    addresses.push(`/api/search?q=${encodeURIComponent(word)}`);
  const { slug } = (
    await house.owner.query(`select slug from municipality where id = $1`, [first!.place.municipality])
  )[0];
  const files: { id: string }[] = await house.owner.query('select id from attachment');
  addresses.push(...files.map(({ id }) => `/api/attachments/${id}`));
  addresses.push(
    '/api/needs?limit=100',
    '/api/audit',
    '/api/audit.jsonl',
    '/api/competences',
    '/api/initiatives',
    '/api/guides',
    '/api/business-profile',
    '/api/market-insights',
    `/apent/${slug}`,
  );
  for (const address of new Set(addresses)) await visitor.request('GET', address);
}

/** What the worker does: now, and a day from now, when whatever was bundled or waited for the morning goes out. */
async function work(): Promise<void> {
  const log = makeLog('debug', { write: (line) => void lines.push(line) });
  for (const hours of [0, 1, 24]) {
    const now = new Date(Date.now() + hours * 3_600_000);
    while ((await callDue(house.owner, now, 50)) > 0);
    for (const tell of [tellOfInitiatives, remindOfInitiatives]) await house.daily((tx) => tell(tx, now));
    while ((await tellNext(house.owner, now, 50)) > 0);
    while ((await planNext(house.owner, now, 100, true)) > 0);
    await planDigests(house.owner, now, 'daily');
    while ((await sendNext(house.owner, post, now, 10, log)) > 0);
  }
  for (const name of names)
    hauls[name].texts.push(...service.pushed.flatMap((p) => (p.device === devices[name] ? [p.raw] : [])));
  const { place } = planted;
  for (const name of names.filter((n) => n in place))
    for (const mail of catcher.mails.filter((m) => m.recipient === (place[name as 'leader'] as TestPerson).email))
      hauls[name].texts.push(mail.raw, mail.subject ?? '', mail.text ?? '', mail.html ?? '');
}

async function worldsOf({
  consultationId,
  meetingId,
  initiativeId,
}: Awaited<ReturnType<typeof plant>>): Promise<World[]> {
  const { place, needs } = planted;
  const clocks: { id: string; needId: string }[] = await house.owner.query(
    `select distinct on (need_id) id, need_id as "needId" from clock order by need_id, kind = 'consultation' desc`,
  );
  return Object.values(needs).map((needId) => ({
    ...nobody,
    meeting: { ...nobody.meeting, id: meetingId },
    initiative: { ...nobody.initiative, id: initiativeId },
    place,
    needId,
    clockId: clocks.find((clock) => clock.needId === needId)!.id,
    consultationId,
  }));
}

test('each secret reaches those it is for, and nobody else', async () => {
  const ears = new Map<Name, Listener | undefined>();
  for (const name of names) ears.set(name, await hauls[name].listen(streamsOf(planted)));
  const made = await plant(house, planted);
  const heard = ears.get('planner')!.seen;
  await until(
    'the planner hears the note and the answer',
    () => heard.some((e) => e.event.kind === 'note.posted') && heard.some((e) => e.event.kind === 'need.moved'),
  );
  await work();
  expect([catcher.mails.length > 5, service.pushed.length > 5]).toEqual([true, true]);
  const worlds = await worldsOf(made);
  const look = async (name: Name) => {
    await hauls[name].listen(streamsOf(planted));
    await fetchAll(hauls[name], worlds);
  };
  await Promise.all(names.map(look));
  const written = Object.entries(secrets).map(([what, s]) => [
    what,
    names.filter((n) => s.for.split(' ').includes(n)).join(' '),
  ]);
  const found = Object.entries(secrets).map(([what, { word }]) => [what, finders(word)]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(written));
  expect(hauls.stranger.holds('åpne tall')).toBe(true); // the public page was there to look at
}, 240_000);

test('clocks inside the house are explained to those who read the notes', async () => {
  const { needs, people } = planted;
  const inside: { id: string; kind: string }[] = await house.owner.query(
    `select id, kind from clock where need_id = $1 and kind in ('consultation', 'hand_over') order by kind`,
    [needs.open],
  );
  expect(new Set(inside.map((c) => c.kind))).toEqual(new Set(['consultation', 'hand_over']));
  for (const { id, kind } of inside)
    for (const name of names) {
      const { status } = await people[name].call(api.explainClock, { params: { id: needs.open, clockId: id } });
      const reads = secrets.note.for.split(' ').includes(name);
      expect([name, kind, status]).toEqual([name, kind, reads ? 200 : name === 'stranger' ? 401 : 404]);
      expect([name, kind, hauls[name].holds(id)]).toEqual([name, kind, reads]);
    }
});

/** Whatever opens a door. */
async function keys(): Promise<[what: string, key: string, owner: string][]> {
  const { people, place } = planted;
  const of = (name: Name) => people[name].headers()['cookie']!.split('=')[1]!;
  const reply = catcher.mails.find((m) => m.recipient === place.leader.email)!;
  return [
    ...Object.entries(kept).map(([what, key]): [string, string, string] => [what, key, '']),
    ['the session of the planner', of('planner'), ''],
    ['the token of the planner', people.planner.session!.csrfToken, 'planner'],
    ['the device of the planner', devices.planner, ''],
    ['the calendar of the leader', new URL(calendar).pathname.split(/[/.]/)[2]!, 'leader'],
    ['an address for replies', /svar\+([a-z2-7]{45})@/.exec(reply.raw.replaceAll('=\r\n', ''))![1]!, 'leader'],
    ['a link that ends mails', /\/avmeld\/([\w.~-]+)/.exec(reply.text!)![1]!, 'leader'],
  ];
}

test('whatever opens a door reaches its owner alone', async () => {
  for (const [what, key, owner] of await keys()) expect([what, finders(key)]).toEqual([what, owner]);
});

test("the server's log, at its most talkative, holds no secret, no key and nobody's address", async () => {
  const said = lines.join('');
  expect(said.includes('request failed')).toBe(true); // the one that the database refused is told of, without its words
  expect(Object.entries(secrets).flatMap(([what, { word }]) => (said.includes(word) ? [what] : []))).toEqual([]);
  expect((await keys()).flatMap(([what, key]) => (said.includes(key) ? [what] : []))).toEqual([]);
  expect(/[\w.+-]+@example\.no/.exec(said)).toBeNull();
});

type Column = { table: string; name: string };
const texts = (): Promise<Column[]> =>
  house.owner.query(
    `select table_name as table, column_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE'
       and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'tsvector', 'ARRAY', 'xml') order by 1, 2`,
  );
const kinds = new Map(
  Object.entries(columns).flatMap(([table, list]) =>
    list.split(' ').map((entry) => {
      const [name = '', kind = ''] = entry.split(':');
      return [`${table}.${name}`, kind];
    }),
  ),
);

test('every column that can hold words says whose they are', async () => {
  const there = (await texts()).map(({ table, name }) => `${table}.${name}`);
  expect([...kinds.keys()].sort()).toEqual(there.sort());
});

test('each secret stands where it belongs, every private column holds one, and no other does', async () => {
  const where = new Map<string, string[]>();
  for (const { table, name } of await texts()) {
    const column = `${table}.${name}`;
    if (['derived', 'nobody'].includes(kinds.get(column) ?? '')) continue;
    const [{ all }] = await house.owner.query(`select string_agg("${name}"::text, ' ') as all from "${table}"`);
    for (const [what, { word }] of Object.entries(secrets))
      if ((all as string | null)?.includes(word)) where.set(what, [...(where.get(what) ?? []), column]);
  }
  const sorted = (list: string[]) => list.toSorted().join(' ');
  expect(Object.fromEntries(Object.keys(secrets).map((what) => [what, sorted(where.get(what) ?? [])]))).toEqual(
    Object.fromEntries(
      Object.entries(secrets).map(([what, { kept: columns_ }]) => [what, sorted(columns_.split(' ').filter(Boolean))]),
    ),
  );
  const holding = new Set([...where.values()].flat());
  const isPrivate = (kind: string) => !['open', 'derived', 'nobody'].includes(kind);
  expect([...kinds].flatMap(([column, kind]) => (isPrivate(kind) && !holding.has(column) ? [column] : []))).toEqual([]);
  expect([...holding].filter((column) => !isPrivate(kinds.get(column) ?? ''))).toEqual([]);
}, 120_000);
