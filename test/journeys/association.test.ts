import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Capacity, type Mandate, type RaiseNeed } from '@vertskap/contract';
import { warnOfMandates } from '@vertskap/notifications';
import { inDays, on, raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse } from '../harness/house.js';
import { aPerson, type Place } from '../harness/places.js';
import { anOrgNumber } from '../harness/requests.js';
import type { Visitor } from '../harness/visitor.js';

const behind = ['back', 'withdraw_backing', 'invite_to_speak', 'end_speaking'];
let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const representative = (mandate: Mandate, over: object = {}): Capacity => ({
  kind: 'representative',
  position: 'Styremedlem',
  mandate,
  manages: false,
  from: null,
  to: null,
  ...over,
});
const all: Mandate = { kind: 'all_members' };

/** Invites somebody as `by` and lets them accept. */
async function letIn(by: Visitor, capacity: Capacity): Promise<Visitor> {
  const body = { email: `${randomUUID()}@example.no`, name: 'Ny Person', capacity };
  const { token } = (await by.call(api.invite, { body })).body;
  const visitor = await house.stranger();
  const accepted = await visitor.call(api.acceptInvitation, {
    body: { token, name: null, password: 'korrekt hest batteri', language: 'nb' },
  });
  expect(accepted.status).toBe(201);
  visitor.session = accepted.body;
  return visitor;
}

const raiseFor = (by: Visitor, place: Place, onBehalf: RaiseNeed['onBehalf']) =>
  by.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan, onBehalf }) });
const named = (...companyIds: string[]): RaiseNeed['onBehalf'] => ({ kind: 'companies', companyIds });

test('members, mandates and contacts: changed by whoever manages, seen without addresses by the others', async () => {
  const place = await house.aPlace();
  const [leader, deputy] = [await house.as(place.leader), await house.as(place.deputy)];
  const orgNumber = anOrgNumber();
  const spaced = orgNumber.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3');
  const body = { orgNumber: spaced, name: 'Lyng Elektro AS', industry: '43.210' };
  expect((await leader.call(api.addCompany, { body })).status).toBe(201);
  expect((await leader.call(api.addCompany, { body })).problem).toMatchObject({
    status: 400,
    errors: [{ path: 'body.orgNumber' }],
  });
  const wrong = await leader.call(api.addCompany, { body: { ...body, orgNumber: '974760674' } });
  expect(wrong.problem).toMatchObject({ status: 400, errors: [{ path: 'body.orgNumber' }] });
  await letIn(leader, representative({ kind: 'companies', companyIds: [place.companies[0]] }, { to: inDays(20) }));
  await letIn(leader, {
    kind: 'contact',
    companyId: place.companies[1],
    position: 'Daglig leder',
    from: null,
    to: null,
  });

  const seen = (await leader.call(api.association)).body;
  expect(seen.companies).toContainEqual({
    id: expect.any(String),
    name: 'Lyng Elektro AS',
    orgNumber,
    contactEmail: null,
    industry: '43.210',
  });
  expect(seen.representatives.find((r) => r.position === 'Styremedlem')).toMatchObject({
    mandate: { kind: 'companies', companyIds: [place.companies[0]] },
    to: inDays(20),
    manages: false,
  });
  expect(seen.contacts.map(({ company, position }) => [company?.name, position]).sort()).toEqual([
    ['Fjord Mekaniske AS', 'Daglig leder'],
    ['Havn Bakeri AS', 'company_contact'],
  ]);
  expect(seen.history.map(({ deed }) => deed)).toEqual([
    'invitation_accepted',
    'invited',
    'invitation_accepted',
    'invited',
    'company_added',
  ]);
  const others = (await deputy.call(api.association)).body;
  expect(others).toMatchObject({ mayManage: false, invitations: [], history: [] });
  expect(others.representatives.map(({ person }) => person.email)).toEqual(others.representatives.map(() => null));
  expect((await deputy.call(api.addCompany, { body })).status).toBe(403);
});

test('a mandate for certain companies raises for those alone, says something where one is behind, and decides where all are', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const [bakery, yard] = place.companies;
  const baker = await letIn(leader, representative({ kind: 'companies', companyIds: [bakery] }));
  const options = (await baker.call(api.raisingOptions)).body;
  expect([options.companies.map(({ id }) => id), options.forEverybody]).toEqual([[bakery], false]);

  const refused: RaiseNeed['onBehalf'][] = [
    named(yard),
    named(bakery, yard),
    { kind: 'all_members' },
    { kind: 'unnamed', count: 3 },
  ];
  for (const onBehalf of refused) {
    const tried = await raiseFor(baker, place, onBehalf);
    expect([onBehalf, tried.status]).toEqual([onBehalf, 400]);
    expect((await raiseFor(leader, place, onBehalf)).status).toBe(201);
  }
  const own = (await raiseFor(baker, place, named(bakery))).body.needId;
  expect((await on(own, baker).view()).body).toMatchObject({
    abilities: ['comment', 'withdraw', 'split', 'commit', 'fulfil', 'postpone', 'release', ...behind],
    need: { onBehalf: { companies: [{ name: 'Havn Bakeri AS' }] } },
  });

  const both = await raise(leader, place, { onBehalf: named(bakery, yard) });
  expect((await on(both, baker).view()).body.abilities).toEqual(['comment', ...behind]);
  expect((await on(both, baker).comment('Det gjelder oss også.')).status).toBe(201);
  await on(both, planner).answer();
  expect((await on(both, baker).confirm()).problem?.code).toBe('not_allowed');
  expect((await on(both, baker).sendBack()).problem?.code).toBe('not_allowed');
  expect((await on(both, leader).confirm()).status).toBe(201);

  for (const onBehalf of [named(yard), { kind: 'all_members' as const }]) {
    const foreign = await raise(leader, place, { onBehalf });
    expect((await on(foreign, baker).view()).body.abilities).toEqual(behind);
    expect((await on(foreign, baker).comment()).problem?.code).toBe('not_allowed');
    expect((await on(foreign, baker).withdraw()).problem?.code).toBe('not_allowed');
  }
});

test('a mandate for an industry follows the members: who comes in is spoken for, who leaves is not', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const crafts = await letIn(leader, representative({ kind: 'industry', section: 'F' }));
  expect((await crafts.call(api.raisingOptions)).body.companies).toEqual([]);
  const body = { orgNumber: anOrgNumber(), name: 'Lyng Elektro AS', industry: '43.210' };
  await leader.call(api.addCompany, { body });
  await leader.call(api.addCompany, {
    body: { orgNumber: anOrgNumber(), name: 'Skarvøy Laks AS', industry: '03.211' },
  });
  const [electrician] = (await crafts.call(api.raisingOptions)).body.companies;
  expect(electrician?.name).toBe('Lyng Elektro AS');
  const { needId } = (await raiseFor(crafts, place, named(electrician!.id))).body;
  expect((await on(needId, crafts).comment()).status).toBe(201);

  expect((await leader.call(api.removeCompany, { params: { id: electrician!.id } })).status).toBe(200);
  expect((await on(needId, crafts).comment()).problem?.code).toBe('not_allowed');
  expect((await raiseFor(crafts, place, named(electrician!.id))).status).toBe(400);
  expect((await leader.call(api.removeCompany, { params: { id: electrician!.id } })).status).toBe(404);
});

test('a mandate that has not begun, or is over, gives nothing on any channel', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place, { onBehalf: named(place.companies[0]) });
  for (const days of ["now() + interval '1 day', 'infinity'", "'-infinity', now() - interval '1 second'"]) {
    const association = { association: place.association };
    const person = await aPerson(house.owner, 'Utenfor Tiden', 'association_representative', association);
    const visitor = await house.as(person);
    const ear = await visitor.listen();
    await ear.follow(`need/${needId}/shared`, 1);
    await house.owner.query(`update membership set (valid_from, valid_to) = (${days}) where id = $1`, [
      person.membershipId,
    ]);
    await new Promise((done) => setTimeout(done, 1_000));
    await on(needId, planner).question(`Hvor mange? ${days}`);
    expect([days, ear.seen, ear.socket.connected]).toEqual([days, [], false]);
    for (const route of [api.home, api.association, api.raisingOptions, api.notifications, api.drafts] as const)
      expect([route.path, (await visitor.call(route)).status]).toEqual([route.path, 401]);
    expect((await on(needId, visitor).comment()).status).toBe(401);
    const shown = (await (await house.stranger()).call(api.demoPeople)).body;
    expect(shown.map(({ membershipId }) => membershipId)).not.toContain(person.membershipId);
    await expect(house.as(person)).rejects.toThrow('sign-in answered 404');
  }
});

test('only members can be named in a mandate, and a representative does not become a contact', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const leader = await house.as(place.leader);
  const [foreign] = elsewhere.companies;
  const tried = (capacity: Capacity) =>
    leader.call(api.invite, { body: { email: `${randomUUID()}@example.no`, name: 'N. N.', capacity } });
  expect((await tried(representative({ kind: 'companies', companyIds: [foreign] }))).status).toBe(400);
  const contact = { kind: 'contact' as const, companyId: foreign, position: 'Leder', from: null, to: null };
  expect((await tried(contact)).status).toBe(400);
  const params = { id: place.deputy.membershipId };
  const turned = await leader.call(api.changeMembership, {
    params,
    body: { expectedVersion: 1, capacity: { ...contact, companyId: place.companies[0] } },
  });
  expect(turned.problem).toMatchObject({ status: 400, errors: [{ path: 'body.capacity.kind' }] });
  const limited = representative({ kind: 'companies', companyIds: [place.companies[0]] }) as never;
  expect(
    (await leader.call(api.changeMembership, { params, body: { expectedVersion: 1, capacity: limited } })).status,
  ).toBe(200);
  expect((await (await house.as(place.deputy)).call(api.raisingOptions)).body.forEverybody).toBe(false);
  expect(
    (await tried({ kind: 'staff', role: 'mayor', sectorId: null, position: 'Ordfører', from: null, to: null })).status,
  ).toBe(403);
  expect((await tried(representative(all))).status).toBe(201);
});

test('where a company leaves, its contacts whom the association knows are out at once, and their links too', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const company = place.companies[1];
  const capacity: Capacity = { kind: 'contact', companyId: company, position: 'Leder', from: null, to: null };
  const contact = await letIn(leader, capacity);
  const needId = await raise(leader, place);
  expect((await on(needId, contact).view()).status).toBe(200);
  const email = `${randomUUID()}@example.no`;
  const { token } = (await leader.call(api.invite, { body: { email, name: 'N. N.', capacity } })).body;
  await leader.call(api.removeCompany, { params: { id: company } });
  expect((await contact.call(api.home)).status).toBe(401);
  expect((await contact.call(api.readInvitation, { body: { token } })).status).toBe(404);
});

test('a mandate that ends within a month is told of once to whoever manages and to the person; a prolonged one anew', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const ending = await letIn(leader, representative(all, { position: 'Vara', to: inDays(20) }));
  await letIn(leader, representative(all, { position: 'Lenge', to: inDays(90) }));
  const told = async (by: Visitor) =>
    (await by.call(api.notifications, { query: {} })).body.notifications.flatMap(({ what }) =>
      what.kind === 'mandate_runs_out' ? [[what.position, what.until, what.mine]] : [],
    );
  await house.daily((tx) => warnOfMandates(tx, new Date()));
  await house.daily((tx) => warnOfMandates(tx, new Date()));
  expect(await told(leader)).toEqual([['Vara', inDays(20), false]]);
  expect(await told(ending)).toEqual([['Vara', inDays(20), true]]);
  expect(await told(await house.as(place.deputy))).toEqual([]);
  expect((await ending.call(api.session)).body.acting?.until?.slice(0, 10)).toBe(inDays(20));

  const { id, version } = (await leader.call(api.association)).body.representatives.find((r) => r.position === 'Vara')!;
  const capacity = representative(all, { position: 'Vara', to: inDays(25) }) as never;
  await leader.call(api.changeMembership, { params: { id }, body: { expectedVersion: version, capacity } });
  await house.daily((tx) => warnOfMandates(tx, new Date()));
  expect(await told(leader)).toEqual([
    ['Vara', inDays(25), false],
    ['Vara', inDays(20), false],
  ]);
});
