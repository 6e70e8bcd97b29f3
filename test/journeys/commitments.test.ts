import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { api, type Ledger, type ListCommitments } from '@vertskap/contract';
import { fireDue } from '@vertskap/notifications';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { ledger } from '../harness/ledger.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let place: Place;
let people: Record<'leader' | 'planner' | 'roadman' | 'coordinator' | 'mayor' | 'neighbour', Visitor>;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
  const { leader: neighbour } = await aNeighbourAssociation(house.owner, place);
  const { leader, planner, roadman, coordinator, mayor } = place;
  const as = { leader, planner, roadman, coordinator, mayor, neighbour };
  const met = await Promise.all(Object.entries(as).map(async ([name, person]) => [name, await house.as(person)]));
  people = Object.fromEntries(met);
});
afterAll(() => house?.close());

const linesOf = async (by: Visitor, needId: string, query: Partial<ListCommitments> = {}) =>
  (await ledger(by, query)).lines.filter(({ need }) => need?.id === needId);
const promisesOn = async (needId: string) => (await on(needId, people.planner).view()).body.need.commitments;
/** As if its date had been: the clock is due, and its steps with it. */
async function pass(commitmentId: string): Promise<void> {
  await house.owner.query(`update clock set due_at = date_trunc('second', now() - interval '1 hour') where id = $1`, [
    commitmentId,
  ]);
  await house.owner.query(`update deadline set at = now() - interval '1 minute' where clock_id = $1 and share = 100`, [
    commitmentId,
  ]);
}

test('a promise is heard by everybody who sees the need, stands in its history and in both ledgers, and is made once', async () => {
  const { leader, planner } = people;
  const needId = await raise(leader, place);
  const ear = await leader.listen();
  await ear.follow(`need/${needId}/shared`, 1);
  const body = {
    clientKey: randomUUID(),
    what: 'Vi gruser veien.',
    language: 'nb' as const,
    dueOn: inDays(20),
    condition: 'At telen har gått.',
    certainty: 'aim' as const,
  };
  const say = () => planner.call(api.commit, { params: { id: needId }, body });
  const [first, again] = [await say(), await say()];
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  await until('it is heard', () => ear.seen.length === 1);
  expect(ear.seen[0]?.event).toMatchObject({ deed: 'commit', commitments: [{ what: 'Vi gruser veien.' }] });
  const { need } = (await on(needId, leader).view()).body;
  expect(need.activity.at(-1)).toMatchObject({ deed: 'commit', text: expect.stringContaining('At telen har gått.') });
  for (const reader of [leader, planner])
    expect(await linesOf(reader, needId, { state: 'open' })).toMatchObject([
      { what: 'Vi gruser veien.', condition: 'At telen har gått.', certainty: 'aim', dueOn: body.dueOn, state: 'open' },
    ]);
});

test('moved in time it stands as moved with its reason, and what came of it as kept; the first response is still owed', async () => {
  const { leader, planner, coordinator } = people;
  const needId = await raise(leader, place);
  await on(needId, planner).commit();
  const [made] = await promisesOn(needId);
  expect((await on(needId, leader).fulfil(made!.id)).problem?.code).toBe('not_allowed');
  expect((await on(needId, coordinator).postpone(made!.id, inDays(40))).status).toBe(201);
  const [, moved] = await promisesOn(needId);
  expect((await on(needId, planner).fulfil(moved!.id)).status).toBe(201);
  expect(await linesOf(leader, needId)).toMatchObject([
    { id: moved!.id, state: 'kept', dueOn: inDays(40) },
    { id: made!.id, state: 'moved', reason: 'Det er tele i bakken.' },
  ]);
  const { clocks } = (await on(needId, planner).view()).body.need;
  expect(clocks.find(({ kind }) => kind === 'first_response')?.verdict).toBeNull();
});

test('business promises too, and the municipality alone releases it', async () => {
  const { leader, planner } = people;
  const needId = await raise(leader, place);
  await on(needId, leader).commit({ what: 'Vi måker selv.' });
  const [made] = await promisesOn(needId);
  expect((await on(needId, leader).release(made!.id)).problem?.code).toBe('not_allowed');
  expect((await on(needId, planner).release(made!.id, 'Vi har leid inn noen.')).status).toBe(201);
  expect(await linesOf(planner, needId)).toEqual([]);
  expect(await linesOf(planner, needId, { side: 'association' })).toMatchObject([
    { side: 'association', state: 'released', reason: 'Vi har leid inn noen.' },
  ]);
});

test('once its date has passed it is broken, both sides are told once, and done later it stays so', async () => {
  const { leader, planner, roadman } = people;
  const needId = await raise(leader, place);
  await on(needId, planner).commit();
  await on(needId, leader).commit({ what: 'Vi måker selv.' });
  const made = await promisesOn(needId);
  for (const { id } of made) await pass(id);
  await fireDue(house.owner, 100);
  await fireDue(house.owner, 100);
  const told = (await house.owner.query(
    `select distinct m.role || ' ' || c.side as who, count(*)::int as n from notification t join membership m on m.id = t.membership_id join clock c on c.id = t.clock_id
     where t.need_id = $1 and t.share = 100 group by m.id, c.id, 1 order by 1`,
    [needId],
  )) as { who: string; n: number }[];
  expect(told).toEqual([
    { who: 'association_representative association', n: 1 },
    { who: 'association_representative municipality', n: 1 },
    { who: 'case_handler association', n: 1 },
    { who: 'case_handler municipality', n: 1 },
    { who: 'sector_leader municipality', n: 1 },
  ]);
  expect((await on(needId, planner).postpone(made[0]!.id)).problem?.code).toBe('wrong_state');
  expect(await linesOf(leader, needId, { state: 'broken' })).toMatchObject([{ state: 'broken', endedAt: null }]);
  expect(await linesOf(leader, needId, { state: 'open' })).toMatchObject([{ state: 'broken' }]);
  expect((await on(needId, planner).fulfil(made[0]!.id)).status).toBe(201);
  const [line] = await linesOf(leader, needId, { state: 'broken' });
  expect(line?.endedAt).not.toBeNull();
  expect(await linesOf(roadman, needId)).toEqual([]);
});

test('a provisional answer with its date stands in the ledger, and one that is renewed says why it was moved', async () => {
  const { leader, planner } = people;
  const needId = await raise(leader, place);
  await on(needId, planner).promise(inDays(10));
  await on(needId, planner).promise(inDays(20));
  await on(needId, planner).commit();
  await on(needId, planner).answer();
  const lines = await linesOf(leader, needId);
  expect(lines.map(({ from, state }) => `${from} ${state}`).sort()).toEqual([
    'promise open',
    'provisional_answer kept',
    'provisional_answer moved',
  ]);
  expect(lines.find(({ state }) => state === 'moved')).toMatchObject({ what: 'Foreløpig.', reason: 'Venter.' });
});

test('what an answer promises stands in the ledger beside it, once however often it is sent, and outlives the confirmation', async () => {
  const { leader, planner } = people;
  const needId = await raise(leader, place);
  const promise = { what: 'Vi gruser veien.', dueOn: inDays(30), condition: null, certainty: 'firm' };
  const body = { clientKey: randomUUID(), kind: 'answer', body: 'Ja.', language: 'nb', promise };
  const send = () => planner.request('POST', `/api/needs/${needId}/messages`, body);
  const past = { ...body, clientKey: randomUUID(), promise: { ...promise, dueOn: '2020-01-01' } };
  expect((await planner.request('POST', `/api/needs/${needId}/messages`, past)).status).toBe(400);
  expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
  expect((await on(needId, leader).confirm()).status).toBe(201);
  expect(await linesOf(leader, needId)).toMatchObject([
    { from: 'promise', what: 'Vi gruser veien.', dueOn: inDays(30), state: 'open' },
  ]);
});

test('the ledger shows what somebody sees of the needs: the space, the municipality, who is named', async () => {
  const { leader, planner, coordinator, mayor, neighbour } = people;
  const far = await house.as((await house.aPlace()).coordinator);
  for (const [visibility, reads] of [
    ['space', [leader, planner, coordinator, mayor, neighbour]],
    ['municipality', [leader, planner, coordinator, mayor]],
    ['restricted', [leader, coordinator]],
  ] as const) {
    const needId = await raise(leader, place, { visibility });
    expect((await on(needId, coordinator).commit()).status).toBe(201);
    for (const reader of [leader, planner, coordinator, mayor, neighbour, far])
      expect([visibility, (await linesOf(reader, needId)).length]).toEqual([
        visibility,
        (reads as readonly Visitor[]).includes(reader) ? 1 : 0,
      ]);
  }
});

test('that no yes is promised is said with the answer, to everybody who reads it', async () => {
  const { leader, planner } = people;
  const needId = await raise(leader, place);
  const ear = await leader.listen();
  await ear.follow(`need/${needId}/shared`, 1);
  const text = { body: 'Vi ser på det.', language: 'nb' as const };
  const say = (body: object) =>
    planner.request('POST', `/api/needs/${needId}/messages`, { clientKey: randomUUID(), ...text, ...body });
  const provisional = { kind: 'provisional_answer', reason: 'Venter.', promisedBy: inDays(10), outcomeOpen: true };
  expect((await say(provisional)).status).toBe(201);
  expect((await say({ kind: 'answer' })).status).toBe(201);
  expect((await say({ kind: 'comment', outcomeOpen: true })).status).toBe(400);
  const said = (await on(needId, leader).view()).body.need.messages;
  expect(said.map(({ kind, outcomeOpen }) => [kind, outcomeOpen])).toEqual([
    ['provisional_answer', true],
    ['answer', undefined],
  ]);
  await until('both are heard', () => ear.seen.length === 2);
  expect(ear.seen.map(({ event }) => event.kind === 'need.moved' && event.message)).toEqual(said);
});

test('pages follow each other without a hole, and the counts are those of the list', async () => {
  const { planner } = people;
  const all = await ledger(planner);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Ledger = await ledger(planner, { limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.lines.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual(all.lines.map(({ id }) => id));
  const { counts } = all;
  for (const state of ['open', 'kept', 'moved', 'broken', 'released'] as const)
    expect([state, (await ledger(planner, { state })).lines.length]).toEqual([state, counts.municipality[state]]);
  expect((await planner.call(api.ledger, { query: { side: 'municipality', cursor: 'x' } })).status).toBe(400);
});
