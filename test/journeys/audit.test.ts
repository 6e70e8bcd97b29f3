import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { api, type ExportedAuditLine } from '@vertskap/contract';
import { asActor, rows, sql } from '@vertskap/platform';
import { loadActor } from '@vertskap/organisations';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { aNeighbourAssociation, type Place } from '../harness/places.js';
import { addressOf, requestOf, type RouteName, routeNames } from '../harness/requests.js';
import { aWorld } from '../harness/worlds.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let place: Place;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
});
afterAll(() => house?.close());

const trailOf = async (by: Visitor, query: object = {}) => (await by.call(api.auditTrail, { query })).body.lines;
const said = (lines: { action: string; object: string }[]) => lines.map(({ action, object }) => `${action} ${object}`);

describe('every operation that writes leaves a row', () => {
  /** Those that do not, each with its reason. A new route that writes leaves a row, or stands here. */
  const silent: Partial<Record<RouteName, string>> = {
    signIn: 'with a wrong password, as the good request has it; the right one is tested below',
    setLanguage: 'a matter of taste',
    closeHint: 'the same',
    showHints: 'the same',
    readInvitation: 'reads; it is a POST to keep the link out of logs',
    openPulse: 'the same',
    answerPulse: 'what a company answers is nobody’s business',
    refusePulses: 'what somebody wants to be asked is nobody’s business',
    markRead: 'where a person has read to is nobody’s business',
    markUnread: 'the same',
    markNotified: 'the same',
    saveDraft: 'unfinished text belongs to its writer alone',
    deleteDraft: 'the same',
    saveView: 'what somebody looks for is nobody’s business',
    removeView: 'the same',
    saveNotificationSettings: 'a matter of taste',
    addPushDevice: 'a matter of taste',
    removePushDevice: 'a matter of taste',
    snooze: 'in the own list alone',
    wake: 'the same',
    previewPolicy: 'asks what would be; writes nothing',
    previewCalendar: 'the same',
  };
  const writing = routeNames.filter((name) => api[name].method !== 'GET' || name === 'exportAudit');

  test('only routes that exist are excused', () => {
    expect(Object.keys(silent).filter((name) => !writing.includes(name as RouteName))).toEqual([]);
  });

  test.each(writing)('%s', async (name) => {
    const good = requestOf(name);
    const by = { leader: await house.as(place.leader), planner: await house.as(place.planner) };
    const world = await aWorld(house, place, by, good.state);
    const doer = await house.as(place[good.by]);
    const count = async () => (await house.owner.query('select count(*)::int as n from audit'))[0].n as number;
    const before = await count();
    const parts = good.make(world);
    const { status } = await doer.request(api[name].method, addressOf(name, parts), parts.body);
    if (name !== 'signIn') expect([name, status < 300]).toEqual([name, true]);
    expect([name, (await count()) > before]).toEqual([name, !(name in silent)]);
  });
});

test('the role of the server can neither change nor delete what was written, nor write as another', async () => {
  const actor = (await loadActor(house.owner.manager, place.administrator.membershipId, new Date()))!;
  await house.as(place.administrator);
  const tryTo = (statement: ReturnType<typeof sql>) => asActor(house.server, actor, (tx) => rows(tx, statement));
  expect((await tryTo(sql`select 1 from audit`)).length).toBeGreaterThan(0);
  await expect(tryTo(sql`update audit set object = 'x'`)).rejects.toThrow('permission denied');
  await expect(tryTo(sql`delete from audit`)).rejects.toThrow('permission denied');
  await expect(tryTo(sql`truncate audit`)).rejects.toThrow('permission denied');
  const { membershipId, personId } = place.mayor;
  await expect(
    tryTo(
      sql`insert into audit (membership_id, person_id, action, object) values (${membershipId}, ${personId}, 'x', '')`,
    ),
  ).rejects.toThrow('row-level security');
});

test('the administrator reads who did what on whose behalf, and no text; people, sectors, promises and hours by name', async () => {
  const here = await house.aPlace();
  const [leader, planner, administrator] = await Promise.all(
    [here.leader, here.planner, here.administrator].map(house.as),
  );
  const needId = await raise(leader!, here, { title: 'Kanarititt', body: 'Kanarikropp' });
  await on(needId, planner!).answer('Kanarisvar.');
  await on(needId, planner!).note('Kanarinotat.');
  await administrator!.call(api.addSector, { body: { name: 'Havn' } });
  const invited = { email: `${randomUUID()}@example.no`, name: 'Siri Ny' };
  const capacity = {
    kind: 'staff',
    role: 'mayor',
    sectorId: null,
    position: 'Ordfører',
    from: null,
    to: null,
  } as const;
  await administrator!.call(api.invite, { body: { ...invited, capacity } });
  const promises = (await administrator!.call(api.policy)).body;
  await administrator!.call(api.changePolicy, {
    body: { policy: promises.policy, expectedVersion: promises.version },
  });
  const lines = await trailOf(administrator!);
  expect(said(lines).filter((line) => !line.startsWith('session'))).toEqual([
    'promises.changed 2',
    'people.invited Siri Ny',
    'people.sector_added Havn',
    'note.posted B-1001',
    'need.answer B-1001',
    'need.raise B-1001',
  ]);
  expect(lines.find(({ action }) => action === 'need.raise')).toMatchObject({
    needId,
    channel: 'web',
    by: { name: here.leader.name, position: 'association_representative', unit: expect.stringMatching(/^Nærings/) },
  });
  expect(lines.find(({ action }) => action === 'need.answer')?.by).toMatchObject({
    name: here.planner.name,
    unit: 'Plan og bygg',
    organisation: expect.stringMatching(/^Kystby/),
  });
  const all = await administrator!.request('GET', '/api/audit.jsonl');
  expect(String(all.body)).not.toMatch(/kanari/i);
  expect(String(all.body)).not.toContain(invited.email);
  expect(await trailOf(await house.as(here.director))).toEqual(expect.arrayContaining(lines));
});

test('filters, pages and the export say the same', async () => {
  const here = await house.aPlace();
  const [leader, planner, administrator] = await Promise.all(
    [here.leader, here.planner, here.administrator].map(house.as),
  );
  const needId = await raise(leader!, here);
  for (let i = 0; i < 7; i++) await on(needId, planner!).comment(`${i}`);
  const first = (await administrator!.call(api.auditTrail, { query: { kind: 'needs', limit: 5 } })).body;
  const second = (
    await administrator!.call(api.auditTrail, { query: { kind: 'needs', limit: 5, cursor: first.nextCursor! } })
  ).body;
  expect([first.lines.length, second.lines.length, second.nextCursor]).toEqual([5, 3, null]);
  expect(first.people).toEqual(expect.arrayContaining([{ id: here.planner.personId, name: here.planner.name }]));
  const theirs = await trailOf(administrator!, { kind: 'needs', person: here.leader.personId });
  expect(said(theirs)).toEqual(['need.raise B-1001']);
  expect(await trailOf(administrator!, { to: '2020-01-01' })).toEqual([]);
  expect(await trailOf(administrator!, { from: '2020-01-01', kind: 'needs' })).toHaveLength(8);

  const file = await administrator!.request('GET', '/api/audit.jsonl?kind=needs');
  expect(file.headers.get('content-type')).toContain('application/x-ndjson');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  const exported = String(file.body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedAuditLine);
  const plain = exported.map(({ old: _, new: __, ...line }) => line);
  expect(plain).toEqual([...first.lines, ...second.lines]);
  expect(said(await trailOf(administrator!, { kind: 'exports' }))).toEqual(['export.audit ']);
});

test('an export longer than what is read at a time comes whole, in order', async () => {
  const here = await house.aPlace();
  const { membershipId, personId } = here.planner;
  await house.owner.query(
    `insert into audit (at, membership_id, person_id, municipality_id, action, object)
     select '2026-03-01T00:00:00Z'::timestamptz + (i / 3) * interval '1 second', $1, $2, $3, 'need.comment', 'B-' || i from generate_series(1, 1300) i`,
    [membershipId, personId, here.municipality],
  );
  const administrator = await house.as(here.administrator);
  const { body } = await administrator.request('GET', '/api/audit.jsonl?kind=needs');
  const objects = String(body)
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as ExportedAuditLine).object);
  expect(objects).toEqual(Array.from({ length: 1300 }, (_, i) => `B-${1300 - i}`));
});

test('whoever manages an association reads what its own people did, and nobody else’s deeds', async () => {
  const here = await house.aPlace();
  const other = await aNeighbourAssociation(house.owner, here);
  const [leader, deputy, planner, neighbour] = await Promise.all(
    [here.leader, here.deputy, here.planner, other.leader].map(house.as),
  );
  await raise(neighbour!, here, { onBehalf: { kind: 'all_members' } });
  const needId = await raise(deputy!, here);
  await on(needId, planner!).answer();
  await on(needId, leader!).confirm();
  const lines = await trailOf(leader!, { kind: 'needs' });
  expect(lines.map(({ action, by }) => [action, by?.name])).toEqual([
    ['need.confirm', here.leader.name],
    ['need.raise', here.deputy.name],
  ]);
  const file = await leader!.request('GET', '/api/audit.jsonl');
  expect(String(file.body)).not.toContain(here.planner.name);
  expect(String(file.body)).not.toContain('Nora');
  expect((await deputy!.call(api.auditTrail, { query: {} })).status).toBe(403);
  await house.owner.query('update membership set manages = true where id = $1', [other.leader.membershipId]);
  expect((await trailOf(await house.as(other.leader), { kind: 'needs' })).map(({ action }) => action)).toEqual([
    'need.raise',
  ]);
});

test('signing in with a password, acting as another, and signing out are kept', async () => {
  const here = await house.aPlace();
  const { body } = await (
    await house.as(here.administrator)
  ).call(api.invite, {
    body: {
      email: `${randomUUID()}@example.no`,
      name: 'Per Passord',
      capacity: { kind: 'staff', role: 'director', sectorId: null, position: 'Direktør', from: null, to: null },
    },
  });
  const person = await house.stranger();
  const accepted = await person.call(api.acceptInvitation, {
    body: { token: body.token, name: null, password: 'korrekt hest batteri', language: 'nb' },
  });
  person.session = accepted.body;
  person.session = (await person.call(api.signOut)).body;
  const email = accepted.body.person!.email;
  person.session = (await person.call(api.signIn, { body: { email, password: 'korrekt hest batteri' } })).body;
  await person.call(api.actAs, { body: { membershipId: person.session.acting!.id } });
  const own = (await trailOf(person, { person: accepted.body.person!.id })).map(({ action }) => action);
  expect(own).toEqual(['session.acted_as', 'session.signed_in', 'session.signed_out', 'people.invitation_accepted']);
});
