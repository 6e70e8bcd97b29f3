import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { grantTo, migrate } from '@vertskap/platform';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { progress } from '../harness/progress.js';
import type { Visitor } from '../harness/visitor.js';
import { Follower } from './follower.js';
import { everywhere, type Fault, killDatabase } from './live-faults.js';
import { onSmallDisk, wrongClock } from './live-machine.js';
import { caught, judge, type Judgement, planted } from './live.judge.js';
import { aim, type Database, morePosts, post, scene, settled, stored, type World } from './live-world.js';
import { generator, sleep } from './random.js';
import { ServerProcess } from './server-process.js';
import { TcpProxy } from './tcp-proxy.js';

type Postgres = {
  url: string;
  ownerUrl: string;
  appUrl: string;
  dataDir: string;
  pid: number;
  port: number;
  stop: () => Promise<void>;
};
type Options = { short: boolean; seed: number; startPostgres: (options: object) => Promise<Postgres> };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Size = {
  faults: Fault[];
  rounds: number;
  writers: number;
  needs: number;
  seed: number;
  env?: Record<string, string>;
};
export type Outcome = Judgement & {
  counts: Record<string, number>;
  cuts: number;
  comebacks: number;
  signedOut: number;
};

/**
 * Two servers behind a balancer, clients that post without a pause, and one fault after the other: servers and database killed,
 * paused and ended in turn, lines cut, silent and slow, rings lost, clocks that jump, a disk that is full. Every post is sent
 * until it is acknowledged, with the same key; at the end the histories of all clients are judged against what is stored.
 */
export async function faults({ short, seed, startPostgres }: Options): Promise<Goals> {
  const clock = await wrongClock();
  const disk = short ? { skip: 'not in a short run' } : await onSmallDisk();
  const postgres = await startPostgres({ durable: true });
  try {
    const database = await prepared(postgres);
    const list = [...everywhere, killDatabase, ...('fault' in clock ? [clock.fault] : [])];
    const size = short ? { rounds: 1, writers: 8, needs: 3 } : { rounds: 12, writers: 24, needs: 12 };
    const env = 'env' in clock ? clock.env : {};
    const outcome = await torment(database, { ...size, faults: list, seed, env });
    tell(outcome, [clock, disk]);
    const full =
      'run' in disk
        ? await disk.run(async (onDisk, fault) =>
            torment(await prepared(onDisk), { faults: [fault], rounds: 2, writers: 8, needs: 3, seed }),
          )
        : undefined;
    if (full) tell(full, []);
    return goalsOf(full ? [outcome, full] : [outcome]);
  } finally {
    await postgres.stop();
  }
}

/** Runs two real servers on this database through every fault, so many times, and judges what is left. */
export async function torment(
  database: Database,
  { faults: list, rounds, writers, needs, seed, env = {} }: Size,
): Promise<Outcome> {
  const common = { DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.appUrl };
  const nodes = [new ServerProcess(common), new ServerProcess({ ...common, ...env })];
  const world: World = {
    database,
    nodes,
    ports: [],
    proxy: new TcpProxy(),
    random: generator(seed),
    acks: [],
    followers: [],
    needIds: [],
    people: [],
    counts: {},
  };
  let over = false;
  try {
    const url = await world.proxy.open();
    world.ports = await Promise.all(nodes.map((node) => node.start()));
    aim(world);
    Object.assign(world, await scene(database.owner, url, writers, needs));
    for (const id of world.needIds)
      for (const by of world.people.slice(0, 2))
        world.followers.push(new Follower(url, by.headers(), `need/${id}/shared`));
    const write = async (by: Visitor, n: number): Promise<void> => {
      for (let i = n; !over; i++) world.acks.push(await post(world, by, world.needIds[i % needs] ?? ''));
    };
    const writing = Promise.all(world.people.map(write));
    await Promise.all([goWrong(world, list, rounds).finally(() => (over = true)), writing]);
    const { log, messages } = await stored(database.owner, world.needIds);
    await settled(world.followers, log);
    const judgement = judge({ acks: world.acks, log, messages, heard: world.followers.map((f) => f.heard) });
    const sum = (what: 'comebacks' | 'signedOut') => world.followers.reduce((n, f) => n + f[what], 0);
    const comebacks = sum('comebacks') - world.followers.length;
    return { ...judgement, counts: world.counts, cuts: world.proxy.cuts, comebacks, signedOut: sum('signedOut') };
  } finally {
    over = true;
    for (const follower of world.followers) follower.close();
    world.proxy.close();
    for (const node of nodes) {
      node.wake();
      await node.kill();
    }
  }
}

async function goWrong(world: World, list: Fault[], rounds: number): Promise<void> {
  const bar = progress('Faults', rounds * list.length);
  for (let round = 0; round < rounds; round++)
    for (const { name, work } of list) {
      await morePosts(world, 20);
      await work(world);
      world.counts[name] = (world.counts[name] ?? 0) + 1;
      bar.step();
    }
  bar.done();
  await morePosts(world, 20, 10_000);
}

async function prepared(postgres: Postgres): Promise<Database> {
  const { ownerUrl, appUrl } = postgres;
  const [owner, superuser] = [setupDatabase(ownerUrl), setupDatabase(postgres.url, 1)];
  await Promise.all([owner.initialize(), superuser.initialize()]);
  await migrate(owner);
  await grantTo(owner, decodeURIComponent(new URL(appUrl).username));
  return { owner, superuser, ownerUrl, appUrl, restart: () => killAndRestart(postgres) };
}

/** The postmaster is killed without warning, and started again on the same data and the same port. */
async function killAndRestart({ pid, dataDir, port }: Postgres): Promise<void> {
  const script = path.resolve('scripts/embedded-postgres.mjs');
  if (!existsSync(script)) throw new Error(`${script} is missing: run this from the project's folder`);
  const { startPostgres } = (await import(pathToFileURL(script).href)) as {
    startPostgres: (options: object) => Promise<Postgres>;
  };
  const running = restarted.get(dataDir) ?? pid;
  process.kill(running, 'SIGKILL');
  await sleep(200);
  const again = await startPostgres({ dataDir, port, durable: true });
  restarted.set(dataDir, again.pid);
}
const restarted = new Map<string, number>();

function tell(outcome: Outcome, skippable: ({ skip: string } | object)[]): void {
  const { counts, ...judgement } = outcome;
  console.table(judgement);
  console.table(counts);
  for (const it of skippable) if ('skip' in it) console.log(`Left out: ${String(it.skip)}`);
}

function goalsOf(outcomes: Outcome[]): Goals {
  const found = planted.filter(caught).length;
  const sum = (what: Exclude<keyof Outcome, 'counts'>) => outcomes.reduce((n, o) => n + o[what], 0);
  const counted = (what: string) => outcomes.reduce((n, o) => n + (o.counts[what] ?? 0), 0);
  const none = (value: number) => ({ value, goal: '= 0', met: value === 0 });
  const some = (value: number) => ({ value, goal: '> 0', met: value > 0 });
  return {
    acknowledged: some(sum('acknowledged')),
    retries: some(counted('retries')),
    lost: none(sum('lost')),
    doubled: none(sum('doubled')),
    misnumbered: none(sum('misnumbered')),
    misanswered: none(sum('misanswered')),
    misheard: none(sum('misheard')),
    'signed out': none(sum('signedOut')),
    'ended badly': none(counted('ended badly')),
    planted: { value: found, goal: `= ${planted.length}`, met: found === planted.length },
  };
}
