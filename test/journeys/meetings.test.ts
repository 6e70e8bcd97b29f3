import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type AddItem, type MeetingView, type Theme } from '@vertskap/contract';
import { openPost, planNext, type Post, sendNext, warnOfCadence } from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import ICAL from 'ical.js';
import { aMeeting } from '../harness/a-meeting.js';
import { raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import { aNeighbourAssociation, type Place, type TestPerson } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
let catcher: MailCatcher;
let post: Post;
beforeAll(async () => {
  catcher = await catchMail();
  house = await openHouse({ SMTP_URL: catcher.url });
  post = await openPost(house.owner, house.config);
});
afterAll(async () => {
  post?.transport?.close();
  await house?.close();
  await catcher?.close();
});

const NOON = '2099-12-04T12:00:00.000Z';
const when = { startsAt: NOON, minutes: 90, place: 'Rådhuset, møterom 2' };
async function called(by: Visitor, { space }: Place, over: Partial<typeof when> = {}): Promise<string> {
  const { status, body } = await by.call(api.callMeeting, {
    body: { clientKey: randomUUID(), spaceId: space, ...when, ...over },
  });
  expect(status).toBe(201);
  return body.id;
}
const read = async (by: Visitor, id: string): Promise<MeetingView> => {
  const { status, body } = await by.call(api.meeting, { params: { id } });
  expect(status).toBe(200);
  return body;
};
const add = (by: Visitor, id: string, what: AddItem['what'], clientKey: string = randomUUID()) =>
  by.call(api.addItem, { params: { id }, body: { clientKey, what } });
const topic = (text: string): AddItem['what'] => ({ kind: 'topic', topic: text });
const titles = ({ agenda }: MeetingView) => agenda.map(({ topic: text, need }) => text ?? need?.title);
const visitors = (people: TestPerson[]) => Promise.all(people.map(house.as));

test('either side calls; the other is invited, answers, and both fill the agenda, live', async () => {
  const place = await house.aPlace();
  const [leader, deputy, coordinator, planner] = await visitors([
    place.leader,
    place.deputy,
    place.coordinator,
    place.planner,
  ]);
  const id = await called(leader!, place);
  expect((await read(coordinator!, id)).people.map(({ name, side, answer }) => [name, side, answer])).toEqual([
    [place.leader.name, 'association', 'yes'],
    [place.deputy.name, 'association', null],
    [place.coordinator.name, 'municipality', null],
  ]);
  const ear = await coordinator!.listen();
  await ear.follow(`meeting/${id}`, 1);
  expect((await deputy!.call(api.answerMeeting, { params: { id }, body: { answer: 'maybe' } })).status).toBe(200);
  await until('the coordinator hears of the answer', () => ear.seen.length === 1);
  const key = randomUUID();
  const first = await add(leader!, id, topic('Strøm til torget'), key);
  expect((await add(leader!, id, topic('Strøm til torget'), key)).body).toEqual(first.body);
  await add(coordinator!, id, topic('Ny parkering'));
  const params = { id, itemId: first.body.id };
  expect((await coordinator!.call(api.moveItem, { params, body: { direction: 'down' } })).status).toBe(201);
  expect((await coordinator!.call(api.moveItem, { params, body: { direction: 'down' } })).status).toBe(201);
  expect(titles(await read(planner!, id))).toEqual(['Ny parkering', 'Strøm til torget']);
  expect((await add(planner!, id, topic('Min sak'))).problem?.code).toBe('not_allowed');
  await coordinator!.call(api.inviteToMeeting, { params: { id }, body: { membershipId: place.planner.membershipId } });
  expect((await read(planner!, id)).abilities).toEqual(['answer']);
  const { notifications } = (await planner!.call(api.notifications, { query: {} })).body;
  expect(notifications[0]?.what).toMatchObject({ kind: 'meeting', deed: 'invited', meetingId: id, startsAt: NOON });
  const { coming, mayCall } = (await planner!.call(api.meetings)).body;
  expect([coming.map((m) => [m.id, m.items, m.invited]), mayCall]).toEqual([[[id, 2, true]], false]);
});

test('a repeated call is one meeting; a time that was, another space and a foreign colleague are refused', async () => {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const [coordinator, stranger] = await visitors([place.coordinator, elsewhere.coordinator]);
  const body = { clientKey: randomUUID(), spaceId: place.space, ...when };
  const [one, two] = [
    await coordinator!.call(api.callMeeting, { body }),
    await coordinator!.call(api.callMeeting, { body }),
  ];
  expect(one.body).toEqual(two.body);
  const bad = (over: object) =>
    coordinator!.call(api.callMeeting, { body: { ...body, clientKey: randomUUID(), ...over } });
  expect((await bad({ startsAt: '2020-01-01T09:00:00Z' })).status).toBe(400);
  expect((await bad({ spaceId: elsewhere.space })).status).toBe(400);
  const params = { id: one.body.id };
  expect((await stranger!.call(api.meeting, { params })).status).toBe(404);
  const foreign = { membershipId: elsewhere.planner.membershipId };
  expect((await coordinator!.call(api.inviteToMeeting, { params, body: foreign })).status).toBe(400);
});

test('a need on the agenda is there for those who see it, and for nobody else; restricted ones are never put there', async () => {
  const place = await house.aPlace();
  const { leader: other } = await aNeighbourAssociation(house.owner, place);
  const [leader, neighbour, coordinator, roadman] = await visitors([
    place.leader,
    other,
    place.coordinator,
    place.roadman,
  ]);
  const [open, ours, secret] = [
    await raise(leader!, place, { title: 'Strøm til torget' }),
    await raise(leader!, place, { title: 'Bare for oss', visibility: 'municipality' }),
    await raise(leader!, place, { title: 'Skjermet', visibility: 'restricted' }),
  ];
  const id = await called(coordinator!, place);
  const options = async (by: Visitor) =>
    (await by.call(api.meetingOptions, { params: { id } })).body.needs.map(({ title }) => title).sort();
  expect(await options(leader!)).toEqual(['Bare for oss', 'Strøm til torget']);
  expect(await options(coordinator!)).toEqual(['Bare for oss', 'Strøm til torget']);
  expect(await options(neighbour!)).toEqual(['Strøm til torget']);
  const need = (needId: string): AddItem['what'] => ({ kind: 'need', needId });
  expect((await add(leader!, id, need(secret))).status).toBe(400);
  expect((await add(coordinator!, id, need(secret))).status).toBe(400);
  expect((await add(neighbour!, id, need(ours))).status).toBe(400);
  const hidden = (await add(leader!, id, need(ours))).body.id;
  expect((await add(leader!, id, need(ours))).status).toBe(400);
  expect((await add(leader!, id, need(open))).status).toBe(201);
  expect(titles(await read(leader!, id))).toEqual(['Bare for oss', 'Strøm til torget']);
  expect(titles(await read(neighbour!, id))).toEqual(['Strøm til torget']);
  expect(titles(await read(roadman!, id))).toEqual([]);
  expect((await neighbour!.call(api.meetings)).body.coming.map(({ items }) => items)).toEqual([1]);
  const params = { id, itemId: hidden };
  expect((await neighbour!.call(api.removeItem, { params })).status).toBe(404);
  expect((await leader!.call(api.removeItem, { params })).status).toBe(200);
});

test('what was not reached is on the next agenda, once; who was there stands with whom they spoke for', async () => {
  const place = await house.aPlace();
  const [leader, coordinator] = await visitors([place.leader, place.coordinator]);
  const { id, itemId, personId } = await aMeeting(house.owner, place, -30);
  const params = { id, itemId };
  expect((await leader!.call(api.treatItem, { params, body: { treated: true } })).status).toBe(200);
  expect((await leader!.call(api.removeItem, { params })).problem?.code).toBe('wrong_state');
  const there = (who: object, present: boolean, onBehalf: string | null) =>
    leader!.request('POST', `/api/meetings/${id}/attendance`, { who, present, onBehalf });
  expect((await there({ kind: 'invited', personId }, true, 'Havn Bakeri AS')).status).toBe(201);
  expect((await there({ kind: 'guest', name: 'Gro Gjest' }, true, 'Fjord AS')).status).toBe(201);
  expect((await there({ kind: 'invited', personId: randomUUID() }, true, null)).status).toBe(404);
  const { people } = await read(coordinator!, id);
  expect(people.filter(({ present }) => present).map(({ name, onBehalf }) => [name, onBehalf])).toEqual([
    [place.leader.name, 'Havn Bakeri AS'],
    ['Gro Gjest', 'Fjord AS'],
  ]);
  const next = await called(coordinator!, place);
  expect((await read(leader!, next)).agenda.map(({ topic: text, moved }) => [text, moved])).toEqual([
    ['Sentrum i jula', true],
  ]);
  const later = await called(coordinator!, place, { startsAt: '2099-12-03T12:00:00.000Z' });
  expect((await read(leader!, later)).agenda).toEqual([]);
});

test('two write the minutes of an item at once, and nothing of either is lost; both sides approve, and they stand', async () => {
  const place = await house.aPlace();
  const [leader, coordinator, planner] = await visitors([place.leader, place.coordinator, place.planner]);
  const { id, itemId } = await aMeeting(house.owner, place, -30);
  const params = { id, itemId };
  const write = (by: Visitor, body: string, base: number) =>
    by.call(api.writeMinutes, { params, body: { body, base } });
  const ear = await coordinator!.listen();
  await ear.follow(`meeting/${id}`, 0);
  expect((await write(leader!, 'Strøm til torget.', 0)).body).toEqual({
    version: 1,
    body: 'Strøm til torget.',
    clash: false,
  });
  await until('the coordinator hears that somebody wrote', () => ear.seen.length === 1);
  expect((await write(coordinator!, 'Strøm til torget.\nParkering.', 1)).body.version).toBe(2);
  expect((await write(leader!, 'Mer strøm til torget.', 1)).body).toEqual({
    version: 3,
    body: 'Mer strøm til torget.\nParkering.',
    clash: false,
  });
  expect((await write(coordinator!, 'Mye strøm til torget.\nParkering.', 2)).body).toEqual({
    version: 4,
    body: 'Mer strøm til torget.\nMye strøm til torget.\nParkering.',
    clash: true,
  });
  expect((await write(leader!, 'x', 9)).status).toBe(400);
  expect((await write(planner!, 'Ikke invitert.', 4)).problem?.code).toBe('not_allowed');
  const seen = (await read(planner!, id)).agenda.find((item) => item.id === itemId)!;
  expect(seen).toMatchObject({
    treated: true,
    minutes: { version: 4, clash: true, by: place.coordinator.name, you: false },
  });
  expect((await leader!.call(api.removeItem, { params })).problem?.code).toBe('wrong_state');

  const key = randomUUID();
  const what = { kind: 'action' as const, body: 'Måle opp', owner: 'Kari', dueOn: '2099-12-31' };
  const entry = await leader!.call(api.addEntry, { params, body: { clientKey: key, what } });
  expect((await leader!.call(api.addEntry, { params, body: { clientKey: key, what } })).body).toEqual(entry.body);
  expect((await read(planner!, id)).agenda.find((item) => item.id === itemId)!.entries).toMatchObject([
    { kind: 'action', body: 'Måle opp', owner: 'Kari', dueOn: '2099-12-31', by: { name: place.leader.name } },
  ]);

  const approve = async (by: Visitor, expectedWritten: number) =>
    by.call(api.approveMinutes, { params: { id }, body: { expectedWritten } });
  expect((await approve(leader!, 0)).problem?.code).toBe('wrong_state');
  expect((await coordinator!.call(api.readyMinutes, { params: { id } })).status).toBe(201);
  expect((await leader!.call(api.notifications, { query: {} })).body.notifications[0]?.what).toMatchObject({
    kind: 'meeting',
    deed: 'minutes_ready',
  });
  expect((await approve(leader!, 0)).problem?.code).toBe('stale_version');
  const { written } = await read(leader!, id);
  expect((await approve(leader!, written)).status).toBe(201);
  expect((await approve(leader!, written)).problem?.code).toBe('wrong_state');
  expect((await write(coordinator!, 'Mer strøm til torget.\nParkering.', 4)).status).toBe(201);
  expect((await read(leader!, id)).approvals).toEqual([]);
  const { written: now } = await read(leader!, id);
  expect([(await approve(leader!, now)).status, (await approve(coordinator!, now)).status]).toEqual([201, 201]);
  const { approvals, abilities } = await read(leader!, id);
  expect(approvals.map(({ name, side }) => [name, side])).toEqual([
    [place.leader.name, 'association'],
    [place.coordinator.name, 'municipality'],
  ]);
  expect(abilities).toEqual(['answer']);
  for (const by of [leader!, coordinator!]) {
    expect((await write(by, 'Noe annet.', 5)).problem?.code).toBe('wrong_state');
    expect((await add(by, id, topic('Ny sak'))).problem?.code).toBe('wrong_state');
  }
});

test('what was said of a need is there for those who see it, and for nobody else', async () => {
  const place = await house.aPlace();
  const { leader: other } = await aNeighbourAssociation(house.owner, place);
  const [leader, neighbour] = await visitors([place.leader, other]);
  const needId = await raise(leader!, place, { visibility: 'municipality' });
  const { id } = await aMeeting(house.owner, place, -30);
  const { body } = await add(leader!, id, { kind: 'need', needId });
  const said = { params: { id, itemId: body.id }, body: { body: 'Om det som er vårt.', base: 0 } };
  expect((await neighbour!.call(api.writeMinutes, said)).status).toBe(404);
  expect((await leader!.call(api.writeMinutes, said)).status).toBe(201);
  expect(JSON.stringify(await read(leader!, id))).toContain('Om det som er vårt.');
  expect(JSON.stringify(await read(neighbour!, id))).not.toContain('Om det som er vårt.');
});

test('a cadence proposes the next meeting, and warns coordinator and manager once before it breaks', async () => {
  const place = await house.aPlace();
  const [leader, coordinator, planner] = await visitors([place.leader, place.coordinator, place.planner]);
  const rhythm = async (by: Visitor) => (await by.call(api.meetings)).body.rhythms;
  const space = expect.objectContaining({ id: place.space });
  expect(await rhythm(planner!)).toEqual([{ space, themes: [], months: null, nextBy: null, breaks: false }]);
  const set = (months: number | null) =>
    leader!.call(api.setCadence, { params: { id: place.space }, body: { months } });
  expect((await set(13)).status).toBe(400);
  expect((await set(3)).status).toBe(200);
  await aMeeting(house.owner, place, -60 * 24 * 85); // a quarter ago, but for a few days
  const [{ nextBy, breaks } = { nextBy: '', breaks: false }] = await rhythm(planner!);
  expect([breaks, Date.parse(nextBy!) > Date.now() - 86_400_000]).toEqual([true, true]);
  const due = async (by: Visitor) => (await by.call(api.rhythms)).body.filter((r) => r.breaks);
  expect([await due(leader!), await due(coordinator!)]).toEqual([
    [expect.objectContaining({ space })],
    await due(leader!),
  ]);
  const warned = async () => {
    await house.daily((tx) => warnOfCadence(tx, new Date()));
    const told = await house.owner.query(
      `select membership_id from notification where kind = 'meeting_due' and data ->> 'spaceId' = $1`,
      [place.space],
    );
    return (told as { membership_id: string }[]).map((t) => t.membership_id).sort();
  };
  const managers = [place.leader.membershipId, place.coordinator.membershipId].sort();
  expect([await warned(), await warned()]).toEqual([managers, managers]);
  await called(coordinator!, place, { startsAt: new Date(Date.now() + 3_600_000).toISOString() });
  expect((await rhythm(planner!)).map((r) => r.breaks)).toEqual([false]);
  expect([await due(leader!), await due(coordinator!)]).toEqual([[], []]);
});

test('a cadence calls half a year at once: dates are shown before, closed days give way, each is a meeting of its own', async () => {
  const place = await house.aPlace();
  const [leader, deputy, coordinator, planner, director] = await visitors([
    place.leader,
    place.deputy,
    place.coordinator,
    place.planner,
    place.director,
  ]);
  const dates = async (by: Visitor, query: { first?: string; months: '6' | '12' }) =>
    (await by.call(api.seriesDates, { params: { id: place.space }, query })).body.dates;
  expect(await dates(leader!, { months: '6' })).toEqual([]); // no cadence
  await leader!.call(api.setCadence, { params: { id: place.space }, body: { months: 1 } });
  const { hours, version } = (await director!.call(api.calendar)).body;
  const closed = { date: '2098-02-11', name: { nb: 'Planlegging', nn: 'Planlegging', en: 'Planning' } };
  const changed = await director!.call(api.changeCalendar, {
    body: { hours: { ...hours, closedDays: [...hours.closedDays, closed] }, expectedVersion: version },
  });
  expect(changed.status).toBe(201);
  // 14 January 2098 is the second Tuesday
  const proposed = await dates(leader!, { first: '2098-01-14', months: '6' });
  expect(proposed.slice(0, 4)).toEqual([
    { date: '2098-01-14', insteadOf: null },
    { date: '2098-02-12', insteadOf: '2098-02-11' },
    { date: '2098-03-11', insteadOf: null },
    { date: '2098-04-08', insteadOf: null },
  ]);
  expect(await dates(leader!, { first: '2098-01-14', months: '12' })).toHaveLength(12);
  const [own] = await dates(coordinator!, { months: '6' });
  expect(Date.parse(own!.date)).toBeGreaterThan(Date.now() + 5 * 86_400_000);

  await aMeeting(house.owner, place, -60 * 24 * 5);
  const soon = await called(leader!, place, { startsAt: new Date(Date.now() + 86_400_000).toISOString() });
  expect((await read(leader!, soon)).agenda).toHaveLength(2); // what the last one did not reach
  const { minutes, place: where } = when;
  const clientKey = randomUUID();
  const startsAt = proposed.slice(0, 4).map(({ date }) => `${date}T09:00:00.000Z`);
  const call = (by: Visitor, over: object = {}) =>
    by.call(api.callSeries, { body: { clientKey, spaceId: place.space, minutes, place: where, startsAt, ...over } });
  expect((await call(planner!)).problem?.code).toBe('not_allowed');
  expect((await call(leader!, { startsAt: [startsAt[0], '2020-01-01T09:00:00.000Z'] })).status).toBe(400);
  const [first, again] = await Promise.all([call(leader!), call(leader!)]);
  expect([first.status, again.body]).toEqual([201, first.body]);
  const [one, two, three, four] = first.body.ids;
  expect((await leader!.call(api.meetings)).body.coming.map(({ id }) => id)).toEqual([soon, ...first.body.ids]);
  expect((await read(leader!, one!)).agenda).toEqual([]); // what stands on the next agenda is not left over yet
  expect((await read(leader!, soon)).agenda).toHaveLength(2);
  const third = await read(deputy!, three!);
  expect([third.series, third.people.map(({ answer }) => answer)]).toEqual([
    { place: 3, of: 4, later: 1 },
    ['yes', null, null],
  ]);
  const { notifications } = (await coordinator!.call(api.notifications, { query: { limit: '50' } as never })).body;
  const invitations = notifications.flatMap(({ what }) =>
    what.kind === 'meeting' && what.startsAt > '2098' ? [[what.deed, what.startsAt]] : [],
  );
  expect(invitations.toSorted()).toEqual(startsAt.map((at) => ['called', at]));
  expect((await read(leader!, await called(leader!, place))).series).toBeNull();

  const reason = 'Vi møtes ikke i vår.';
  const cancel = (by: Visitor, id: string) => by.call(api.cancelRest, { params: { id }, body: { reason } });
  expect((await cancel(planner!, two!)).problem?.code).toBe('not_allowed');
  expect((await cancel(coordinator!, two!)).status).toBe(201);
  const isCancelled = async (id: string) => (await read(leader!, id)).cancelled?.reason ?? null;
  expect(await Promise.all([one!, two!, three!, four!].map(isCancelled))).toEqual([null, reason, reason, reason]);
  expect((await read(leader!, one!)).series).toEqual({ place: 1, of: 4, later: 0 });
  expect((await cancel(coordinator!, three!)).problem?.code).toBe('wrong_state');
  expect((await leader!.call(api.meetings)).body.coming.filter(({ cancelled }) => !cancelled)).toHaveLength(3);
});

test('where a space has never met, its series begins on an open day and stays on that weekday, whichever day the rhythm was set', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  await leader.call(api.setCadence, { params: { id: place.space }, body: { months: 1 } });
  const setOn = async (day: string) => {
    await house.owner.query(`update space_cadence set set_at = $2 where space_id = $1`, [
      place.space,
      `${day}T09:00:00Z`,
    ]);
    const { dates } = (await leader.call(api.seriesDates, { params: { id: place.space }, query: { months: '6' } }))
      .body;
    return dates.slice(0, 2).map(({ date, insteadOf }) => [date, insteadOf]);
  };
  // a Saturday, a month before a Tuesday; and a Wednesday, a month before a Saturday
  expect(await setOn('2098-01-11')).toEqual([
    ['2098-02-11', null],
    ['2098-03-11', null],
  ]);
  expect(await setOn('2098-01-08')).toEqual([
    ['2098-02-10', null],
    ['2098-03-10', null],
  ]);
});

test('what a space talks about is said by those who run its meetings; whoever raises a need there is offered it, and it comes first on agendas', async () => {
  const place = await house.aPlace();
  const [leader, coordinator, planner, mayor] = await visitors([
    place.leader,
    place.coordinator,
    place.planner,
    place.mayor,
  ]);
  const set = (by: Visitor, themes: Theme[], id = place.space) =>
    by.call(api.setSpaceThemes, { params: { id }, body: { themes } });
  for (const by of [planner!, mayor!]) expect((await set(by, ['land'])).status).toBe(403);
  const elsewhere = await house.aPlace();
  expect((await set(leader!, ['land'], elsewhere.space)).status).toBe(404);
  expect((await set(leader!, ['land', 'energy', 'water', 'housing', 'parking', 'permits'])).status).toBe(400);
  expect((await set(coordinator!, ['energy', 'land', 'energy'])).status).toBe(200);
  const [rhythm] = (await planner!.call(api.meetings)).body.rhythms;
  expect(rhythm).toMatchObject({ space: { id: place.space }, themes: ['energy', 'land'] });
  const { spaces } = (await leader!.call(api.raisingOptions)).body;
  expect(spaces.map(({ themes }) => themes)).toEqual([['energy', 'land']]);

  const needs = [
    await raise(leader!, place, { title: 'Om noe', theme: null }),
    await raise(leader!, place, { title: 'Om parkering', theme: 'parking' }),
    await raise(leader!, place, { title: 'Om strøm', theme: 'energy' }),
  ];
  const id = await called(leader!, place);
  const offered = async () =>
    (await leader!.call(api.meetingOptions, { params: { id } })).body.needs.map((need) => need.id);
  expect((await offered())[0]).toBe(needs[2]);
  expect((await offered()).toSorted()).toEqual(needs.toSorted());
  expect((await set(leader!, ['parking'])).status).toBe(200);
  expect((await offered())[0]).toBe(needs[1]);
});

/** What the worker does about mail, as of so many minutes from now. */
async function mailed(
  person: TestPerson,
): Promise<{ subject: string; event: ICAL.Event; method: string; text: string }[]> {
  const log = makeLog('silent');
  for (const hours of [0, 80]) {
    const now = new Date(Date.now() + hours * 3_600_000);
    while ((await planNext(house.owner, now, 100, true)) > 0);
    while ((await sendNext(house.owner, post, now, 10, log)) > 0);
  }
  return catcher.mails
    .filter(({ recipient }) => recipient === person.email)
    .map(({ subject, text, attachments }) => {
      const file = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
      const ics = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content);
      const calendar = new ICAL.Component(ICAL.parse(ics));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      return {
        subject: subject ?? '',
        text: text ?? '',
        event,
        method: String(calendar.getFirstPropertyValue('method')),
      };
    });
}

test('whoever is invited gets what their calendar understands: called, moved, cancelled, under one name; and in their feed', async () => {
  const place = await house.aPlace();
  const [leader, coordinator] = await visitors([place.leader, place.coordinator]);
  await coordinator!.call(api.saveNotificationSettings, {
    body: { mail: { interrupts: true, bundled: true, digest: true }, hours: null },
  });
  const feed = new URL((await coordinator!.call(api.openCalendarFeed)).body.address).pathname;
  const calendar = await house.stranger();
  const inFeed = async () =>
    new ICAL.Component(ICAL.parse((await calendar.request('GET', feed)).body as string))
      .getAllSubcomponents('vevent')
      .map((vevent) => new ICAL.Event(vevent))
      .map(({ uid, location, startDate, endDate }) => [
        uid,
        location,
        startDate.toJSDate().toISOString(),
        endDate.toJSDate().toISOString(),
      ]);
  const id = await called(leader!, place);
  await add(leader!, id, topic('Strøm til torget'));
  const [invited, ...none] = await mailed(place.coordinator);
  expect(none).toEqual([]);
  expect(await mailed(place.leader)).toEqual([]);
  expect(invited).toMatchObject({
    method: 'REQUEST',
    event: { uid: `${id}@vertskap`, sequence: 0, location: when.place },
  });
  expect(invited!.subject).toMatch(/^Innkalling: Dialogmøte i Rom \w+, fredag 4. desember 2099$/);
  expect(invited!.text).toContain('Strøm til torget');
  expect(invited!.text).toContain('kl. 13:00–14:30');
  expect(await inFeed()).toEqual([[`${id}@vertskap`, when.place, NOON, '2099-12-04T13:30:00.000Z']]);

  const params = { id };
  await coordinator!.call(api.answerMeeting, { params, body: { answer: 'yes' } });
  const moved = { startsAt: '2099-12-05T12:00:00.000Z', minutes: 60, place: 'Kaia', expectedVersion: 1 };
  expect((await leader!.call(api.changeMeeting, { params, body: moved })).status).toBe(200);
  expect((await leader!.call(api.changeMeeting, { params, body: moved })).problem?.code).toBe('stale_version');
  expect((await read(coordinator!, id)).people.find(({ you }) => you)?.answer).toBeNull();
  expect((await mailed(place.coordinator)).at(-1)).toMatchObject({
    method: 'REQUEST',
    event: { uid: `${id}@vertskap`, sequence: 1, location: 'Kaia' },
  });
  expect((await inFeed()).map(([, location]) => location)).toEqual(['Kaia']);

  expect((await leader!.call(api.cancelMeeting, { params, body: { reason: 'Storm.' } })).status).toBe(201);
  const [, , off] = await mailed(place.coordinator);
  expect(off).toMatchObject({ method: 'CANCEL', event: { uid: `${id}@vertskap`, sequence: 2 } });
  expect([off!.subject.startsWith('Avlyst: '), off!.text.includes('Storm.')]).toEqual([true, true]);
  expect(await inFeed()).toEqual([]);
  expect(await read(coordinator!, id)).toMatchObject({ abilities: [], cancelled: { reason: 'Storm.' } });
  const deeds = (await coordinator!.call(api.notifications, { query: {} })).body.notifications.map(
    ({ what }) => what.kind === 'meeting' && what.deed,
  );
  expect(deeds).toEqual(['cancelled', 'changed', 'called']);
});

test('what was called off before anybody was told is no mail', async () => {
  const place = await house.aPlace();
  const leader = await house.as(place.leader);
  const id = await called(leader, place);
  await leader.call(api.cancelMeeting, { params: { id }, body: { reason: 'Feil dag.' } });
  expect(await mailed(place.coordinator)).toEqual([]);
});
