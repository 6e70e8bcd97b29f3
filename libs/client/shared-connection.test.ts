import { BroadcastChannel, locks } from 'node:worker_threads';
import { afterEach, expect, test } from '@jest/globals';
import type { Doing, Envelope, FollowReply, Stream } from '@vertskap/contract';
import type { Connection, Ears } from './connection.js';
import { type Locks, shareConnection, type Sharing } from './shared-connection.js';

const stream: Stream = 'need/00000000-0000-4000-8000-000000000001/shared';
const needId = '00000000-0000-4000-8000-000000000001';
const reply: FollowReply = { outcome: 'current', seq: 7 };
const pushed: Envelope[] = [
  { stream, seq: 8, at: '2026-11-24T08:00:00.000Z', event: { kind: 'need.touched', needId } },
];

const open: Connection[] = [];
afterEach(() => open.splice(0).forEach((page) => page.close()));

/** A browser with pages, and what its server is asked over each socket. */
function browser() {
  const sockets: { ears: Ears; asked: string[]; closed: boolean; silent: boolean }[] = [];
  const sharing: Sharing = {
    name: crypto.randomUUID(),
    locks: locks as unknown as Locks,
    channel: (name) => new BroadcastChannel(name) as never,
  };
  const connect = (ears: Ears): Connection => {
    const socket = { ears, asked: [] as string[], closed: false, silent: false };
    sockets.push(socket);
    queueMicrotask(() => (ears.state('connected'), ears.rejoin()));
    return {
      ask: async (request) => (socket.asked.push(`follow ${request.after}`), reply),
      leave: (left) => void socket.asked.push(`leave ${left}`),
      attend: (_: string, doing: Doing | null) => void socket.asked.push(`attend ${doing}`),
      reconnect: () => void socket.asked.push('reconnect'),
      close: () => {
        socket.closed = true;
      },
    };
  };
  const page = () => {
    const heard: string[] = [];
    const hear = (what: string) => () => void heard.push(what);
    const connection = shareConnection(connect, sharing, {
      events: (envelopes) => void heard.push(`events ${envelopes.map(({ seq }) => seq).join()}`),
      presence: hear('presence'),
      rejoin: hear('rejoin'),
      state: (state) => void heard.push(state),
      signedOut: hear('signed out'),
    });
    open.push(connection);
    return { ...connection, heard };
  };
  return { page, sockets, sharing };
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1_000) throw new Error(`never happened: ${what}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

test('several pages have one socket, and each gets its own answers and all that is said', async () => {
  const { page, sockets } = browser();
  const [first, second] = [page(), page()];
  await until('one leads', () => sockets.length === 1 && first.heard.includes('connected'));
  expect(await second.ask({ stream, after: 3 })).toEqual(reply);
  expect(await first.ask({ stream, after: 5 })).toEqual(reply);
  sockets[0]!.ears.events(pushed);
  await until('both heard', () => [first, second].every(({ heard }) => heard.includes('events 8')));
  expect(sockets).toHaveLength(1);
  expect(sockets[0]!.asked).toEqual(['follow 3', 'follow 5']);

  const late = page();
  await until('whoever comes late knows how it stands', () => late.heard.includes('connected'));
});

test('a stream is left when the last page that wanted it leaves, or is closed', async () => {
  const { page, sockets } = browser();
  const [first, second, third] = [page(), page(), page()];
  await until('one leads', () => sockets.length === 1);
  for (const { ask } of [first, second, third]) await ask({ stream, after: 0 });
  first.leave(stream);
  second.leave(stream);
  third.attend(needId, 'writing');
  await until('the others have been heard', () => sockets[0]!.asked.includes('attend writing'));
  expect(sockets[0]!.asked).not.toContain(`leave ${stream}`);
  third.close();
  await until('nobody is left', () => sockets[0]!.asked.includes(`leave ${stream}`));
  await until('nobody writes', () => sockets[0]!.asked.at(-1) === 'attend null');
});

test('who writes in one tab writes, whatever the other tabs show', async () => {
  const { page, sockets } = browser();
  const [first, second] = [page(), page()];
  await until('one leads', () => sockets.length === 1);
  first.attend(needId, 'writing');
  second.attend(needId, 'reading');
  await until('both said', () => sockets[0]!.asked.length === 2);
  first.attend(needId, null);
  await until('the writer has gone', () => sockets[0]!.asked.length === 3);
  expect(sockets[0]!.asked).toEqual(['attend writing', 'attend writing', 'attend reading']);
});

test('when the page that leads is closed, the next one leads, and all are told to ask again', async () => {
  const { page, sockets } = browser();
  const first = page();
  await until('the first leads', () => first.heard.includes('rejoin'));
  const [second, third] = [page(), page()];
  await second.ask({ stream, after: 1 });
  first.close();
  await until('another socket', () => sockets.length === 2);
  await until('all are told', () => [second, third].every(({ heard }) => heard.includes('rejoin')));
  expect(sockets[0]!.closed).toBe(true);
  expect(await third.ask({ stream, after: 9 })).toEqual(reply);
  expect(sockets[1]!.asked).toEqual(['follow 9']);
});

test('what a page asks before it leads is asked as soon as it does: on a reload the page before it ends a moment later', async () => {
  const { page, sockets, sharing } = browser();
  const ended = Promise.withResolvers<void>();
  void sharing.locks.request(sharing.name, {}, () => ended.promise);
  const reloaded = page();
  const answer = reloaded.ask({ stream, after: 3 });
  await new Promise((done) => setTimeout(done, 50));
  expect(sockets).toEqual([]);
  ended.resolve();
  expect(await answer).toEqual(reply);
  expect(sockets[0]!.asked).toEqual(['follow 3']);
});

test('a page that leads and does not answer is replaced', async () => {
  const { page, sockets, sharing } = browser();
  const frozen = sharing.locks.request(sharing.name, {}, () => new Promise<void>(() => {}));
  const replaced = expect(frozen).rejects.toThrow(); // it holds the lock and hears nothing
  const second = page();
  await expect(second.ask({ stream, after: 1 })).rejects.toThrow('does not answer');
  await until('another socket', () => sockets.length === 1);
  await replaced;
  expect(await second.ask({ stream, after: 1 })).toEqual(reply);
});
