import { expect, test } from '@jest/globals';
import type { Envelope, Follow, FollowReply, Stream } from '@vertskap/contract';
import { createLine, type Follower } from './line.js';

const stream: Stream = 'need/00000000-0000-4000-8000-000000000001/shared';
const other: Stream = 'need/00000000-0000-4000-8000-000000000002/shared';
const envelope = (seq: number, of: Stream = stream): Envelope => ({
  stream: of,
  seq,
  at: '2026-11-24T08:00:00.000Z',
  event: { kind: 'need.touched', needId: '00000000-0000-4000-8000-000000000001' },
});
const events = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => envelope(from + n));
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A server with a log, a reader who keeps what came, and a wire that can be cut. */
function world({ pageSize = 100 }: { pageSize?: number } = {}) {
  const log: Envelope[] = [];
  const asked: Follow[] = [];
  const left: Stream[] = [];
  const retries: (() => void)[] = [];
  const got: number[] = [];
  const lost: string[] = [];
  const state = { cut: false, answer: undefined as FollowReply | undefined, hold: Promise.resolve() };
  const line = createLine(
    {
      async ask(request) {
        asked.push(request);
        if (state.cut) throw new Error('cut');
        const missed = log.filter(({ stream, seq }) => stream === request.stream && seq > request.after);
        await state.hold;
        if (state.answer) return state.answer;
        if (missed.length === 0) return { outcome: 'current', seq: request.after };
        return { outcome: 'events', events: missed.slice(0, pageSize), more: missed.length > pageSize };
      },
      leave: (name) => left.push(name),
    },
    (act) => retries.push(act),
  );
  const follower: Follower = {
    events: (envelopes) => got.push(...envelopes.map(({ seq }) => seq)),
    reload: () => lost.push('reload'),
    refused: () => lost.push('refused'),
  };
  return { log, asked, left, retries, got, lost, state, line, follower };
}

test('whoever joins gets what was missed, page by page, and then what is pushed', async () => {
  const { log, line, follower, got, asked } = world({ pageSize: 2 });
  log.push(...events(1, 7));
  line.follow(stream, 2, follower);
  await settle();
  line.receive([envelope(8), envelope(9)]);

  expect(got).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(asked.map(({ after }) => after)).toEqual([2, 4, 6]);
});

test('what comes twice is heard once', async () => {
  const { line, follower, got } = world();
  line.follow(stream, 0, follower);
  await settle();
  line.receive([envelope(1), envelope(1), envelope(2)]);
  line.receive([envelope(2), envelope(1)]);

  expect(got).toEqual([1, 2]);
});

test('a hole is filled from the log before anything after it is heard', async () => {
  const { log, line, follower, got, asked } = world();
  line.follow(stream, 0, follower);
  await settle();
  log.push(...events(1, 4));
  line.receive([envelope(1)]);
  line.receive([envelope(4)]);
  expect(got).toEqual([1]);
  await settle();

  expect(got).toEqual([1, 2, 3, 4]);
  expect(asked.at(-1)).toEqual({ stream, after: 1 });
});

test('what is pushed while catching up waits for its turn', async () => {
  const { log, state, line, follower, got } = world();
  let open = () => {};
  state.hold = new Promise((resolve) => {
    open = resolve;
  });
  log.push(...events(1, 3));
  line.follow(stream, 0, follower);
  line.receive([envelope(4)]);
  expect(got).toEqual([]);
  open();
  await settle();

  expect(got).toEqual([1, 2, 3, 4]);
});

test('after a cut the reader asks from what it holds, and nothing is lost or doubled', async () => {
  const { log, line, follower, got, asked } = world();
  line.follow(stream, 0, follower);
  await settle();
  line.receive(events(1, 2));
  log.push(...events(1, 5));
  line.rejoin();
  await settle();

  expect(got).toEqual([1, 2, 3, 4, 5]);
  expect(asked.at(-1)).toEqual({ stream, after: 2 });
});

test('a question that nobody answers is asked again', async () => {
  const { log, state, line, follower, got, retries } = world();
  log.push(...events(1, 2));
  state.cut = true;
  line.follow(stream, 0, follower);
  await settle();
  expect(got).toEqual([]);
  state.cut = false;
  retries.forEach((retry) => retry());
  await settle();

  expect(got).toEqual([1, 2]);
});

test.each(['reload', 'refused'] as const)('after %s the line lets go and hears nothing more', async (outcome) => {
  const { state, line, follower, got, lost, left } = world();
  state.answer = outcome === 'reload' ? { outcome, seq: 7 } : { outcome };
  line.follow(stream, 0, follower);
  await settle();
  line.receive([envelope(1)]);
  line.rejoin();
  await settle();

  expect(lost).toEqual([outcome]);
  expect(left).toEqual([stream]);
  expect(got).toEqual([]);
});

test('two who follow the same stream are both served, and the last to go leaves the room', async () => {
  const { line, follower, got, left } = world();
  const seconds: number[] = [];
  const stopFirst = line.follow(stream, 0, follower);
  const stopSecond = line.follow(stream, 0, {
    ...follower,
    events: (all) => seconds.push(...all.map(({ seq }) => seq)),
  });
  await settle();
  line.receive([envelope(1), envelope(1, other)]);
  expect([got, seconds]).toEqual([[1], [1]]);

  stopFirst();
  expect(left).toEqual([]);
  line.receive([envelope(2)]);
  expect([got, seconds]).toEqual([[1], [1, 2]]);
  stopSecond();
  expect(left).toEqual([stream]);
});

test('whoever follows from now on is told when joined, reads no old log, and hears every event after that', async () => {
  const { log, state, line, follower, got, lost, left, asked } = world();
  log.push(...events(1, 40));
  state.answer = { outcome: 'reload', seq: 40 };
  line.follow(stream, 'now', follower);
  await settle();
  expect([lost, left, got]).toEqual([['reload'], [], []]);

  state.answer = undefined;
  line.receive([envelope(41)]);
  log.push(...events(41, 43));
  line.rejoin();
  await settle();
  expect(got).toEqual([41, 42, 43]);
  expect(asked.at(-1)).toEqual({ stream, after: 41 });
});

test('in a thousand random cuts nothing is lost, doubled or out of order', async () => {
  const { log, line, follower, got, retries, state } = world({ pageSize: 3 });
  let seed = 20261124;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  line.follow(stream, 0, follower);
  for (let cut = 0; cut < 1_000; cut++) {
    const happened = events(log.length + 1, log.length + Math.floor(random() * 4));
    log.push(...happened);
    state.cut = random() < 0.2;
    if (random() < 0.5) line.receive(happened.filter(() => random() < 0.7));
    if (random() < 0.5) line.rejoin();
    if (random() < 0.3) await settle();
  }
  state.cut = false;
  retries.splice(0).forEach((retry) => retry());
  line.rejoin();
  await settle();
  await settle();

  expect(log.length).toBeGreaterThan(1_000);
  expect(got).toEqual(log.map(({ seq }) => seq));
});
