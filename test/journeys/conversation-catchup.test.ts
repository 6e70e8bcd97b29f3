import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Envelope, type FollowReply, type Stream } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import type { Listener, Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const seqs = (envelopes: Envelope[]): number[] => envelopes.map((e) => e.seq);

/** Posts so many comments by so many people at once; every one of them must be accepted. */
async function posts(writers: Visitor[], needId: string, count: number): Promise<void> {
  let left = count;
  const write = async (by: Visitor) => {
    while (left-- > 0) expect((await on(needId, by).comment()).status).toBe(201);
  };
  await Promise.all(writers.map(write));
}

/** Follows as the web client does: page by page until there is no more, holes filled by what came meanwhile. */
async function caughtUp(ear: Listener, stream: Stream, after: number): Promise<Envelope[]> {
  const held: Envelope[] = [];
  for (let reply: FollowReply, from = after; ; from = held.at(-1)?.seq ?? from) {
    reply = await ear.follow(stream, from);
    if (reply.outcome !== 'events') {
      expect(reply.outcome).toBe('current');
      return held;
    }
    held.push(...reply.events);
  }
}

test('who holds everything is current, who missed something gets just that, who holds too much reloads', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const stream: Stream = `need/${needId}/shared`;
  await on(needId, planner).comment('Vi ser på det.');
  const ear = await leader.listen();

  expect(await ear.follow(stream, 2)).toEqual({ outcome: 'current', seq: 2 });
  const missed = await ear.follow(stream, 1);
  expect(missed).toMatchObject({ outcome: 'events', more: false });
  expect(missed.outcome === 'events' && missed.events).toMatchObject([{ stream, seq: 2, event: { deed: 'comment' } }]);
  expect(await ear.follow(stream, 0)).toMatchObject({ events: [{ seq: 1, event: { deed: 'raise' } }, { seq: 2 }] });
  expect(await ear.follow(stream, 3)).toEqual({ outcome: 'reload', seq: 2 });
  expect(ear.seen).toEqual([]);
});

test('a long absence is told in pages, and what is said meanwhile is not lost between page and socket', async () => {
  const place = await house.aPlace();
  const [leader, ...writers] = await Promise.all([place.leader, place.planner, place.coordinator].map(house.as));
  const needId = await raise(leader!, place);
  await posts([...writers, ...writers, ...writers, ...writers, ...writers, ...writers], needId, 229);
  const ear = await leader!.listen();
  const first = await ear.follow(`need/${needId}/shared`, 0);
  expect(first).toMatchObject({ outcome: 'events', more: true });
  expect(first.outcome === 'events' && seqs(first.events)).toEqual(upTo(200));
  const [rest] = await Promise.all([caughtUp(ear, `need/${needId}/shared`, 200), posts(writers, needId, 10)]);
  await until('the last is heard', () => ear.seen.some((e) => e.seq === 240) || rest.at(-1)?.seq === 240);
  const union = new Set([...seqs(rest), ...seqs(ear.seen)]);
  expect(
    upTo(240)
      .slice(200)
      .filter((seq) => !union.has(seq)),
  ).toEqual([]);
});

test('twenty writers at once: every post is numbered without a hole, told once, in order, and time never runs backwards', async () => {
  const place = await house.aPlace();
  const people = [place.leader, place.deputy, place.planner, place.coordinator, place.planLeader];
  const writers = await Promise.all([...people, ...people, ...people, ...people].map(house.as));
  const needId = await raise(writers[0]!, place);
  const stream: Stream = `need/${needId}/shared`;
  const early = await writers[1]!.listen();
  const late = await Promise.all(writers.slice(2, 14).map((writer) => writer.listen()));
  expect(await early.follow(stream, 1)).toEqual({ outcome: 'current', seq: 1 });
  const joining = late.map(async (ear, nth) => {
    await until('it is their turn', () => early.seen.length > nth * 15, 15_000);
    return caughtUp(ear, stream, 1);
  });
  await posts(writers, needId, 200);
  await until('all are heard', () => early.seen.length >= 200, 15_000);

  expect(seqs(early.seen)).toEqual(upTo(201).slice(1));
  const read = await Promise.all(joining);
  await until('the last is heard by all', () =>
    late.every((ear, nth) => [...(read[nth] ?? []), ...ear.seen].some(({ seq }) => seq === 201)),
  );
  for (const [nth, ear] of late.entries()) {
    const union = new Set(seqs([...(read[nth] ?? []), ...ear.seen]));
    expect(upTo(201).filter((seq) => seq > 1 && !union.has(seq))).toEqual([]);
  }
  const { need } = (await on(needId, writers[0]!).view()).body;
  expect(need.messages.map((m) => m.ordinal)).toEqual(upTo(200));
  const times = need.activity.map((a) => a.at);
  expect(times).toEqual(times.toSorted());
});

test('the ball thrown by many at once is in one place at a time, and no stay is shorter than nothing', async () => {
  const place = await house.aPlace();
  const [leader, ...staff] = await Promise.all(
    [place.leader, place.coordinator, place.coordinator, place.planner].map(house.as),
  );
  const needId = await raise(leader!, place);
  const throwing = staff.flatMap((by) =>
    [place.roads, place.plan, place.intake].flatMap((to) => [
      on(needId, by).toSector(to),
      on(needId, by).question(),
      on(needId, by).toExternal('NVE'),
      on(needId, leader!).comment(),
    ]),
  );
  for (const { status } of await Promise.all(throwing)) expect([201, 403, 409]).toContain(status);
  const { need } = (await on(needId, leader!).view()).body;
  expect(need.holdings.map((h) => h.to)).toEqual([...need.holdings.slice(1).map((h) => h.from), null]);
  for (const { from, to } of need.holdings) expect(from <= (to ?? from)).toBe(true);
  for (const { pauses } of need.clocks) for (const p of pauses) expect(p.from <= (p.to ?? p.from)).toBe(true);
});

test('a line that was cut is picked up where it broke', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const held: Envelope[] = [];
  for (let cut = 0; cut < 5; cut++) {
    const ear = await leader.listen();
    held.push(...(await caughtUp(ear, `need/${needId}/shared`, held.at(-1)?.seq ?? 1)));
    const here = on(needId, planner).comment();
    ear.socket.io.engine.close();
    await Promise.all([here, on(needId, planner).comment()]);
    held.push(...ear.seen.filter((e) => e.seq === (held.at(-1)?.seq ?? 1) + 1));
  }
  held.push(...(await caughtUp(await leader.listen(), `need/${needId}/shared`, held.at(-1)?.seq ?? 1)));
  expect(seqs(held)).toEqual(upTo(11).slice(1));
});

test('a doorbell that was cut loses nothing: what was said meanwhile comes when it rings again, or by looking', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const ear = await leader.listen();
  await ear.follow(`need/${needId}/shared`, 1);
  for (let round = 1; round <= 3; round++) {
    await until('the doorbell hangs, and is cut', async () => {
      const killed: unknown[] = await house.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
      );
      return killed.length === 1;
    });
    expect((await on(needId, planner).comment()).status).toBe(201);
    await until(`post ${round} is heard`, () => ear.seen.length === round);
  }
  expect(seqs(ear.seen)).toEqual([2, 3, 4]);
});

test('a repeated deed is answered as the first was, however many copies arrive together, and is done once', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const body = { clientKey: randomUUID(), kind: 'comment' as const, body: 'En gang.', language: 'nb' as const };
  const send = () => planner.call(api.postMessage, { params: { id: needId }, body });
  const replies = [...(await Promise.all(Array.from({ length: 8 }, send))), await send()];
  for (const reply of replies) expect(reply).toMatchObject({ status: 201, body: replies[0]!.body });
  expect((await on(needId, leader).view()).body.need).toMatchObject({ seq: 2, messages: [{ body: 'En gang.' }] });
});

test('a key is its writer’s own: somebody else who happens on the same one is not taken for them', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const clientKey = randomUUID();
  const say = (by: Visitor, body: string) =>
    by.call(api.postMessage, { params: { id: needId }, body: { clientKey, kind: 'comment', body, language: 'nb' } });
  const [first, second] = [await say(planner, 'Vi ser på det.'), await say(leader, 'Takk.')];
  expect([first.body.seq, second.body.seq]).toEqual([2, 3]);
  expect((await on(needId, leader).view()).body.need.messages.map((m) => m.body)).toEqual(['Vi ser på det.', 'Takk.']);
});
