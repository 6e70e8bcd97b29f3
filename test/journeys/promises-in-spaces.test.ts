import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type AddItem, api, type CommitInSpace, type FigureQuery, type ListCommitments } from '@vertskap/contract';
import { fireDue } from '@vertskap/notifications';
import { aMeeting } from '../harness/a-meeting.js';
import { aNeed } from '../harness/a-need.js';
import { aPromise } from '../harness/a-promise.js';
import { inDays, key, on, raise } from '../harness/deeds.js';
import { figureOf } from '../harness/figures.js';
import { type House, openHouse, until } from '../harness/house.js';
import { ledger } from '../harness/ledger.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let place: Place;
let people: Record<'leader' | 'planner' | 'coordinator' | 'mayor' | 'contact' | 'neighbour', Visitor>;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
  const { leader: neighbour } = await aNeighbourAssociation(house.owner, place);
  const { leader, planner, coordinator, mayor, contact } = place;
  const as = { leader, planner, coordinator, mayor, contact, neighbour };
  const met = await Promise.all(Object.entries(as).map(async ([name, person]) => [name, await house.as(person)]));
  people = Object.fromEntries(met);
});
afterAll(() => house?.close());

const promise = (over: Partial<CommitInSpace> = {}): CommitInSpace => ({
  clientKey: randomUUID(),
  spaceId: place.space,
  toId: place.association,
  what: 'Vi sender kartet.',
  language: 'nb',
  dueOn: inDays(20),
  condition: null,
  certainty: 'firm',
  ...over,
});
const commit = (by: Visitor, over: Partial<CommitInSpace> = {}) => by.call(api.commitInSpace, { body: promise(over) });
const line = async (by: Visitor, id: string, query: Partial<ListCommitments> = {}) =>
  (await ledger(by, query)).lines.find((l) => l.id === id);
const told = async (by: Visitor) =>
  (await by.call(api.notifications, { query: { limit: '20' } as never })).body.notifications.map((n) => n.what);

test('whoever meets in the space reads it; the other side is told, the list is rung, and it is made once', async () => {
  const { leader, coordinator, planner, mayor, neighbour, contact } = people;
  const ear = await leader.listen();
  await ear.follow(`space/${place.space}`, 1);
  const body = promise({ what: 'Vi sender kartet én gang.' });
  const say = () => coordinator.call(api.commitInSpace, { body });
  const [first, again] = await Promise.all([say(), say()]);
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  const { id } = first.body;
  await until('it is heard', () => ear.seen.some(({ event }) => event.kind === 'commitments.changed'));
  for (const reader of [leader, coordinator, planner, mayor, neighbour])
    expect(await line(reader, id)).toMatchObject({
      need: null,
      space: { id: place.space },
      what: 'Vi sender kartet én gang.',
      state: 'open',
      dueOn: body.dueOn,
    });
  expect(await line(contact, id)).toBeUndefined();
  expect((await ledger(leader)).lines.filter(({ what }) => what === body.what)).toHaveLength(1);
  expect(await told(leader)).toContainEqual(
    expect.objectContaining({ kind: 'promise', deed: 'commit', promised: body.what, dueOn: body.dueOn }),
  );
  expect(await told(coordinator)).not.toContainEqual(expect.objectContaining({ kind: 'promise' }));
});

test('who promised says that it is done, once; the other side and others do not', async () => {
  const { leader, coordinator, planner, neighbour } = people;
  const { id } = (await commit(coordinator)).body;
  expect((await line(coordinator, id))?.abilities).toEqual(['fulfil', 'postpone']);
  expect((await line(leader, id))?.abilities).toEqual(['release']);
  expect((await line(planner, id))?.abilities).toEqual([]);
  const fulfil = (by: Visitor, body = key()) => by.call(api.fulfilInSpace, { params: { id }, body });
  for (const other of [leader, planner, neighbour]) expect((await fulfil(other)).problem?.code).toBe('not_allowed');
  expect((await fulfil(people.contact)).problem?.code).toBe('not_found');
  const body = key();
  expect([(await fulfil(coordinator, body)).status, (await fulfil(coordinator, body)).status]).toEqual([201, 201]);
  expect((await fulfil(coordinator)).problem?.code).toBe('wrong_state');
  expect(await line(leader, id)).toMatchObject({ state: 'kept', abilities: [] });
  const release = await leader.call(api.releaseInSpace, { params: { id }, body: { ...body, reason: null } });
  expect(release.problem?.code).toBe('wrong_state'); // another's key is another key
});

test('business promises too; moved in time it stands with both dates, released it counts nowhere', async () => {
  const { leader, coordinator } = people;
  const { id } = (await commit(leader, { toId: place.municipality, what: 'Vi stiller med dugnad.' })).body;
  const side = { side: 'association' as const };
  const later = { dueOn: inDays(40), reason: 'Vi venter på godt vær.' };
  const move = { params: { id }, body: { ...key(), ...later } };
  expect((await leader.call(api.postponeInSpace, move)).status).toBe(201);
  expect((await leader.call(api.postponeInSpace, move)).status).toBe(201); // sent again
  const { lines } = await ledger(coordinator, side);
  const next = lines.find((l) => l.what === 'Vi stiller med dugnad.' && l.state === 'open');
  expect(next).toMatchObject({ dueOn: later.dueOn, by: { side: 'association' } });
  expect(await line(coordinator, id, side)).toMatchObject({ state: 'moved', reason: later.reason });
  const released = await coordinator.call(api.releaseInSpace, {
    params: { id: next!.id },
    body: { ...key(), reason: null },
  });
  expect(released.status).toBe(201);
  expect(await line(leader, next!.id, side)).toMatchObject({ state: 'released' });
});

test('nothing is promised to strangers, for a day that has passed, or with a key that did something else', async () => {
  const { leader, coordinator } = people;
  const elsewhere = await house.aPlace();
  for (const over of [{ toId: elsewhere.association }, { spaceId: elsewhere.space }, { dueOn: '2020-01-01' }])
    expect((await commit(coordinator, over)).status).toBe(400);
  expect((await commit(leader)).status).toBe(400);
  const used = (await commit(coordinator)).body.id;
  const body = key();
  await coordinator.call(api.fulfilInSpace, { params: { id: used }, body });
  expect((await commit(coordinator, body)).problem?.code).toBe('key_reused');
  const other = (await commit(coordinator)).body.id;
  const again = await coordinator.call(api.fulfilInSpace, { params: { id: other }, body });
  expect(again.problem?.code).toBe('key_reused');
});

test('who promised is reminded once, and when the date passes the other side hears that it is broken', async () => {
  const id = await aPromise(house.owner, place, 'Vi rydder kaia.');
  for (const share of [80, 100])
    await house.owner.query(`insert into deadline (clock_id, share, at) values ($1, $2, now() - interval '1 minute')`, [
      id,
      share,
    ]);
  await house.owner.query(`update clock set due_at = now() - interval '1 hour' where id = $1`, [id]);
  const fired = (await fireDue(house.owner, 500)).filter(({ clockId }) => clockId === id);
  expect(fired.map(({ share }) => share).sort()).toEqual([100, 80]);
  expect((await fireDue(house.owner, 500)).filter(({ clockId }) => clockId === id)).toEqual([]);
  const heard = async (by: Visitor) =>
    (await told(by)).filter((w) => w.kind === 'deadline' && w.promised === 'Vi rydder kaia.');
  expect((await heard(people.coordinator)).map((w) => w.kind === 'deadline' && w.share).sort()).toEqual([100, 80]);
  expect((await heard(people.leader)).map((w) => w.kind === 'deadline' && w.share)).toEqual([100]);
  expect(await heard(people.leader)).toMatchObject([{ side: 'municipality' }]);
  expect(await line(people.mayor, id)).toMatchObject({ state: 'broken', endedAt: null });

  const theirs = (await commit(people.leader, { toId: place.municipality, what: 'Vi rydder brygga.' })).body.id;
  await house.owner.query(`update deadline set at = now() - interval '1 minute' where clock_id = $1 and share = 100`, [
    theirs,
  ]);
  await fireDue(house.owner, 500);
  expect(await told(people.coordinator)).toContainEqual(
    expect.objectContaining({ kind: 'deadline', share: 100, promised: 'Vi rydder brygga.', side: 'association' }),
  );
});

test('other office hours move the hour at which it is due; whoever changes them sees that before', async () => {
  const { id } = (await commit(people.coordinator, { what: 'Vi åpner porten.' })).body;
  const due = async () => (await house.owner.query('select due_at as at from clock where id = $1', [id]))[0].at as Date;
  const before = await due();
  const administrator = await house.as(place.administrator);
  const { hours, version } = (await administrator.call(api.calendar)).body;
  const week = Object.fromEntries(
    Object.keys(hours.week).map((day) => [day, [['08:00', '12:00']]]),
  ) as typeof hours.week;
  const shorter = { ...hours, week, seasons: [] };
  const foreseen = async (by: Visitor) => {
    const { changes, running } = (await by.call(api.previewCalendar, { body: { hours: shorter } })).body;
    expect(running).toBeGreaterThanOrEqual(changes.length);
    return changes.find(({ promise }) => promise?.id === id);
  };
  const director = await house.as(place.director);
  const said = { need: null, clock: 'commitment', promise: { what: 'Vi åpner porten.', space: expect.any(String) } };
  expect(await foreseen(director)).toMatchObject({ ...said, before: { dueAt: before.toISOString() } });
  expect((await foreseen(administrator))?.promise?.what).toBe('');
  const ear = await people.leader.listen();
  await ear.follow(`space/${place.space}`, 1);
  const changed = await administrator.call(api.changeCalendar, { body: { hours: shorter, expectedVersion: version } });
  expect(changed.status).toBe(201);
  expect((await due()).getTime()).toBeLessThan(before.getTime());
  expect((await foreseen(director))?.promise).toBeUndefined();
  await until('it is heard', () =>
    ear.seen.some(({ event }) => event.kind === 'commitments.changed' && event.deed === 'recompute'),
  );
});

test('the figures count it, say how many stand on no need, and open the ledger of those', async () => {
  const { leader, coordinator } = people;
  const planLeader = await house.as(place.planLeader);
  const counted = async (by: Visitor, query: Partial<FigureQuery> = {}) => {
    const { values, n } = figureOf((await by.call(api.figures, { query })).body, 'commitments');
    return { n, kept: values['kept'], onNoNeed: values['onNoNeed'] };
  };
  const readers = [coordinator, leader, planLeader];
  const before = await Promise.all(readers.map((by) => counted(by)));
  const { id } = (await commit(planLeader, { what: 'Vi merker stien.' })).body;
  expect(await counted(coordinator)).toEqual(before[0]); // its date has not come
  expect((await planLeader.call(api.fulfilInSpace, { params: { id }, body: key() })).status).toBe(201);
  const theirs = (await commit(leader, { toId: place.municipality })).body.id;
  await leader.call(api.fulfilInSpace, { params: { id: theirs }, body: key() });
  const more = ({ n, kept, onNoNeed }: Awaited<ReturnType<typeof counted>>) => ({
    n: n + 1,
    kept: Number(kept) + 1,
    onNoNeed: Number(onNoNeed) + 1,
  });
  expect(await Promise.all(readers.map((by) => counted(by)))).toEqual(before.map(more));
  expect((await counted(coordinator, { association: place.association })).onNoNeed).toBeGreaterThan(0);
  expect((await counted(coordinator, { theme: 'land' })).onNoNeed).toBe(0);
  expect((await counted(people.neighbour)).onNoNeed).toBe(0);
  const needId = await raise(leader, place);
  const onNeed = (await on(needId, coordinator).commit({ what: 'Vi svarer.' })).status;
  const listed = await ledger(coordinator, { on: 'space' });
  expect([onNeed, listed.lines.map(({ need }) => need).filter(Boolean)]).toEqual([201, []]);
  expect(listed.lines.map(({ id: line }) => line)).toContain(id);
  expect((await ledger(coordinator)).counts.municipality.open).toBeGreaterThan(listed.counts.municipality.open);
});

/** A meeting that has begun, with an action or a decision on its topic. */
async function anAction(kind: 'action' | 'decision' = 'action'): Promise<{ meetingId: string; entryId: string }> {
  const meeting = await aMeeting(house.owner, place, -10);
  const added = await people.coordinator.call(api.addEntry, {
    params: { id: meeting.id, itemId: meeting.itemId },
    body: {
      ...key(),
      what: {
        body: 'Kartet må ut.',
        ...(kind === 'action' ? { kind, owner: 'Plan', dueOn: inDays(9) } : { kind }),
      },
    },
  });
  return { meetingId: meeting.id, entryId: added.body.id };
}
const entryOf = async (by: Visitor, { meetingId, entryId }: Awaited<ReturnType<typeof anAction>>) =>
  (await by.call(api.meeting, { params: { id: meetingId } })).body.agenda
    .flatMap(({ entries }) => entries)
    .find(({ id }) => id === entryId);

test.each(['action', 'decision'] as const)(
  'an %s of a meeting becomes a promise, which leads back to it and shows there how it went',
  async (kind) => {
    const { leader, coordinator } = people;
    const action = await anAction(kind);
    const ear = await leader.listen();
    await ear.follow(`meeting/${action.meetingId}`, 1);
    const { id } = (await commit(coordinator, { entryId: action.entryId })).body;
    await until('it is heard at the meeting', () => ear.seen.length > 0);
    expect(await line(leader, id)).toMatchObject({
      agreedAt: { meetingId: action.meetingId, entryId: action.entryId },
    });
    expect((await entryOf(leader, action))?.promise).toMatchObject({ id, side: 'municipality', state: 'open' });
    expect((await commit(coordinator, { entryId: action.entryId })).status).toBe(400);
    await expect(raise(leader, place, { entryId: action.entryId })).rejects.toThrow('raising answered 400');
    await coordinator.call(api.postponeInSpace, {
      params: { id },
      body: { ...key(), dueOn: inDays(30), reason: 'Mer tid.' },
    });
    expect((await entryOf(leader, action))?.promise).toMatchObject({ state: 'open', dueOn: inDays(30) });
  },
);

test('an action about a need becomes a promise on the need', async () => {
  const { leader, planner, coordinator } = people;
  const needId = await raise(leader, place);
  const { id: meetingId } = await aMeeting(house.owner, place, -10);
  const params = { id: meetingId };
  const item = await coordinator.call(api.addItem, { params, body: { ...key(), what: { kind: 'need', needId } } });
  const what = { kind: 'action' as const, body: 'Vei gruser.', owner: 'Vei', dueOn: null };
  const entry = await coordinator.call(api.addEntry, {
    params: { ...params, itemId: item.body.id },
    body: { ...key(), what },
  });
  const entryId = entry.body.id;
  const elsewhere = await raise(leader, place);
  expect((await on(elsewhere, planner).commit({ entryId })).status).toBe(400);
  expect((await commit(coordinator, { entryId })).status).toBe(400);
  const said = await Promise.all([planner, coordinator].map((by) => on(needId, by).commit({ entryId })));
  expect(said.map(({ status }) => status).sort()).toEqual([201, 400]);
  const [made] = (await on(needId, leader).view()).body.need.commitments;
  expect(made?.agreedAt).toMatchObject({ meetingId, entryId });
  expect((await entryOf(leader, { meetingId, entryId }))?.promise).toMatchObject({ id: made?.id, state: 'open' });
});

test('of those who promise an action in the same instant, or raise it as a need, one does', async () => {
  const { leader, coordinator } = people;
  for (let round = 0; round < 4; round++) {
    const { entryId } = await anAction(round % 2 ? 'action' : 'decision');
    const said = await Promise.all([
      commit(coordinator, { entryId }),
      commit(leader, { entryId, toId: place.municipality }),
      leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan, entryId }) }),
    ]);
    expect(said.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  }
});

test.each(['action', 'decision'] as const)(
  'an %s becomes a need, once, and each reader of the minutes sees of it what they may',
  async (kind) => {
    const { leader, mayor, coordinator } = people;
    const action = await anAction(kind);
    const { entryId } = action;
    const needId = await raise(leader, place, { entryId });
    expect((await entryOf(mayor, action))?.need).toMatchObject({ id: needId });
    await expect(raise(leader, place, { entryId })).rejects.toThrow('raising answered 400');
    expect((await commit(coordinator, { entryId })).status).toBe(400);
    const hidden = await anAction();
    const restricted = await raise(leader, place, { entryId: hidden.entryId, visibility: 'restricted' });
    expect((await entryOf(leader, hidden))?.need).toMatchObject({ id: restricted });
    expect((await entryOf(mayor, hidden))?.need).toBeNull();
    expect((await entryOf(coordinator, hidden))?.need).toMatchObject({ id: restricted });
  },
);

test('the next agenda is offered what is owed, what the last meeting agreed, and goals of the plan; each is offered once', async () => {
  const { leader, coordinator, mayor } = people;
  await anAction(); // of the last meeting, which nobody has dealt with
  const next = await aMeeting(house.owner, place, 60);
  const params = { id: next.id };
  const owed = (await commit(coordinator, { what: 'Vi måler\nfasaden.' })).body.id;
  const needId = await raise(leader, place);
  await on(needId, coordinator).commit({ what: 'Vi maler.' });
  const goal = { title: 'Levende sentrum', parentId: null, indicator: null, from: null, to: null, theme: null };
  await coordinator.call(api.addGoal, { body: goal });
  const options = async () => (await leader.call(api.meetingOptions, { params })).body;
  const { promises, actions, goals } = await options();
  expect(promises.find(({ id }) => id === owed)).toMatchObject({ what: 'Vi måler\nfasaden.', need: null });
  expect(promises.find(({ what }) => what === 'Vi maler.')?.need).toMatchObject({ id: needId });
  expect(actions).toMatchObject([{ body: 'Kartet må ut.', owner: 'Plan' }]);
  const goalId = goals.find(({ name }) => name === 'Levende sentrum')!.id;

  const put = (what: AddItem['what']) => leader.call(api.addItem, { params, body: { ...key(), what } });
  expect((await put({ kind: 'goal', goalId })).status).toBe(201);
  expect((await put({ kind: 'goal', goalId })).status).toBe(400);
  expect((await put({ kind: 'topic', topic: 'Vi måler fasaden.' })).status).toBe(201);
  expect((await put({ kind: 'topic', topic: 'Kartet må ut.' })).status).toBe(201);
  expect((await put({ kind: 'need', needId })).status).toBe(201);
  const left = await options();
  expect(left.goals.map(({ id }) => id)).not.toContain(goalId);
  expect(left.promises.map(({ what }) => what)).not.toEqual(expect.arrayContaining(['Vi måler\nfasaden.']));
  expect(left.promises.map(({ what }) => what)).not.toEqual(expect.arrayContaining(['Vi maler.']));
  expect(left.actions).toEqual([]);

  const { agenda } = (await mayor.call(api.meeting, { params })).body;
  expect(agenda.map(({ goal }) => goal?.name).filter(Boolean)).toEqual(['Levende sentrum']);
  const plan = (await leader.call(api.plan, { query: {} })).body;
  expect(plan.goals.find(({ id }) => id === goalId)?.meetings).toBe(1);
  const elsewhere = await house.aPlace();
  const stranger = await house.as(elsewhere.coordinator);
  await stranger.call(api.addGoal, { body: goal });
  const foreign = (await stranger.call(api.plan, { query: {} })).body.goals[0]!.id;
  expect((await put({ kind: 'goal', goalId: foreign })).status).toBe(400);
});

const anInitiative = {
  kind: 'town_centre' as const,
  title: 'Liv i lokalene',
  aim: 'Fire lokaler i bruk.',
  language: 'nb' as const,
  from: null,
  to: null,
  calls: false,
  goalIds: [],
};

test('what is promised to an initiative stands in the ledger and with it, also when it is moved', async () => {
  const { leader, coordinator, mayor } = people;
  const started = await leader.call(api.startInitiative, { body: { ...key(), ...anInitiative, spaceId: place.space } });
  const initiativeId = started.body.id;
  const { id } = (await commit(coordinator, { initiativeId, what: 'Vi låner bort lokalet.' })).body;
  const ofIt = async (by: Visitor) =>
    (await ledger(by, { initiative: initiativeId })).lines.map(({ what, state, initiative }) => [
      what,
      state,
      initiative?.id,
    ]);
  expect(await ofIt(mayor)).toEqual([['Vi låner bort lokalet.', 'open', initiativeId]]);
  const later = { ...key(), dueOn: inDays(50), reason: 'Det males.' };
  expect((await coordinator.call(api.postponeInSpace, { params: { id }, body: later })).status).toBe(201);
  expect((await ofIt(leader)).map(([, state, of]) => [state, of]).sort()).toEqual([
    ['moved', initiativeId],
    ['open', initiativeId],
  ]);
  const elsewhere = await house.aPlace();
  const stranger = await house.as(elsewhere.leader);
  const foreign = await stranger.call(api.startInitiative, {
    body: { ...key(), ...anInitiative, spaceId: elsewhere.space },
  });
  expect(foreign.status).toBe(201);
  expect((await commit(coordinator, { initiativeId: foreign.body.id })).status).toBe(400);
  expect((await commit(coordinator, { initiativeId: randomUUID() })).status).toBe(400);
});
