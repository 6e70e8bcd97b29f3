import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Stream } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation } from '../harness/places.js';
import { addressOf, requestOf, routeNames } from '../harness/requests.js';
import { nobody, type World } from '../harness/worlds.js';
import type { Listener, Visitor } from '../harness/visitor.js';

const names = [
  'leader',
  'deputy',
  'contact',
  'coordinator',
  'planner',
  'roadman',
  'planLeader',
  'director',
  'mayor',
  'administrator',
  'neighbour',
  'stranger',
] as const;
type Name = (typeof names)[number];
const business: Name[] = ['leader', 'deputy', 'contact'];
const house_: Name[] = ['coordinator', 'planner', 'planLeader', 'director'];
/** Who must find each secret somewhere, and nobody else may. A made-up word each, so that search can look for it too. */
const secrets = {
  note: { word: 'kanarinotat', for: [...house_, 'roadman'] },
  consultation: { word: 'kanarispørsmål', for: [...house_, 'roadman'] },
  contribution: { word: 'kanaribidrag', for: [...house_, 'roadman'] },
  'a need for the municipality alone': { word: 'kanaribehov', for: [...business, ...house_, 'mayor'] },
  'its answer': { word: 'kanarisvar', for: [...business, ...house_, 'mayor'] },
  'a need of the space': { word: 'kanarirom', for: [...business, ...house_, 'mayor', 'neighbour', 'roadman'] },
  'a draft': { word: 'kanarikladd', for: ['leader'] },
  'a need elsewhere': { word: 'kanarifremmed', for: [] },
} satisfies Record<string, { word: string; for: Name[] }>;

let house: House;
const people = {} as Record<Name, Visitor>;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** All that reaches somebody: every stream they may follow from its beginning, every GET, every search. */
class Haul {
  ears: Listener[] = [];
  texts: string[] = [];

  constructor(readonly visitor: Visitor) {}

  async listen(streams: Stream[]): Promise<void> {
    if (!this.visitor.session?.person) return;
    const ear = await this.visitor.listen();
    this.ears.push(ear);
    for (const stream of streams) this.texts.push(JSON.stringify(await ear.follow(stream, 0)));
  }

  async fetchAll(worlds: World[]): Promise<void> {
    for (const world of worlds)
      for (const name of routeNames.filter((route) => api[route].method === 'GET'))
        await this.get(addressOf(name, requestOf(name).make(world)));
    for (const { word } of Object.values(secrets)) await this.get(`/api/search?q=${encodeURIComponent(word)}`);
    await this.get('/api/needs?limit=100');
  }

  private async get(path: string): Promise<void> {
    const { body, headers } = await this.visitor.request('GET', path);
    this.texts.push(JSON.stringify([body, [...headers]]));
  }

  holds(word: string): boolean {
    return [...this.texts, ...this.ears.map((ear) => JSON.stringify(ear.seen))].some((text) => text.includes(word));
  }
}

test('each secret reaches those it is for, by page, list, search or socket, and nobody else', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const neighbour = (await aNeighbourAssociation(house.owner, place)).leader;
  for (const name of names)
    people[name] =
      name === 'stranger' ? await house.stranger() : await house.as(name === 'neighbour' ? neighbour : place[name]);
  const { leader, planner, roadman } = people;
  const needs = {
    open: await raise(leader, place, { askedSectorId: null, title: `Om ${secrets['a need of the space'].word}` }),
    closed: await raise(leader, place, {
      title: `Om ${secrets['a need for the municipality alone'].word}`,
      visibility: 'municipality',
    }),
    foreign: await raise(await house.as(elsewhere.leader), elsewhere, {
      title: `Om ${secrets['a need elsewhere'].word}`,
    }),
  };
  await on(needs.open, people.coordinator).toSector(place.plan);
  const streams = [...Object.values(needs), randomUUID()].flatMap((id): Stream[] => [
    `need/${id}/shared`,
    `need/${id}/internal`,
  ]);
  for (const at of [place, elsewhere])
    streams.push(
      `municipality/${at.municipality}`,
      `association/${at.association}`,
      `space/${at.space}`,
      `membership/${at.leader.membershipId}`,
    );
  const hauls = Object.fromEntries(names.map((name) => [name, new Haul(people[name])])) as Record<Name, Haul>;
  for (const name of names) await hauls[name].listen(streams);

  const heard = hauls.planner.ears[0]!;
  await on(needs.open, planner).note(`Et ${secrets.note.word}.`);
  const asked = await planner.call(api.consult, {
    params: { id: needs.open },
    body: {
      clientKey: randomUUID(),
      sectorIds: [place.roads],
      question: `Et ${secrets.consultation.word}?`,
      replyBy: null,
    },
  });
  const consultationId = asked.body.consultations[0]!.id;
  const contribution = { clientKey: randomUUID(), body: `Et ${secrets.contribution.word}.` };
  await roadman.call(api.contribute, { params: { id: needs.open, consultationId }, body: contribution });
  await on(needs.closed, planner).answer(`Et ${secrets['its answer'].word}.`);
  await leader.call(api.saveDraft, { params: { key: 'need' }, body: { content: { title: secrets['a draft'].word } } });
  await until(
    'the planner hears the note and the answer',
    () =>
      heard.seen.some((e) => e.event.kind === 'note.posted') && heard.seen.some((e) => e.event.kind === 'need.moved'),
  );

  const clockOf = async (id: string): Promise<string> =>
    (
      await house.owner.query(`select id from clock where need_id = $1 order by kind = 'consultation' desc limit 1`, [
        id,
      ])
    )[0].id;
  const versions = { policy: 1, calendar: 1 };
  const worlds = await Promise.all(
    Object.values(needs).map(async (needId) => ({
      place,
      needId,
      clockId: await clockOf(needId),
      consultationId,
      versions,
      ...nobody,
    })),
  );
  for (const name of names) {
    await hauls[name].listen(streams);
    await hauls[name].fetchAll(worlds);
  }
  for (const [what, { word, for: readers }] of Object.entries(secrets)) {
    const found = names.filter((name) => hauls[name].holds(word));
    expect({ what, found: found.sort() }).toEqual({ what, found: [...readers].sort() });
  }
  const internal: { id: string; kind: string }[] = await house.owner.query(
    `select id, kind from clock where need_id = $1 and kind in ('consultation', 'hand_over') order by kind`,
    [needs.open],
  );
  expect(new Set(internal.map((c) => c.kind))).toEqual(new Set(['consultation', 'hand_over']));
  for (const { id, kind } of internal)
    for (const name of names) {
      const { status } = await people[name].call(api.explainClock, { params: { id: needs.open, clockId: id } });
      const reads = secrets.note.for.includes(name);
      expect([name, kind, status]).toEqual([name, kind, reads ? 200 : name === 'stranger' ? 401 : 404]);
      expect([name, kind, hauls[name].holds(id)]).toEqual([name, kind, reads]);
    }
});
