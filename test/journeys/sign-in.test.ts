import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { hashPassword } from '@vertskap/organisations';
import { type House, openHouse } from '../harness/house.js';
import { aPerson, type Place, type TestPerson } from '../harness/places.js';

const PASSWORD = 'riktig hest batteri stift';
let house: House;
let place: Place;
beforeAll(async () => {
  house = await openHouse({ VERTSKAP_DEMO: '' });
  place = await house.aPlace();
});
afterAll(() => house?.close());

async function withPassword(person: TestPerson): Promise<TestPerson> {
  const hash = await hashPassword(PASSWORD);
  await house.owner.query(`update person set password_hash = $2 where id = $1`, [person.personId, hash]);
  return person;
}

test('the right password lets in, whatever the case of the address and the space around it', async () => {
  const anne = await withPassword(place.leader);
  for (const email of [anne.email, anne.email.toUpperCase(), `  ${anne.email} `]) {
    const visitor = await house.stranger();
    const { status, body } = await visitor.call(api.signIn, { body: { email, password: PASSWORD } });
    expect([email, status]).toEqual([email, 201]);
    expect(body).toMatchObject({
      person: { id: anne.personId },
      acting: { id: anne.membershipId, role: 'association_representative' },
    });
    expect(JSON.stringify(body)).not.toMatch(/argon|hash|hest/);
    expect((await visitor.call(api.home)).status).toBe(200);
  }
});

test('a wrong password, an unknown address, a person without a password or without a mandate: all answered alike', async () => {
  const anne = await withPassword(
    await aPerson(house.owner, 'Anne', 'association_representative', { association: place.association }),
  );
  const gone = await withPassword(
    await aPerson(house.owner, 'Gro', 'association_representative', { association: place.association }),
  );
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    gone.membershipId,
  ]);
  const tries = [
    { email: anne.email, password: 'feil hest' },
    { email: anne.email, password: `${PASSWORD} ` },
    { email: `${randomUUID()}@example.no`, password: PASSWORD },
    { email: place.mayor.email, password: PASSWORD },
    { email: gone.email, password: PASSWORD },
  ];
  const visitor = await house.stranger();
  for (const body of tries) {
    const { status, problem } = await visitor.call(api.signIn, { body });
    expect({ status, ...problem, reference: '' }).toEqual({
      type: 'urn:vertskap:problem:wrong_credentials',
      title: 'E-mail or password is wrong',
      detail: 'E-mail or password is wrong.',
      code: 'wrong_credentials',
      status: 401,
      reference: '',
    });
  }
  expect((await visitor.call(api.home)).status).toBe(401);
});

test('after twenty tries at one address there is a pause, for that address alone', async () => {
  const [kari, ola] = [await withPassword(place.planner), await withPassword(place.roadman)];
  const visitor = await house.stranger();
  const attempt = (email: string, password: string) => visitor.call(api.signIn, { body: { email, password } });
  const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(kari.email, 'feil')));
  expect(new Set(answers.map((a) => a.status))).toEqual(new Set([401]));
  expect((await attempt(kari.email.toUpperCase(), PASSWORD)).problem).toMatchObject({
    status: 429,
    code: 'too_many_attempts',
  });
  expect((await attempt(` ${kari.email}`, PASSWORD)).status).toBe(429);
  expect((await attempt(ola.email, PASSWORD)).status).toBe(201);
});

test('outside the demonstration nobody is offered, and nobody can be become', async () => {
  const visitor = await house.stranger();
  expect(visitor.session).toMatchObject({ person: null, acting: null, memberships: [], demonstration: false });
  expect((await visitor.call(api.demoPeople)).body).toEqual([]);
  const become = await visitor.call(api.demoSignIn, { body: { membershipId: place.leader.membershipId } });
  expect(become.problem).toMatchObject({ status: 404, code: 'not_found' });
});

test('a person with two mandates acts in one at a time, and never in one that has ended or is not theirs', async () => {
  const pia = await withPassword(place.planLeader);
  const second = randomUUID();
  await house.owner.query(
    `insert into membership (id, person_id, role, position, municipality_id) values ($1, $2, 'mayor', 'ordfører', $3)`,
    [second, pia.personId, place.municipality],
  );
  const visitor = await house.stranger();
  const { body } = await visitor.call(api.signIn, { body: { email: pia.email, password: PASSWORD } });
  expect(body.memberships.map((m) => m.role).sort()).toEqual(['mayor', 'sector_leader']);
  visitor.session = body;
  const acting = async (membershipId: string) => {
    const answer = await visitor.call(api.actAs, { body: { membershipId } });
    if (answer.status === 200) visitor.session = answer.body;
    return [answer.status, visitor.session?.acting?.role];
  };
  expect(await acting(second)).toEqual([200, 'mayor']);
  expect(await acting(place.leader.membershipId)).toEqual([404, 'mayor']);
  expect(await acting(pia.membershipId)).toEqual([200, 'sector_leader']);
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [second]);
  expect(await acting(second)).toEqual([404, 'sector_leader']);
});

test('signing out ends the session; the language stays with the person', async () => {
  const nils = await withPassword(place.coordinator);
  const signIn = async () => {
    const visitor = await house.stranger();
    visitor.session = (await visitor.call(api.signIn, { body: { email: nils.email, password: PASSWORD } })).body;
    return visitor;
  };
  const first = await signIn();
  const { cookie } = first.headers();
  expect((await first.call(api.setLanguage, { body: { language: 'nn' } })).body.person?.language).toBe('nn');
  expect((await first.call(api.signOut)).body).toMatchObject({ person: null, acting: null });
  expect((await fetch(`${house.url}/api/home`, { headers: { cookie: cookie! } })).status).toBe(401);
  expect((await first.call(api.home)).status).toBe(401);
  expect((await signIn()).session?.person?.language).toBe('nn');
});
