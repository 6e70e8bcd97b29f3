import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asked, catalogue, said, streams } from '@vertskap/contract';
import { Ajv, type ValidateFunction } from 'ajv';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { faultOf, type Recorded } from '../harness/recorded.js';

type Message = { payload: object; 'x-version'?: number };
type Document = {
  asyncapi: string;
  channels: Record<string, { address: string; messages: Record<string, object> }>;
  operations: Record<string, { action: string }>;
  components: { messages: Record<string, Message>; schemas: Record<string, object> };
};

let house: House;
let document: Document;
beforeAll(async () => {
  house = await openHouse();
  document = (await (await house.stranger()).request('GET', '/api/asyncapi.json')).body as Document;
});
afterAll(() => house?.close());

/** The schema of AsyncAPI 3.0 by those who keep the standard. */
function official(): ValidateFunction {
  const file = createRequire(import.meta.url).resolve('@asyncapi/specs/schemas/3.0.0-without-$id.json');
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
}

/** Where each reference leads; undefined: nowhere. */
function references(within: unknown): [string, unknown][] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) =>
    key === '$ref' && typeof value === 'string' ? [[value, followed(value)]] : references(value),
  );
}
const followed = (ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);

test('the document is valid AsyncAPI 3.0, every reference in it leads somewhere, and a faulty one is refused', () => {
  expect(document.asyncapi).toBe('3.0.0');
  const isValid = official();
  expect([isValid(document), isValid.errors]).toEqual([true, null]);
  const leads = references(document);
  expect(leads.length).toBeGreaterThan(50);
  expect(leads.filter(([, to]) => to === undefined)).toEqual([]);

  const faulty = structuredClone(document);
  Object.values(faulty.operations)[0]!.action = 'shout';
  expect(isValid(faulty)).toBe(false);
});

test('every stream, every event with its version, and every frame of the socket is documented, and nothing else', () => {
  const { socket, ...followed } = document.channels;
  expect(Object.values(followed).map(({ address }) => address)).toEqual(Object.keys(streams));
  for (const { address, messages } of Object.values(followed))
    expect([address, Object.keys(messages)]).toEqual([
      address,
      Object.entries(catalogue).flatMap(([kind, { on }]) => ((on as string[]).includes(address) ? [kind] : [])),
    ]);
  const replies = Object.entries(asked).flatMap(([name, { reply }]) => (reply ? [`${name}.reply`] : []));
  const frames = [...Object.keys(said), ...Object.keys(asked), ...replies];
  expect(Object.keys(socket!.messages)).toEqual(frames);
  expect(Object.keys(document.components.messages)).toEqual([...Object.keys(catalogue), ...frames]);
  for (const [kind, { version }] of Object.entries(catalogue))
    expect([kind, document.components.messages[kind]?.['x-version']]).toEqual([kind, version]);
});

test('what the server pushes validates against the document, and what is not so is refused', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const ear = await planner.listen();
  for (const stream of [`need/${needId}/shared`, `need/${needId}/internal`] as const) await ear.follow(stream, 0);
  await on(needId, planner).note('Ring Kari.');
  await on(needId, planner).answer();
  const reply = await ear.follow(`need/${needId}/shared`, 0);
  const shared = reply.outcome === 'events' ? reply.events : [];
  const internal = await ear.follow(`need/${needId}/internal`, 0);
  const pushed = [...shared, ...(internal.outcome === 'events' ? internal.events : [])];
  expect(pushed.map(({ event }) => event.kind)).toEqual(expect.arrayContaining(['need.moved', 'note.posted']));

  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validates = (kind: string, value: unknown): boolean =>
    ajv.compile({ ...document.components.messages[kind]!.payload, components: document.components })(value) as boolean;
  for (const envelope of pushed)
    expect([envelope.event.kind, validates(envelope.event.kind, envelope)]).toEqual([envelope.event.kind, true]);
  expect(validates('need.moved', { ...pushed[0], event: { ...pushed[0]!.event, deed: 'shout' } })).toBe(false);
});

test('an event that is not in the catalogue, stands elsewhere, or holds more than it says is found in the log', async () => {
  const place = await house.aPlace();
  const needId = await raise(await house.as(place.leader), place);
  const [event] = await house.owner.query<[Recorded]>(
    `select stream, seq::int as seq, body from event where stream = $1`,
    [`need/${needId}/shared`],
  );
  expect(faultOf(event)).toBeUndefined();
  expect(faultOf({ ...event, body: { kind: 'need.shouted' } })).toContain('not in the catalogue');
  expect(faultOf({ ...event, stream: `need/${needId}/internal` })).toContain('may not stand in need/{id}/internal');
  expect(faultOf({ ...event, body: { ...event.body, note: 'Ring Kari.' } as Recorded['body'] })).toContain(
    'holds more',
  );
  expect(faultOf({ ...event, body: { ...event.body, deed: 'shout' } as Recorded['body'] })).toContain('need.moved');
});
