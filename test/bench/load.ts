import { ServerProcess } from '../faults/server-process.js';
import { progress } from '../harness/progress.js';
import { Child } from './live/child.js';
import { aScene, prepared, type Scene, sessionOf } from './live/scene.js';
import { carryOut, type Heard, type Order, type Reading, type Writing, type Written } from './load/people.js';

type Postgres = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };
type Options = { short: boolean; startPostgres: (options: object) => Promise<Postgres> };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;

const SHORT = { spaces: 10, sockets: 50, perSecond: 20, ms: 4_000, comeBackMs: 500, after: 1_500 };
const WHOLE = { spaces: 200, sockets: 2_000, perSecond: 300, ms: 30 * 60_000, comeBackMs: 5_000, after: 60_000 };

type People = { ask: <T>(order: Order) => Promise<T>; end: () => void };
const people = (): Promise<People> => Child.start<Order>('../load/process');
/** In this process, where little is asked of them. */
const HERE: People = { ask: async <T>(order: Order) => (await carryOut(order)) as T, end: () => {} };

/**
 * A day's worst half hour, held: people in many spaces who write at a steady pace and never wait for each other, everybody of a space
 * reads along, and all of them lose their line at once and come back, before it is over. One server as it is installed, mail planned
 * and people told as ever; clients and database on the same machine.
 */
export async function bench({ short, startPostgres }: Options): Promise<Goals> {
  const size = short ? SHORT : WHOLE;
  const postgres = await startPostgres({ durable: true, settings: ['max_connections=200'] });
  const database = { DATABASE_URL: postgres.ownerUrl, APP_DATABASE_URL: postgres.appUrl };
  const server = new ServerProcess({ ...database, VERTSKAP_DEMO: '1' });
  const [readers, writers] = short ? [HERE, HERE] : [await people(), await people()];
  try {
    const scene = await sceneIn(postgres, size.spaces);
    const url = `http://127.0.0.1:${await server.start()}`;
    const { reading, writing } = await signedIn(url, scene, size.sockets);
    await readers.ask<number>({ do: 'open', url, readers: reading, withinMs: size.comeBackMs });
    const bar = progress('Seconds', size.ms / 1_000);
    const began = Date.now();
    const ticking = setInterval(() => bar.to((Date.now() - began) / 1_000), 1_000);
    const write = { do: 'write', url, writers: writing, perSecond: size.perSecond } as const;
    const steady = await writers.ask<Written>({ ...write, ms: size.ms });
    clearInterval(ticking);
    bar.done();
    const along = await readers.ask<Heard>({ do: 'heard' });
    const more = writers.ask<Written>({ ...write, ms: size.after });
    await readers.ask({ do: 'cut' });
    const back = await readers.ask<number>({ do: 'open', url, readers: reading, withinMs: size.comeBackMs });
    const [after, end] = [await more, await settled(readers)];
    const behind = reading.filter(({ stream }, n) => (end.last[n] ?? 0) < acknowledged(stream, steady, after)).length;
    return report(size, steady, along, {
      back,
      behind,
      wrong: end.wrong,
      failed: after.failed,
      refused: after.refused,
    });
  } finally {
    for (const child of [readers, writers]) child.end();
    await server.kill();
    await postgres.stop();
  }
}

type End = { back: number; behind: number; wrong: number; failed: number; refused: number };

/** One need in each space, with five people who write in it and read along. */
async function sceneIn(postgres: Postgres, spaces: number): Promise<Scene> {
  const owner = await prepared(postgres.ownerUrl, postgres.appUrl);
  try {
    return await aScene(owner, spaces, spaces);
  } finally {
    await owner.destroy();
  }
}

async function signedIn(url: string, { needs }: Scene, sockets: number) {
  const [reading, writing]: [Reading[], Writing[]] = [[], []];
  for (const { id, writers } of needs) {
    const sessions = await Promise.all(writers.map((membershipId) => sessionOf(url, membershipId)));
    for (const session of sessions) writing.push({ needId: id, session });
    for (let n = 0; n < sockets / needs.length; n++)
      reading.push({ stream: `need/${id}/shared`, after: 1, cookie: sessions[n % sessions.length]?.cookie ?? '' });
  }
  return { reading, writing: turnAbout(writing, needs.length) };
}

/** So that one space after the other is written in. */
const turnAbout = (writing: Writing[], needs: number): Writing[] =>
  writing.map((_, n) => writing[(n % needs) * (writing.length / needs) + Math.floor(n / needs)] as Writing);

/** What the readers have once nothing more comes. */
async function settled(readers: People): Promise<Heard> {
  for (;;) {
    await new Promise((done) => setTimeout(done, 2_000));
    const heard = await readers.ask<Heard>({ do: 'heard' });
    if (heard.deliveries === 0) return heard;
  }
}

const acknowledged = (stream: string, ...written: Written[]): number =>
  Math.max(...written.map(({ last }) => last[stream.split('/')[1] ?? ''] ?? 0));

function report(size: typeof WHOLE, steady: Written, along: Heard, end: End): Goals {
  const share = (steady.failed / steady.posts) * 100;
  console.log(
    `${steady.posts} posts at ${size.perSecond} a second in ${size.spaces} spaces, ${along.deliveries} deliveries to ${size.sockets} sockets. Durable PostgreSQL, Node ${process.version}.`,
  );
  console.table({
    'acknowledged after, ms': { p50: steady.p50, p99: steady.p99, most: steady.most },
    'delivered after, ms': { p50: along.p50, p99: along.p99, most: along.most },
  });
  console.log(
    `Answers of 5xx and broken lines: ${steady.failed}, and ${end.failed} while all came back; refused: ${steady.refused + end.refused}.`,
  );
  const goal = (value: number, most: number, what: string) => ({
    value: Number(value.toFixed(3)),
    goal: `${what} <= ${most}`,
    met: value <= most,
  });
  return {
    'load-ack': goal(steady.p99, 250, 'ms until a post is acknowledged, p99'),
    'load-delivery': goal(along.p99, 500, 'ms until a post is delivered, p99'),
    'load-5xx': goal(share, 0.025, '% of posts answered 5xx'),
    'load-refused': goal(steady.refused + end.refused, 0, 'posts refused'),
    'load-back': goal(end.back / 1_000, 10, `s until all who come back in ${size.comeBackMs / 1_000} s are current`),
    'load-lost': goal(end.behind, 0, 'readers who miss what was acknowledged'),
    'load-wrong': goal(end.wrong, 0, 'events missing, doubled or out of order'),
  };
}
