import { randomUUID } from 'node:crypto';
import type { Visitor } from '../harness/visitor.js';
import { count, morePosts, restart, type World } from './live-world.js';
import { sleep } from './random.js';

/** Something that goes wrong while people write. It ends with everything as it was. */
export type Fault = { name: string; work: (world: World) => Promise<void> };

const either = ({ random, nodes }: World): number => Math.floor(random() * nodes.length);

export const killServer: Fault = {
  name: 'server killed',
  work: async (world) => {
    const node = either(world);
    await sleep(world.random() * 50);
    await world.nodes[node]?.kill();
    await morePosts(world, 20);
    await restart(world, node);
  },
};

/** One after the other is asked to end and started again, as for a new version. */
export const rollOver: Fault = {
  name: 'rolling restart',
  work: async (world) => {
    for (const node of world.nodes.keys()) {
      const code = await world.nodes[node]?.stop();
      if (code !== 0) count(world, 'ended badly');
      await morePosts(world, 20);
      await restart(world, node);
      await morePosts(world, 20);
    }
  },
};

export const pauseServer: Fault = {
  name: 'server paused',
  work: async (world) => {
    const node = world.nodes[either(world)];
    node?.pause();
    await sleep(1_500 + world.random() * 1_500);
    node?.wake();
  },
};

export const cutLines: Fault = {
  name: 'lines cut',
  work: async ({ proxy, random }) => proxy.cut(() => random() < 0.4),
};

/** Nothing arrives any more, and nobody says so; after a while the line turns out to be dead. */
export const halfOpen: Fault = {
  name: 'lines half-open',
  work: async ({ proxy, random }) => {
    const thaw = proxy.freeze(() => random() < 0.4);
    await sleep(2_000 + random() * 2_000);
    thaw();
  },
};

export const endBackends: Fault = {
  name: 'database connections ended',
  work: async (world) => {
    count(world, 'backends ended', await terminate(world, 'place % 2 = 1'));
  },
};

/** The connections that listen for rings, and ring themselves: what was rung meanwhile is never heard. */
export const loseRings: Fault = {
  name: 'rings lost',
  work: async (world) => {
    for (let i = 0; i < 3; i++) {
      count(world, 'listeners ended', await terminate(world, `query similar to '(listen|select pg_notify)%'`));
      await morePosts(world, 5);
    }
  },
};

export const killDatabase: Fault = {
  name: 'database killed',
  work: async ({ database }) => database.restart?.(),
};

/** One key goes to both servers in the same instant; both must answer the same. */
export const sameKeyTwice: Fault = {
  name: 'one key to both servers',
  work: async (world) => {
    for (let i = 0; i < 10; i++) {
      const by = world.people[i % world.people.length];
      const needId = world.needIds[i % world.needIds.length];
      if (!by || !needId) return;
      const clientKey = randomUUID();
      const body = { clientKey, kind: 'comment', body: clientKey, language: 'nb' };
      const sent = world.ports.map((port) => untilAnswered(by, port, needId, body));
      for (const { seq, messageId } of await Promise.all(sent))
        world.acks.push({ stream: `need/${needId}/shared`, key: clientKey, seq, id: messageId });
    }
  },
};

type Answered = { seq: number; messageId: string };
async function untilAnswered(by: Visitor, port: number, needId: string, body: object): Promise<Answered> {
  for (;;) {
    const reply = await by
      .at(`http://127.0.0.1:${port}`)
      .request('POST', `/api/needs/${needId}/messages`, body, {}, AbortSignal.timeout(4_000))
      .catch(() => undefined);
    if (reply?.status === 201) return reply.body as Answered;
    if (reply && reply.status < 500) throw new Error(`one of two equal posts was refused: ${reply.status}`);
    await sleep(30);
  }
}

/** Somebody does not read what the server sends. It is cut off, and comes back when it reads again. */
export const slowReaders: Fault = {
  name: 'readers too slow',
  work: async ({ proxy, random }) => {
    const thaw = proxy.stall(() => random() < 0.3);
    await sleep(1_000 + random() * 1_000);
    thaw();
  },
};

async function terminate({ database: { superuser, appUrl } }: World, which: string): Promise<number> {
  const { pathname, username } = new URL(appUrl);
  const ended: unknown[] = await superuser
    .query(
      `select pg_terminate_backend(pid) from (select pid, query, row_number() over (order by random()) as place
         from pg_stat_activity where datname = $1 and usename = $2) open where ${which}`,
      [pathname.slice(1), decodeURIComponent(username)],
    )
    .catch(() => []);
  return ended.length;
}

/** What every campaign can do; the others need a machine that lets them. */
export const everywhere: Fault[] = [
  killServer,
  rollOver,
  pauseServer,
  cutLines,
  halfOpen,
  slowReaders,
  endBackends,
  loseRings,
  sameKeyTwice,
];
