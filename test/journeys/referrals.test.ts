import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type ProposeReferral, type RaiseNeed } from '@vertskap/contract';
import { tellOfReferrals } from '@vertskap/notifications';
import { endMemberships } from '@vertskap/region';
import { togetherIn } from '../harness/a-region.js';
import { key, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aPerson, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** Two municipalities of one region, and one that is in none; with those who take part in a referral. */
async function neighbours() {
  const [ours, theirs, far] = [await house.aPlace(), await house.aPlace(), await house.aPlace()];
  await togetherIn(house.owner, 'Kysten', ours, theirs);
  const [leader, planner, coordinator, receiver] = await Promise.all(
    [ours.leader, ours.planner, ours.coordinator, theirs.coordinator].map(house.as),
  );
  return { ours, theirs, far, leader: leader!, planner: planner!, coordinator: coordinator!, receiver: receiver! };
}

const propose = (by: Visitor, needId: string, to: Place, over: Partial<ProposeReferral> = {}) =>
  by.call(api.proposeReferral, {
    params: { id: needId },
    body: { ...key(), municipalityId: to.municipality, body: 'Kaia er deres.', language: 'nb', messages: [], ...over },
  });
const consent = (by: Visitor, id: string, gives: boolean) =>
  by.call(api.consentToReferral, { params: { id }, body: { gives } });
const accept = (by: Visitor, id: string) => by.call(api.answerReferral, { params: { id }, body: { accepts: true } });
const ofNeed = async (by: Visitor, id: string) => (await by.call(api.referralsOfNeed, { params: { id } })).body;
const waiting = async (by: Visitor) => (await by.call(api.referrals)).body;

/** A proposed referral of a need with a shared message, a note, and a file that is shared and one that is not. */
async function proposed(over: Partial<RaiseNeed> = {}) {
  const all = await neighbours();
  const { ours, theirs, leader, planner, coordinator } = all;
  const file = async (name: string) => {
    const { body } = await planner.request('POST', `/api/attachments?name=${name}.txt`, Buffer.from(`Innhold ${name}`));
    return (body as { id: string }).id;
  };
  const [shared, kept, noted] = [await file('delt'), await file('holdt'), await file('notert')];
  const needId = await raise(leader, ours, { title: 'Kanarikai', body: 'Kanaritekst', ...over });
  await on(needId, planner).comment('Kanaridelt', [shared]);
  await on(needId, planner).comment('Kanariholdt', [kept]);
  await on(needId, planner).note('Kanarinotat', [noted]);
  const [first] = (await on(needId, leader).view()).body.need.messages;
  expect((await propose(coordinator, needId, theirs, { messages: [first!.id] })).status).toBe(201);
  const [referral] = (await ofNeed(leader, needId)).referrals;
  return { ...all, needId, id: referral!.id, referral: referral!, files: { shared, kept, noted } };
}

const staff = ['coordinator', 'planner', 'planLeader', 'director', 'mayor', 'administrator'] as const;
const statusOf = async (by: Visitor, path: string) => (await by.request('GET', path)).status;

test('nothing is shared before the association has said yes to just what it sees', async () => {
  const { id, referral, needId, theirs, far, receiver, leader, files } = await proposed();
  expect(referral).toMatchObject({ state: 'asked', may: ['consent'], by: { side: 'municipality' }, becomes: null });
  expect(referral.shared).toMatchObject({
    title: 'Kanarikai',
    body: 'Kanaritekst',
    messages: [{ body: 'Kanaridelt', attachments: [{ id: files.shared }] }],
  });
  expect(JSON.stringify(referral)).not.toMatch(/Kanariholdt|Kanarinotat|holdt\.txt|notert\.txt/);
  for (const at of [theirs, far])
    for (const role of staff) {
      const who = await house.as(at[role]);
      expect([role, await waiting(who)]).toEqual([role, []]);
      expect(await statusOf(who, `/api/needs/${needId}/referrals`)).toBe(404);
      for (const file of Object.values(files)) expect(await statusOf(who, `/api/attachments/${file}`)).toBe(404);
      expect((await accept(who, id)).status).toBe(404);
    }
  await house.owner.transaction(async (tx) => {
    await tx.query('select from need where id = $1 for no key update', [needId]);
    expect((await accept(receiver, id)).status).toBe(404); // and waits for nobody who deals with it
  });
  expect((await consent(receiver, id, true)).status).toBe(404);
  expect((await consent(leader, id, true)).status).toBe(200);
  expect((await consent(leader, id, true)).status).toBe(200); // sent twice
});

test('the neighbour’s coordinator reads what was agreed to and not a byte more; nobody else there does', async () => {
  const { id, needId, ours, theirs, far, receiver, leader, files } = await proposed();
  await consent(leader, id, true);
  const [offered] = await waiting(receiver);
  expect(offered).toMatchObject({ id, state: 'offered', may: ['answer'], need: null, becomes: null });
  expect(JSON.stringify(offered)).not.toMatch(/Kanariholdt|Kanarinotat|holdt\.txt|notert\.txt/);
  expect(JSON.stringify(offered)).not.toContain(needId);
  expect(await statusOf(receiver, `/api/attachments/${files.shared}`)).toBe(200);
  for (const file of [files.kept, files.noted]) expect(await statusOf(receiver, `/api/attachments/${file}`)).toBe(404);
  for (const path of [`/api/needs/${needId}`, `/api/needs/${needId}/referrals`, `/api/needs/${needId}/consultations`])
    expect([path, await statusOf(receiver, path)]).toEqual([path, 404]);
  expect((await receiver.call(api.search, { query: { q: 'Kanarikai' } })).body).toMatchObject({ hits: [] });
  for (const role of staff.filter((name) => name !== 'coordinator')) {
    const who = await house.as(theirs[role]);
    expect([role, await waiting(who), await statusOf(who, `/api/attachments/${files.shared}`)]).toEqual([
      role,
      [],
      404,
    ]);
  }
  expect(await waiting(await house.as(far.coordinator))).toEqual([]);
  expect(await waiting(await house.as(ours.coordinator))).toEqual([]);
  const ear = await receiver.listen();
  for (const stream of [`need/${needId}/shared`, `need/${needId}/internal`] as const)
    expect(await ear.follow(stream, 0)).toMatchObject({ outcome: 'refused' });
});

test('accepted, it is referred here and raised there, with the promises of there; both are linked for whoever reads both', async () => {
  const { id, needId, ours, theirs, receiver, leader, coordinator, planner, files } = await proposed();
  await consent(leader, id, true);
  const both = await Promise.all([accept(receiver, id), accept(receiver, id)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]); // the second is the first once more
  const old = (await on(needId, leader).view()).body.need;
  expect(old).toMatchObject({ state: 'referred', holder: null });
  expect(old.messages.at(-1)).toMatchObject({
    kind: 'referral',
    body: 'Kaia er deres.',
    author: { side: 'municipality' },
  });
  const verdicts = Object.fromEntries(old.clocks.map(({ kind, verdict }) => [kind, verdict]));
  expect(verdicts).toEqual({ first_response: 'met', next_update: 'cancelled', resolution: 'cancelled' });
  const [seen] = (await ofNeed(leader, needId)).referrals;
  expect(seen).toMatchObject({ state: 'accepted', need: { id: needId } });
  const there = seen!.becomes!.id;
  const fresh = (await on(there, receiver).view()).body.need;
  expect(fresh).toMatchObject({
    title: 'Kanarikai',
    state: 'open',
    visibility: 'municipality',
    municipality: { id: theirs.municipality },
    association: { id: ours.association },
    messages: [],
  });
  expect(fresh.clocks.map(({ kind, verdict }) => [kind, verdict])).toEqual([
    ['first_response', null],
    ['next_update', null],
    ['resolution', null],
  ]);
  expect(fresh.raisedBy.unit).toBe(old.raisedBy.unit);
  const [shared] = (await ofNeed(receiver, there)).referrals;
  expect(shared).toMatchObject({ id, need: null, becomes: { id: there } });
  expect(await statusOf(receiver, `/api/attachments/${files.shared}`)).toBe(200);
  expect(await statusOf(receiver, `/api/needs/${needId}`)).toBe(404);
  for (const who of [coordinator, planner]) {
    expect(await statusOf(who, `/api/needs/${there}`)).toBe(404);
    expect((await ofNeed(who, needId)).referrals[0]).toMatchObject({ state: 'accepted', becomes: null });
  }
  const intake = await aPerson(house.owner, 'Stein', 'case_handler', {
    municipality: theirs.municipality,
    sector: theirs.intake,
  });
  expect((await ofNeed(await house.as(intake), there)).referrals).toHaveLength(1);
  expect(await statusOf(await house.as(theirs.planner), `/api/needs/${there}/referrals`)).toBe(404);
  expect((await on(there, receiver).answer()).status).toBe(201);
  expect((await on(there, leader).confirm()).status).toBe(201);
});

test('on behalf of those it was agreed for, and are still named: whom the association names later does not go along', async () => {
  const becomes = async (by: Visitor, needId: string) => {
    const { becomes: fresh } = (await ofNeed(by, needId)).referrals[0]!;
    return (await on(fresh!.id, by).view()).body.need;
  };
  const named = await proposed();
  const [bakery, yard] = named.ours.companies;
  await consent(named.leader, named.id, true);
  expect((await on(named.needId, named.leader).back(yard, { facts: 'Kanarifakta' })).status).toBe(201);
  expect((await accept(named.receiver, named.id)).status).toBe(200);
  const fresh = await becomes(named.leader, named.needId);
  expect(fresh.onBehalf).toEqual({ kind: 'companies', companies: [{ id: bakery, name: 'Havn Bakeri AS' }] });
  expect(fresh.backings.map(({ company }) => company.id)).toEqual([bakery]);
  const [{ raised }] = await house.owner.query(
    `select body -> 'raised' as raised from event where stream = $1 and seq = 1`,
    [`need/${fresh.id}/shared`],
  );
  expect(raised.onBehalf).toEqual({ kind: 'companies', count: null, companyIds: [bakery] });

  const unnamed = await proposed({ onBehalf: { kind: 'unnamed', count: 3 } });
  await consent(unnamed.leader, unnamed.id, true);
  expect((await on(unnamed.needId, unnamed.leader).back(unnamed.ours.companies[1])).status).toBe(201);
  expect((await accept(unnamed.receiver, unnamed.id)).status).toBe(200);
  expect(await becomes(unnamed.leader, unnamed.needId)).toMatchObject({
    onBehalf: { kind: 'unnamed', count: 3 },
    backings: [],
  });

  const gone = await proposed();
  await consent(gone.leader, gone.id, true);
  await on(gone.needId, gone.leader).back(gone.ours.companies[1]);
  expect((await on(gone.needId, gone.leader).unback(gone.ours.companies[0])).status).toBe(201);
  expect((await accept(gone.receiver, gone.id)).problem?.code).toBe('wrong_state');
  expect((await on(gone.needId, gone.leader).view()).body.need.state).toBe('open');
});

test('a yes taken back closes the neighbour’s reading at once, before it has answered and after', async () => {
  for (const taken of [false, true]) {
    const { id, leader, receiver, theirs, files } = await proposed();
    await consent(leader, id, true);
    if (taken) await accept(receiver, id);
    expect(await statusOf(receiver, `/api/attachments/${files.shared}`)).toBe(200);
    const ear = await receiver.listen();
    const heard: unknown[] = [];
    ear.socket.onAny((...frame) => heard.push(JSON.stringify(frame)));
    await ear.follow(`${taken ? 'municipality' : 'coordinators'}/${theirs.municipality}`, 0);
    heard.length = 0;
    expect((await consent(leader, id, false)).status).toBe(200);
    await until('they hear of it', () => heard.some((frame) => String(frame).includes('revoked')));
    expect(heard.join()).not.toMatch(/Kanari/);
    expect(await statusOf(receiver, `/api/attachments/${files.shared}`)).toBe(404);
    expect(await waiting(receiver)).toEqual([]);
    expect((await accept(receiver, id)).status).toBe(404);
    await house.daily((tx) => tellOfReferrals(tx, new Date()));
    const { notifications } = (await receiver.call(api.notifications, { query: {} })).body;
    const revoked = notifications.filter(({ what }) => what.kind === 'referral' && what.state === 'revoked');
    expect(revoked).toHaveLength(taken ? 0 : 1); // who took it over has it still
    const own = await receiver.call(api.listNeeds, { query: {} });
    expect(own.body.needs).toHaveLength(taken ? 1 : 0);
    for (const need of own.body.needs) expect((await ofNeed(receiver, need.id)).referrals).toEqual([]);
  }
});

test('a no of either, or the coordinator’s own, ends it; the need stays where it was, and can be proposed anew', async () => {
  const { id, needId, leader, receiver, coordinator, theirs } = await proposed();
  expect((await propose(coordinator, needId, theirs)).status).toBe(409);
  expect((await consent(leader, id, false)).status).toBe(200);
  expect(await waiting(receiver)).toEqual([]);
  const again = async () => {
    await propose(coordinator, needId, theirs);
    return (await ofNeed(leader, needId)).referrals[0]!.id;
  };
  const second = await again();
  await consent(leader, second, true);
  const no = { accepts: false as const, reason: 'Kaia er fylkets.' };
  expect((await receiver.call(api.answerReferral, { params: { id: second }, body: no })).status).toBe(200);
  expect(await waiting(receiver)).toEqual([]);
  expect((await ofNeed(leader, needId)).referrals[0]).toMatchObject({ state: 'declined', answer: 'Kaia er fylkets.' });
  const third = await again();
  await consent(leader, third, true);
  expect((await coordinator.call(api.takeBackReferral, { params: { id: third } })).status).toBe(200);
  expect(await waiting(receiver)).toEqual([]);
  expect((await consent(leader, third, true)).status).toBe(409);
  expect((await on(needId, leader).view()).body.need.state).toBe('open');
});

test('sent twice it is proposed once, and a key that proposed another need is refused', async () => {
  const { ours, theirs, leader, coordinator } = await neighbours();
  const [one, other] = [await raise(leader, ours), await raise(leader, ours)];
  const clientKey = crypto.randomUUID();
  const both = await Promise.all([1, 2].map(() => propose(coordinator, one, theirs, { clientKey })));
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect((await ofNeed(leader, one)).referrals).toHaveLength(1);
  expect((await propose(coordinator, other, theirs, { clientKey })).problem?.code).toBe('key_reused');
  expect((await ofNeed(leader, other)).referrals).toEqual([]);
  const deed = key();
  await coordinator.call(api.postMessage, {
    params: { id: other },
    body: { ...deed, kind: 'comment', body: 'Vi ser på det.', language: 'nb' },
  });
  expect((await propose(coordinator, other, theirs, deed)).problem?.code).toBe('key_reused');
});

test('what is answered, withdrawn or somebody else’s meanwhile goes to nobody, and whoever was asked hears of it', async () => {
  for (const ends of ['answer', 'withdraw', 'refer'] as const) {
    const { id, needId, leader, planner, receiver, coordinator, theirs } = await proposed();
    await consent(leader, id, true);
    expect(await waiting(receiver)).toHaveLength(1);
    const ear = await receiver.listen();
    const heard: string[] = [];
    ear.socket.onAny((...frame) => heard.push(JSON.stringify(frame)));
    await ear.follow(`coordinators/${theirs.municipality}`, 0);
    heard.length = 0;
    const deeds = {
      answer: () => on(needId, planner).answer(),
      withdraw: () => on(needId, leader).withdraw(),
      refer: () => on(needId, coordinator).referOutside(),
    };
    expect((await deeds[ends]()).status).toBe(201);
    await until('they hear that it is gone', () => heard.some((frame) => frame.includes('withdrawn')));
    expect(heard.join()).not.toMatch(/Kanari/);
    expect(await waiting(receiver)).toEqual([]);
    expect((await accept(receiver, id)).status).toBe(404);
  }
});

test('at the neighbour its coordinators alone are rung until they have taken it, and nobody before the association’s yes', async () => {
  const rung = async ({ municipality }: Place) => {
    const events: { said: string }[] = await house.owner.query(
      `select split_part(stream, '/', 1) || ' ' || (body ->> 'deed') as said from event
       where body ->> 'kind' = 'referrals.changed' and split_part(stream, '/', 2) = $1 order by at, stream`,
      [municipality],
    );
    return events.map(({ said }) => said);
  };
  const asked = await proposed();
  expect((await on(asked.needId, asked.planner).answer()).status).toBe(201);
  expect((await ofNeed(asked.leader, asked.needId)).referrals[0]).toMatchObject({ id: asked.id, state: 'withdrawn' });
  expect(await rung(asked.theirs)).toEqual([]);
  const declined = await proposed();
  await consent(declined.leader, declined.id, true);
  const no = { accepts: false as const, reason: 'Kaia er fylkets.' };
  await declined.receiver.call(api.answerReferral, { params: { id: declined.id }, body: no });
  expect(await rung(declined.theirs)).toEqual(['coordinators consented', 'coordinators declined']);
  const taken = await proposed();
  await consent(taken.leader, taken.id, true);
  await accept(taken.receiver, taken.id);
  await consent(taken.leader, taken.id, false);
  expect(await rung(taken.theirs)).toEqual(['coordinators consented', 'municipality accepted', 'municipality revoked']);
});

test('the trail says of which need it was, and to or from whom, to each as far as they may know', async () => {
  const { id, needId, ours, theirs, leader, receiver } = await proposed();
  await consent(leader, id, true);
  await receiver.call(api.answerReferral, { params: { id }, body: { accepts: false, reason: 'Kaia er fylkets.' } });
  const { number } = (await on(needId, leader).view()).body.need;
  const names = new Map<string, string>(
    (
      await house.owner.query('select id, name from municipality where id = any($1)', [
        [ours.municipality, theirs.municipality],
      ])
    ).map((place: { id: string; name: string }) => [place.id, place.name]),
  );
  const trail = await house.owner.query(
    `select action, municipality_id as municipality, association_id as association, new from audit
     where action like 'referrals.%' and (municipality_id = any($1) or association_id = $2) order by id`,
    [[ours.municipality, theirs.municipality], ours.association],
  );
  const given = { need: number, to: names.get(theirs.municipality) };
  expect(trail).toEqual([
    { action: 'referrals.proposed', municipality: ours.municipality, association: null, new: given },
    { action: 'referrals.consented', municipality: null, association: ours.association, new: given },
    {
      action: 'referrals.declined',
      municipality: theirs.municipality,
      association: null,
      new: { from: names.get(ours.municipality) },
    },
  ]);
});

test('whoever leaves the last region that the two are in reads nothing more of what was offered, and hears of it', async () => {
  const { id, needId, ours, theirs, leader, receiver, coordinator } = await proposed();
  await consent(leader, id, true);
  await togetherIn(house.owner, 'Fjorden', ours, theirs);
  const leave = async (name: string) => {
    await house.owner.query(
      `update region_member m set leaves_on = '2020-01-01' from region r where r.id = m.region_id and r.name = $1 and m.municipality_id = $2`,
      [name, theirs.municipality],
    );
    expect(await house.daily((tx) => endMemberships(tx, new Date()))).toBe(1);
  };
  const heard: string[] = [];
  for (const [who, stream] of [
    [receiver, `coordinators/${theirs.municipality}`],
    [coordinator, `municipality/${ours.municipality}`],
    [leader, `association/${ours.association}`],
  ] as const) {
    const ear = await who.listen();
    await ear.follow(stream, 0);
    ear.socket.onAny((...frame) => heard.push(`${stream} ${JSON.stringify(frame)}`));
  }
  const hears = (what: string) => (at: string) => heard.some((frame) => frame.startsWith(at) && frame.includes(what));
  await leave('Kysten');
  await until('those who stay hear of it', () => hears('left')('municipality'));
  expect(await waiting(receiver)).toHaveLength(1); // they are neighbours still
  await leave('Fjorden');
  await until('all three hear of it', () => ['coordinators', 'municipality', 'association'].every(hears('withdrawn')));
  expect(await waiting(receiver)).toEqual([]);
  expect((await accept(receiver, id)).status).toBe(404);
  expect((await consent(leader, id, true)).status).toBe(409);
  expect((await ofNeed(leader, needId)).referrals[0]).toMatchObject({ state: 'withdrawn', may: [] });
});

test('a restricted need goes to nobody; others than the coordinator propose nothing, and only to neighbours of a region', async () => {
  const { ours, theirs, far, leader, planner, coordinator } = await neighbours();
  const restricted = await raise(leader, ours, { visibility: 'restricted' });
  expect((await propose(coordinator, restricted, theirs)).status).toBe(403);
  expect((await ofNeed(coordinator, restricted)).neighbours).toEqual([]);
  const needId = await raise(leader, ours);
  expect((await propose(planner, needId, theirs)).status).toBe(403);
  expect((await propose(leader, needId, theirs)).status).toBe(403);
  expect((await propose(coordinator, needId, far)).status).toBe(400);
  expect((await propose(coordinator, needId, theirs, { messages: [crypto.randomUUID()] })).status).toBe(400);
  expect((await ofNeed(planner, needId)).neighbours).toEqual([]);
  expect((await ofNeed(coordinator, needId)).neighbours.map(({ id }) => id)).toEqual([theirs.municipality]);
  const [deputy, contact] = [await house.as(ours.deputy), await house.as(ours.contact)];
  await propose(coordinator, needId, theirs);
  const { referrals } = await ofNeed(deputy, needId);
  expect(referrals).toHaveLength(1);
  expect((await ofNeed(contact, needId)).referrals).toEqual([]); // a company does not consent for the association
  expect((await consent(contact, referrals[0]!.id, true)).status).toBe(404);
  expect((await consent(coordinator, referrals[0]!.id, true)).status).toBe(403);
});
