import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { tellOfNeighbours } from '@vertskap/notifications';
import { endMemberships } from '@vertskap/region';
import { inDays, key, on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import type { Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const regionsOf = async (who: Visitor) => (await who.call(api.regions)).body.regions;
const named = (list: { name: string }[]) => list.map(({ name }) => name).sort();

/** A region that the one founded and the other was invited to. */
async function aFoundedRegion(ours: Place, theirs: Place) {
  const [director, nearby] = [await house.as(ours.director), await house.as(theirs.director)];
  expect((await director.call(api.foundRegion, { body: { ...key(), name: 'Kysten' } })).status).toBe(201);
  const [region] = await regionsOf(director);
  const invite = () =>
    director.call(api.inviteNeighbour, {
      params: { id: region!.id },
      body: { municipalityId: theirs.municipality },
    });
  expect((await invite()).status).toBe(201);
  const answer = (joins: boolean) => nearby.call(api.answerRegion, { params: { id: region!.id }, body: { joins } });
  return { id: region!.id, director, nearby, invite, answer };
}

/** A space of the region with both municipalities, and the association of the first. */
async function aSharedSpace(ours: Place, theirs: Place, regionId: string): Promise<string> {
  const [coordinator, nearby, leader] = [
    await house.as(ours.coordinator),
    await house.as(theirs.coordinator),
    await house.as(ours.leader),
  ];
  await coordinator.call(api.openRegionalSpace, { params: { id: regionId }, body: { ...key(), name: 'Kystrådet' } });
  const id = (await regionsOf(coordinator))[0]!.spaces[0]!.id;
  expect((await nearby.call(api.joinRegionalSpace, { params: { id } })).status).toBe(201);
  await coordinator.call(api.inviteAssociation, { params: { id }, body: { associationId: ours.association } });
  expect((await leader.call(api.answerRegionalSpace, { params: { id }, body: { joins: true } })).status).toBe(200);
  return id;
}

test('a region begins with one, grows by a yes, and everybody in it sees who is', async () => {
  const [ours, theirs, far] = [await house.aPlace(), await house.aPlace(), await house.aPlace()];
  const { id, director, nearby, invite, answer } = await aFoundedRegion(ours, theirs);
  const [asked] = await regionsOf(nearby);
  expect(asked).toMatchObject({ id, name: 'Kysten', mine: 'invited', spaces: [] });
  expect(asked!.members).toHaveLength(1);
  expect((await invite()).status).toBe(400);
  expect((await answer(false)).status).toBe(200);
  expect(await regionsOf(nearby)).toEqual([]);
  expect((await answer(true)).status).toBe(404);

  await invite();
  expect((await answer(true)).status).toBe(200);
  expect((await answer(true)).status).toBe(409);
  for (const who of [director, nearby, await house.as(theirs.planner), await house.as(ours.mayor)]) {
    const [region] = await regionsOf(who);
    expect(region!.mine).toBe('member');
    expect(region!.members.map(({ municipality }) => municipality.id).sort()).toEqual(
      [ours.municipality, theirs.municipality].sort(),
    );
  }
  expect(await regionsOf(await house.as(far.director))).toEqual([]);
  const trail: { action: string }[] = await house.owner.query(
    `select action from audit where municipality_id = any($1) and action like 'regions.%' order by id`,
    [[ours.municipality, theirs.municipality]],
  );
  expect(trail.map(({ action }) => action)).toEqual([
    'regions.founded',
    'regions.invited',
    'regions.refused',
    'regions.invited',
    'regions.joined',
  ]);
});

test('founded twice with the same key it is one; a key that did something else is refused', async () => {
  const ours = await house.aPlace();
  const director = await house.as(ours.director);
  const body = { ...key(), name: 'Kysten' };
  const both = await Promise.all([director.call(api.foundRegion, { body }), director.call(api.foundRegion, { body })]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  const [region, ...more] = await regionsOf(director);
  expect(more).toEqual([]);
  const open = await director.call(api.openRegionalSpace, { params: { id: region!.id }, body });
  expect(open.status).toBe(409);
});

test('a space is opened once a key, and a key that opened one in another region is refused', async () => {
  const ours = await house.aPlace();
  const [director, coordinator] = [await house.as(ours.director), await house.as(ours.coordinator)];
  for (const name of ['Fjorden', 'Kysten']) await director.call(api.foundRegion, { body: { ...key(), name } });
  const [fjord, coast] = await regionsOf(director);
  const body = { ...key(), name: 'Rådet' };
  const open = (id: string) => coordinator.call(api.openRegionalSpace, { params: { id }, body });
  expect((await open(fjord!.id)).status).toBe(201);
  expect((await open(fjord!.id)).status).toBe(201);
  expect((await open(coast!.id)).problem?.code).toBe('key_reused');
  expect((await regionsOf(director)).map(({ spaces }) => spaces.length)).toEqual([1, 0]);
});

test('who is invited is told once, an association too', async () => {
  const [ours, theirs] = [await house.aPlace(), await house.aPlace()];
  const { id, nearby, answer } = await aFoundedRegion(ours, theirs);
  const tell = () => house.daily((tx) => tellOfNeighbours(tx, new Date()));
  await tell();
  await tell();
  const toldTo = async (who: Visitor) =>
    (await who.call(api.notifications, { query: {} })).body.notifications.map(({ what }) => what);
  const [{ name }] = await house.owner.query('select name from municipality where id = $1', [ours.municipality]);
  expect(await toldTo(nearby)).toMatchObject([{ kind: 'neighbour', what: 'region', neighbour: name }]);
  expect(await toldTo(await house.as(theirs.planner))).toEqual([]);
  await answer(true);
  const coordinator = await house.as(ours.coordinator);
  await coordinator.call(api.openRegionalSpace, { params: { id }, body: { ...key(), name: 'Kystrådet' } });
  const [space] = (await regionsOf(coordinator))[0]!.spaces;
  await coordinator.call(api.inviteAssociation, {
    params: { id: space!.id },
    body: { associationId: ours.association },
  });
  const [bakery] = ours.companies;
  await house.owner.query(`update membership set mandate = $2 where id = $1`, [
    ours.deputy.membershipId,
    { kind: 'companies', companyIds: [bakery] },
  ]);
  await tell();
  await tell();
  expect(await toldTo(await house.as(ours.deputy))).toEqual([]); // may not answer for all members
  expect(await toldTo(await house.as(ours.leader))).toMatchObject([
    { kind: 'neighbour', what: 'space', neighbour: name },
  ]);
});

test('a space of a region has several municipalities, and an association that said yes', async () => {
  const [ours, theirs, far] = [await house.aPlace(), await house.aPlace(), await house.aPlace()];
  const { id, answer } = await aFoundedRegion(ours, theirs);
  await answer(true);
  const coordinator = await house.as(ours.coordinator);
  const leader = await house.as(ours.leader);
  await coordinator.call(api.openRegionalSpace, { params: { id }, body: { ...key(), name: 'Kystrådet' } });
  const space = (await regionsOf(coordinator))[0]!.spaces[0]!;
  expect(space).toMatchObject({ name: 'Kystrådet', mine: 'in', associations: [], invited: [] });
  const spaceId = space.id;
  const join = async (place: Place) =>
    (await (await house.as(place.coordinator)).call(api.joinRegionalSpace, { params: { id: spaceId } })).status;
  expect([await join(theirs), await join(far)]).toEqual([201, 404]);
  const invite = async (by: Place, associationId: string) =>
    (
      await (
        await house.as(by.coordinator)
      ).call(api.inviteAssociation, { params: { id: spaceId }, body: { associationId } })
    ).status;
  expect(await invite(theirs, ours.association)).toBe(400); // whom they do not know
  expect(await invite(ours, ours.association)).toBe(201);
  expect((await regionsOf(leader))[0]).toMatchObject({ mine: 'none', spaces: [{ id: spaceId, mine: 'invited' }] });
  const places = async () => named((await leader.call(api.raisingOptions)).body.spaces);
  expect(await places()).toHaveLength(1);
  const reply = (joins: boolean) => leader.call(api.answerRegionalSpace, { params: { id: spaceId }, body: { joins } });
  expect((await reply(false)).status).toBe(200);
  expect(await regionsOf(leader)).toEqual([]);
  expect((await reply(true)).status).toBe(404);
  await invite(ours, ours.association);
  expect((await reply(true)).status).toBe(200);
  expect(await places()).toContain('Kystrådet');
  const trail = await house.owner.query(
    `select new from audit where association_id = $1 and action = 'regions.association_joined'`,
    [ours.association],
  );
  expect(trail).toEqual([{ new: { region: 'Kysten', name: 'Kystrådet' } }]);
  const again = (await regionsOf(await house.as(theirs.coordinator)))[0]!.spaces[0]!;
  expect([again.municipalities.length, again.associations.length, again.invited.length]).toEqual([2, 1, 0]);
});

test('a need in a regional space belongs to the municipality it was raised with; the others of the space do not see it', async () => {
  const [ours, theirs] = [await house.aPlace(), await house.aPlace()];
  const { id, answer } = await aFoundedRegion(ours, theirs);
  await answer(true);
  const space = await aSharedSpace(ours, theirs, id);
  const leader = await house.as(ours.leader);
  const there = { spaceId: space, municipalityId: theirs.municipality, askedSectorId: null };
  const [here, away] = [
    await raise(leader, ours, { spaceId: space, askedSectorId: null }),
    await raise(leader, ours, there),
  ];
  const sees = async (place: Place, who: 'coordinator' | 'director' | 'mayor', need: string) =>
    (await on(need, await house.as(place[who])).view()).status;
  for (const who of ['coordinator', 'director', 'mayor'] as const) {
    expect([who, await sees(ours, who, here), await sees(ours, who, away)]).toEqual([who, 200, 404]);
    expect([who, await sees(theirs, who, here), await sees(theirs, who, away)]).toEqual([who, 404, 200]);
  }
  const listed = await (await house.as(theirs.coordinator)).call(api.listNeeds, { query: {} });
  expect(listed.body.needs.map((need) => need.id)).toEqual([away]);
});

test('whoever leaves gives notice, may stay after all, and is out of the spaces when it has run', async () => {
  const [ours, theirs] = [await house.aPlace(), await house.aPlace()];
  const { id, director, nearby, answer } = await aFoundedRegion(ours, theirs);
  await answer(true);
  const space = await aSharedSpace(ours, theirs, id);
  const leave = (leaves: boolean) => nearby.call(api.leaveRegion, { params: { id }, body: { leaves } });
  const leaving = async () => (await regionsOf(director))[0]!.members.map(({ leavesOn }) => leavesOn).filter(Boolean);
  await leave(true);
  expect(await leaving()).toHaveLength(1);
  await leave(false);
  expect(await leaving()).toEqual([]);
  await leave(true);
  const days = (n: number) => new Date(Date.now() + n * 86_400_000);
  const end = (at: Date) => house.daily((tx) => endMemberships(tx, at));
  expect(await end(days(28))).toBe(0);
  expect((await regionsOf(nearby))[0]!.mine).toBe('member');
  expect(await end(days(31))).toBe(1);
  expect(await regionsOf(nearby)).toEqual([]);
  const [region] = await regionsOf(director);
  expect([region!.members.length, region!.spaces[0]!.municipalities.length]).toEqual([1, 1]);
  const options = (await (await house.as(ours.leader)).call(api.raisingOptions)).body.spaces;
  expect(options.find((it) => it.id === space)!.municipalities.map((it) => it.id)).toEqual([ours.municipality]);
});

test('what was raised and promised in a regional space is found there by all associations of it, also when that municipality has left', async () => {
  const [ours, theirs] = [await house.aPlace(), await house.aPlace()];
  const { id, nearby, answer } = await aFoundedRegion(ours, theirs);
  await answer(true);
  const space = await aSharedSpace(ours, theirs, id);
  const [other, reader] = [await house.as(theirs.leader), await house.as(ours.leader)];
  const coordinator = await house.as(theirs.coordinator);
  const invited = { params: { id: space }, body: { associationId: theirs.association } };
  expect((await coordinator.call(api.inviteAssociation, invited)).status).toBe(201);
  await other.call(api.answerRegionalSpace, { params: { id: space }, body: { joins: true } });
  const there = { spaceId: space, municipalityId: theirs.municipality, askedSectorId: null, title: 'Kystekspressen' };
  const need = await raise(other, theirs, there);
  expect((await on(need, coordinator).promise(inDays(10))).status).toBe(201);
  const found = async () => [
    (await reader.call(api.search, { query: { q: 'Kystekspressen' } })).body.hits.map((hit) => hit.need.id),
    (await reader.call(api.ledger, { query: { side: 'municipality' } })).body.lines.map((line) => line.need?.id),
  ];
  expect(await found()).toEqual([[need], [need]]);
  await nearby.call(api.leaveRegion, { params: { id }, body: { leaves: true } });
  await house.daily((tx) => endMemberships(tx, new Date(Date.now() + 31 * 86_400_000)));
  expect((await on(need, reader).view()).status).toBe(200);
  expect(await found()).toEqual([[need], [need]]);
});
