import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { type Command, performDeed, raiseNeed } from '@vertskap/needs';
import { closeDue, fireDue } from '@vertskap/notifications';
import { loadActor } from '@vertskap/organisations';
import { on } from '../harness/deeds.js';
import { figureOf } from '../harness/figures.js';
import { aNeed, type House, openHouse, until } from '../harness/house.js';
import type { Place, TestPerson } from '../harness/places.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const text = { body: 'Tekst.', language: 'nb' as const };
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** A need that was answered so many days ago. */
async function answered(place: Place, days: number): Promise<string> {
  const needId = await house.owner.transaction(async (tx) => {
    const actor = await loadActor(tx, place.leader.membershipId, new Date());
    return (await raiseNeed(tx, daysAgo(days + 1), actor!, aNeed(place, { askedSectorId: place.plan }))).needId;
  });
  await at(daysAgo(days), place.planner, needId, { deed: 'answer', ...text });
  return needId;
}
const at = (when: Date, person: TestPerson, needId: string, command: Command) =>
  house.owner.transaction(async (tx) => {
    const actor = await loadActor(tx, person.membershipId, new Date());
    await performDeed(tx, when, actor!, needId, { clientKey: randomUUID() }, command);
  });
const closeAll = async (): Promise<void> => {
  while ((await closeDue(house.owner, new Date(), 100)) > 0);
};
const shares = async (needId: string): Promise<string[]> =>
  (
    (await house.owner.query(
      `select d.share || case when d.fired_at is null then '' else ' fired' end as step from deadline d join clock c on c.id = d.clock_id
       where d.need_id = $1 and c.kind = 'confirmation' order by d.at`,
      [needId],
    )) as { step: string }[]
  ).map((s) => s.step);

test('an answer is asked about twice, and closes by itself where business says no word; once, however many look', async () => {
  const place = await house.aPlace();
  const needId = await answered(place, 60);
  const fresh = await answered(place, 1);
  await Promise.all(Array.from({ length: 6 }, () => fireDue(house.owner, 100)));
  await Promise.all(Array.from({ length: 6 }, () => closeDue(house.owner, new Date(), 100)));
  await closeAll();
  expect(await shares(needId)).toEqual(['50 fired', '80 fired', '-1 fired']);
  expect(await shares(fresh)).toEqual(['50', '80', '-1']);

  const leader = await house.as(place.leader);
  const { need, abilities } = (await on(needId, leader).view()).body;
  expect(need).toMatchObject({ state: 'closed', unconfirmed: true, holder: null, due: null });
  expect(need.activity.filter((a) => a.deed === 'close_unconfirmed')).toHaveLength(1);
  expect(need.activity.at(-1)!.author.name).toBe('Vertskap');
  expect(need.clocks.find((c) => c.kind === 'confirmation')).toMatchObject({ side: 'association', verdict: 'late' });
  expect(abilities.toSorted()).toEqual(['confirm', 'fulfil', 'postpone', 'release', 'send_back']);
  expect((await on(fresh, leader).view()).body.need).toMatchObject({ state: 'answered', unconfirmed: false });

  // business alone was warned
  const warned: { role: string; share: number }[] = await house.owner.query(
    `select m.role, t.share from notification t join membership m on m.id = t.membership_id
     where t.need_id = $1 and t.data ->> 'clock' = 'confirmation' and m.id = any($2) order by 2`,
    [needId, [place.leader, place.planner, place.planLeader, place.director].map((p) => p.membershipId)],
  );
  expect(warned).toEqual([50, 80].map((share) => ({ role: 'association_representative', share })));
  const trail: { action: string; channel: string; person_id: null }[] = await house.owner.query(
    `select action, channel, person_id from audit where object_id = $1 and action = 'need.close_unconfirmed'`,
    [needId],
  );
  expect(trail).toEqual([{ action: 'need.close_unconfirmed', channel: 'deadlines', person_id: null }]);
});

test('a word in time holds it open: yes closes it as confirmed, anything else starts the wait anew', async () => {
  const place = await house.aPlace();
  const [yes, word] = [await answered(place, 60), await answered(place, 60)];
  await at(daysAgo(50), place.leader, yes, { deed: 'confirm', ...text });
  await at(daysAgo(3), place.leader, word, { deed: 'comment', ...text });
  await closeAll();
  const leader = await house.as(place.leader);
  expect((await on(yes, leader).view()).body.need).toMatchObject({ state: 'closed', unconfirmed: false });
  const { need } = (await on(word, leader).view()).body;
  expect(need.state).toBe('answered');
  expect(need.clocks.filter((c) => c.kind === 'confirmation').map((c) => [c.cycle, c.verdict])).toEqual([
    [1, 'moved'],
    [2, null],
  ]);
});

test('what closed by itself can be reopened, or confirmed after all; and is counted apart', async () => {
  const place = await house.aPlace();
  const [back, late, silent] = [await answered(place, 40), await answered(place, 40), await answered(place, 40)];
  const waiting = await answered(place, 2);
  await closeAll();
  const leader = await house.as(place.leader);
  expect((await on(back, leader).sendBack()).status).toBe(201);
  expect((await on(late, leader).confirm()).status).toBe(201);
  expect((await on(back, leader).view()).body.need).toMatchObject({ state: 'open', unconfirmed: false });
  expect((await on(late, leader).view()).body.need).toMatchObject({ state: 'closed', unconfirmed: false });

  const mayor = await house.as(place.mayor);
  const page = (await mayor.call(api.figures, { query: {} })).body;
  const closings = figureOf(page, 'closings');
  expect(closings.values).toEqual({ confirmed: 1, sentBack: 1, unconfirmed: 1, waiting: 1 });
  const behind = async (key: string) =>
    (
      await mayor.call(api.listNeeds, { query: closings.rows.find((r) => r.key === key)!.opens! as object })
    ).body.needs.map((n) => n.id);
  expect(await behind('confirmed')).toEqual([late]);
  expect(await behind('unconfirmed')).toEqual([silent]);
  expect(await behind('waiting')).toEqual([waiting]);
});

test('whoever follows the need hears it, and holds what a fresh fetch gives', async () => {
  const place = await house.aPlace();
  const needId = await answered(place, 60);
  const leader = await house.as(place.leader);
  const before = (await on(needId, leader).view()).body.need;
  const stream = `need/${needId}/shared` as const;
  const ear = await leader.listen();
  await ear.follow(stream, before.seq);
  await closeAll();
  const heard = () => ear.seen.filter((e) => e.stream === stream);
  await until('the closing is heard', () => heard().length > 0);
  const after = (await on(needId, leader).view()).body.need;
  expect([heard().map((e) => e.seq), after.seq, after.version]).toEqual([
    [before.seq + 1],
    before.seq + 1,
    before.version + 1,
  ]);
  expect(heard()[0]!.event).toMatchObject({ kind: 'need.moved', need: { state: after.state, unconfirmed: true } });
});
