import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { BroadcastChannel, locks } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import {
  createCaller,
  createLive,
  createOutbox,
  type Live,
  type Locks,
  openSocket,
  type OutboxEntry,
  shareConnection,
} from '@vertskap/client';
import { api, type Stream } from '@vertskap/contract';
import { TcpProxy } from '../faults/tcp-proxy.js';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Place, TestPerson } from '../harness/places.js';

let house: House;
const proxy = new TcpProxy();
let origin: string;
const lives: Live[] = [];
beforeAll(async () => {
  house = await openHouse();
  proxy.target = Number(new URL(house.url).port);
  origin = await proxy.open();
});
afterEach(() => lives.splice(0).forEach((live) => live.close()));
afterAll(async () => {
  proxy.close();
  await house?.close();
});

/** A browser as the library sees it, signed in: cookies, a storage, and pages that come and go. */
async function browserOf({ membershipId }: TestPerson) {
  let cookie = '';
  const fetchWith: typeof fetch = async (url, init) => {
    const response = await fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
    return response;
  };
  const { call, setToken } = createCaller(origin, fetchWith);
  setToken((await call(api.session)).csrfToken);
  setToken((await call(api.demoSignIn, { body: { membershipId } })).csrfToken);
  const kept = new Map<string, string>();
  const storage = {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
  };
  const open = (ears: Parameters<typeof openSocket>[1]) => openSocket(origin, ears, { extraHeaders: { cookie } });
  const name = crypto.randomUUID();
  const sharing = {
    name,
    locks: locks as unknown as Locks,
    channel: (of: string) => new BroadcastChannel(of) as never,
  };
  const page = () => {
    const live = createLive((ears) => shareConnection(open, sharing, ears));
    lives.push(live);
    return {
      outbox: createOutbox(call, { storage, tab: 'tab', pause: () => new Promise((d) => setTimeout(d, 50)) }),
      live,
    };
  };
  return { call, page, membershipId, storage };
}

/** Keeps what a stream says, in order, and what became of it. */
function listen(live: Live, stream: Stream, after: number) {
  const heard = { seqs: [] as number[], lost: [] as string[] };
  live.follow(stream, after, {
    events: (envelopes) => heard.seqs.push(...envelopes.map(({ seq }) => seq)),
    reload: () => heard.lost.push('reload'),
    refused: () => heard.lost.push('refused'),
  });
  return heard;
}
const comment = (id: string, body: string) => ({
  params: { id },
  body: { kind: 'comment' as const, body, language: 'nb' as const },
});
const count = (to: number) => Array.from({ length: to }, (_, i) => i + 1);

async function aNeed(): Promise<{ place: Place; needId: string; stream: Stream }> {
  const place = await house.aPlace();
  const needId = await raise(await house.as(place.leader), place);
  return { place, needId, stream: `need/${needId}/shared` };
}

test('the line is cut again and again while people write: every deed is done once, and every page hears each once, in order', async () => {
  const { place, needId, stream } = await aNeed();
  const browser = await browserOf(place.leader);
  const [first, second] = [browser.page(), browser.page()];
  const heard = [listen(first.live, stream, 0), listen(second.live, stream, 0)];
  await until('both hear that it was raised', () => heard.every(({ seqs }) => seqs.length === 1), 15_000);

  const done = count(12).map(async (n) => {
    await new Promise((wait) => setTimeout(wait, n * 40));
    if (n % 3 === 0) proxy.cut();
    return first.outbox.send('postMessage', comment(needId, `Melding ${n}`), browser.membershipId).done;
  });
  const receipts = await Promise.all(done);
  await until('both hear all', () => heard.every(({ seqs }) => seqs.length >= 13), 30_000);
  expect(heard.map(({ seqs }) => seqs)).toEqual([count(13), count(13)]);
  expect(receipts.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(count(13).slice(1));
  const { messages } = (await browser.call(api.need, { params: { id: needId } })).need;
  expect(messages.map(({ body }) => body).sort()).toEqual(
    count(12)
      .map((n) => `Melding ${n}`)
      .sort(),
  );
  expect(first.outbox.all()).toEqual([]);
  expect(proxy.cuts).toBeGreaterThan(3);
}, 90_000);

test('what was written before a reload is still there, and is sent once, with its key', async () => {
  const { place, needId } = await aNeed();
  const browser = await browserOf(place.leader);
  const before = browser.page();
  proxy.targets = []; // nobody answers
  proxy.cut();
  before.outbox.send('postMessage', comment(needId, 'Før omlasting'), browser.membershipId).done.catch(() => {});
  await until('it waits', () => before.outbox.all()[0]?.state === 'waiting');
  const stored = browser.storage.getItem('vertskap.outbox') ?? '';
  before.outbox.discard(before.outbox.all()[0]!.key); // the page is gone, and its attempts with it
  browser.storage.setItem('vertskap.outbox', stored);

  const after = browser.page();
  const [left] = after.outbox.all() as [OutboxEntry];
  expect(left.state).toBe('unsent');
  proxy.target = Number(new URL(house.url).port);
  await after.outbox.again(left.key);
  await after.outbox.again(left.key); // it is gone by now
  const { messages } = (await browser.call(api.need, { params: { id: needId } })).need;
  expect(messages.map(({ body }) => body)).toEqual(['Før omlasting']);
  expect(after.outbox.all()).toEqual([]);
});

test('all pages of a browser have one socket; when the page that has it is closed, the others miss nothing', async () => {
  const { place, needId, stream } = await aNeed();
  const sockets = async (): Promise<number> =>
    house.sockets().filter((id) => id === place.coordinator.membershipId).length;
  const browser = await browserOf(place.coordinator);
  const pages = [browser.page(), browser.page(), browser.page()];
  const heard = pages.map(({ live }) => listen(live, stream, 0));
  await until('all hear', () => heard.every(({ seqs }) => seqs.length === 1), 15_000);
  expect(await sockets()).toBe(1);

  pages[0]!.live.close();
  const planner = on(needId, await house.as(place.planner));
  for (const body of ['En', 'To', 'Tre']) await planner.comment(body);
  await until('the others hear', () => heard.slice(1).every(({ seqs }) => seqs.length === 4), 15_000);
  expect(heard.slice(1).map(({ seqs }) => seqs)).toEqual([count(4), count(4)]);
  expect(await sockets()).toBe(1);
}, 60_000);

test('whoever may not follow a stream is told so, and a place that never was is told to load anew', async () => {
  const { needId, stream } = await aNeed();
  const elsewhere = await house.aPlace();
  const stranger = listen((await browserOf(elsewhere.leader)).page().live, stream, 0);
  const { place } = await aNeed();
  const own = await browserOf(place.planner);
  const lost = listen(own.page().live, `membership/${place.planner.membershipId}`, 1_000);
  await until('both are told', () => stranger.lost.length + lost.lost.length === 2, 15_000);
  expect([needId, stranger.lost, lost.lost]).toEqual([needId, ['refused'], ['reload']]);
});

test('the package that would be published runs in a plain Node, without the rest of the house', async () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const folder = path.join(root, 'dist', `client-${process.pid}`);
  const { place, needId } = await aNeed();
  const run = promisify(execFile);
  try {
    await run(process.execPath, [path.join(root, 'scripts/client.mjs'), folder], { cwd: root });
    await writeFile(
      path.join(folder, 'try.mjs'),
      `import { api, createCaller, createLive, openSocket } from './index.js';
       let cookie = '';
       const withCookie = async (url, init) => {
         const response = await fetch(url, { ...init, headers: { ...init.headers, cookie } });
         for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0];
         return response;
       };
       const { call, setToken } = createCaller('${house.url}', withCookie);
       setToken((await call(api.session)).csrfToken);
       await call(api.demoSignIn, { body: { membershipId: '${place.planner.membershipId}' } });
       const live = createLive((ears) => openSocket('${house.url}', ears, { extraHeaders: { cookie } }));
       const hear = new Promise((events) => live.follow('need/${needId}/shared', 0, { events, reload() {}, refused() {} }));
       console.log((await hear)[0].event.deed);
       live.close();`,
    );
    const { stdout } = await run(process.execPath, [path.join(folder, 'try.mjs')], { timeout: 30_000 });
    expect(stdout.trim()).toBe('raise');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000); // on a machine with other work the two compilers take their time
