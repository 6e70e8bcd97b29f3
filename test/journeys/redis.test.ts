import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '@redis/client';
import type { Presence } from '@vertskap/contract';
import { doorbell } from '@vertskap/platform';
import { on, raise } from '../harness/deeds.js';
import { anotherServer, type House, openHouse, until } from '../harness/house.js';
import { aRedis, withoutRedis } from '../harness/redis.js';

const [testWithRedis, reason] = withoutRedis === undefined ? [test, ''] : [test.skip, ` (skipped: ${withoutRedis})`];
let redis: Awaited<ReturnType<typeof aRedis>>;
let house: House;
let other: Awaited<ReturnType<typeof anotherServer>>;
beforeAll(async () => {
  if (withoutRedis !== undefined) return;
  redis = await aRedis();
  house = await openHouse({ REDIS_URL: redis.url });
  other = await anotherServer(house);
});
afterAll(async () => {
  await other?.close();
  await house?.close();
  await redis?.kill();
});

/** What is rung by NOTIFY and through Redis while something is done. */
async function rungBy(work: () => Promise<unknown>): Promise<{ notify: string[]; redis: string[] }> {
  const rung = { notify: [] as string[], redis: [] as string[] };
  const bell = await doorbell(house.config.DATABASE_URL, { event: (ring) => rung.notify.push(ring) }, () => {});
  const listener = createClient({ url: redis.url }).on('error', () => {});
  await listener.connect();
  await listener.pSubscribe('vertskap:*:event', (stream) => void rung.redis.push(stream));
  try {
    await work();
    await until('the last ring has come', () => rung.redis.length > 0);
  } finally {
    listener.destroy();
    await bell.close();
  }
  return rung;
}

testWithRedis(
  `with Redis a deed rings there and not in the database, and is heard on both servers${reason}`,
  async () => {
    const place = await house.aPlace();
    const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
    const needId = await raise(leader, place);
    const stream = `need/${needId}/shared` as const;
    const ears = [await planner.listen(), await planner.at(other.url).listen()];
    for (const ear of ears) await ear.follow(stream, 1);
    const rung = await rungBy(() => on(needId, leader).comment('Hei'));
    for (const ear of ears) await until('it is heard', () => ear.seen.length === 1);
    expect(rung.redis).toContain(`${stream}#2`);
    expect(rung.notify).toEqual([]);
  },
);

testWithRedis(`what is refused rings nowhere${reason}`, async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const rung = await rungBy(async () => {
    expect((await on(needId, leader).answer()).status).toBe(403);
    await on(needId, planner).comment('Til slutt'); // so that there is a last ring to wait for
  });
  expect(rung.redis.filter((ring) => ring === `need/${needId}/shared#2`)).toHaveLength(1);
});

testWithRedis(`colleagues on two servers see each other through Redis${reason}`, async () => {
  const place = await house.aPlace();
  const needId = await raise(await house.as(place.leader), place);
  const [here, there] = [
    await (await house.as(place.planner)).listen(),
    await (await house.as(place.coordinator)).at(other.url).listen(),
  ];
  const heard: Presence[] = [];
  there.socket.on('presence', (presence) => heard.push(presence));
  there.socket.emit('attend', { needId, doing: 'reading' });
  await until('the first is there', () => heard.length > 0);
  here.socket.emit('attend', { needId, doing: 'writing' });
  await until('both are there', () => heard.at(-1)?.people.length === 2);
});

testWithRedis(
  `Redis is killed in the middle, and comes back: everything written meanwhile is heard, once and in order${reason}`,
  async () => {
    const place = await house.aPlace();
    const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
    const needId = await raise(leader, place);
    const stream = `need/${needId}/shared` as const;
    const ears = [await planner.listen(), await planner.at(other.url).listen()];
    for (const ear of ears) await ear.follow(stream, 1);
    const say = async (body: string) => expect((await on(needId, leader).comment(body)).status).toBe(201);

    await say('før');
    await Promise.all([redis.kill(), say('mens den dør')]);
    await say('mens den er borte');
    await redis.start();
    await say('mens den kommer');
    await say('etter');
    for (const ear of ears) {
      await until('all is heard', () => ear.seen.length === 5, 10_000);
      expect(ear.seen.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6]);
    }
  },
  60_000,
);
