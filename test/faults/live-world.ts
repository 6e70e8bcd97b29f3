import { randomUUID } from 'node:crypto';
import { api, type Stream } from '@vertskap/contract';
import { hashPassword } from '@vertskap/organisations';
import type { DataSource } from '@vertskap/platform';
import { aNeed } from '../harness/a-need.js';
import { aPlace, type TestPerson } from '../harness/places.js';
import { Visitor } from '../harness/visitor.js';
import type { Follower } from './follower.js';
import type { Ack, Logged, Stored } from './live.judge.js';
import { sleep } from './random.js';
import type { ServerProcess } from './server-process.js';
import type { TcpProxy } from './tcp-proxy.js';

/** `owner` sees all rows; `superuser` may end other people's connections. `restart` kills the database and starts it again. */
export type Database = {
  owner: DataSource;
  superuser: DataSource;
  ownerUrl: string;
  appUrl: string;
  restart?: () => Promise<void>;
};

/** Two servers on one database behind a balancer, clients that post all the while, and what they were answered. */
export type World = {
  database: Database;
  nodes: ServerProcess[];
  /** Where each of the nodes listens. */
  ports: number[];
  proxy: TcpProxy;
  random: () => number;
  acks: Ack[];
  followers: Follower[];
  needIds: string[];
  people: Visitor[];
  counts: Record<string, number>;
};

const PASSWORD = 'et passord for prøven';

/** Starts a node anew in its place. */
export async function restart(world: World, node: number): Promise<void> {
  world.ports[node] = (await world.nodes[node]?.start()) ?? 0;
  aim(world);
}

/** The balancer knows where the nodes listen, and finds out by itself which of them answer. */
export const aim = ({ proxy, ports }: World): void => void (proxy.targets = ports.filter((port) => port > 0));

/** Waits until so many more posts were acknowledged, for so long at most. */
export async function morePosts({ acks }: World, count: number, patienceMs = 3_000): Promise<void> {
  const [wanted, end] = [acks.length + count, Date.now() + patienceMs];
  while (acks.length < wanted && Date.now() < end) await sleep(5);
}

/** One more of what is counted. */
export const count = (world: World, what: string, by = 1): void =>
  void (world.counts[what] = (world.counts[what] ?? 0) + by);

/** A place with some needs, and so many people of its municipality who have signed in with a password. */
export async function scene(
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

/** What a client does not show anybody: it waits and sends again. Everything else is an error that a user sees. */
const passes = (status: number): boolean => status >= 500 || status === 429;

/** Sends one comment until it is acknowledged, with the same key each time; its text is the key. */
export async function post(world: World, by: Visitor, needId: string): Promise<Ack> {
  const clientKey = randomUUID();
  const body = { clientKey, kind: 'comment' as const, body: clientKey, language: 'nb' as const };
  const began = Date.now();
  for (;;) {
    const reply = await by
      .request('POST', `/api/needs/${needId}/messages`, body, {}, AbortSignal.timeout(4_000))
      .catch(() => undefined);
    if (reply?.status === 201) {
      const { seq, messageId } = reply.body as { seq: number; messageId: string };
      world.counts['slowest'] = Math.max(world.counts['slowest'] ?? 0, Date.now() - began);
      return { stream: `need/${needId}/shared`, key: clientKey, seq, id: messageId };
    }
    if (reply && !passes(reply.status)) throw new Error(`a post was refused: ${JSON.stringify(reply.problem)}`);
    count(world, 'retries');
    await sleep(30);
  }
}

export async function stored(owner: DataSource, needIds: string[]): Promise<{ log: Logged[]; messages: Stored[] }> {
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
export async function settled(followers: Follower[], log: Logged[]): Promise<void> {
  const end = Date.now() + 10_000;
  const behind = () => followers.some((f) => f.last < log.filter((l) => l.stream === f.heard.stream).length);
  while (behind() && Date.now() < end) await sleep(50);
}
