import { afterAll, beforeAll, expect } from '@jest/globals';
import { api, type AskNeighbours } from '@vertskap/contract';
import { togetherIn } from './a-region.js';
import { key, on, raise } from './deeds.js';
import { type House, openHouse, until } from './house.js';
import type { Place } from './places.js';
import type { Visitor } from './visitor.js';

/** The owner’s coordinator asks these for their part in an answer. */
export const ask = (by: Visitor, needId: string, to: Place[], over: Partial<AskNeighbours> = {}) =>
  by.call(api.askNeighbours, {
    params: { id: needId },
    body: {
      ...key(),
      municipalityIds: to.map(({ municipality }) => municipality),
      body: 'Hva kan dere love om veien?',
      language: 'nb',
      replyBy: null,
      messages: [],
      ...over,
    },
  });
/** The association says yes or no. */
export const consent = (by: Visitor, id: string, gives: boolean) =>
  by.call(api.consentToReferral, { params: { id }, body: { gives } });
/** A neighbour sends its part. */
export const contribute = (by: Visitor, id: string, body = 'Kanaribidrag', clientKey = key().clientKey) =>
  by.call(api.contributeToReferral, { params: { id }, body: { clientKey, body, language: 'nb' } });
/** What a need’s readers see of its referrals. */
export const ofNeed = async (by: Visitor, id: string) => (await by.call(api.referralsOfNeed, { params: { id } })).body;
/** What waits for somebody who answers for a neighbour. */
export const waiting = async (by: Visitor) => (await by.call(api.referrals)).body;
/** What somebody’s municipality contributed to others. */
export const given = async (by: Visitor) => (await by.call(api.givenContributions, { query: {} })).body.contributions;
/** What a path answers somebody. */
export const statusOf = async (by: Visitor, path: string) => (await by.request('GET', path)).status;

/** A house for the tests of one file, in which neighbours are asked for their part in an answer. */
export function askedNeighbours() {
  const it = {} as { house: House };
  beforeAll(async () => {
    it.house = await openHouse();
  });
  afterAll(() => it.house?.close());

  /** Three municipalities of one region, and one that is in none. */
  async function neighbours() {
    const [ours, theirs, third, far] = await Promise.all([1, 2, 3, 4].map(() => it.house.aPlace()));
    await togetherIn(it.house.owner, 'Kysten', ours!, theirs!, third!);
    const [leader, planner, coordinator, receiver] = await Promise.all(
      [ours!.leader, ours!.planner, ours!.coordinator, theirs!.coordinator].map(it.house.as),
    );
    return {
      ours: ours!,
      theirs: theirs!,
      third: third!,
      far: far!,
      leader: leader!,
      planner: planner!,
      coordinator: coordinator!,
      receiver: receiver!,
    };
  }
  const clockOf = async (id: string) =>
    (await it.house.owner.query(`select * from clock where referral_id = $1`, [id]))[0] as Record<string, unknown>;
  const stepsOf = async (id: string): Promise<number> =>
    (
      await it.house.owner.query(
        `select count(*)::int as n from deadline d join clock c on c.id = d.clock_id where c.referral_id = $1 and d.fired_at is null`,
        [id],
      )
    )[0].n;

  /** Does something while somebody else answers a referral: it waits for them, and leaves the counters of streams and the clock to them until then. */
  async function whileAnswered<T>(id: string, work: () => Promise<T>): Promise<T> {
    const { doing } = await it.house.owner.transaction(async (tx) => {
      const free = async (rows: string) =>
        (
          await tx.query(
            `select (select count(*) from ${rows}) = (select count(*) from (select from ${rows} for update skip locked) x) as all`,
          )
        )[0].all;
      await tx.query('select from referral where id = $1 for no key update', [id]);
      const begun = work();
      const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await until('it waits for the answer', async () => (await it.house.owner.query(waits)).length > 0);
      expect([await free('stream'), await free('clock where referral_id is not null')]).toEqual([true, true]);
      return { doing: begun };
    });
    return doing;
  }

  /** A neighbour is asked for its part in a need with a shared file, a message that is not shared, and a note. */
  async function asked(over: Partial<AskNeighbours> = {}) {
    const all = await neighbours();
    const { ours, theirs, leader, planner, coordinator } = all;
    const file = async (name: string) => {
      const { body } = await planner.request(
        'POST',
        `/api/attachments?name=${name}.txt`,
        Buffer.from(`Innhold ${name}`),
      );
      return (body as { id: string }).id;
    };
    const [shared, kept] = [await file('delt'), await file('holdt')];
    const needId = await raise(leader, ours, { title: 'Kanarivei', body: 'Kanaritekst' });
    await on(needId, planner).comment('Kanaridelt', [shared]);
    await on(needId, planner).comment('Kanariholdt', [kept]);
    await on(needId, planner).note('Kanarinotat');
    const [first] = (await on(needId, leader).view()).body.need.messages;
    expect((await ask(coordinator, needId, [theirs], { messages: [first!.id], ...over })).status).toBe(201);
    const [referral] = (await ofNeed(leader, needId)).referrals;
    return { ...all, needId, id: referral!.id, referral: referral!, files: { shared, kept } };
  }
  return Object.assign(it, { neighbours, asked, clockOf, stepsOf, whileAnswered });
}
