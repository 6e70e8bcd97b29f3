import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type Capacity, type SessionView, type StaffCapacity } from '@vertskap/contract';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import type { Answer, Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const staff = (over: Partial<StaffCapacity> & Pick<StaffCapacity, 'role'>): StaffCapacity => ({
  kind: 'staff',
  sectorId: null,
  position: 'Rådgiver',
  from: null,
  to: null,
  ...over,
});
const PASSWORD = 'korrekt hest batteri';
const anAddress = () => `${randomUUID()}@example.no`;
const invited = (by: Visitor, email: string, capacity: Capacity) =>
  by.call(api.invite, { body: { email, name: 'Ny Person', capacity } });
/** Accepts, and goes on in the new session where there is one. */
async function accept(by: Visitor, token: string, password: string | null = PASSWORD): Promise<Answer<SessionView>> {
  const body = { token, name: 'Ny Navnesen', password, language: 'nn' as const };
  const answer = await by.call(api.acceptInvitation, { body });
  if (answer.status === 201) by.session = answer.body;
  return answer;
}
const people = async (by: Visitor) => (await by.call(api.administration)).body.people;

test('an invited person makes a login, acts at once, and comes back with e-mail and password', async () => {
  const place = await house.aPlace();
  const administrator = await house.as(place.administrator);
  const email = anAddress();
  const { status, body: link } = await invited(
    administrator,
    email,
    staff({ role: 'case_handler', sectorId: place.plan, position: 'Byggesaksbehandler' }),
  );
  expect(status).toBe(201);
  expect((await administrator.call(api.administration)).body.invitations).toMatchObject([
    { email, unit: { name: 'Plan og bygg' }, invitedBy: place.administrator.name },
  ]);

  const stranger = await house.stranger();
  expect((await stranger.call(api.readInvitation, { body: { token: link.token } })).body).toMatchObject({
    email,
    position: 'Byggesaksbehandler',
    sector: 'Plan og bygg',
    isKnown: false,
    invitedBy: { name: place.administrator.name },
  });
  expect((await accept(stranger, link.token, 'kort')).problem).toMatchObject({
    status: 400,
    errors: [{ path: 'body.password' }],
  });
  const { body: session } = await accept(stranger, link.token);
  expect(session).toMatchObject({
    person: { name: 'Ny Navnesen', email, language: 'nn' },
    acting: { role: 'case_handler', sector: { name: 'Plan og bygg' }, until: null },
  });
  expect((await accept(await house.stranger(), link.token)).status).toBe(404);

  const later = await house.stranger();
  const signedIn = await later.call(api.signIn, { body: { email, password: PASSWORD } });
  expect(signedIn.body.acting?.position).toBe('Byggesaksbehandler');
  const { invitations, history } = (await administrator.call(api.administration)).body;
  expect(invitations).toEqual([]);
  expect(history.map(({ deed, subject, by }) => [deed, subject, by.name])).toEqual([
    ['invitation_accepted', 'Ny Navnesen', 'Ny Navnesen'],
    ['invited', 'Ny Person', place.administrator.name],
  ]);
});

test('a link is bound to its address: who is somebody else, or has another password, does not get in', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const email = anAddress();
  const first = (await invited(await house.as(place.administrator), email, staff({ role: 'mayor' }))).body;
  await accept(await house.stranger(), first.token);

  // the administrator of another municipality writes a link to the same address, and keeps it
  const attacker = await house.as(elsewhere.administrator);
  const { token } = (await invited(attacker, email, staff({ role: 'mayor' }))).body;
  expect((await attacker.call(api.readInvitation, { body: { token } })).body.isKnown).toBe(true);
  expect((await accept(attacker, token, 'et helt annet passord')).problem?.code).toBe('wrong_credentials');
  expect((await accept(attacker, token, null)).problem?.code).toBe('wrong_credentials');
  const old = await house.stranger();
  old.session = (await old.call(api.signIn, { body: { email, password: PASSWORD } })).body;
  expect(old.session.memberships).toHaveLength(1);

  expect((await accept(old, token, null)).body.memberships).toHaveLength(2);
  const demo = (await invited(await house.as(place.administrator), elsewhere.planner.email, staff({ role: 'mayor' })))
    .body;
  for (const password of ['', PASSWORD]) {
    const tried = await accept(await house.stranger(), demo.token, password || null);
    expect(tried.problem?.code).toBe('wrong_credentials');
  }
});

test('a link leads nowhere once withdrawn, run out, replaced, or when its giver may give no more', async () => {
  const place = await house.aPlace();
  const administrator = await house.as(place.administrator);
  const link = async () => (await invited(administrator, anAddress(), staff({ role: 'director' }))).body;
  const gone = async (token: string) => (await accept(await house.stranger(), token)).status;

  const withdrawn = await link();
  await administrator.call(api.withdrawInvitation, { params: { id: withdrawn.id } });
  expect(await gone(withdrawn.token)).toBe(404);

  const late = await link();
  await house.owner.query(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [late.id]);
  expect(await gone(late.token)).toBe(404);

  const email = anAddress();
  const replaced = (await invited(administrator, email, staff({ role: 'mayor' }))).body;
  const newest = (await invited(administrator, email, staff({ role: 'mayor' }))).body;
  expect(await gone(replaced.token)).toBe(404);
  expect(await gone(newest.token)).toBe(201);

  const second = (await invited(administrator, anAddress(), staff({ role: 'administrator' }))).body;
  const colleague = await house.stranger();
  await accept(colleague, second.token);
  const orphan = (await invited(colleague, anAddress(), staff({ role: 'mayor' }))).body;
  await administrator.call(api.endMembership, { params: { id: colleague.session?.acting?.id ?? '' } });
  expect(await gone(orphan.token)).toBe(404);
  expect(await gone('x'.repeat(43))).toBe(404);
});

test('one administrator without a last day always remains', async () => {
  const place = await house.aPlace();
  const administrator = await house.as(place.administrator);
  const params = { id: place.administrator.membershipId };
  const change = (capacity: StaffCapacity) =>
    administrator.call(api.changeMembership, { params, body: { expectedVersion: 1, capacity } });
  expect((await administrator.call(api.endMembership, { params })).problem?.code).toBe('wrong_state');
  expect((await change(staff({ role: 'mayor' }))).problem?.code).toBe('wrong_state');
  expect((await change(staff({ role: 'administrator', to: inDays(30) }))).problem?.code).toBe('wrong_state');
  expect((await change(staff({ role: 'administrator', from: inDays(3) }))).problem?.code).toBe('wrong_state');
  const { token } = (await invited(administrator, anAddress(), staff({ role: 'administrator' }))).body;
  const second = await house.stranger();
  await accept(second, token);
  const both = [administrator, second].map(async (by) => {
    const own = { id: by.session?.acting?.id ?? '' };
    return (await by.call(api.endMembership, { params: own })).status;
  });
  expect((await Promise.all(both)).sort()).toEqual([201, 409]);
});

test('an ended membership gives nothing within a second: no page, no frame, no link, and its drafts and sessions stay shut', async () => {
  const place = await house.aPlace();
  const [administrator, planner, leader] = [
    await house.as(place.administrator),
    await house.as(place.planner),
    await house.as(place.leader),
  ];
  const needId = await raise(leader, place);
  const ears = await Promise.all([planner.listen(), planner.listen()]);
  for (const ear of ears) {
    await ear.follow(`need/${needId}/shared`, 1);
    await ear.follow(`need/${needId}/internal`, 0);
    await ear.follow(`municipality/${place.municipality}`, 0);
  }
  await on(needId, leader).comment('Før.');
  await until('it is heard', () => ears.every((ear) => ear.seen.some((e) => e.event.kind === 'need.moved')));

  const ended = await administrator.call(api.endMembership, { params: { id: place.planner.membershipId } });
  expect(ended.status).toBe(201);
  await new Promise((done) => setTimeout(done, 1_000));
  const before = ears.map((ear) => ear.seen.length);
  for (let i = 0; i < 5; i++) await on(needId, leader).comment(`Etter ${i}.`);
  const watcher = await (await house.as(place.coordinator)).listen();
  expect(await watcher.follow(`need/${needId}/shared`, 1)).toMatchObject({ outcome: 'events' });
  await new Promise((done) => setTimeout(done, 500));
  expect(ears.map((ear) => ear.seen.length)).toEqual(before);
  expect(ears.map((ear) => ear.socket.connected)).toEqual([false, false]);
  expect((await planner.call(api.home)).status).toBe(401);
  expect((await on(needId, planner).comment()).status).toBe(401);
  await expect(planner.listen()).rejects.toThrow('not_signed_in');
  expect((await people(administrator)).map((p) => p.id)).not.toContain(place.planner.membershipId);
});

test('a changed membership is let go of within a second, comes back, and follows only what it may now', async () => {
  const place = await house.aPlace();
  const [administrator, planner, leader] = [
    await house.as(place.administrator),
    await house.as(place.planner),
    await house.as(place.leader),
  ];
  const needId = await raise(leader, place);
  const ear = await planner.listen();
  await ear.follow(`need/${needId}/internal`, 0);
  const gone = new Promise<string>((done) => ear.socket.once('disconnect', done));
  const changed = await administrator.call(api.changeMembership, {
    params: { id: place.planner.membershipId },
    body: { expectedVersion: 1, capacity: staff({ role: 'case_handler', sectorId: place.roads }) },
  });
  expect(changed.status).toBe(200);
  expect(await Promise.race([gone, new Promise((done) => setTimeout(done, 1_000, 'late'))])).toBe(
    'io server disconnect',
  );
  const back = await planner.listen();
  expect(await back.follow(`need/${needId}/internal`, 0)).toEqual({ outcome: 'refused' });
  expect(await back.follow(`municipality/${place.municipality}`, 0)).toMatchObject({ outcome: 'events' });
  expect((await on(needId, planner).view()).status).toBe(404);
  expect((await planner.call(api.session)).body.acting).toMatchObject({ version: 2, sector: { name: 'Vei' } });
  const stale = { expectedVersion: 1, capacity: staff({ role: 'mayor' }) };
  expect(
    (await administrator.call(api.changeMembership, { params: { id: place.planner.membershipId }, body: stale }))
      .problem?.code,
  ).toBe('stale_version');
});

test('a membership that begins later gives nothing before, and one whose last day was yesterday nothing any more', async () => {
  const place = await house.aPlace();
  const administrator = await house.as(place.administrator);
  const email = anAddress();
  const { token } = (await invited(administrator, email, staff({ role: 'mayor', from: inDays(3), to: inDays(9) })))
    .body;
  const early = await house.stranger();
  expect((await accept(early, token)).body).toMatchObject({ person: null, acting: null });
  expect((await early.call(api.home)).status).toBe(401);
  expect((await early.call(api.signIn, { body: { email, password: PASSWORD } })).problem?.code).toBe(
    'wrong_credentials',
  );
  expect((await people(administrator)).find((p) => p.person.email === email)).toMatchObject({
    standing: 'coming',
    from: inDays(3),
    to: inDays(9),
  });
  const past = await invited(administrator, anAddress(), staff({ role: 'mayor', to: inDays(-2) }));
  expect(past.problem).toMatchObject({ status: 400, errors: [{ path: 'body.capacity.to' }] });
  const backwards = await invited(administrator, anAddress(), staff({ role: 'mayor', from: inDays(9), to: inDays(3) }));
  expect(backwards.status).toBe(400);
});

test('sectors: named, named anew, and made the intake, which coordinators follow', async () => {
  const place = await house.aPlace();
  const administrator = await house.as(place.administrator);
  expect((await administrator.call(api.addSector, { body: { name: 'Havn' } })).status).toBe(201);
  expect((await administrator.call(api.addSector, { body: { name: 'havn' } })).problem).toMatchObject({
    status: 400,
    errors: [{ path: 'body.name' }],
  });
  const params = { id: place.plan };
  await administrator.call(api.changeSector, { params, body: { name: 'Plan og miljø', intake: true } });
  const { sectors } = (await administrator.call(api.administration)).body;
  expect(sectors.map(({ name, intake }) => [name, intake])).toEqual([
    ['Plan og miljø', true],
    ['Havn', false],
    ['Mottak', false],
    ['Vei', false],
  ]);
  const coordinator = await house.as(place.coordinator);
  expect(coordinator.session?.acting?.sector?.name).toBe('Plan og miljø');
  const needId = await raise(await house.as(place.leader), place, { askedSectorId: null });
  expect((await on(needId, coordinator).view()).body.need.holder?.name).toBe('Plan og miljø');
});

test('the first who manages an association is let in by a municipality that talks with it; only the first, and only there', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const other = await aNeighbourAssociation(house.owner, place);
  const administrator = await house.as(place.administrator);
  const first = (associationId: string): Capacity => ({
    kind: 'first_representative',
    associationId,
    position: 'Styreleder',
    from: null,
    to: null,
  });
  const { associations } = (await administrator.call(api.administration)).body;
  expect(associations.map(({ isManaged }) => isManaged).sort()).toEqual([false, true]);
  expect((await invited(administrator, anAddress(), first(place.association))).problem?.code).toBe('wrong_state');
  expect((await invited(administrator, anAddress(), first(elsewhere.association))).status).toBe(400);
  const [one, two] = [
    (await invited(administrator, anAddress(), first(other.association))).body,
    (await invited(administrator, anAddress(), first(other.association))).body,
  ];
  const leader = await house.stranger();
  expect((await accept(leader, one.token)).body.acting).toMatchObject({
    role: 'association_representative',
    position: 'Styreleder',
  });
  expect((await accept(await house.stranger(), two.token)).status).toBe(404);
});

test('a foreign place is like a missing one', async () => {
  const [place, elsewhere]: Place[] = [await house.aPlace(), await house.aPlace()];
  const administrator = await house.as(elsewhere!.administrator);
  const capacity = staff({ role: 'case_handler', sectorId: elsewhere!.plan });
  const answers = await Promise.all([
    administrator.call(api.endMembership, { params: { id: place!.planner.membershipId } }),
    administrator.call(api.changeMembership, {
      params: { id: place!.planner.membershipId },
      body: { expectedVersion: 1, capacity },
    }),
    administrator.call(api.changeSector, { params: { id: place!.plan }, body: { name: 'Overtatt' } }),
    administrator.call(api.endMembership, { params: { id: randomUUID() } }),
  ]);
  expect(answers.map((a) => a.status)).toEqual([404, 404, 404, 404]);
});
