import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { api, type FigureId, type NeedSummary, type Sent } from '@vertskap/contract';
import { performDeed, raiseNeed } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import { figureOf } from '../harness/figures.js';
import { aNeed, type House, openHouse } from '../harness/house.js';
import { aNeighbourAssociation, type Place, type TestPerson } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

type Query = Partial<Record<keyof Sent<typeof api.listNeeds>['query'], string>>;
const DAY = 86_400_000;
const ofResponse = { clock: 'first_response' } as const;
const COUNT = 60;
let house: House;
let place: Place;
let coordinator: Visitor;
let all: NeedSummary[];
let responses: Map<string, { verdict: string | null; dueAt: Date; stoppedAt: Date | null }>;

beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
  const other = await aNeighbourAssociation(house.owner, place);
  for (let i = 0; i < COUNT; i++) await aPast(i, [place.leader, place.deputy, other.leader][i % 3]!);
  coordinator = await house.as(place.coordinator);
  all = (await list(coordinator, { limit: '100' })).needs;
  const clocks: { id: string; verdict: string | null; dueAt: Date; stoppedAt: Date | null }[] = await house.owner.query(
    `select need_id as id, verdict, due_at as "dueAt", stopped_at as "stoppedAt" from clock where kind = 'first_response'`,
  );
  responses = new Map(clocks.map((c) => [c.id, c]));
});
afterAll(() => house?.close());

/** A need with a past. Ten of them at a time are raised at the same instant, so that they share their keys. */
async function aPast(i: number, raiser: TestPerson): Promise<void> {
  const day = (n: number) => new Date(Math.floor(Date.now() / DAY) * DAY - n * DAY + 10 * 3_600_000);
  const raisedAt = day(70 - 10 * Math.floor(i / 10));
  const over = {
    askedSectorId: [place.intake, place.plan, place.roads][i % 3]!,
    theme: (['land', 'water', null] as const)[i % 3]!,
    urgency: i % 4 === 0 ? ('urgent' as const) : ('normal' as const),
    onBehalf: { kind: 'all_members' as const },
  };
  const text = { body: 'Tekst.', language: 'nb' as const };
  await house.owner.transaction(async (tx) => {
    const actor = async (person: TestPerson) => (await loadActor(tx, person.membershipId, new Date()))!;
    const { needId } = await raiseNeed(tx, raisedAt, await actor(raiser), aNeed(place, over));
    const staff = await actor(place.coordinator);
    const perform = async (by: typeof staff, command: Parameters<typeof performDeed>[5], after: number) =>
      performDeed(tx, new Date(raisedAt.getTime() + after * DAY), by, needId, { clientKey: randomUUID() }, command);
    const acts = [
      () => undefined,
      () => perform(staff, { deed: 'comment', ...text }, 1),
      () => perform(staff, { deed: 'comment', ...text }, 9),
      () => perform(staff, { deed: 'question', ...text }, 2),
      () => perform(staff, { deed: 'answer', ...text }, 3),
      async () => perform(await actor(raiser), { deed: 'withdraw', ...text }, 1),
      () => perform(staff, { deed: 'decline', ...text, basis: null }, 8),
      () =>
        perform(
          staff,
          { deed: 'hand_over', to: { kind: 'external', id: null, name: 'NVE' }, needed: 'x', replyBy: null },
          1,
        ),
      () =>
        perform(
          staff,
          { deed: 'provisional_answer', ...text, reason: 'x', promisedBy: day(-9).toISOString().slice(0, 10) },
          2,
        ),
    ];
    await acts[i % acts.length]!();
  });
}

async function list(who: Visitor, query: Query) {
  const { status, body } = await who.call(api.listNeeds, { query: query as Sent<typeof api.listNeeds>['query'] });
  expect([query, status]).toEqual([query, 200]);
  return body;
}

/** How many pass the filters, whatever the order. */
async function count(who: Visitor, { sort: _, limit: __, cursor: ___, ...query }: Query): Promise<number> {
  const { status, body } = await who.call(api.countNeeds, { query: query as Sent<typeof api.countNeeds>['query'] });
  expect([query, status, body.more]).toEqual([query, 200, false]);
  return body.count;
}

const now = Date.now();
const overdue = (n: NeedSummary) => n.state === 'open' && n.due?.side === 'municipality' && Date.parse(n.due.at) < now;
const response = (n: NeedSummary) => responses.get(n.id)!;
const late = (n: NeedSummary) =>
  response(n).verdict === 'late' || (response(n).verdict === null && response(n).dueAt.getTime() < now);
const at = (days: number) => new Date(now - days * DAY).toISOString();
const stoppedIn = (n: NeedSummary, from: string, to: string) => {
  const { stoppedAt } = response(n);
  return stoppedAt !== null && stoppedAt >= new Date(from) && stoppedAt < new Date(to);
};

/** Every filter, and what it means, said without SQL. */
const filters = (): [Query, (n: NeedSummary) => boolean][] => [
  [{ state: 'open' }, (n) => n.state === 'open'],
  [{ state: 'answered,declined' }, (n) => n.state === 'answered' || n.state === 'declined'],
  [{ ball: 'mine' }, (n) => n.holder?.id === place.intake],
  [{ ball: 'municipality' }, (n) => n.holder?.kind === 'sector'],
  [{ ball: 'association' }, (n) => n.holder?.kind === 'association'],
  [{ ball: 'external' }, (n) => n.holder?.kind === 'external'],
  [{ sector: place.plan }, (n) => n.holder?.id === place.plan],
  [{ association: place.association }, (n) => n.association.id === place.association],
  [{ theme: 'land' }, (n) => n.theme === 'land'],
  [{ overdue: 'true' }, overdue],
  [{ ...ofResponse, verdict: 'met' }, (n) => response(n).verdict === 'met'],
  [{ ...ofResponse, verdict: 'late' }, late],
  [{ ...ofResponse, verdict: 'judged' }, (n) => response(n).verdict === 'met' || late(n)],
  [{ ...ofResponse, verdict: 'running' }, (n) => response(n).verdict === null],
  [{ ...ofResponse, startedFrom: at(60), startedTo: at(30) }, (n) => at(60) <= n.raisedAt && n.raisedAt < at(30)],
  [{ raisedFrom: at(45) }, (n) => n.raisedAt >= at(45)],
  [{ raisedTo: at(25) }, (n) => n.raisedAt < at(25)],
  [{ ...ofResponse, stoppedFrom: at(60), stoppedTo: at(30) }, (n) => stoppedIn(n, at(60), at(30))],
  [
    { ...ofResponse, creditedTo: place.intake },
    (n) => (response(n).verdict === null ? n.holder?.id === place.intake : response(n).verdict !== 'cancelled'),
  ],
];

test('every filter alone, and every two together, give just the needs that they describe', async () => {
  expect(all).toHaveLength(COUNT);
  const asked = filters();
  const wanted: [Query, NeedSummary[]][] = asked.flatMap(([query, fits], i) =>
    asked
      .slice(i)
      .map(([more, fitsToo]): [Query, NeedSummary[]] => [
        { ...query, ...more },
        all.filter((n) => (fits(n) || fieldsShared(query, more)) && fitsToo(n)),
      ]),
  );
  for (const [query, needs] of wanted) {
    const page = await list(coordinator, { ...query, limit: '100' });
    expect({ query, total: await count(coordinator, query), ids: page.needs.map((n) => n.id).sort() }).toEqual({
      query,
      total: needs.length,
      ids: needs.map((n) => n.id).sort(),
    });
  }
  for (const [query, fits] of asked) expect([query, all.some(fits), all.every(fits)]).toEqual([query, true, false]);
});

/** The second of two filters on the same field replaces the first. */
const fieldsShared = (a: Query, b: Query): boolean => Object.keys(a).every((key) => key in b);

async function paged(who: Visitor, query: Query): Promise<NeedSummary[]> {
  const seen: NeedSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(who, { ...query, ...(cursor && { cursor }) });
    seen.push(...page.needs);
    cursor = page.nextCursor;
  } while (cursor !== null && seen.length <= COUNT);
  return seen;
}

describe.each<[NonNullable<Query['sort']>, (n: NeedSummary) => number]>([
  ['due', (n) => (n.due ? Date.parse(n.due.at) : Infinity)],
  ['raised', (n) => -Date.parse(n.raisedAt)],
  ['changed', (n) => -Date.parse(n.changedAt)],
])('sorted by %s', (sort, key) => {
  test.each(['1', '7', '10', '59', '60', '100'])(
    'pages of %s hold every need once and in order, though many share a key',
    async (limit) => {
      const seen = await paged(coordinator, { sort, limit });
      expect(new Set(seen.map((n) => n.id)).size).toBe(COUNT);
      expect(seen).toHaveLength(COUNT);
      expect(new Set(all.map(key)).size).toBeLessThan(0.7 * COUNT);
      const order = seen.map((n): [number, string] => [key(n), n.id]);
      expect(order).toEqual(order.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a - b)));
    },
  );
});

test.each(['leader', 'contact', 'planner', 'director'] as const)(
  'a need that the %s comes to see by several ways is listed and counted once, in its place',
  async (name) => {
    const who = await house.as(place[name]);
    const ids = (needs: NeedSummary[]) => needs.map((n) => n.id);
    for (const sort of ['due', 'raised', 'changed'])
      for (const filter of [{}, { state: 'open,answered' }] as Query[]) {
        const seen = ids((await list(who, { ...filter, sort, limit: '100' })).needs);
        const inOrder = ids((await list(coordinator, { ...filter, sort, limit: '100' })).needs);
        expect(seen.length).toBeGreaterThan(5);
        expect([sort, filter, seen]).toEqual([sort, filter, inOrder.filter((id) => seen.includes(id))]);
        expect([sort, filter, ids(await paged(who, { ...filter, sort, limit: '7' }))]).toEqual([sort, filter, seen]);
        expect([filter, await count(who, filter)]).toEqual([filter, seen.length]);
      }
  },
);

test.each(['mayor', 'director', 'coordinator', 'planLeader'] as const)(
  'every figure that the %s sees opens just the needs that it counts',
  async (name) => {
    const who = await house.as(place[name]);
    const page = (await who.call(api.figures, { query: {} })).body;
    const total = (opens: Query) => count(who, opens);
    const rowsOf = (id: FigureId) => figureOf(page, id).rows;
    const [open, overdue] = rowsOf('open');
    expect(page.figures.length).toBe(name === 'planLeader' ? 17 : 19);
    expect(open!.cells[1]).toBeGreaterThan(0);
    for (const id of ['open', 'on_time', 'holders', 'ageing', 'trend', 'load'] as const)
      for (const { key, opens, cells } of rowsOf(id)) {
        const counted = figureOf(page, id).columns.findIndex(({ key }) => ['needs', 'answered', 'open'].includes(key));
        expect([id, key, await total(opens!)]).toEqual([id, key, cells[counted]]);
      }
    const { n, opens } = figureOf(page, 'first_response');
    expect(await total(opens!)).toBe(n);
    for (const id of ['holders', 'ageing'] as const)
      expect(rowsOf(id).reduce((sum, { cells }) => sum + Number(cells.at(-2)), 0)).toBe(open!.cells[1]);
    expect((await list(who, { ...overdue!.opens, sort: 'due' })).needs[0]).toEqual({
      ...page.worst?.need,
      unread: expect.any(Boolean),
    });
  },
);

test('the filters on offer are those that occur among what one may see', async () => {
  const options = async (who: TestPerson) => (await (await house.as(who)).call(api.filterOptions)).body;
  const { sectors, associations } = await options(place.coordinator);
  expect([sectors.map((s) => s.name), associations]).toEqual([
    ['Mottak', 'Plan og bygg', 'Vei'],
    expect.arrayContaining([expect.objectContaining({ id: place.association })]),
  ]);
  expect(associations).toHaveLength(2);
  expect((await options(place.contact)).associations.map(({ id }) => id)).toEqual([place.association]);
  expect((await options(place.administrator)).sectors).toEqual([]);
});
