import { randomUUID } from 'node:crypto';
import { api } from '@vertskap/contract';
import type { Where } from '../rights/abilities.js';
import { names as insiders, outsiders, strangers } from '../rights/operations.js';
import { type Copied, copiesOf } from './copies.js';
import { inDays, on, raise } from './deeds.js';
import type { House } from './house.js';
import { aNeighbourAssociation, aPerson, type Place, type TestPerson } from './places.js';
import { aGuideLiesWith, itIsAboutLand, nobody, whatIsPromised, whatIsWritten, type World } from './worlds.js';
import type { Visitor } from './visitor.js';

/** What the requests are made of, and what the need has that no route of the plain worlds asks for. */
export type StateWorld = World & { number: string; suspendedId: string; insideId: string };
export type Crowd = { place: Place; as: (who: string) => Visitor };

/** Everybody who meets the need, and everybody who does not, signed in. */
export async function aCrowd(house: House): Promise<Crowd> {
  const [far, near, place] = [await house.aPlace(), await house.aPlace(), await house.aPlace()];
  const put = (statement: string, ...values: string[]) => house.owner.query(statement, values);
  await put(`insert into space_municipality values ($1, $2)`, place.space, near.municipality);
  await inOneRegion(put, place, near.municipality);
  const harbour = randomUUID();
  await put(
    `insert into sector (id, municipality_id, name, intake) values ($1, $2, 'Havn', false)`,
    harbour,
    place.municipality,
  );
  const { association, leader } = await aNeighbourAssociation(house.owner, place);
  const baker = randomUUID();
  await put(`insert into company (id, name) values ($1, 'Nabo Bakeri AS')`, baker);
  await put(`insert into association_company values ($1, $2)`, association, baker);
  const { municipality, intake, roads, companies } = place;
  const person = (name: string, ...rest: Tail) => aPerson(house.owner, name, ...rest);
  const {
    leader: own,
    deputy,
    contact,
    coordinator,
    planner,
    planLeader,
    roadman,
    director,
    mayor,
    administrator,
  } = place;
  const people: Record<string, TestPerson> = {
    leader: own,
    deputy,
    contact,
    coordinator,
    planner,
    planLeader,
    roadman,
    director,
    mayor,
    administrator,
    neighbour: leader,
    speaker: await person('Siri', 'company_contact', { company: companies[1], association: place.association }),
    sorter: await person('Stein', 'case_handler', { municipality, sector: intake }),
    adviser: await person('Harald', 'case_handler', { municipality, sector: harbour }),
    roadLeader: await person('Vera', 'sector_leader', { municipality, sector: roads }),
    neighbourContact: await person('Nils', 'company_contact', { company: baker, association }),
  };
  for (const [at, roles] of Object.entries(outsiders))
    for (const role of roles) people[`${at} ${role}`] = { near, far }[at as 'near'][role];
  const visitors = new Map<string, Visitor>();
  for (const who of [...insiders, ...strangers])
    visitors.set(who, people[who] ? await house.as(people[who]) : await house.stranger());
  return { place: { ...place, harbour, near: near.municipality } as Place, as: (who) => visitors.get(who)! };
}
/** The two work together: a need can be proposed to go from one to the other. */
async function inOneRegion(
  put: (statement: string, ...values: string[]) => Promise<unknown>,
  place: Place,
  near: string,
) {
  const region = randomUUID();
  const { municipality, director } = place;
  await put(
    `insert into region (id, name, founded_at, founded_by) values ($1, 'Kysten', now(), $2)`,
    region,
    director.membershipId,
  );
  await put(
    `insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at) values ($1, $2, now(), $2, now()), ($1, $3, now(), $2, now())`,
    region,
    municipality,
    near,
  );
}
type Tail = [role: Parameters<typeof aPerson>[2], at: Parameters<typeof aPerson>[3]];

/** One need in each state, and as many copies of it as somebody uses up. */
export async function aNeedInEach(
  house: House,
  { place, as }: Crowd,
): Promise<Map<Where, { world: StateWorld; copies: (count: number) => Promise<StateWorld[]> }>> {
  const first = await aBusyNeed(as, place, 'space');
  await itIsAboutLand(house, first);
  await aGuideLiesWith(house, place, first);
  const of = async (needId: string) => (await copiesOf(house.owner, needId, 1))[0]!(needId);
  const [planner, leader, mayor] = ['planner', 'leader', 'mayor'].map(as) as [Visitor, Visitor, Visitor];
  const olderId = await of(first);
  await on(olderId, planner).offer(place.roads);
  const older = (await on(olderId, leader).view()).body.need.number;
  const becomes: Record<Where, (id: string) => Promise<unknown>> = {
    'open, own sector': async () => undefined,
    'open, offered': (id) => on(id, planner).offer(place.roads),
    'open, association': (id) => on(id, planner).question(),
    'open, external': (id) => on(id, planner).toExternal('NVE'),
    'open, taken up by politics': async (id) => {
      await on(id, mayor).flag();
      await on(id, mayor).askStatus();
      await on(id, mayor).refer();
      return on(id, planner).offer(place.plan); // the council does not keep the ball
    },
    answered: (id) => on(id, planner).answer(),
    closed: async (id) => {
      await on(id, planner).answer();
      return on(id, leader).confirm();
    },
    declined: (id) => on(id, planner).decline(),
    referred: (id) => on(id, as('coordinator')).referOutside(),
    withdrawn: (id) => on(id, leader).withdraw(),
    merged: (id) => on(id, as('coordinator')).merge(older),
    restricted: async () => undefined,
  };
  const found = new Map<Where, { world: StateWorld; copies: (count: number) => Promise<StateWorld[]> }>();
  for (const [where, change] of Object.entries(becomes) as [Where, (typeof becomes)[Where]][]) {
    const id = where === 'restricted' ? await aBusyNeed(as, place, 'restricted') : await of(first);
    if (where === 'restricted') await itIsAboutLand(house, id);
    if (where === 'restricted') await aGuideLiesWith(house, place, id);
    const changed = (await change(id)) as { status: number; body: unknown } | undefined;
    if (changed && changed.status !== 201) throw new Error(`${where}: ${JSON.stringify(changed.body)}`);
    await alike(house, id, olderId, place);
    const world = await worldOf(house, place, id, { olderId, older });
    const copies = async (count: number) =>
      (await copiesOf(house.owner, id, count)).map((copied) => moved(world, copied));
    found.set(where, { world, copies });
  }
  return found;
}

/**
 * Raised on behalf of all members to the intake, which gave it to planning: with two companies behind it, one of them invited to
 * speak, a sector asked for its view, and two deadlines of the law, one of which stands still.
 */
async function aBusyNeed(as: Crowd['as'], place: Place, visibility: 'space' | 'restricted'): Promise<string> {
  const [leader, coordinator] = [as('leader'), as('coordinator')];
  const id = await raise(leader, place, {
    askedSectorId: null,
    visibility,
    title: `Sjakktårn ${randomUUID()}`,
    onBehalf: { kind: 'all_members' },
    kind: 'opportunity',
  });
  const { harbour } = place as Place & { harbour: string };
  const done = [
    await on(id, coordinator).assign(place.plan),
    await on(id, leader).back(place.companies[0]),
    await on(id, leader).back(place.companies[1]),
    ...(visibility === 'space' ? [await on(id, leader).invite(place.companies[1])] : []),
    await coordinator.call(api.consult, {
      params: { id },
      body: { clientKey: randomUUID(), sectorIds: [harbour], question: 'Hva mener dere?', replyBy: null },
    }),
    await on(id, coordinator).comment('Vi ser på det.'),
    await on(id, coordinator).note('Internt.'),
    await on(id, coordinator).commit(),
    await on(id, coordinator).register('pbl-21-7-1', inDays(-4)),
    await on(id, coordinator).register('pbl-21-7-1', inDays(-5)),
  ];
  const { clocks } = (await on(id, coordinator).view()).body.need;
  const [suspended] = clocks.filter((clock) => clock.kind === 'statutory');
  done.push(await on(id, coordinator).suspend(suspended!.id));
  const failed = done.find(({ status }) => status !== 201);
  if (failed) throw new Error(`a busy need: ${JSON.stringify(failed.body)}`);
  return id;
}

/** The two are called alike, as they are. */
const alike = (house: House, id: string, olderId: string, { municipality }: Place): Promise<unknown> =>
  house.owner.query('insert into likeness (municipality_id, need_id, other_id, score) values ($1, $2, $3, 0.9)', [
    municipality,
    id,
    olderId,
  ]);

async function worldOf(
  house: House,
  place: Place,
  needId: string,
  { olderId, older }: { olderId: string; older: string },
): Promise<StateWorld> {
  const clocks: { id: string; kind: string; paused: boolean }[] = await house.owner.query(
    `select id, kind, exists (select from clock_pause p where p.clock_id = c.id and p.to_at is null and p.reason = 'suspended') as paused
     from clock c where need_id = $1 order by started_at`,
    [needId],
  );
  const clock = (is: (clock: (typeof clocks)[number]) => boolean) => clocks.find(is)?.id ?? randomUUID();
  const [asked] = await house.owner.query(
    `select q.id, 'B-' || n.number as number from consultation q join need n on n.id = q.need_id where q.need_id = $1`,
    [needId],
  );
  return {
    ...nobody,
    ...(await whatIsWritten(house, needId)),
    region: { ...nobody.region, neighbourId: (place as Place & { near: string }).near },
    place,
    needId,
    number: asked.number as string,
    clockId: clock(({ kind, paused }) => kind === 'statutory' && !paused),
    suspendedId: clock(({ kind, paused }) => kind === 'statutory' && paused),
    insideId: clock(({ kind }) => kind === 'consultation'),
    consultationId: asked.id as string,
    commitmentId: await whatIsPromised(house, needId),
    otherId: olderId,
    older,
  };
}

const moved = (world: StateWorld, copied: Copied): StateWorld => ({
  ...world,
  needId: copied(world.needId),
  clockId: copied(world.clockId),
  suspendedId: copied(world.suspendedId),
  insideId: copied(world.insideId),
  consultationId: copied(world.consultationId),
  commitmentId: copied(world.commitmentId),
  messageId: copied(world.messageId),
  noteId: copied(world.noteId),
});
