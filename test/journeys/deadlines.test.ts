import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { loadActor } from '@vertskap/organisations';
import { raiseNeed } from '@vertskap/needs';
import { fireDue } from '@vertskap/notifications';
import { aNeed, type House, openHouse, until } from '../harness/house.js';
import type { Place } from '../harness/places.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** A need that was raised so long ago that all its deadlines have passed. */
async function oldNeed(place: Place, at: string, owner = house.owner): Promise<string> {
  return owner.transaction(async (tx) => {
    const actor = await loadActor(tx, place.leader.membershipId, new Date());
    return (await raiseNeed(tx, new Date(at), actor!, aNeed(place, { askedSectorId: place.plan }))).needId;
  });
}
const steps = (needId: string): Promise<{ kind: string; share: number; at: Date; fired: Date | null }[]> =>
  house.owner.query(
    `select c.kind, d.share, d.at, d.fired_at as fired from deadline d join clock c on c.id = d.clock_id where d.need_id = $1 order by 1, 2`,
    [needId],
  );

test('raising plans four steps for each clock, and none of them fires before its time', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place) })).body;
  await fireDue(house.owner, 100);
  const planned = await steps(needId);
  expect(planned.map((s) => `${s.kind} ${s.share}`)).toEqual(
    ['first_response', 'hand_over', 'next_update', 'resolution'].flatMap((kind) =>
      [50, 80, 100, 150].map((share) => `${kind} ${share}`),
    ),
  );
  expect(planned.every((s) => s.fired === null && s.at > new Date())).toBe(true);
});

test('each step that is due tells its own rung of the ladder once, however often and by however many it is fired', async () => {
  const place = await house.aPlace();
  const needId = await oldNeed(place, '2026-01-05T09:00:00Z');
  await Promise.all(Array.from({ length: 6 }, () => fireDue(house.owner, 100)));
  await fireDue(house.owner, 100);
  expect((await steps(needId)).every((s) => s.fired! >= s.at)).toBe(true);

  const told: { role: string; share: number; n: number }[] = await house.owner.query(
    `select m.role, t.share, count(*)::int as n from notification t join membership m on m.id = t.membership_id where t.need_id = $1 group by 1, 2 order by 1, 2`,
    [needId],
  );
  expect(told).toEqual([
    { role: 'case_handler', share: 50, n: 4 },
    { role: 'case_handler', share: 80, n: 4 },
    { role: 'case_handler', share: 100, n: 4 },
    { role: 'director', share: 150, n: 4 },
    { role: 'sector_leader', share: 100, n: 4 },
  ]);
  const planner = await house.as(place.planner);
  const page = (await planner.call(api.notifications, { query: {} })).body;
  expect(page.unread).toBe(12);
  expect(page.notifications[0]).toMatchObject({ need: { id: needId }, what: { kind: 'deadline' } });
  await planner.call(api.markNotified, { body: { upTo: page.notifications[0]!.at } });
  expect((await planner.call(api.notifications, { query: {} })).body.unread).toBe(0);
});

test('an answer calls off what has not fired; a question halts it, and the reply plans it again', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const { needId } = (await leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) })).body;
  const post = (visitor: typeof leader, kind: 'question' | 'comment' | 'answer') =>
    visitor.call(api.postMessage, {
      params: { id: needId },
      body: { clientKey: randomUUID(), kind, body: 'Tekst.', language: 'nb' },
    });
  const kinds = async () => [...new Set((await steps(needId)).map((s) => s.kind))];

  await post(planner, 'question');
  expect(await kinds()).toEqual(['business_reply', 'resolution']);
  expect((await steps(needId)).filter((s) => s.kind === 'resolution').map((s) => s.share)).toEqual([0]);
  await post(leader, 'comment');
  expect(await kinds()).toEqual(['hand_over', 'next_update', 'resolution']);
  await post(planner, 'answer');
  expect((await steps(needId)).map((s) => `${s.kind} ${s.share}`)).toEqual(
    [-1, 50, 80].map((share) => `confirmation ${share}`),
  );
});

test('whoever is told hears it on their own stream', async () => {
  const place = await house.aPlace();
  const desk = await (await house.as(place.planner)).listen();
  await desk.follow(`membership/${place.planner.membershipId}`);
  expect(await desk.follow(`membership/${place.leader.membershipId}`)).toEqual({ outcome: 'refused' });
  const needId = await oldNeed(place, '2026-02-02T09:00:00Z');
  await fireDue(house.owner, 100);
  await until('the handler hears', () =>
    desk.seen.some((e) => e.event.kind === 'notified' && e.event.needId === needId),
  );
});

test('the worker inside the server fires what is due by itself, and keeps its daily jobs in a schema of their own', async () => {
  const busy = await openHouse({ VERTSKAP_WORKER: '1' });
  try {
    const needId = await oldNeed(await busy.aPlace(), '2026-03-02T09:00:00Z', busy.owner);
    const waiting = async () => {
      const [row] = (await busy.owner.query(
        'select count(*)::int as n from deadline where need_id = $1 and fired_at is null',
        [needId],
      )) as { n: number }[];
      return row!.n;
    };
    await until('everything that is due has fired', async () => (await waiting()) === 0);
    const schedule = async () =>
      (await busy.owner.query(`select to_regclass('jobs.schedule') is not null as made`)) as { made: boolean }[];
    await until('the daily jobs are planned', async () => (await schedule())[0]!.made);
  } finally {
    await busy.close();
  }
});
