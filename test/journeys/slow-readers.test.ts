import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Stream } from '@vertskap/contract';
import { asSystem, type DataSource, pace, paceBy } from '@vertskap/platform';
import { appDatabase } from '../../apps/api/src/data-source.js';
import { Deliveries } from '../../libs/live/deliveries.js';
import { TcpProxy } from '../faults/tcp-proxy.js';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** So many events at once, each of 50 kB, as a repetition of the last one. */
const flood = (stream: Stream, events: number): Promise<unknown> =>
  house.owner.query(
    `with last as (select * from event where stream = $1 order by seq desc limit 1),
      said as (insert into event (stream, seq, at, body)
        select stream, seq + n, at, jsonb_set(body, '{message,body}', to_jsonb(repeat('x', 50000))) from last, generate_series(1, $2::int) n),
      counted as (update stream set last_seq = last_seq + $2::int where name = $1 returning last_seq)
      select pg_notify('event', $1 || '#' || last_seq) from counted`,
    [stream, events],
  );

test('a socket that does not read is cut when a megabyte waits for it, and the others hear everything; then it comes back and misses nothing', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const stream = `need/${needId}/shared` as const;
  await on(needId, leader).comment('Den første');
  const proxy = new TcpProxy();
  proxy.target = Number(new URL(house.url).port);
  const url = await proxy.open();
  try {
    const slow = await (await house.as(place.coordinator)).at(url).listen();
    const quick = await planner.listen();
    for (const ear of [slow, quick]) await ear.follow(stream, 2);
    const connected = () => house.sockets().filter((id) => id === place.coordinator.membershipId).length;
    expect(connected()).toBe(1);

    const thaw = proxy.stall(() => true);
    let last = 2;
    while (connected() > 0 && last < 2_000) {
      await flood(stream, 10);
      last += 10;
      await until('the quick one hears', () => quick.seen.at(-1)?.seq === last, 10_000);
    }
    expect(connected()).toBe(0); // after what the network itself holds, and a megabyte
    expect(quick.seen.map(({ seq }) => seq)).toEqual(Array.from({ length: last - 2 }, (_, i) => i + 3));

    const gone = new Promise((done) => slow.socket.once('disconnect', done));
    thaw();
    await gone;
    const back = await (await house.as(place.coordinator)).at(url).listen();
    let held = slow.seen.at(-1)?.seq ?? 2;
    for (let more = true; more;) {
      const reply = await back.follow(stream, held);
      const events = reply.outcome === 'events' ? reply.events : [];
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => held + 1 + i));
      held += events.length;
      more = reply.outcome === 'events' && reply.more;
    }
    expect(held).toBe(last);
  } finally {
    proxy.close();
  }
}, 120_000);

test('how far those who listen are behind is known, and whoever writes waits until they have caught up, but not for ever', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const needId = await raise(leader, place);
  const stream = `need/${needId}/shared` as const;
  const db: DataSource = await appDatabase(house.config.APP_DATABASE_URL ?? '', 1).initialize();
  try {
    const delivered: number[] = [];
    const deliveries = new Deliveries(
      db,
      (_, events) => delivered.push(...events.map(({ seq }) => seq)),
      () => {},
    );
    paceBy(db, () => deliveries.behindMs());
    expect(deliveries.behindMs()).toBe(0);
    let written = false;
    let release = () => {};
    const busy = asSystem(db, 'delivery', () => new Promise<void>((done) => (release = done))); // the only connection
    deliveries.follow(stream, 0);
    await until('they are behind', () => deliveries.behindMs() > 300);
    const held = pace(db).then(() => (written = true));
    await new Promise((done) => setTimeout(done, 100));
    expect([written, delivered]).toEqual([false, []]);
    release();
    await Promise.all([busy, held]);
    await until('they have caught up', () => deliveries.behindMs() === 0);
    expect([written, delivered]).toEqual([true, [1]]);

    paceBy(db, () => 60_000); // never
    await pace(db);
    await expect(on(needId, leader).comment('Huset står ikke')).resolves.toMatchObject({ status: 201 });
  } finally {
    await db.destroy();
  }
}, 30_000);
