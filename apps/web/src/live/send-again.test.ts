import { beforeEach, expect, test } from '@jest/globals';

type Draft = { key: string; content: object; savedAt: string };
const local = new Map<string, string>();
let onServer: Draft[] | 'no answer' = [];
let deleted: string[] = [];
let arrives = true;

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => void local.set(key, value),
    removeItem: (key: string) => void local.delete(key),
  },
  sessionStorage: { getItem: () => null, setItem: () => undefined },
  document: { addEventListener: () => undefined, visibilityState: 'visible' },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  fetch: async (url: string, { method }: { method: string }) => {
    if (method === 'DELETE') {
      deleted.push(url.replace('/api/drafts/', ''));
      return json(200, null);
    }
    if (method === 'GET') {
      if (onServer === 'no answer') throw new TypeError('Failed to fetch');
      return json(200, onServer);
    }
    return arrives ? json(201, {}) : json(409, { code: 'wrong_state', status: 409, detail: '', reference: 'AB12' });
  },
});

const { outbox } = await import('./outbox.js');
const { sendAgain } = await import('./send-again.js');

beforeEach(() => {
  local.clear();
  onServer = [];
  deleted = [];
  arrives = true;
});

const draft = (body: string, minute = 0) => ({
  content: { kind: 'answer', body },
  savedAt: `2026-11-24T08:0${minute}:00Z`,
});
const keepLocal = (body: string, minute = 0) =>
  local.set('vertskap.draft.me.need.n', JSON.stringify(draft(body, minute)));

/** Writes a message that the server refuses once, and sends it again by hand. */
async function sendTwice(body: string): Promise<void> {
  arrives = false;
  const message = { params: { id: 'n' }, body: { kind: 'comment', body, language: 'nb' } } as const;
  const { key, done } = outbox.send('postMessage', message, 'me');
  await done.catch(() => undefined);
  arrives = true;
  const entry = outbox.all().find((it) => it.key === key);
  if (!entry) throw new Error('not kept');
  await sendAgain(entry);
  expect(outbox.all()).toEqual([]);
}

test('the draft that was sent goes, here and on the server', async () => {
  keepLocal('Vi kommer på befaring. ');
  await sendTwice('Vi kommer på befaring.');
  expect(local.has('vertskap.draft.me.need.n')).toBe(false);
  expect(deleted).toEqual(['need.n']);
});

test('a draft that says something newer stays', async () => {
  keepLocal('Noe helt annet');
  await sendTwice('Vi kommer på befaring.');
  expect(local.has('vertskap.draft.me.need.n')).toBe(true);
  expect(deleted).toEqual([]);
});

test('a draft that lies on the server alone goes by the same rule', async () => {
  onServer = [{ key: 'need.n', ...draft('Sendt') }];
  await sendTwice('Sendt');
  expect(deleted).toEqual(['need.n']);
  onServer = [{ key: 'need.n', ...draft('Skrevet på en annen maskin') }];
  await sendTwice('Sendt');
  expect(deleted).toEqual(['need.n']);
});

test('the newest of the two decides', async () => {
  keepLocal('Sendt', 1);
  onServer = [{ key: 'need.n', ...draft('Skrevet på en annen maskin siden', 2) }];
  await sendTwice('Sendt');
  expect(deleted).toEqual([]);
});

test('where the server does not answer, what lies here decides', async () => {
  onServer = 'no answer';
  keepLocal('Sendt');
  await sendTwice('Sendt');
  expect(local.has('vertskap.draft.me.need.n')).toBe(false);
});

test('what is not written in the composer leaves its draft alone', async () => {
  keepLocal('Kart over avkjørselen');
  arrives = false;
  const sent = {
    params: { id: 'n' },
    body: { to: { kind: 'external', name: 'SVV' }, needed: 'Kart over avkjørselen', replyBy: null },
  } as const;
  const { done } = outbox.send('handOver', sent, 'me');
  await done.catch(() => undefined);
  arrives = true;
  const [entry] = outbox.all();
  if (!entry) throw new Error('not kept');
  await sendAgain(entry);
  expect(deleted).toEqual([]);
});
