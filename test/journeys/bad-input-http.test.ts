import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { api, type ProblemCode } from '@vertskap/contract';
import { contents } from '../harness/contents.js';
import { raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse } from '../harness/house.js';
import { expectProblem } from '../harness/problems.js';
import type { Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let place: Place;
let leader: Visitor;
let needId: string;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
  leader = await house.as(place.leader);
  needId = await raise(leader, place);
});
afterAll(() => house?.close());

async function unchanged(act: () => Promise<void>): Promise<void> {
  const before = await contents(house.owner);
  await act();
  expect(await contents(house.owner)).toEqual(before);
}

const good = () => JSON.stringify(aNeed(place));
const json = { 'content-type': 'application/json' };
/** So deep that whoever walks it by recursion falls. */
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test.each<[string, () => string | Buffer, Record<string, string>, ProblemCode]>([
  ['nothing', () => '', json, 'invalid_input'],
  ['half a body', () => good().slice(0, 100), json, 'invalid_input'],
  ['two bodies', () => good() + good(), json, 'invalid_input'],
  ['a bare text', () => '"x"', json, 'invalid_input'],
  ['a bare number', () => '42', json, 'invalid_input'],
  ['null', () => 'null', json, 'invalid_input'],
  ['a list', () => `[${good()}]`, json, 'invalid_input'],
  ['NaN', () => good().replace('null', 'NaN'), json, 'invalid_input'],
  [
    'a byte that is no UTF-8',
    () => Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')]),
    json,
    'invalid_input',
  ],
  ['UTF-16 called UTF-8', () => Buffer.from(good(), 'utf16le'), json, 'invalid_input'],
  ['plain text', good, { 'content-type': 'text/plain' }, 'invalid_input'],
  ['a form', () => 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }, 'invalid_input'],
  ['no content type', good, { 'content-type': '' }, 'invalid_input'],
  ['an unknown charset', good, { 'content-type': 'application/json; charset=klingon' }, 'invalid_input'],
  ['an unknown encoding', good, { ...json, 'content-encoding': 'klingon' }, 'invalid_input'],
  ['what is not gzip', good, { ...json, 'content-encoding': 'gzip' }, 'invalid_input'],
  [
    'a bomb in gzip',
    () => gzipSync(Buffer.alloc(20_000_000, 32)),
    { ...json, 'content-encoding': 'gzip' },
    'payload_too_large',
  ],
  ['a huge body', () => good().replace('null', JSON.stringify('x'.repeat(300_000))), json, 'payload_too_large'],
  ['a prototype', () => good().replace('{', '{"__proto__":{"role":"director"},'), json, 'invalid_input'],
  ['a constructor', () => good().replace('{', '{"constructor":{"prototype":{"x":1}},'), json, 'invalid_input'],
  ['a deep list', () => good().replace('null', deep(100_000)), json, 'invalid_input'],
  ['a deep object', () => `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, json, 'invalid_input'],
])('a need raised with %s is refused, and nothing changes', async (what, body, headers, code) => {
  await unchanged(async () => expectProblem(what, await leader.request('POST', '/api/needs', body(), headers), code));
});

test('drafts, which may hold anything, hold nothing that is too deep, too large or cannot be stored', async () => {
  const save = (content: string) => leader.request('PUT', '/api/drafts/need', `{"content":${content}}`);
  await unchanged(async () => {
    for (const bad of [
      `{"a":${deep(100_000)}}`,
      `{"a":${deep(11)}}`,
      `{"a":"\\u0000"}`,
      `{"\\u0000":1}`,
      `{"a":["\\ud800"]}`,
      `{"a":"${'x'.repeat(60_000)}"}`,
    ])
      expectProblem(bad.slice(0, 20), await save(bad), 'invalid_input');
  });
  expect((await save(`{"a":${deep(9)},"b":"\\ud83d\\ude00","__proto__":{"x":1}}`)).status).toBe(200);
  expect((await leader.call(api.drafts)).body).toMatchObject([{ key: 'need', content: { b: '😀' } }]);
});

describe('addresses', () => {
  test.each<[string, string, ProblemCode]>([
    ['an unknown one', '/api/nothing', 'not_found'],
    ['one below a need', '/api/needs/x/y/z', 'not_found'],
    ['half a percent sign', '/api/needs/%E0%A4%A', 'invalid_input'],
    ['bytes that are no text', '/api/needs/%ED%A0%80', 'invalid_input'],
    ['a zero byte', '/api/needs/%00', 'invalid_input'],
    ['a way up', '/api/needs/..%2f..%2fetc%2fpasswd', 'invalid_input'],
    ['a number too large', '/api/needs/B-9999999999', 'invalid_input'],
    ['a number nobody has', '/api/needs/B-999999999', 'not_found'],
    ['a list in a filter', '/api/needs?theme=land&theme=water', 'invalid_input'],
    ['an object in a filter', '/api/needs?theme[a]=land', 'invalid_input'],
    ['a prototype in a filter', '/api/needs?__proto__[x]=1&__proto__=2', 'invalid_input'],
    ['an unknown state among the known', '/api/needs?state=open&state=nonsense', 'invalid_input'],
    [
      'a cursor of their own making',
      `/api/needs?cursor=${Buffer.from('["2026-02-30T00:00:00","x"]').toString('base64url')}`,
      'invalid_input',
    ],
    ['a cursor that is no JSON', '/api/needs?cursor=e30', 'invalid_input'],
    [
      'a cursor of a year that was not',
      `/api/needs?cursor=${Buffer.from(`["0000-01-01T00:00:00","${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}"]`).toString('base64url')}`,
      'invalid_input',
    ],
    ['a limit that is none', '/api/needs?limit=', 'invalid_input'],
    ['figures of a period that would take minutes to reckon', '/api/figures?to=9999-12-31', 'invalid_input'],
    ['figures since a time that nobody wrote down', '/api/figures?from=0001-01-01', 'invalid_input'],
    ['a very long search', `/api/search?q=${'a'.repeat(10_000)}`, 'invalid_input'],
    ['a search of minus signs that is too short without', '/api/search?q=%20-%20', 'invalid_input'],
  ])('%s', async (what, path, code) => {
    await unchanged(async () => expectProblem(what, await leader.request('GET', path), code));
  });

  test.each(['PATCH', 'PUT', 'DELETE'])('%s where nobody listens is not found', async (what) => {
    await unchanged(async () => expectProblem(what, await leader.request(what, '/api/needs'), 'not_found'));
  });

  test('one that is longer than any header may be is refused before it is read', async () => {
    const answer = await leader.request('GET', `/api/needs?cursor=${'a'.repeat(40_000)}`);
    expect([414, 431]).toContain(answer.status);
    expect((await leader.call(api.home)).status).toBe(200);
  });

  test('a search for nothing but signs finds nothing', async () => {
    for (const q of ['-'.repeat(200), '- '.repeat(90), '"'.repeat(150), '&|!<->:*()', "';--", '%%%%'])
      expect(await leader.call(api.search, { query: { q } })).toMatchObject({ status: 200, body: { total: 0 } });
  });
});

test('sockets: whatever is sent, who may not follow is refused, and the server stands', async () => {
  const ear = await leader.listen();
  const anything = ear.socket as unknown as {
    emitWithAck: (...args: unknown[]) => Promise<unknown>;
    emit: (...args: unknown[]) => void;
  };
  const uuid = '-'.repeat(36);
  const streams = [
    `need/${uuid}/shared`,
    `need/${uuid}/internal`,
    `space/${uuid}`,
    `need/${needId}/secret`,
    `need/${needId}`,
    `need/${needId}/shared/x`,
    `NEED/${needId}/shared`,
    '',
    'x'.repeat(10_000),
    '__proto__',
    `need/${needId}/shared\u0000`,
  ];
  for (const stream of streams)
    expect(await anything.emitWithAck('follow', { stream, after: 0 })).toEqual({ outcome: 'refused' });
  const shared = `need/${needId}/shared`;
  const requests = [
    null,
    42,
    'x',
    [],
    {},
    { stream: shared },
    { stream: shared, after: -1 },
    { stream: shared, after: '0' },
    { stream: shared, after: 1e30 },
    { stream: shared, after: 0.5 },
    { stream: shared, after: 0, more: 1 },
    { stream: { toString: 1 }, after: 0 },
  ];
  for (const request of requests) expect(await anything.emitWithAck('follow', request)).toEqual({ outcome: 'refused' });
  expect(await anything.emitWithAck('follow', { stream: shared, after: 2 ** 52 })).toMatchObject({ outcome: 'reload' });
  for (const event of ['follow', 'unfollow', 'events', 'constructor', '__proto__', 'hasOwnProperty', ''])
    for (const data of [undefined, null, [], Buffer.from('x'), { stream: [] }]) anything.emit(event, data);
  expect(await ear.follow(`need/${needId}/shared`, 1)).toEqual({ outcome: 'current', seq: 1 });

  const gone = new Promise((done) => ear.socket.once('disconnect', done));
  anything.emit('follow', 'x'.repeat(100_000));
  await gone;
  expect(await (await leader.listen()).follow(`need/${needId}/shared`, 1)).toEqual({ outcome: 'current', seq: 1 });
});
