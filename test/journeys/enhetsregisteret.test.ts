import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { type House, openHouse } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

type Reply = { status: number; body: string };
/** Answers as Enhetsregisteret would, from this machine; `asked` is what it was asked, in order. */
const register = { asked: [] as string[], replies: new Map<string, Reply>(), pause: 0, server: http.createServer() };
const json = (body: unknown, status = 200): Reply => ({ status, body: JSON.stringify(body) });

let house: House;
let leader: Visitor;
beforeAll(async () => {
  register.server.on('request', (request, response) => {
    const url = request.url ?? '';
    register.asked.push(url);
    const { status, body } = register.replies.get(url) ?? { status: 404, body: '' };
    const answer = () => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body);
    setTimeout(answer, register.pause).unref(); // nobody waits for a slow answer when all is over
  });
  await new Promise<void>((done) => register.server.listen(0, '127.0.0.1', done));
  const { port } = register.server.address() as { port: number };
  house = await openHouse({ BRREG_URL: `http://127.0.0.1:${port}/api/` });
  leader = await house.as((await house.aPlace()).leader);
});
afterAll(async () => {
  await house?.close();
  register.server.closeAllConnections();
  register.server.close();
});
beforeEach(async () => {
  Object.assign(register, { asked: [], replies: new Map(), pause: 0 });
  await house.owner.query('delete from organisation_lookup');
});

const find = async (q: string) => (await leader.call(api.organisations, { query: { q } })).body;
const address = (name: string) => `/api/enheter?${new URLSearchParams({ navn: name, size: '10' })}`;
const bakery = {
  organisasjonsnummer: '314319478',
  navn: 'HAVN BAKERI AS',
  naeringskode1: { kode: '10.710', beskrivelse: 'Produksjon av brød og ferske konditorvarer' },
  forretningsadresse: { kommune: 'KYSTBY' },
  _links: { self: { href: 'https://data.brreg.no/enhetsregisteret/api/enheter/314319478' } },
};
const found = {
  number: '314319478',
  name: 'Havn Bakeri AS',
  industry: { code: '10.710', name: 'Produksjon av brød og ferske konditorvarer' },
  place: 'Kystby',
  isSubEntity: false,
  standing: 'active',
};

test('by name and by number, with and without spaces; asked once a day', async () => {
  register.replies.set(address('havn bakeri'), json({ _embedded: { enheter: [bakery] } }));
  register.replies.set('/api/enheter/314319478', json(bakery));
  expect(await find('Havn Bakeri')).toMatchObject({ source: 'register', organisations: [found] });
  expect(await find('314 319 478')).toMatchObject({ source: 'register', organisations: [found] });
  expect(await find('314319478')).toMatchObject({ source: 'kept', organisations: [found] });
  expect(await find('HAVN BAKERI')).toMatchObject({ source: 'kept', asOf: expect.any(String) });
  expect(register.asked).toEqual([address('havn bakeri'), '/api/enheter/314319478']);
});

test('a number that is no entity may be a sub-entity; one that nobody has is an empty answer', async () => {
  const { forretningsadresse, _links, ...rest } = bakery;
  const href = 'https://data.brreg.no/enhetsregisteret/api/underenheter/314319478';
  const sub = { ...rest, beliggenhetsadresse: forretningsadresse, _links: { self: { href } } };
  register.replies.set('/api/underenheter/314319478', json(sub));
  expect((await find('314319478')).organisations).toEqual([{ ...found, isSubEntity: true }]);
  expect(await find('974760673')).toMatchObject({ source: 'register', organisations: [] });
  expect(_links).toBeDefined();
});

test('deleted, removed for legal reasons, and nothing found', async () => {
  const { naeringskode1: _, ...rest } = bakery;
  register.replies.set('/api/enheter/314319478', json({ ...rest, slettedato: '2024-11-26' }));
  register.replies.set(
    '/api/enheter/974760673',
    json({ organisasjonsnummer: '974760673', slettedato: '2025-05-24' }, 410),
  );
  register.replies.set(address('ingen'), json({ _links: {}, page: { totalElements: 0 } }));
  expect((await find('314319478')).organisations).toMatchObject([{ standing: 'deleted', industry: null }]);
  expect((await find('974760673')).organisations).toMatchObject([{ standing: 'removed', name: null }]);
  expect(await find('Ingen')).toMatchObject({ source: 'register', organisations: [] });
});

test('where the register is slow, broken, redirects or talks nonsense, an older answer is given with its age, or none', async () => {
  register.replies.set(address('havn bakeri'), json({ _embedded: { enheter: [bakery] } }));
  await find('Havn Bakeri');
  const old = '2020-01-02T03:04:05.000Z';
  const faults: [string, () => void][] = [
    ['an error', () => register.replies.set(address('havn bakeri'), json({}, 500))],
    ['a redirect', () => register.replies.set(address('havn bakeri'), json({}, 302))],
    ['nonsense', () => register.replies.set(address('havn bakeri'), { status: 200, body: '<html>' })],
    [
      'another form',
      () => register.replies.set(address('havn bakeri'), json({ _embedded: { enheter: [{ navn: 7 }] } })),
    ],
    ['too much', () => register.replies.set(address('havn bakeri'), { status: 200, body: ' '.repeat(1_100_000) })],
    ['silence', () => (register.pause = 10_000)],
  ];
  for (const [fault, plant] of faults) {
    await house.owner.query(`update organisation_lookup set at = $1`, [old]);
    plant();
    const kept = await find('Havn Bakeri');
    expect([fault, kept]).toEqual([fault, { source: 'kept', asOf: old, organisations: [found] }]);
  }
  register.replies.set(address('en annen'), json({}, 503));
  register.pause = 0;
  expect(await find('En annen')).toEqual({ source: 'unavailable', asOf: null, organisations: [] });
});

test('what people write never leaves its parameter, and nobody else may ask', async () => {
  for (const q of ['../../internt', '12345678/9', 'a&size=10000', 'http://169.254.169.254/', '３14319478', '%2e%2e/'])
    await find(q);
  for (const url of register.asked)
    expect(url).toMatch(/^\/api\/(enheter|underenheter)(\/\d{9}|\?navn=[^&/]*&size=10)$/);
  const deputy = await house.as((await house.aPlace()).deputy);
  expect((await deputy.call(api.organisations, { query: { q: 'Havn' } })).status).toBe(403);
});

test('switched off, it says so and asks nobody', async () => {
  const quiet = await openHouse({ BRREG_URL: '' });
  try {
    const visitor = await quiet.as((await quiet.aPlace()).leader);
    const answer = await visitor.call(api.organisations, { query: { q: 'Havn Bakeri' } });
    expect(answer.body).toEqual({ organisations: [], source: 'off', asOf: null });
  } finally {
    await quiet.close();
  }
});

const folder = '../shared/data/brreg';
const recorded = existsSync(folder) ? describe : describe.skip;
recorded('replies that were recorded (needs ../shared/data/brreg)', () => {
  const file = (name: string, status = 200): Reply => ({ status, body: readFileSync(`${folder}/${name}`, 'utf8') });

  test.each<[string, string, string, number, object[]]>([
    [
      'an entity',
      '991825827',
      'enhet.json',
      200,
      [
        {
          name: 'Digitaliseringsdirektoratet',
          industry: { code: '84.110' },
          place: 'Oslo',
          isSubEntity: false,
          standing: 'active',
        },
      ],
    ],
    ['a deleted entity', '821227062', 'enhet_slettet.json', 200, [{ standing: 'deleted', industry: null }]],
    ['a removed one', '433695968', 'fjernet_av_juridiske_arsaker.json', 410, [{ standing: 'removed', name: null }]],
  ])('%s', async (_, number, name, status, expected) => {
    register.replies.set(`/api/enheter/${number}`, file(name, status));
    expect((await find(number)).organisations).toMatchObject(expected);
  });

  test('sub-entities', async () => {
    register.replies.set('/api/underenheter/924203617', file('underenhet.json'));
    register.replies.set('/api/underenheter/974567989', file('underenhet_slettet.json'));
    expect((await find('924203617')).organisations).toMatchObject([
      { isSubEntity: true, place: 'Brønnøy', standing: 'active' },
    ]);
    expect((await find('974567989')).organisations).toMatchObject([{ isSubEntity: true, standing: 'deleted' }]);
  });

  test('searches, with a hit and without', async () => {
    register.replies.set(address('digitaliseringsdirektoratet'), file('sok_enhet.json'));
    register.replies.set(address('foobarbaz'), file('sok_enhet_ingen_treff.json'));
    expect((await find('Digitaliseringsdirektoratet')).organisations).toMatchObject([{ number: '991825827' }]);
    expect((await find('foobarbaz')).organisations).toEqual([]);
  });
});
