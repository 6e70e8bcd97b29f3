import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { api } from '@vertskap/contract';
import { situations, type Where } from '../rights/abilities.js';
import { names, operations, strangers, wantedOutside } from '../rights/operations.js';
import { key } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { addressOf, type Parts, requestOf, type RouteName, routeNames } from '../harness/requests.js';
import { aCrowd, aNeedInEach, type Crowd, type StateWorld } from '../harness/states.js';

/**
 * Every operation that names a need, sent by everybody, to a need in every state: answered as written in test/rights/operations.ts.
 * What is refused leaves no trace, so that all of it is sent to one need in each state; whatever succeeds has a copy of its own.
 *
 * Here a part of it, in which everybody meets every operation, everybody every state, and every operation every state; all of it with
 * `npm run faults -- policies`, which gives the tally.
 */
const { RIGHTS_ALL: all, RIGHTS_REPORT: report } = process.env;
/** One cell of so many is tried: the code that answers outsiders is the same for all that they ask. */
const ONE_OF = { insiders: 7, outsiders: 11 };

const wheres = Object.keys(situations) as Where[];

let house: House;
let crowd: Crowd;
let needs: Awaited<ReturnType<typeof aNeedInEach>>;
beforeAll(async () => {
  house = await openHouse();
  crowd = await aCrowd(house);
  needs = await aNeedInEach(house, crowd);
});
const tally = { right: 0, total: 0 };
afterAll(async () => {
  if (report) writeFileSync(report, JSON.stringify(tally));
  await house?.close();
});

const words = { body: 'Tekst.', language: 'nb' };
/** Where the good request of a route is not the one that is meant. */
const others: Record<string, (w: StateWorld, who: string) => Partial<Parts>> = {
  'explainClock inside': (w) => ({ params: { id: w.needId, clockId: w.insideId } }),
  resumeStatutory: (w) => ({ params: { id: w.needId, clockId: w.suspendedId } }),
  moveWakeUp: (w) => ({ params: { id: w.needId, clockId: w.suspendedId } }),
  'postMessage comment': () => ({ body: { ...key(), ...words, kind: 'comment' } }),
  'postMessage question': () => ({ body: { ...key(), ...words, kind: 'question' } }),
  'postMessage answer': () => ({ body: { ...key(), ...words, kind: 'answer' } }),
  'handOver outside': () => ({
    body: { ...key(), to: { kind: 'external', name: 'Statsforvalteren' }, needed: 'Uttalelse.', replyBy: null },
  }),
  changeKind: () => ({ body: { ...key(), kind: 'need' } }), // all of them are opportunities here
  endSpeaking: (w) => ({ params: { id: w.needId, companyId: w.place.companies[1] } }),
  search: ({ number }) => ({ query: { q: number } }),
  nameReaders: ({ place }, who) => ({
    body: {
      ...key(),
      membershipIds: /leader$|deputy|contact|speaker|neighbour/.test(who)
        ? [place.leader.membershipId, place.deputy.membershipId]
        : [place.planner.membershipId],
    },
  }),
};

const isList = (name: RouteName): boolean => name === 'search' || name === 'suggestions';
const routeOf = (operation: string): RouteName => operation.split(' ')[0] as RouteName;

/** What is answered; what a list or a sorting says of this one need is said as a status too. */
async function answered(operation: string, who: string, w: StateWorld): Promise<number> {
  const name = routeOf(operation);
  const parts = { ...requestOf(name).make(w), ...others[operation]?.(w, who) };
  const { status, body } = await crowd.as(who).request(api[name].method, addressOf(name, parts), parts.body);
  if (status === 200 && isList(name)) return JSON.stringify(body).includes(w.needId) ? 200 : 204;
  if (name !== 'triage' || status !== 201) return status;
  return (body as { results: { outcome: string }[] }).results[0]?.outcome === 'done' ? 201 : 409;
}

type Cell = { operation: string; who: string; where: Where; wanted: number };
function cellsOf(where: Where): Cell[] {
  const tried = (of: number, ...places: number[]) => all || places.reduce((sum, place) => sum + place, 0) % of === 0;
  const z = wheres.indexOf(where);
  return Object.entries(operations).flatMap(([operation, rule], x) => [
    ...names
      .filter((_, y) => tried(ONE_OF.insiders, x, y, z))
      .map((who) => ({ operation, who, where, wanted: rule(who, where) })),
    ...strangers
      .filter((_, y) => tried(ONE_OF.outsiders, x, y, z))
      .map((who) => ({ operation, who, where, wanted: wantedOutside(operation, who) })),
  ]);
}
const writes = ({ operation, wanted }: Cell): boolean => wanted < 300 && api[routeOf(operation)].method !== 'GET';

/** Whoever waits for an answer leaves the line to others. */
async function inParallel<T>(all: T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const line = async () => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: width }, line));
}

/** Every operation that takes the id of a need, wherever it takes it. */
function namesNeed(name: RouteName): boolean {
  const { path, body, query } = api[name] as { path: string; body?: object; query?: object };
  const fields = [body, query].flatMap((schema) =>
    schema && 'shape' in schema ? Object.keys(schema.shape as object) : [],
  );
  return path.startsWith('/needs/:id') || fields.some((field) => ['needId', 'needIds', 'needs'].includes(field));
}

test('every operation that names a need is written down', () => {
  const written = new Set(Object.keys(operations).map(routeOf));
  expect(routeNames.filter((name) => namesNeed(name) && !written.has(name))).toEqual([]);
  expect([...written].filter((name) => !(name in api))).toEqual([]);
});

test.each(wheres)(
  '%s',
  async (where) => {
    const { world, copies } = needs.get(where)!;
    const cells = cellsOf(where);
    const before = await traces(world.needId);
    const wrong: string[] = [];
    const check = async (cell: Cell, w: StateWorld) => {
      const { operation, who, wanted } = cell;
      const is = await answered(operation, who, w).catch((error: unknown) => String(error));
      if (is !== wanted) wrong.push(`${operation}, ${who}: ${wanted} → ${is}`);
    };
    await inParallel(
      cells.filter((cell) => !writes(cell)),
      8,
      (cell) => check(cell, world),
    );
    expect(await traces(world.needId)).toEqual(before);
    const writing = cells.filter(writes);
    const used = await copies(writing.length);
    await inParallel(
      writing.map((cell, i) => [cell, used[i]!] as const),
      8,
      ([cell, w]) => check(cell, w),
    );
    tally.total += cells.length;
    tally.right += cells.length - wrong.length;
    expect(wrong).toEqual([]);
  },
  600_000,
);

/** All rows of a need and its log. */
const traces = (needId: string): Promise<unknown> =>
  house.owner.query(
    `select md5(to_jsonb(n)::text) as need, (select count(*) from event where stream like 'need/' || n.id || '/%') as events,
       (select count(*) from clock where need_id = n.id) as clocks, (select count(*) from need_company where need_id = n.id) as companies,
       (select count(*) from assignment where need_id = n.id) as assignments, (select count(*) from snooze where need_id = n.id) as snoozed
     from need n where id = $1`,
    [needId],
  );
