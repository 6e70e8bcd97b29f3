import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aPerson } from '../harness/places.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

test('a contact backs with facts and figures, everyone who sees the need sees it, and it moves neither ball nor clock', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const yard = { company: place.companies[1], association: place.association };
  const contact = await house.as(await aPerson(house.owner, 'Yngve Yard', 'company_contact', yard));
  const needId = await raise(leader, place);
  const ear = await planner.listen();
  await ear.follow(`need/${needId}/shared`, 1);
  const before = (await on(needId, planner).view()).body.need;
  expect(before.backings).toMatchObject([{ company: { name: 'Havn Bakeri AS' }, named: true, facts: null }]);

  const said = { facts: 'Vi venter med to ansettelser.', jobs: 2, kronerPerYear: 1_400_000 };
  expect((await on(needId, contact).back(place.companies[1], said)).status).toBe(201);
  await until('it is heard', () => ear.seen.length === 1);
  const after = (await on(needId, planner).view()).body.need;
  expect(after.backings).toMatchObject([
    { company: { name: 'Fjord Mekaniske AS' }, named: false, ...said, by: { unit: 'Fjord Mekaniske AS' } },
    { company: { name: 'Havn Bakeri AS' }, named: true },
  ]);
  expect(after.onBehalf).toEqual(before.onBehalf);
  expect([after.holder, after.clocks, after.holdings]).toEqual([before.holder, before.clocks, before.holdings]);
  expect(after.activity.at(-1)).toMatchObject({ deed: 'back', text: 'Fjord Mekaniske AS' });

  expect((await on(needId, contact).back(place.companies[1], { facts: 'Bare én.' })).status).toBe(201);
  expect((await on(needId, planner).view()).body.need.backings[0]).toMatchObject({ facts: 'Bare én.', jobs: null });
  expect((await on(needId, contact).unback(place.companies[1])).status).toBe(201);
  expect((await on(needId, planner).view()).body.need.backings).toHaveLength(1);
  expect((await on(needId, contact).unback(place.companies[1])).status).toBe(404);
});

test('nobody speaks for a company that is not theirs, and only members come behind a need', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const [leader, contact, planner] = [
    await house.as(place.leader),
    await house.as(place.contact),
    await house.as(place.planner),
  ];
  const needId = await raise(leader, place, { onBehalf: { kind: 'all_members' } });
  expect((await on(needId, contact).back(place.companies[1])).problem?.code).toBe('not_allowed');
  expect((await on(needId, planner).back(place.companies[0])).problem?.code).toBe('not_allowed');
  expect((await on(needId, leader).back(elsewhere.companies[0])).status).toBe(400);
  await house.owner.query(`update membership set mandate = $2 where id = $1`, [
    place.deputy.membershipId,
    { kind: 'companies', companyIds: [place.companies[0]] },
  ]);
  const deputy = await house.as(place.deputy);
  expect((await on(needId, deputy).back(place.companies[1])).problem?.code).toBe('not_allowed');
  expect((await on(needId, deputy).back(place.companies[0])).status).toBe(201);
  expect((await on(needId, deputy).comment()).problem?.code).toBe('not_allowed');
  expect((await on(needId, contact).unback(place.companies[0])).status).toBe(201);
  expect((await on(needId, leader).withdraw()).status).toBe(201);
  expect((await on(needId, contact).back(place.companies[0])).problem?.code).toBe('wrong_state');
});

test('the representative names companies later and takes them out again, but never the last; a contact who saw it through that sees it no more', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const [bakery, yard] = place.companies;
  const needId = await raise(leader, place, { visibility: 'municipality' });
  const outside = { company: yard, association: place.association };
  const contact = await house.as(await aPerson(house.owner, 'Yngve Yard', 'company_contact', outside));
  expect((await on(needId, contact).view()).status).toBe(404);
  expect((await on(needId, leader).unback(bakery)).problem?.code).toBe('wrong_state');
  expect((await on(needId, leader).back(yard, { facts: 'De også.' })).status).toBe(201);
  expect((await on(needId, contact).view()).body.need.onBehalf).toMatchObject({
    companies: [{ name: 'Fjord Mekaniske AS' }, { name: 'Havn Bakeri AS' }],
  });
  const ear = await contact.listen();
  await ear.follow(`need/${needId}/shared`, 2);
  const gone = new Promise<string>((done) => ear.socket.once('disconnect', done));
  expect((await on(needId, leader).unback(yard)).status).toBe(201);
  expect((await on(needId, contact).view()).status).toBe(404);
  expect(await Promise.race([gone, new Promise((done) => setTimeout(done, 1_500, 'late'))])).toBe(
    'io server disconnect',
  );
  expect((await contact.call(api.listNeeds, { query: {} })).body.needs).toEqual([]);
});

test('an invited company writes in the thread, moves neither ball nor clock, and is told of what is said; until it is invited no more', async () => {
  const place = await house.aPlace();
  const [leader, planner, contact] = [
    await house.as(place.leader),
    await house.as(place.planner),
    await house.as(place.contact),
  ];
  const [bakery, yard] = place.companies;
  const needId = await raise(leader, place);
  expect((await on(needId, contact).comment()).problem?.code).toBe('not_allowed');
  expect((await on(needId, contact).invite(bakery)).problem?.code).toBe('not_allowed');
  expect((await on(needId, planner).invite(bakery)).problem?.code).toBe('not_allowed');
  expect((await on(needId, leader).invite(yard)).problem?.code).toBe('not_found');
  expect((await on(needId, leader).invite(bakery)).status).toBe(201);
  expect((await on(needId, leader).invite(bakery)).problem?.code).toBe('wrong_state');

  await on(needId, planner).question();
  const asked = (await on(needId, contact).view()).body;
  expect(asked.abilities).toEqual(['comment', 'back', 'withdraw_backing']);
  expect((await on(needId, contact).comment('Det er på tirsdager.')).status).toBe(201);
  const { need } = (await on(needId, planner).view()).body;
  expect(need.messages.at(-1)).toMatchObject({ body: 'Det er på tirsdager.', author: { unit: 'Havn Bakeri AS' } });
  expect([need.holder, need.clocks]).toEqual([asked.need.holder, asked.need.clocks]);
  expect((await on(needId, contact).back(bakery, { facts: 'To biler i uka.' })).status).toBe(201);
  expect((await on(needId, planner).view()).body.need.backings).toMatchObject([{ speaks: true }]);

  expect((await on(needId, leader).uninvite(bakery)).status).toBe(201);
  expect((await on(needId, contact).comment()).problem?.code).toBe('not_allowed');
  expect((await on(needId, contact).view()).body.need.messages.at(-1)?.body).toBe('Det er på tirsdager.');
});
