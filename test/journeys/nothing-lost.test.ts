import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Envelope } from '@vertskap/contract';
import type { DataSource } from '@vertskap/platform';
import { appDatabase } from '../../apps/api/src/data-source.js';
import { aNeed } from '../harness/a-need.js';
import { openDatabase } from '../harness/database.js';
import { aPlace, type TestPerson } from '../harness/places.js';
import { ServerProcess } from '../harness/server-process.js';
import { Visitor } from '../harness/visitor.js';

const POSTS = 40;
const KILLS = 3;

let database: Awaited<ReturnType<typeof openDatabase>>;
let db: DataSource;
let server: ServerProcess;
beforeAll(async () => {
  database = await openDatabase();
  db = await appDatabase(database.url, 3).initialize();
  server = new ServerProcess(database.url, await freePort());
});
afterAll(async () => {
  await server?.kill();
  await db?.destroy();
  await database?.close();
});

test('posts go on while the server is killed in mid-post and replies are cut: none lost, none doubled, no hole', async () => {
  const place = await aPlace(db);
  await server.start();
  const writers = await Promise.all([place.planner, place.coordinator, place.leader, place.deputy].map(signedIn));
  const { needId } = (await writers[2]!.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) }))
    .body;

  let [acknowledged, cuts, done] = [0, 0, false];
  const write = async (visitor: Visitor, writer: number): Promise<string[]> => {
    const keys = Array.from({ length: POSTS }, () => randomUUID());
    for (const [i, clientKey] of keys.entries()) {
      const body = { clientKey, kind: 'comment' as const, body: `${writer}/${i}`, language: 'nb' as const };
      // the reply to every fifth first try is cut off: the client cannot know whether it was stored
      if (i % 5 === 0) await cut(visitor, needId, body).then(() => cuts++);
      await untilAcknowledged(visitor, needId, body);
      acknowledged++;
    }
    return keys;
  };
  const killer = async (): Promise<void> => {
    for (let k = 1; k <= KILLS; k++) {
      while (acknowledged < (k * 4 * POSTS) / (KILLS + 1)) await sleep(5);
      await server.kill();
      await server.start();
    }
  };
  const reader = follow(writers[2]!, needId, () => done);
  const [keys] = await Promise.all([Promise.all(writers.map(write)), killer()]);
  const expected = keys.flat().length;

  const stored = (await db.query('select body, ordinal from message where need_id = $1 order by ordinal', [
    needId,
  ])) as { body: string; ordinal: number }[];
  expect(cuts).toBe((4 * POSTS) / 5);
  expect(new Set(stored.map((m) => m.body)).size).toBe(expected);
  expect(stored.map((m) => m.ordinal)).toEqual(Array.from({ length: expected }, (_, i) => i + 1));
  const seqs = (await db.query('select seq::int from event where stream = $1 order by seq', [
    `need/${needId}/shared`,
  ])) as { seq: number }[];
  expect(seqs.map((e) => e.seq)).toEqual(Array.from({ length: expected + 1 }, (_, i) => i + 1));
  for (const writer of [0, 1, 2, 3])
    expect(stored.filter((m) => m.body.startsWith(`${writer}/`)).map((m) => Number(m.body.split('/')[1]))).toEqual(
      Array.from({ length: POSTS }, (_, i) => i),
    );

  await waitFor(async () => (await reader.seen()).length === expected);
  done = true;
  expect((await reader.seen()).map((e) => e.seq)).toEqual(Array.from({ length: expected }, (_, i) => i + 2));
  await reader.ended;
  writers.forEach((w) => w.leave());
}, 90_000);

type Body = { clientKey: string; kind: 'comment'; body: string; language: 'nb' };

async function signedIn(person: TestPerson): Promise<Visitor> {
  const visitor = new Visitor(`http://127.0.0.1:${server.port}`);
  await visitor.arrive();
  await visitor.become(person.membershipId);
  return visitor;
}

/** Sends the post and breaks the connection before the reply can be read. */
async function cut(visitor: Visitor, needId: string, body: Body): Promise<void> {
  await visitor
    .request('POST', `/api/needs/${needId}/messages`, body, {}, AbortSignal.timeout(1 + Math.floor(Math.random() * 8)))
    .catch(() => undefined);
}

/** Tries with the same key until the server says that it is stored. */
async function untilAcknowledged(visitor: Visitor, needId: string, body: Body): Promise<void> {
  for (;;) {
    const answer = await visitor.call(api.postMessage, { params: { id: needId }, body }).catch(() => undefined);
    if (answer?.status === 201) return;
    if (answer && answer.status < 500) throw new Error(`refused: ${answer.problem?.detail}`);
    await sleep(20);
  }
}

/** A reader who follows from what it has, again whenever the line is cut; it keeps each event once, as a client does. */
function follow(
  visitor: Visitor,
  needId: string,
  done: () => boolean,
): { seen: () => Promise<Envelope[]>; ended: Promise<void> } {
  const held: Envelope[] = [];
  const take = (envelopes: Envelope[]): void => {
    for (const e of envelopes) if (e.seq === (held.at(-1)?.seq ?? 1) + 1) held.push(e);
  };
  const listen = async (): Promise<void> => {
    const { socket, follow: ask } = await visitor.listen();
    socket.on('events', take);
    while (socket.connected && !done()) {
      const reply = await ask(`need/${needId}/shared`, held.at(-1)?.seq ?? 1);
      if (reply.outcome === 'events') take(reply.events);
      await sleep(50);
    }
    socket.disconnect();
  };
  const ended = (async () => {
    while (!done()) {
      await Promise.race([listen().catch(() => undefined), sleep(3_000)]);
      await sleep(50);
    }
  })();
  return { seen: async () => held, ended };
}

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); await sleep(20))
    if (Date.now() > end) throw new Error('never happened');
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const freePort = (): Promise<number> =>
  new Promise((found, fail) => {
    const probe = net.createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => found(port));
    });
  });
