import http from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Envelope, FollowReply } from '@vertskap/contract';
import { type Followed, now, openSocket, sendComment, type Session, type Socket } from '../live/clients.js';
import { sleep } from '../../faults/random.js';
import { words } from '../live/scene.js';
import { Tally } from './tally.js';

/** People who read, and people who write at a pace of their own whether they are answered or not. */

export type Reading = Followed & { cookie: string };
export type Writing = { needId: string; session: Session };
export type Order =
  | { do: 'open'; url: string; readers: Reading[]; withinMs: number }
  | { do: 'cut' }
  | { do: 'heard' }
  | { do: 'write'; url: string; writers: Writing[]; perSecond: number; ms: number };

/** Milliseconds. `last` is the number of the last event that each reader has; `wrong` counts events that were missing, doubled or out of order. */
export type Heard = { deliveries: number; p50: number; p99: number; most: number; last: number[]; wrong: number };
/** `last` is the number of the last post that was acknowledged in each need; `failed` counts answers of 5xx and lines that broke. */
export type Written = {
  posts: number;
  p50: number;
  p99: number;
  most: number;
  failed: number;
  refused: number;
  last: Record<string, number>;
};

const TICK_MS = 5;
const AGAIN_MS = 500;
const TRIES = 20;

let sockets: Socket[] = [];
let last: number[] = [];
let late = new Tally();
let wrong = 0;

/** Opens them all, evenly over that time; resolves with the milliseconds until the last of them has all that there is. */
async function open({ url, readers, withinMs }: Extract<Order, { do: 'open' }>): Promise<number> {
  const began = performance.now();
  if (last.length !== readers.length) last = readers.map(({ after }) => after);
  sockets = await Promise.all(
    readers.map(async (reader, n) => {
      await sleep((withinMs * n) / readers.length);
      return openAtLast(url, reader, n);
    }),
  );
  return performance.now() - began;
}

/** A client that was not let in tries again, so many times. */
async function openAtLast(url: string, reader: Reading, n: number): Promise<Socket> {
  for (let left = TRIES; ; left--) {
    try {
      return await openOne(url, reader, n);
    } catch (failed) {
      if (left === 1) throw failed;
      await sleep(AGAIN_MS);
    }
  }
}

/** What was committed while the answer to what was missed was under way may be part of it and come by itself as well; then no more. */
function openOne(url: string, { cookie, stream }: Reading, n: number): Promise<Socket> {
  const early: Envelope[] = [];
  let isNew: ((event: Envelope) => boolean) | undefined;
  const heard = (frame: string) => {
    const [, events] = JSON.parse(frame.slice(2)) as [string, Envelope[]];
    if (isNew) take(n, events.filter(isNew));
    else early.push(...events);
  };
  const told = (answer: string) => {
    const [reply] = JSON.parse(answer.slice(3)) as [FollowReply];
    if (reply.outcome === 'events' && !reply.more) next(n, reply.events);
    else if (reply.outcome !== 'current')
      throw new Error(`a reader who comes back is told more than can be caught up at once: ${reply.outcome}`);
    const answered = last[n] ?? 0;
    isNew = ({ seq }) => seq > answered;
    take(n, early.filter(isNew));
  };
  return openSocket(url, cookie, { stream, after: last[n] ?? 0 }, heard, told);
}

/** What comes while somebody reads says when it was sent. */
function take(n: number, events: Envelope[]): void {
  next(n, events);
  const at = now();
  for (const { event } of events) {
    const sent = /@(\d+\.\d+)@/.exec(JSON.stringify(event))?.[1];
    if (sent) late.add(at - Number(sent));
  }
}

function next(n: number, events: Envelope[]): void {
  for (const { seq } of events) {
    if (seq !== (last[n] ?? 0) + 1) wrong += 1;
    last[n] = seq;
  }
}

function heard(): Heard {
  const so = { deliveries: late.count, p50: late.at(0.5), p99: late.at(0.99), most: late.at(1), last, wrong };
  late = new Tally();
  return so;
}

/** Each post goes when its time has come; how long it took is counted from then. */
async function write({ url, writers, perSecond, ms }: Extract<Order, { do: 'write' }>): Promise<Written> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1_000 });
  const [acks, began, under] = [new Tally(), now(), new Set<Promise<void>>()];
  const said: Pick<Written, 'failed' | 'refused' | 'last'> = { failed: 0, refused: 0, last: {} };
  const post = async (n: number): Promise<void> => {
    const writer = writers[n % writers.length];
    if (!writer) return;
    const due = began + (n * 1_000) / perSecond;
    const comment = { clientKey: randomUUID(), body: `@${due.toFixed(3)}@ ${words}` };
    const { status, body } = await sendComment(url, agent, writer.needId, writer.session, comment).catch(broken);
    acks.add(now() - due);
    if (status >= 500) said.failed += 1;
    else if (status !== 201) said.refused += 1;
    else said.last[writer.needId] = Math.max(said.last[writer.needId] ?? 0, (JSON.parse(body) as { seq: number }).seq);
  };
  for (let sent = 0; now() < began + ms;) {
    for (const due = Math.floor(((now() - began) * perSecond) / 1_000); sent <= due; sent++) {
      const going = post(sent).finally(() => under.delete(going));
      under.add(going);
    }
    await sleep(TICK_MS);
  }
  await Promise.all(under);
  agent.destroy();
  return { posts: acks.count, p50: acks.at(0.5), p99: acks.at(0.99), most: acks.at(1), ...said };
}

const broken = () => ({ status: 599, body: '' });

/** Does what it is told, and answers with what came of it. */
export function carryOut(order: Order): unknown {
  switch (order.do) {
    case 'open':
      return open(order);
    case 'heard':
      return heard();
    case 'write':
      return write(order);
    case 'cut':
      sockets.forEach((socket) => socket.terminate());
      sockets = [];
      return true;
  }
}
