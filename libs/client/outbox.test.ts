import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createCaller } from './call.js';
import { createOutbox, type Outbox, type OutboxEntry } from './outbox.js';

type Answer = { status: number; body?: object } | 'no network';
const receipt = { needId: 'n', number: 'B-1', messageId: 'm', seq: 2, version: 2, at: '2026-11-24T08:00:00.000Z' };
const problem = (code: string, status: number) => ({ status, body: { code, status, detail: code, reference: 'AB12' } });

/** A browser: storage that outlives pages, and a network that answers as told. */
const device = { storage: new Map<string, string>(), tab: 'tab' };
let answers: Answer[] = [];
let sent: { clientKey: string; body: string }[] = [];

beforeEach(() => {
  device.storage.clear();
  device.tab = 'tab';
  answers = [];
  sent = [];
  jest.useFakeTimers();
});
afterEach(() => void jest.useRealTimers());

const network: typeof fetch = async (_, init) => {
  sent.push(JSON.parse(init?.body as string) as { clientKey: string; body: string });
  const answer = answers.shift() ?? { status: 201, body: receipt };
  if (answer === 'no network') throw new TypeError('Failed to fetch');
  const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { 'content-type': type } });
};

/** A page that has just been loaded: the same tab has the same name. */
function load(): Outbox {
  const { storage, tab } = device;
  const getItem = (key: string) => storage.get(key) ?? null;
  const setItem = (key: string, value: string) => void storage.set(key, value);
  return createOutbox(createCaller('', network).call, { storage: { getItem, setItem }, tab });
}
const message = (body: string) => ({ params: { id: 'n' }, body: { kind: 'comment', body, language: 'nb' } }) as const;
const stateOf = ({ state }: OutboxEntry) => state;
const kept = () => JSON.parse(device.storage.get('vertskap.outbox') ?? '[]') as OutboxEntry[];

test('a deed is kept until it is acknowledged, and not longer', async () => {
  const outbox = load();
  const { done } = outbox.send('postMessage', message('Hei'), 'me');
  expect(kept().map(stateOf)).toEqual(['sending']);
  await expect(done).resolves.toEqual(receipt);
  expect(kept()).toEqual([]);
});

test('without network it is tried again with the same key until it arrives', async () => {
  const outbox = load();
  answers = ['no network', 'no network', problem('unavailable', 503)];
  const { key, done } = outbox.send('postMessage', message('Hei'), 'me');
  await jest.advanceTimersByTimeAsync(500);
  expect(kept().map(stateOf)).toEqual(['waiting']);
  await jest.advanceTimersByTimeAsync(10_000);
  await expect(done).resolves.toEqual(receipt);
  expect(sent.map(({ clientKey }) => clientKey)).toEqual([key, key, key, key]);
});

test('what the server refuses is not tried again, and says why', async () => {
  const outbox = load();
  answers = [problem('wrong_state', 409)];
  const { done } = outbox.send('postMessage', message('Hei'), 'me');
  await expect(done).rejects.toMatchObject({ code: 'wrong_state' });
  await jest.advanceTimersByTimeAsync(120_000);
  expect(sent).toHaveLength(1);
  expect(kept()).toMatchObject([{ state: 'failed', problem: { code: 'wrong_state', reference: 'AB12' } }]);
});

test('after a reload nothing is sent by itself; when the person says so, it goes with its old key', async () => {
  const before = load();
  answers = Array.from({ length: 50 }, () => 'no network' as const);
  const { key } = before.send('postMessage', message('Hei'), 'me');
  await jest.advanceTimersByTimeAsync(100);
  jest.clearAllTimers(); // the page is gone
  const attempts = sent.length;

  const after = load();
  expect(after.all().map(stateOf)).toEqual(['unsent']);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(sent).toHaveLength(attempts);

  answers = [];
  await after.again(key);
  expect(sent.at(-1)?.clientKey).toBe(key);
  expect(kept()).toEqual([]);
});

test("another tab's deed is left alone while that tab may be at it", async () => {
  const other = load();
  answers = ['no network'];
  other.send('postMessage', message('Hei'), 'me').done.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(100);
  jest.clearAllTimers();

  device.tab = 'another';
  const mine = load();
  expect(mine.all().map(stateOf)).toEqual(['waiting']);
  jest.setSystemTime(Date.now() + 91_000);
  const later = load();
  expect(later.all().map(stateOf)).toEqual(['unsent']);
});

test('a lost session leaves the deed for after signing in', async () => {
  const outbox = load();
  answers = [problem('not_signed_in', 401)];
  await expect(outbox.send('postMessage', message('Hei'), 'me').done).rejects.toMatchObject({ code: 'not_signed_in' });
  expect(kept().map(stateOf)).toEqual(['unsent']);
});

test('what is thrown away while it waits is not sent any more', async () => {
  const outbox = load();
  answers = ['no network', 'no network'];
  const { key, done } = outbox.send('postMessage', message('Hei'), 'me');
  const ended = expect(done).rejects.toThrow();
  await jest.advanceTimersByTimeAsync(100);
  outbox.discard(key);
  await jest.advanceTimersByTimeAsync(60_000);
  await ended;
  expect(sent).toHaveLength(1);
  expect(kept()).toEqual([]);
});

test('storage with rubbish in it does not stop the page', async () => {
  device.storage.set('vertskap.outbox', '[{');
  expect(load().all()).toEqual([]);
});

test('what is held is sent after its time, or at once when its writer goes on; taken back, it never leaves', async () => {
  const outbox = load();
  const first = outbox.send('postMessage', message('Hei'), 'me', 10_000);
  await jest.advanceTimersByTimeAsync(9_000);
  expect([kept().map(stateOf), sent]).toEqual([['held'], []]);
  await jest.advanceTimersByTimeAsync(1_000);
  await expect(first.done).resolves.toEqual(receipt);

  const second = outbox.send('postMessage', message('Feil'), 'me', 10_000);
  const ended = expect(second.done).rejects.toThrow('taken back');
  outbox.discard(second.key);
  await ended;
  await jest.advanceTimersByTimeAsync(20_000);
  expect([sent.map(({ body }) => body), kept()]).toEqual([['Hei'], []]);

  const third = outbox.send('postMessage', message('Ha det'), 'me', 10_000);
  outbox.release();
  await expect(third.done).resolves.toEqual(receipt);
  expect(sent.map(({ body }) => body)).toEqual(['Hei', 'Ha det']);

  void outbox.send('postMessage', message('Blir igjen'), 'me', 10_000).done.catch(() => undefined);
  expect(load().all().map(stateOf)).toEqual(['unsent']);
});
