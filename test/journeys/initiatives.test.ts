import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Figure, type FigureQuery, type MakePledge, type StartInitiative } from '@vertskap/contract';
import { reckonedPage } from '@vertskap/figures';
import { remindOfInitiatives, tellOfInitiatives } from '@vertskap/notifications';
import { loadActor } from '@vertskap/organisations';
import { inDays, key, raise } from '../harness/deeds.js';
import { figureOf } from '../harness/figures.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation, aPerson, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const words = (over: Partial<StartInitiative> = {}) => ({
  kind: 'recruitment_skills' as const,
  title: '25 nye læreplasser',
  aim: 'Ingen skal måtte reise ut for å finne læreplass.',
  language: 'nb' as const,
  from: '2026-08-01',
  to: null,
  calls: false,
  goalIds: [],
  ...over,
});
const begin = (by: Visitor, { space }: Pick<Place, 'space'>, over: Partial<StartInitiative> = {}) =>
  by.call(api.startInitiative, { body: { ...words(over), ...key(), spaceId: space, ...over } });
const start = async (...args: Parameters<typeof begin>): Promise<string> => {
  const { status, body } = await begin(...args);
  expect(status).toBe(201);
  return body.id;
};
const titles = async (by: Visitor, query: object = {}) =>
  (await by.call(api.initiatives, { query })).body.initiatives.map(({ title }) => title);
const view = async (by: Visitor, id: string) => (await by.call(api.initiative, { params: { id } })).body;
const pledge = (by: Visitor, id: string, who: MakePledge['by'], over: Partial<MakePledge> = {}) =>
  by.call(api.makePledge, {
    params: { id },
    body: { ...key(), by: who, unit: 'hours', amount: 40, what: 'Bedriftsbesøk', dueOn: inDays(60), ...over },
  });
const everyone = async (place: Place) => {
  const names = ['leader', 'contact', 'coordinator', 'planLeader', 'mayor'] as const;
  const [leader, contact, coordinator, planLeader, mayor] = await Promise.all(names.map((n) => house.as(place[n])));
  return { leader: leader!, contact: contact!, coordinator: coordinator!, planLeader: planLeader!, mayor: mayor! };
};
const toldTo = async (who: Visitor) =>
  (await who.call(api.notifications, { query: {} })).body.notifications.flatMap(({ what }) =>
    what.kind === 'initiative' ? [`${what.deed} ${what.count}`] : [],
  );
const tell = () => house.daily((tx) => tellOfInitiatives(tx, new Date()));
/** `days` from now, at the hour that people are reminded. */
const remind = (days: number) => house.daily((tx) => remindOfInitiatives(tx, new Date(Date.now() + days * 86_400_000)));

test('either side starts one for its organisation; all of the space read it, companies once they are called or take part, nobody else', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const { leader, contact, coordinator, planLeader, mayor } = await everyone(place);
  const neighbour = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  const limited = await house.as(place.deputy);
  await house.owner.query(`update membership set mandate = $2 where id = $1`, [
    place.deputy.membershipId,
    { kind: 'companies', companyIds: [place.companies[0]] },
  ]);
  expect((await begin(mayor, place)).status).toBe(403);
  expect((await begin(contact, place)).status).toBe(403);
  expect((await begin(limited, place)).status).toBe(403);
  expect((await begin(leader, elsewhere)).body).toMatchObject({ code: 'invalid_input' });

  const ours = await start(leader, place, { title: 'Foreningens' });
  await start(planLeader, place, { title: 'Kommunens', calls: true });
  const both = ['Kommunens', 'Foreningens'];
  for (const reader of [leader, neighbour, coordinator, mayor, await house.as(place.roadman)])
    expect(await titles(reader)).toEqual(both);
  expect(await titles(contact)).toEqual(['Kommunens']);
  expect(await titles(await house.as(place.administrator))).toEqual([]);
  expect(await titles(await house.as(elsewhere.coordinator))).toEqual([]);
  const seen = async (who: Visitor) => (await who.call(api.initiative, { params: { id: ours } })).status;
  expect([await seen(contact), await seen(await house.as(elsewhere.leader)), await seen(mayor)]).toEqual([
    404, 404, 200,
  ]);

  const params = { id: ours };
  const company = { who: { kind: 'company' as const, id: place.companies[0] } };
  expect((await coordinator.call(api.addPartner, { params, body: company })).status).toBe(403);
  expect((await leader.call(api.addPartner, { params, body: company })).status).toBe(201);
  expect((await leader.call(api.addPartner, { params, body: company })).status).toBe(400);
  expect(await titles(contact)).toEqual(both);
  const [partner] = (await view(leader, ours)).partners;
  expect(partner).toMatchObject({ kind: 'company', name: 'Havn Bakeri AS' });
  await leader.call(api.removePartner, { params: { id: ours, partnerId: partner!.id } });
  expect(await titles(contact)).toEqual(['Kommunens']);
});

test('everybody pledges for those they speak for and for nobody else; what is pledged, delivered and withdrawn adds up', async () => {
  const place = await house.aPlace();
  const { leader, contact, coordinator, planLeader, mayor } = await everyone(place);
  const id = await start(leader, place, { calls: true });
  const company = { kind: 'company' as const, id: place.companies[0] };
  const association = { kind: 'association' as const, id: place.association };
  const sector = { kind: 'sector' as const, id: place.plan };
  expect((await pledge(mayor, id, { kind: 'municipality', id: place.municipality })).status).toBe(403);
  for (const [who, by] of [
    [contact, association],
    [contact, { kind: 'company', id: place.companies[1] }],
    [planLeader, { kind: 'sector', id: place.roads }],
    [planLeader, { kind: 'municipality', id: place.municipality }],
    [coordinator, { kind: 'partner', id: randomUUID() }],
  ] as const)
    expect([by.kind, (await pledge(who, id, by)).status]).toEqual([by.kind, 400]);
  expect((await pledge(contact, id, company, { dueOn: inDays(-1) })).status).toBe(400);

  const body = { ...key(), by: company, unit: 'hours' as const, amount: 40, what: 'Besøk', dueOn: inDays(60) };
  for (const _again of [1, 2]) await contact.call(api.makePledge, { params: { id }, body });
  await pledge(leader, id, { kind: 'company', id: place.companies[1] }, { amount: 10 });
  await pledge(planLeader, id, sector, { unit: 'money', amount: 50_000 });
  await leader.call(api.addPartner, { params: { id }, body: { who: { kind: 'other', name: 'Skolen' } } });
  const [school] = (await view(leader, id)).partners;
  await pledge(leader, id, { kind: 'partner', id: school!.id }, { unit: 'people', amount: 2 });
  expect((await leader.call(api.removePartner, { params: { id, partnerId: school!.id } })).status).toBe(409);
  expect((await view(mayor, id)).sums).toEqual([
    { unit: 'hours', pledged: 50, delivered: 0, late: 0 },
    { unit: 'money', pledged: 50_000, delivered: 0, late: 0 },
    { unit: 'people', pledged: 2, delivered: 0, late: 0 },
  ]);

  const mine = (await view(contact, id)).pledges.find(({ by }) => by.name === 'Havn Bakeri AS')!;
  expect(mine).toMatchObject({ mayDeliver: true, mayWithdraw: true, state: 'promised' });
  const params = { id, pledgeId: mine.id };
  const deliver = (who: Visitor, delivered: number, version: number, day = inDays(0)) =>
    who.call(api.deliverPledge, { params, body: { delivered, on: day, expectedVersion: version } });
  expect((await deliver(coordinator, 15, 1)).status).toBe(403);
  expect((await deliver(leader, 15, 1, inDays(1))).status).toBe(400);
  expect((await deliver(leader, 15, 1)).status).toBe(200);
  expect((await deliver(contact, 20, 1)).body).toMatchObject({ code: 'stale_version' });
  const withdraw = (who: Visitor) => who.call(api.withdrawPledge, { params, body: { reason: 'Ovnen røk.' } });
  expect((await withdraw(leader)).status).toBe(403);
  expect((await withdraw(contact)).status).toBe(201);
  expect((await withdraw(contact)).body).toMatchObject({ code: 'wrong_state' });
  const after = await view(leader, id);
  expect(after.pledges.find(({ id: one }) => one === mine.id)).toMatchObject({
    state: 'withdrawn',
    delivered: 15,
    withdrawn: { reason: 'Ovnen røk.', by: place.contact.name },
  });
  expect(after.sums[0]).toEqual({ unit: 'hours', pledged: 25, delivered: 15, late: 0 });
});

test('it is found by words, kind, state and goal, a page at a time, and stands at the goals it serves', async () => {
  const place = await house.aPlace();
  const { leader, coordinator, contact } = await everyone(place);
  await coordinator.call(api.addGoal, {
    body: { title: 'Nok folk', indicator: null, from: null, to: null, parentId: null },
  });
  const [goal] = (await leader.call(api.plan, { query: {} })).body.goals;
  const id = await start(leader, place, { goalIds: [goal!.id] });
  const ended = await start(leader, place, { title: 'Ren by', kind: 'town_centre', aim: '100 % rent.' });
  const end = { outcome: 'Vi plukket to tonn.', reached: 'reached' as const, expectedVersion: 1 };
  await leader.call(api.concludeInitiative, { params: { id: ended }, body: end });
  const first = ['25 nye læreplasser'];
  for (const query of [{ q: 'REISE UT' }, { kind: 'recruitment_skills' }, { state: 'open' }, { goal: goal!.id }])
    expect([query, await titles(coordinator, query)]).toEqual([query, first]);
  for (const query of [{ q: 'to tonn' }, { q: '100 %' }, { kind: 'town_centre' }, { state: 'ended' }])
    expect([query, await titles(coordinator, query)]).toEqual([query, ['Ren by']]);
  const counts = async (who: Visitor) =>
    (await who.call(api.plan, { query: {} })).body.goals.map(({ initiatives }) => initiatives);
  expect([await counts(coordinator), await counts(contact)]).toEqual([[1], [0]]);
  expect((await view(leader, id)).goals).toEqual([{ id: goal!.id, name: 'Nok folk' }]);

  for (let n = 0; n < 20; n++) await start(leader, place, { title: `Nr. ${n}` });
  const page = (await coordinator.call(api.initiatives, { query: {} })).body;
  expect([page.initiatives.length, page.initiatives[0]?.title]).toEqual([20, 'Nr. 19']);
  expect(await titles(coordinator, { cursor: page.nextCursor })).toEqual([...first, 'Ren by']);
  expect((await coordinator.call(api.initiatives, { query: { cursor: 'tull' } })).status).toBe(400);
});

test('goals and needs are of the space; each reader sees of the needs what they may, and a restricted one is never linked', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const { leader, coordinator, mayor } = await everyone(place);
  const neighbour = await house.as((await aNeighbourAssociation(house.owner, place)).leader);
  const foreign = await house.as(elsewhere.coordinator);
  await foreign.call(api.addGoal, {
    body: { title: 'Deres', indicator: null, from: null, to: null, parentId: null },
  });
  const [theirs] = (await foreign.call(api.plan, { query: {} })).body.goals;
  expect((await begin(leader, place, { goalIds: [theirs!.id] })).body).toMatchObject({ code: 'invalid_input' });
  const id = await start(leader, place);
  const link = async (needId: string) => (await leader.call(api.linkNeed, { params: { id, needId } })).status;
  const [open, closed, hidden] = [
    await raise(leader, place, { title: 'Åpent' }),
    await raise(leader, place, { title: 'For kommunen', visibility: 'municipality' }),
    await raise(leader, place, { visibility: 'restricted' }),
  ];
  const far = await raise(await house.as(elsewhere.leader), elsewhere);
  const listed = (await leader.call(api.initiativeOptions, { params: { id } })).body.needs.map((need) => need.id);
  expect(listed.toSorted()).toEqual([open, closed].toSorted());
  expect([await link(open), await link(closed), await link(open)]).toEqual([200, 200, 200]);
  expect([await link(hidden), await link(far)]).toEqual([404, 404]);
  const needs = async (who: Visitor) => (await view(who, id)).needs.map(({ title }) => title);
  expect(await needs(coordinator)).toEqual(['Åpent', 'For kommunen']);
  expect(await needs(mayor)).toEqual(['Åpent', 'For kommunen']);
  expect(await needs(neighbour)).toEqual(['Åpent']);
  const beside = async (who: Visitor, needId: string) =>
    (await who.call(api.initiativesOfNeed, { params: { id: needId } })).body.map(({ title }) => title);
  expect(await beside(neighbour, open)).toEqual(['25 nye læreplasser']);
  expect([await beside(mayor, closed), await beside(mayor, open)]).toEqual(Array(2).fill(['25 nye læreplasser']));
  expect((await neighbour.call(api.initiativesOfNeed, { params: { id: closed } })).status).toBe(404);
  const contact = await house.as(place.contact); // sees the need, and is not called
  expect(await beside(contact, open)).toEqual([]);
  expect((await leader.call(api.unlinkNeed, { params: { id, needId: closed } })).status).toBe(200);
  expect(await needs(coordinator)).toEqual(['Åpent']);
});

test('milestones are reached and reopened, words change over no other’s, and when it has ended only what came of it is put right', async () => {
  const place = await house.aPlace();
  const { leader, coordinator } = await everyone(place);
  const deputy = await house.as(place.deputy);
  const id = await start(leader, place);
  const ear = await coordinator.listen();
  await ear.follow(`initiative/${id}`, 0);
  await ear.follow(`municipality/${place.municipality}`, 0);
  const heard = (stream: string) =>
    ear.seen.filter((it) => it.stream.startsWith(stream) && it.event.kind === 'initiative.touched').length;
  const params = { id };
  const made = await leader.call(api.addMilestone, {
    params,
    body: { ...key(), what: 'Alle er spurt', dueOn: inDays(-2) },
  });
  const milestone = { id, milestoneId: made.body.id };
  const reach = (on: string | null) => leader.call(api.reachMilestone, { params: milestone, body: { on } });
  expect((await view(coordinator, id)).milestones[0]).toMatchObject({ late: true, done: null });
  expect((await reach(inDays(1))).status).toBe(400);
  await reach(inDays(-1));
  expect((await view(coordinator, id)).milestones[0]).toMatchObject({
    late: false,
    done: { on: inDays(-1), by: place.leader.name },
  });
  expect((await leader.call(api.removeMilestone, { params: milestone })).status).toBe(404);
  await reach(null);
  expect((await leader.call(api.removeMilestone, { params: milestone })).status).toBe(200);

  const change = (who: Visitor, title: string, expectedVersion: number) =>
    who.call(api.changeInitiative, { params, body: { ...words({ title }), expectedVersion } });
  expect((await change(deputy, '30 nye læreplasser', 1)).status).toBe(200);
  expect((await change(leader, '20 nye læreplasser', 1)).body).toMatchObject({ code: 'stale_version' });
  await pledge(leader, id, { kind: 'association', id: place.association });
  const conclude = (outcome: string, expectedVersion: number) =>
    leader.call(api.concludeInitiative, { params, body: { outcome, reached: 'partly', expectedVersion } });
  expect((await conclude('Tolv plasser.', 2)).status).toBe(200);
  expect(await view(coordinator, id)).toMatchObject({
    ended: { outcome: 'Tolv plasser.', reached: 'partly', by: place.leader.name },
    abilities: [],
    pledges: [{ mayDeliver: false }],
  });
  expect((await pledge(leader, id, { kind: 'association', id: place.association })).body).toMatchObject({
    code: 'wrong_state',
  });
  expect((await change(leader, 'Nei', 3)).body).toMatchObject({ code: 'wrong_state' });
  expect((await conclude('Tretten plasser.', 3)).status).toBe(200);
  expect((await view(leader, id)).abilities).toEqual(['conclude']);
  await until('all of it is heard', () => heard('initiative/') === 8 && heard('municipality/') === 8);
});

test('the other side, members and whoever runs it are told once of what is new, all of one kind together', async () => {
  const place = await house.aPlace();
  const { leader, contact, coordinator, planLeader, mayor } = await everyone(place);
  const id = await start(leader, place);
  await tell();
  await tell();
  expect([await toldTo(coordinator), await toldTo(leader), await toldTo(contact)]).toEqual([['started 1'], [], []]);
  const change = { ...words({ calls: true }), expectedVersion: 1 };
  await leader.call(api.changeInitiative, { params: { id }, body: change });
  await pledge(contact, id, { kind: 'company', id: place.companies[0] });
  await pledge(planLeader, id, { kind: 'sector', id: place.plan });
  await pledge(leader, id, { kind: 'association', id: place.association });
  await tell();
  await tell();
  expect([await toldTo(contact), await toldTo(leader)]).toEqual([['called 1'], ['pledged 2']]);
  await leader.call(api.concludeInitiative, {
    params: { id },
    body: { outcome: 'Det gikk.', reached: 'reached', expectedVersion: 2 },
  });
  await tell();
  expect([await toldTo(contact), await toldTo(coordinator), await toldTo(leader), await toldTo(mayor)]).toEqual([
    ['ended 1', 'called 1'],
    ['ended 1', 'started 1'],
    ['pledged 2'],
    [],
  ]);
});

test('those who pledged are reminded before the day and once when it has passed, whoever runs it of what is late', async () => {
  const place = await house.aPlace();
  const { leader, contact, coordinator } = await everyone(place);
  const id = await start(coordinator, place, { calls: true });
  const company = { kind: 'company' as const, id: place.companies[0] };
  for (const amount of [10, 20]) await pledge(contact, id, company, { amount, dueOn: inDays(10) });
  const { body: done } = await pledge(contact, id, company, { amount: 30, dueOn: inDays(10) });
  const delivery = { delivered: 30, on: inDays(0), expectedVersion: 1 };
  await contact.call(api.deliverPledge, { params: { id, pledgeId: done.id }, body: delivery });
  const { body: gone } = await pledge(
    leader,
    id,
    { kind: 'association', id: place.association },
    { dueOn: inDays(10) },
  );
  await leader.call(api.withdrawPledge, { params: { id, pledgeId: gone.id }, body: { reason: 'Nei.' } });
  await coordinator.call(api.addMilestone, { params: { id }, body: { ...key(), what: 'Messe', dueOn: inDays(10) } });
  await remind(2);
  expect(await toldTo(contact)).toEqual([]);
  for (const day of [3, 4, 10]) await remind(day);
  expect([await toldTo(contact), await toldTo(coordinator)]).toEqual([['pledges_due 2'], []]);
  for (const day of [11, 12]) await remind(day);
  expect([await toldTo(contact), (await toldTo(coordinator)).toSorted(), await toldTo(leader)]).toEqual([
    ['pledges_late 2', 'pledges_due 2'],
    ['milestones_late 1', 'pledges_overdue 2'],
    [],
  ]);
  await house.owner.query(`update initiative_pledge set due_on = current_date - 3 where initiative_id = $1`, [id]);
  const { sums, pledges } = await view(contact, id);
  expect(sums).toEqual([{ unit: 'hours', pledged: 60, delivered: 30, late: 2 }]);
  expect(pledges.map(({ state }) => state).toSorted()).toEqual(['delivered', 'late', 'late', 'withdrawn']);
});

test('whoever pledged moves the day before it has passed, with a reason; those who run it are told once of each, and what is late stays late', async () => {
  const place = await house.aPlace();
  const { leader, contact, coordinator } = await everyone(place);
  const id = await start(leader, place, { calls: true });
  const company = { kind: 'company' as const, id: place.companies[0] };
  const [first, second] = [
    (await pledge(contact, id, company, { dueOn: inDays(10) })).body.id,
    (await pledge(contact, id, company, { dueOn: inDays(10) })).body.id,
  ];
  await tell();
  const postpone = (who: Visitor, pledgeId: string, dueOn: string, expectedVersion = 1) =>
    who.call(api.postponePledge, {
      params: { id, pledgeId },
      body: { dueOn, reason: 'Ovnen er på verksted.', expectedVersion },
    });
  expect([
    (await postpone(leader, first, inDays(30))).status,
    (await postpone(coordinator, first, inDays(30))).status,
  ]).toEqual([403, 403]);
  for (const day of [inDays(-1), inDays(10)]) expect((await postpone(contact, first, day)).status).toBe(400);
  await remind(5); // reminded of the day as it was
  expect((await postpone(contact, first, inDays(30))).status).toBe(201);
  expect((await postpone(contact, first, inDays(40))).body).toMatchObject({ code: 'stale_version' });
  expect((await view(coordinator, id)).pledges.find((one) => one.id === first)).toMatchObject({
    dueOn: inDays(30),
    state: 'promised',
    moves: [{ from: inDays(10), to: inDays(30), reason: 'Ovnen er på verksted.', by: place.contact.name }],
  });
  await contact.call(api.withdrawPledge, { params: { id, pledgeId: second }, body: { reason: 'Nei.' } });
  for (const _again of [1, 2]) await tell();
  expect((await toldTo(leader)).toSorted()).toEqual(['pledge_moved 1', 'pledge_withdrawn 1', 'pledged 2']);
  expect(await toldTo(contact)).toEqual(['pledges_due 2', 'called 1']);

  // of the new day they are reminded again
  for (const day of [11, 24, 31, 32]) await remind(day);
  expect(await toldTo(contact)).toEqual(['pledges_late 1', 'pledges_due 1', 'pledges_due 2', 'called 1']);
  expect((await toldTo(leader))[0]).toBe('pledges_overdue 1');
  await house.owner.query('update initiative_pledge set due_on = current_date - 3 where id = $1', [first]);
  expect((await view(contact, id)).pledges.find((one) => one.id === first)).toMatchObject({
    mayMove: false,
    mayWithdraw: true,
  });
  expect((await postpone(contact, first, inDays(40), 2)).body).toMatchObject({ code: 'wrong_state' });
});

test('the figures count what ran, what became of it and what is pledged and delivered; each opens the list of just these', async () => {
  const place = await house.aPlace();
  const { leader, contact, coordinator, planLeader } = await everyone(place);
  const company = { kind: 'company' as const, id: place.companies[0] };
  const figures = async (who: Visitor, query: FigureQuery = {}) =>
    (await who.call(api.figures, { query: { ...query, ...(who === leader && { municipality: place.municipality }) } }))
      .body;
  const listed = async (who: Visitor, opens: Figure['opens']) => titles(who, { ...opens });
  const before = await figures(coordinator);
  expect([figureOf(before, 'initiatives').finding, figureOf(before, 'pledges').finding]).toEqual(['none', 'none']);

  const runs = await start(leader, place, { title: 'Pågår', calls: true });
  const { body: hours } = await pledge(contact, runs, company, { amount: 40 });
  await pledge(contact, runs, company, { amount: 10 });
  const { body: gone } = await pledge(contact, runs, company, { amount: 100 });
  await contact.call(api.deliverPledge, {
    params: { id: runs, pledgeId: hours.id },
    body: { delivered: 15, on: inDays(0), expectedVersion: 1 },
  });
  await contact.call(api.postponePledge, {
    params: { id: runs, pledgeId: hours.id },
    body: { dueOn: inDays(80), reason: 'Mye å gjøre.', expectedVersion: 2 },
  });
  await contact.call(api.withdrawPledge, { params: { id: runs, pledgeId: gone.id }, body: { reason: 'Nei.' } });
  const over = await start(planLeader, place, { title: 'Ferdig' });
  await pledge(planLeader, over, { kind: 'sector', id: place.plan }, { unit: 'money', amount: 50_000 });
  const outcome = { outcome: 'Nesten.', reached: 'partly' as const, expectedVersion: 1 };
  await planLeader.call(api.concludeInitiative, { params: { id: over }, body: outcome });

  for (const who of [coordinator, leader]) {
    const page = await figures(who);
    const [states, pledges] = [figureOf(page, 'initiatives'), figureOf(page, 'pledges')];
    expect(states).toMatchObject({ finding: 'running', n: 2, values: { running: 1, ended: 1, reached: 0 } });
    expect(states.rows.map(({ cells }) => cells)).toEqual([
      ['running', 1],
      ['reached', 0],
      ['partly', 1],
      ['missed', 0],
      ['untold', 0],
    ]);
    expect(pledges).toMatchObject({ finding: 'in_time', n: 4, values: { late: 0, moved: 1 } });
    expect(pledges.rows.map(({ cells }) => cells)).toEqual([
      ['hours', 50, 15, 0, 1, 3],
      ['money', 50_000, 0, 0, 0, 1],
    ]);
    const rows = [...states.rows, ...pledges.rows];
    expect(await Promise.all(rows.map(({ opens }) => listed(who, opens)))).toEqual([
      ['Pågår'],
      [],
      ['Ferdig'],
      [],
      [],
      ['Pågår'],
      ['Ferdig'],
    ]);
    expect(await listed(who, states.opens)).toEqual(['Pågår', 'Ferdig']);
  }
  // nothing of needs is chosen for them, and a sector’s page is about its own
  const without = [await figures(coordinator, { theme: 'land' }), await figures(planLeader)];
  for (const page of without)
    expect(page.figures.filter(({ id }) => id === 'initiatives' || id === 'pledges')).toEqual([]);
  const past = await figures(coordinator, { from: '2020-01-01', to: '2020-03-01' });
  expect(figureOf(past, 'initiatives').n).toBe(0);

  await house.owner.query(
    `update initiative_pledge set due_on = current_date - 3 where initiative_id = $1 and id = $2`,
    [runs, hours.id],
  );
  const late = figureOf(
    await house.owner.transaction(async (tx) =>
      reckonedPage(tx, new Date(), (await loadActor(tx, place.mayor.membershipId, new Date()))!, {}),
    ),
    'pledges',
  );
  expect(late).toMatchObject({ finding: 'late', values: { late: 1 } });
  expect(await listed(coordinator, late.opens)).toEqual(['Pågår']);
});

test('a calendar holds the milestones of those who run it, and what one’s own unit pledged', async () => {
  const place = await house.aPlace();
  const { leader, coordinator, planLeader } = await everyone(place);
  const id = await start(leader, place);
  await leader.call(api.addMilestone, { params: { id }, body: { ...key(), what: 'Messe', dueOn: inDays(20) } });
  await pledge(planLeader, id, { kind: 'sector', id: place.plan }, { dueOn: inDays(30) });
  await pledge(coordinator, id, { kind: 'municipality', id: place.municipality }, { dueOn: inDays(40) });
  await pledge(leader, id, { kind: 'association', id: place.association }, { dueOn: inDays(50) });
  const inCalendar = async (who: Visitor) => {
    const { body } = await who.call(api.openCalendarFeed);
    const feed = await (await house.stranger()).request('GET', new URL(body.address).pathname);
    return [...String(feed.body).matchAll(/SUMMARY:([^:]+): 25 nye/g)].map(([, what]) => what);
  };
  const pledged = 'Bidrag som er lovet';
  expect(await inCalendar(leader)).toEqual(['Milepæl', pledged]);
  expect(await inCalendar(planLeader)).toEqual([pledged]);
  expect(await inCalendar(coordinator)).toEqual([pledged]);
  expect(await inCalendar(await house.as(place.planner))).toEqual([pledged]);
  expect(await inCalendar(await house.as(place.roadman))).toEqual([]);
  // whoever speaks for some companies only has not pledged it
  await house.owner.query(`update membership set mandate = '{"kind": "companies", "companyIds": []}' where id = $1`, [
    place.deputy.membershipId,
  ]);
  expect(await inCalendar(await house.as(place.deputy))).toEqual([]);
  const roadLeader = await aPerson(house.owner, 'Rolf', 'sector_leader', {
    municipality: place.municipality,
    sector: place.roads,
  });
  expect(await inCalendar(await house.as(roadLeader))).toEqual([]);
});
