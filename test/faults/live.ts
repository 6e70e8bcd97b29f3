import { randomUUID } from 'node:crypto';
import { type DataSource, grantTo, migrate } from '@vertskap/platform';
import { hashPassword } from '@vertskap/organisations';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { api, type Stream } from '@vertskap/contract';
import { aNeed } from '../harness/a-need.js';
import { aPlace, type TestPerson } from '../harness/places.js';
import { Visitor } from '../harness/visitor.js';
import { Follower } from './follower.js';
import { type Ack, caught, judge, type Judgement, type Logged, planted, type Stored } from './live.judge.js';
import { generator, sleep } from './random.js';
import { ServerProcess } from './server-process.js';
import { TcpProxy } from './tcp-proxy.js';

type Options = {
  short: boolean;
  seed: number;
  startPostgres: (
    options: object,
  ) => Promise<{ url: string; ownerUrl: string; appUrl: string; stop: () => Promise<void> }>;
};
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
/** `owner` sees all rows; `superuser` may end other people's connections. */
export type Database = { owner: DataSource; superuser: DataSource; ownerUrl: string; appUrl: string };
type Size = { kills: number; writers: number; needs: number; seed: number };
export type Outcome = Judgement & { kills: number; cuts: number; ended: number; retries: number; comebacks: number };

const PASSWORD = 'et passord for prøven';

/** The server is killed in mid-post again and again, lines and database connections are cut; clients send again with the same key. */
export async function faults({ short, seed, startPostgres }: Options): Promise<Goals> {
  const postgres = await startPostgres({ durable: true });
  const { ownerUrl, appUrl } = postgres;
  const [owner, superuser] = [setupDatabase(ownerUrl), setupDatabase(postgres.url, 1)];
  try {
    await Promise.all([owner.initialize(), superuser.initialize()]);
    await migrate(owner);
    await grantTo(owner, decodeURIComponent(new URL(appUrl).username));
    const size = short ? { kills: 5, writers: 8, needs: 3, seed } : { kills: 100, writers: 24, needs: 12, seed };
    const outcome = await torment({ owner, superuser, ownerUrl, appUrl }, size);
    console.table(outcome);
    const found = planted.filter(caught).length;
    const none = (value: number) => ({ value, goal: '= 0', met: value === 0 });
    const some = (value: number) => ({ value, goal: '> 0', met: value > 0 });
    return {
      acknowledged: some(outcome.acknowledged),
      retries: some(outcome.retries),
      lost: none(outcome.lost),
      doubled: none(outcome.doubled),
      misnumbered: none(outcome.misnumbered),
      misanswered: none(outcome.misanswered),
      misheard: none(outcome.misheard),
      planted: { value: found, goal: `= ${planted.length}`, met: found === planted.length },
    };
  } finally {
    for (const db of [owner, superuser]) if (db.isInitialized) await db.destroy();
    await postgres.stop();
  }
}

/** Runs the real server on this database until it has been killed so often, and judges what is left. */
export async function torment(database: Database, { kills, writers, needs, seed }: Size): Promise<Outcome> {
  const { owner, ownerUrl, appUrl } = database;
  const server = new ServerProcess({ DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl });
  const proxy = new TcpProxy();
  const followers: Follower[] = [];
  const counts = { kills: 0, ended: 0, retries: 0 };
  const acks: Ack[] = [];
  let over = false;
  try {
    const url = await proxy.open();
    proxy.target = await server.start();
    const { people, needIds } = await scene(owner, url, writers, needs);
    for (const id of needIds) followers.push(new Follower(url, people[0]!.headers(), `need/${id}/shared`));
    const write = async (by: Visitor, n: number): Promise<void> => {
      for (let i = n; !over; i++) {
        const needId = needIds[i % needIds.length]!;
        const ack = await post(by, needId, () => counts.retries++);
        acks.push(ack);
      }
    };
    const writing = Promise.all(people.map(write));
    const disturbing = disturb(database, server, proxy, kills, generator(seed), acks, counts).finally(
      () => (over = true),
    );
    await Promise.all([disturbing, writing]);
    const { log, messages } = await stored(owner, needIds);
    await settled(followers, log);
    const judgement = judge({ acks, log, messages, heard: followers.map((f) => f.heard) });
    const comebacks = followers.reduce((sum, f) => sum + f.comebacks - 1, 0);
    return { ...judgement, ...counts, cuts: proxy.cuts, comebacks };
  } finally {
    over = true;
    for (const follower of followers) follower.close();
    proxy.close();
    await server.kill();
  }
}

/** A place with some needs, and so many people of its municipality who have signed in with a password. */
async function scene(
  owner: DataSource,
  url: string,
  writers: number,
  needs: number,
): Promise<{ people: Visitor[]; needIds: string[] }> {
  const place = await aPlace(owner);
  const hash = await hashPassword(PASSWORD);
  await owner.query(`update person set password_hash = $1`, [hash]);
  const signedIn = async ({ email }: TestPerson): Promise<Visitor> => {
    const visitor = new Visitor(url);
    await visitor.arrive();
    visitor.session = (await visitor.call(api.signIn, { body: { email, password: PASSWORD } })).body;
    return visitor;
  };
  const leader = await signedIn(place.leader);
  const needIds: string[] = [];
  for (let i = 0; i < needs; i++) {
    const { body } = await leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) });
    needIds.push(body.needId);
  }
  const staff = [place.planner, place.coordinator, place.planLeader, place.leader, place.deputy];
  const people = await Promise.all(Array.from({ length: writers }, (_, i) => signedIn(staff[i % staff.length]!)));
  return { people, needIds };
}

/** Sends one comment until it is acknowledged, with the same key each time; its text is the key. */
async function post(by: Visitor, needId: string, retried: () => void): Promise<Ack> {
  const clientKey = randomUUID();
  const body = { clientKey, kind: 'comment' as const, body: clientKey, language: 'nb' as const };
  for (;;) {
    const reply = await by.call(api.postMessage, { params: { id: needId }, body }).catch(() => undefined);
    if (reply?.status === 201)
      return { stream: `need/${needId}/shared`, key: clientKey, seq: reply.body.seq, id: reply.body.messageId ?? '' };
    if (reply && reply.status < 500) throw new Error(`a post was refused: ${JSON.stringify(reply.problem)}`);
    retried();
    await sleep(30);
  }
}

async function disturb(
  { superuser, appUrl }: Database,
  server: ServerProcess,
  proxy: TcpProxy,
  kills: number,
  random: () => number,
  acks: Ack[],
  counts: { kills: number; ended: number },
): Promise<void> {
  while (counts.kills < kills) {
    await morePosts(acks, 20);
    proxy.cut(() => random() < 0.4);
    await morePosts(acks, 20);
    counts.ended += await endBackends(superuser, appUrl);
    await morePosts(acks, 20);
    await sleep(random() * 50);
    await server.kill();
    counts.kills++;
    proxy.target = await server.start();
  }
}

/** Waits until so many more posts were acknowledged, for three seconds at most. */
async function morePosts(acks: Ack[], count: number): Promise<void> {
  const [wanted, end] = [acks.length + count, Date.now() + 3_000];
  while (acks.length < wanted && Date.now() < end) await sleep(5);
}

/** Ends some of the server's connections to the database in the middle of their work. */
async function endBackends(superuser: DataSource, appUrl: string): Promise<number> {
  const { pathname, username } = new URL(appUrl);
  const ended: unknown[] = await superuser.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = $2 and random() < 0.5`,
    [pathname.slice(1), decodeURIComponent(username)],
  );
  return ended.length;
}

async function stored(owner: DataSource, needIds: string[]): Promise<{ log: Logged[]; messages: Stored[] }> {
  const log: Logged[] = await owner.query(
    `select stream, seq::int as seq, coalesce(client_key::text, '') as key from event where stream = any($1)`,
    [needIds.map((id): Stream => `need/${id}/shared`)],
  );
  const messages: Stored[] = await owner.query(`select id, body as key from message where need_id = any($1::uuid[])`, [
    needIds,
  ]);
  return { log, messages };
}

/** Gives the listeners time to hear the last of what was stored. */
async function settled(followers: Follower[], log: Logged[]): Promise<void> {
  const end = Date.now() + 10_000;
  const behind = () => followers.some((f) => f.last < log.filter((l) => l.stream === f.heard.stream).length);
  while (behind() && Date.now() < end) await sleep(50);
}
