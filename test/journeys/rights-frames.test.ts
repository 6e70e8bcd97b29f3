import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Address, api, asked, catalogue, type EventKind, said, type Stream, streams } from '@vertskap/contract';
import { tellNext } from '@vertskap/notifications';
import { situations, type Where } from '../rights/abilities.js';
import { asks, follows, heardOn, isHeard, says } from '../rights/frames.js';
import { type Insider, names, strangers } from '../rights/operations.js';
import { anInitiative } from '../harness/an-initiative.js';
import { aMeeting } from '../harness/a-meeting.js';
import { longAgo } from '../harness/a-pulse.js';
import { inDays, on } from '../harness/deeds.js';
import { anEar, type Ear, kindsIn, quiet } from '../harness/ears.js';
import { type House, openHouse, until } from '../harness/house.js';
import { anOrgNumber } from '../harness/requests.js';
import { aCrowd, aNeedInEach, type Crowd, type StateWorld } from '../harness/states.js';

/**
 * Every message that a client can send over the socket, and every kind of event, of a need in every state and for everybody: who is
 * answered and who hears it, as written in test/rights/frames.ts.
 */
const wheres = Object.keys(situations) as Where[];

let house: House;
let crowd: Crowd;
let needs: Awaited<ReturnType<typeof aNeedInEach>>;
let meetingId: string;
let initiativeId: string;
const ears = new Map<string, Ear>();
beforeAll(async () => {
  house = await openHouse();
  crowd = await aCrowd(house);
  needs = await aNeedInEach(house, crowd);
  meetingId = (await aMeeting(house.owner, crowd.place, 60)).id;
  initiativeId = await anInitiative(house.owner, crowd.place);
  await tellAll(); // of how the needs became what they are
  for (const who of [...names, ...strangers]) {
    const ear = await anEar(crowd.as(who));
    if (ear) ears.set(who, ear);
  }
});
afterAll(() => house?.close());

async function tellAll(): Promise<void> {
  while ((await tellNext(house.owner, new Date(), 200)) > 0);
}
const isInsider = (who: string): who is Insider => (names as string[]).includes(who);
/** Nobody from outside follows anything of this place but its meetings and initiatives, which staff of the other municipality in the space read. */
const may = (address: Address, who: string, where: Where): boolean =>
  isInsider(who)
    ? follows[address](who, where)
    : (address === 'meeting/{id}' || address === 'initiative/{id}') && meets.includes(who);
const meets = ['coordinator', 'director', 'mayor', 'planner', 'planLeader'].map((who) => `near ${who}`);

function streamsOf({ place, needId }: StateWorld): Record<Address, Stream> {
  return {
    'need/{id}/shared': `need/${needId}/shared`,
    'need/{id}/internal': `need/${needId}/internal`,
    'municipality/{id}': `municipality/${place.municipality}`,
    'coordinators/{id}': `coordinators/${place.municipality}`,
    'association/{id}': `association/${place.association}`,
    'space/{id}': `space/${place.space}`,
    'meeting/{id}': `meeting/${meetingId}`,
    'initiative/{id}': `initiative/${initiativeId}`,
    'membership/{id}': `membership/${place.planner.membershipId}`,
  };
}
const listening = (is: (who: string) => boolean): string[] => [...ears.keys()].filter(is).sort();
const ear = (who: string): Ear => ears.get(who)!;

test('every message, every frame, every stream and every kind of event is written down', () => {
  expect(Object.keys(asks).sort()).toEqual(Object.keys(asked).sort());
  expect(Object.keys(says).sort()).toEqual(Object.keys(said).sort());
  expect(Object.keys(follows).sort()).toEqual(Object.keys(streams).sort());
  expect(Object.fromEntries(Object.entries(heardOn).map(([kind, on]) => [kind, on.toSorted()]))).toEqual(
    Object.fromEntries(Object.entries(catalogue).map(([kind, { on }]) => [kind, on.toSorted()])),
  );
  expect(strangers.filter((who) => !ears.has(who))).toEqual(['stranger']);
});

test.each(wheres)('%s: who may follow, who is shown to be there, and who hears what happens', async (where) => {
  const { world } = needs.get(where)!;
  const all = streamsOf(world);
  for (const [address, stream] of Object.entries(all) as [Address, Stream][]) {
    const answers = await Promise.all(
      [...ears].map(async ([who, { listener }]) => [who, (await listener.follow(stream, 0)).outcome] as const),
    );
    const following = answers.flatMap(([who, outcome]) => (outcome === 'refused' ? [] : [who]));
    expect([address, following.sort()]).toEqual([address, listening((who) => may(address, who, where))]);
  }
  await attended(world, where);

  const from = new Map([...ears].map(([who, { listener }]) => [who, listener.seen.length]));
  const happened = await everything(world, where);
  await until('the coordinator hears the last of it', () =>
    ear('coordinator').listener.seen.some(
      ({ event }) => event.kind === 'note.posted' && event.note.body === `Sist ${where}`,
    ),
  );
  await quiet(ears.values());
  const heard = new Map([...ears].map(([who, it]) => [who, kindsIn(it, Object.values(all), from.get(who)!)]));
  for (const kind of Object.keys(heardOn) as EventKind[]) {
    if (!happened.has(kind)) continue;
    const hearing = listening((who) => heard.get(who)!.includes(kind));
    expect([kind, hearing]).toEqual([kind, listening((who) => isInsider(who) && isHeard(kind, who, where))]);
  }
  await told(world, where);
  await left(world, where);
});

/** Everybody says that they have it open; only those who read its notes are shown, and only they are told. */
async function attended({ needId, place }: StateWorld, where: Where): Promise<void> {
  const readers = listening((who) => may('need/{id}/internal', who, where));
  const persons = new Map([...ears].map(([who, { own }]) => [own.split('/')[1], who]));
  const shown = () =>
    (
      ear('coordinator')
        .presences.filter((p) => p.needId === needId)
        .at(-1)?.people ?? []
    )
      .map(({ membershipId }) => persons.get(membershipId)!)
      .sort();
  for (const { listener } of ears.values()) listener.socket.emit('attend', { needId, doing: 'reading' });
  await until(`${where}: all who read the notes are there`, () => shown().length >= readers.length);
  await quiet(ears.values());
  expect(shown()).toEqual(readers);
  const told = listening((who) => ear(who).presences.some((p) => p.needId === needId));
  expect([place.municipality, told]).toEqual([place.municipality, readers]);
  for (const { listener } of ears.values()) listener.socket.emit('attend', { needId, doing: null });
}

/** One deed of every sort that can be done in this state; the kinds of event that it must have come to. */
async function everything(w: StateWorld, where: Where): Promise<Set<EventKind>> {
  const { needId, place } = w;
  const [coordinator, leader, administrator] = [crowd.as('coordinator'), crowd.as('leader'), crowd.as('administrator')];
  const it = on(needId, coordinator);
  const done: { status: number; body: unknown }[] = [];
  const kinds = new Set<EventKind>([
    'note.posted',
    'need.opened',
    'read',
    'plan.changed',
    'people.changed',
    'pulses.changed',
  ]);
  const key = { clientKey: randomUUID() };
  done.push(
    await crowd
      .as(where === 'restricted' ? 'coordinator' : 'planner')
      .call(api.markRead, { params: { id: needId }, body: { seq: 1 } }),
  );
  if (where === 'restricted') kinds.delete('read'); // by the coordinator, on a stream of their own
  const params = { id: needId };
  if (where === 'restricted')
    done.push(
      await coordinator.call(api.consult, {
        params,
        body: { ...key, sectorIds: [place.roads], question: 'Hva mener dere?', replyBy: null },
      }),
    );
  else
    done.push(
      await crowd.as('adviser').call(api.contribute, {
        params: { ...params, consultationId: w.consultationId },
        body: { ...key, body: 'Ja.' },
      }),
    );
  kinds.add('consultations.changed').add('need.touched');
  const open = where.startsWith('open') || where === 'restricted';
  if (open || where === 'answered') {
    done.push(
      await coordinator.call(api.assign, {
        params,
        body: { clientKey: randomUUID(), membershipId: place.planner.membershipId },
      }),
    );
    kinds.add('assignment.changed').add('need.moved');
  }
  if (open) {
    done.push(await it.assign(place.intake)); // clocks inside the house move with the ball
    kinds.add('clocks.moved');
  } else if (where === 'answered') done.push(await it.comment());
  else if (where !== 'withdrawn') {
    done.push(await it.suspend(w.clockId));
    kinds.add('need.moved');
  }
  done.push(await administrator.call(api.addSector, { body: { name: `Sektor ${needId}` } }));
  await longAgo(house.owner, place.association);
  const pulse = { question: 'Hvordan går det?', language: 'nb', theme: null, closesOn: inDays(9) } as const;
  done.push(await leader.call(api.askPulse, { body: { ...pulse, clientKey: randomUUID() } }));
  const goal = { parentId: null, title: `Mål ${needId}`, indicator: null, from: null, to: null };
  done.push(await coordinator.call(api.addGoal, { body: goal }));
  done.push(await leader.call(api.addCompany, { body: { orgNumber: anOrgNumber(), name: 'Ny AS', industry: null } }));
  done.push(await it.note(`Sist ${where}`));
  expect(done.filter(({ status }) => status >= 300)).toEqual([]);
  return kinds;
}

/** Who is told of it hears so on their own stream; and nobody is told of what is not there for them. */
async function told({ needId }: StateWorld, where: Where): Promise<void> {
  for (const { listener, own } of ears.values()) await listener.follow(own, 1_000_000);
  const from = new Map([...ears].map(([who, { listener }]) => [who, listener.seen.length]));
  const all = (): Promise<{ id: string; own: string }[]> =>
    house.owner.query(`select id, 'membership/' || membership_id as own from notification where need_id = $1`, [
      needId,
    ]);
  const before = new Set((await all()).map(({ id }) => id));
  await tellAll();
  const wanted = new Set((await all()).flatMap(({ id, own }) => (before.has(id) ? [] : [own])));
  const hears = (who: string) =>
    ear(who)
      .listener.seen.slice(from.get(who))
      .filter(({ event }) => event.kind === 'notified' && event.needId === needId);
  await until(`${where}: whoever was told hears so`, () =>
    [...ears].every(([who, { own }]) => !wanted.has(own) || hears(who).length > 0),
  );
  await quiet(ears.values());
  for (const [who, { own }] of ears)
    expect([who, hears(who).every(({ stream }) => stream === own)]).toEqual([who, true]);
  const told = listening((who) => hears(who).length > 0);
  expect(told.filter((who) => !may('need/{id}/shared', who, where))).toEqual([]);
  expect([where, told.length > 0]).toEqual([where, true]);
}

/** Whoever leaves a stream hears no more of it. */
async function left(world: StateWorld, where: Where): Promise<void> {
  const stream: Stream = `need/${world.needId}/internal`;
  const others = [...ears].filter(([who]) => who !== 'coordinator');
  for (const [, { listener }] of others) listener.socket.emit('unfollow', { stream });
  await quiet(ears.values());
  const before = others.map(([, { listener }]) => listener.seen.length);
  await on(world.needId, crowd.as('coordinator')).note(`Etter ${where}`);
  await until('the coordinator, who stayed, hears it', () => {
    const last = ear('coordinator').listener.seen.at(-1)?.event;
    return last?.kind === 'note.posted' && last.note.body === `Etter ${where}`;
  });
  await quiet(ears.values());
  expect(others.map(([, { listener }]) => listener.seen.length)).toEqual(before);
  await tellAll();
}
