import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { type House, openHouse } from '../harness/house.js';
import { aNeighbourAssociation, type Place, type TestPerson } from '../harness/places.js';
import { addressOf, requestOf, type RouteName, routeNames } from '../harness/requests.js';
import { operations } from '../rights/operations.js';
import { aWorld, type World } from '../harness/worlds.js';
import type { Visitor } from '../harness/visitor.js';

/**
 * What the good request of each route is answered, sent by everyone: the people of the place it is about, another association
 * of the same space, the same people of a place that has nothing to do with it, and somebody who is not signed in.
 * What names a need is in test/rights/operations.ts, with everything that may have become of it.
 */
const expected = `
                  leader deputy contact coordinator planner roadman planLeader director mayor administrator neighbour | the same elsewhere | stranger
live              200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 200
ready             200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 200
session           200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 200
signIn            401 401 401 401 401 401 401 401 401 401 401 | 401 401 401 401 401 401 401 401 401 401 | 401
signOut           200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 200
actAs             200 404 404 404 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
setLanguage       200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
closeHint         201 201 201 201 201 201 201 201 201 201 201 | 201 201 201 201 201 201 201 201 201 201 | 401
showHints         200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
administration    403 403 403 403 403 403 403 403 403 200 403 | 403 403 403 403 403 403 403 403 403 200 | 401
addSector         403 403 403 403 403 403 403 403 403 201 403 | 403 403 403 403 403 403 403 403 403 201 | 401
changeSector      403 403 403 403 403 403 403 403 403 200 403 | 403 403 403 403 403 403 403 403 403 404 | 401
invite            403 403 403 403 403 403 403 403 403 201 403 | 403 403 403 403 403 403 403 403 403 400 | 401
withdrawInvitation 404 403 403 403 403 403 403 403 403 200 403 | 404 403 403 403 403 403 403 403 403 404 | 401
readInvitation    200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 200
acceptInvitation  201 201 201 201 201 201 201 201 201 201 201 | 201 201 201 201 201 201 201 201 201 201 | 201
changeMembership  404 403 403 403 403 403 403 403 403 200 403 | 404 403 403 403 403 403 403 403 403 404 | 401
endMembership     404 403 403 403 403 403 403 403 403 201 403 | 404 403 403 403 403 403 403 403 403 404 | 401
association       200 200 403 403 403 403 403 403 403 403 200 | 200 200 403 403 403 403 403 403 403 403 | 401
addCompany        201 403 403 403 403 403 403 403 403 403 403 | 201 403 403 403 403 403 403 403 403 403 | 401
removeCompany     200 403 403 403 403 403 403 403 403 403 403 | 404 403 403 403 403 403 403 403 403 403 | 401
setMemberContact  200 403 403 403 403 403 403 403 403 403 403 | 404 403 403 403 403 403 403 403 403 403 | 401
organisations     200 403 403 403 403 403 403 403 403 200 403 | 200 403 403 403 403 403 403 403 403 200 | 401
demoPeople        200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 200
demoSignIn        201 201 201 201 201 201 201 201 201 201 201 | 201 201 201 201 201 201 201 201 201 201 | 201
municipalities    200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
filterOptions     200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
raisingOptions    200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
home              200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
listNeeds         200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
countNeeds        200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
ledger            200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
promisePlaces     200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
commitInSpace     400 400 403 201 403 403 201 403 403 403 400 | 400 400 403 400 403 403 400 403 403 403 | 401
fulfilInSpace     403 403 404 201 403 403 201 403 403 404 403 | 404 404 404 404 404 404 404 404 404 404 | 401
postponeInSpace   403 403 404 201 403 403 201 403 403 404 403 | 404 404 404 404 404 404 404 404 404 404 | 401
releaseInSpace    201 201 404 403 403 403 403 403 403 404 403 | 404 404 404 404 404 404 404 404 404 404 | 401
search            200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
raiseNeed         201 201 403 403 403 403 403 403 403 403 400 | 400 400 403 403 403 403 403 403 403 403 | 401
statutoryRules    200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
winterPauses      404 404 404 200 200 200 200 200 200 200 404 | 404 404 404 200 200 200 200 200 200 200 | 401
setWinterPauses   404 404 404 403 403 403 403 200 403 200 404 | 404 404 404 403 403 403 403 200 403 200 | 401
drafts            200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
saveDraft         200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
deleteDraft       200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
savedViews        200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
saveView          200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
removeView        200 404 404 404 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
uploadAttachment  201 201 201 201 201 201 201 201 201 201 201 | 201 201 201 201 201 201 201 201 201 201 | 401
attachment        200 404 404 404 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
discardAttachment 200 404 404 404 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
notifications     200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
notificationSettings 200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
saveNotificationSettings 200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
pushDevices       200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
addPushDevice     201 201 201 201 201 201 201 201 201 201 201 | 201 201 201 201 201 201 201 201 201 201 | 401
removePushDevice  200 404 404 404 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
digestPreview     200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
calendarFeed      200 200 403 200 200 200 200 403 403 403 200 | 200 200 403 200 200 200 200 403 403 403 | 401
openCalendarFeed  201 201 403 201 201 201 201 403 403 403 201 | 201 201 403 201 201 201 201 403 403 403 | 401
closeCalendarFeed 200 200 403 200 200 200 200 403 403 403 200 | 200 200 403 200 200 200 200 403 403 403 | 401
mailHealth        404 404 404 404 404 404 404 404 404 200 404 | 404 404 404 404 404 404 404 404 404 200 | 401
policy            404 404 404 200 200 200 200 200 200 200 404 | 404 404 404 200 200 200 200 200 200 200 | 401
previewPolicy     404 404 404 403 403 403 403 200 403 200 404 | 404 404 404 403 403 403 403 400 403 400 | 401
changePolicy      404 404 404 403 403 403 403 201 403 201 404 | 404 404 404 403 403 403 403 400 403 400 | 401
calendar          404 404 404 200 200 200 200 200 200 200 404 | 404 404 404 200 200 200 200 200 200 200 | 401
previewCalendar   404 404 404 403 403 403 403 200 403 200 404 | 404 404 404 403 403 403 403 200 403 200 | 401
changeCalendar    404 404 404 403 403 403 403 201 403 201 404 | 404 404 404 403 403 403 403 409 403 409 | 401
politicsPage      404 404 404 200 200 200 200 200 200 404 404 | 404 404 404 200 200 200 200 200 200 404 | 401
figures           200 200 404 200 404 404 200 200 200 404 200 | 200 200 404 200 404 404 200 200 200 404 | 401
sharing           404 404 404 403 403 403 403 200 403 200 404 | 404 404 404 403 403 403 403 200 403 200 | 401
publish           404 404 404 403 403 403 403 403 403 200 404 | 404 404 404 403 403 403 403 403 403 200 | 401
setColours        404 404 404 403 403 403 403 403 403 200 404 | 404 404 404 403 403 403 403 403 403 200 | 401
consent           404 404 404 403 403 403 403 200 403 200 404 | 404 404 404 403 403 403 403 200 403 200 | 401
auditTrail        200 403 403 403 403 403 403 200 403 200 403 | 200 403 403 403 403 403 403 200 403 200 | 401
exportAudit       200 403 403 403 403 403 403 200 403 200 403 | 200 403 403 403 403 403 403 200 403 200 | 401
myTeamCalls       404 404 404 200 200 200 200 200 403 403 404 | 404 404 404 200 200 200 200 200 403 403 | 401
confirmCall       404 404 404 404 201 404 404 404 404 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
readyTeam         404 404 404 200 200 200 200 200 403 403 404 | 404 404 404 200 200 200 200 200 403 403 | 401
changeReadyTeam   404 404 404 200 403 403 403 200 403 403 404 | 404 404 404 400 403 403 403 400 403 403 | 401
checklist         404 404 404 200 200 200 200 200 403 403 404 | 404 404 404 200 200 200 200 200 403 403 | 401
changeChecklist   404 404 404 200 403 403 403 200 403 403 404 | 404 404 404 409 403 403 403 409 403 403 | 401
desk              404 404 404 200 403 403 403 403 403 403 404 | 404 404 404 200 403 403 403 403 403 403 | 401
deskOptions       404 404 404 200 403 403 403 403 403 403 404 | 404 404 404 200 403 403 403 403 403 403 | 401
plan              200 200 200 200 200 200 200 200 200 200 200 | 404 404 404 404 404 404 404 404 404 404 | 401
marketInsights    200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
contributeInsight 201 201 403 403 403 403 403 403 403 403 201 | 400 400 403 403 403 403 403 403 403 403 | 401
changeInsight     200 200 404 403 403 403 403 403 403 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
withdrawInsight   200 404 404 404 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 404 404 404 | 401
pulses            200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
askPulse          201 201 403 403 403 403 403 403 403 403 201 | 201 201 403 403 403 403 403 403 403 403 | 401
askPulseAgain     201 201 403 403 403 403 403 403 403 403 404 | 404 404 403 403 403 403 403 403 403 403 | 401
openPulse         200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 200
answerPulse       201 201 201 201 201 201 201 201 201 201 201 | 201 201 201 201 201 201 201 201 201 201 | 201
refusePulses      201 201 201 201 201 201 201 201 201 201 201 | 201 201 201 201 201 201 201 201 201 201 | 201
addGoal           403 403 403 201 403 403 403 201 403 403 403 | 403 403 403 400 403 403 403 400 403 403 | 401
changeGoal        403 403 403 200 403 403 403 200 403 403 403 | 403 403 403 404 403 403 403 404 403 403 | 401
meetings          200 200 200 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200 200 200 | 401
callMeeting       201 201 403 201 403 403 201 403 403 403 201 | 400 400 403 400 403 403 400 403 403 403 | 401
setCadence        200 200 404 200 403 403 200 403 403 404 200 | 404 404 404 404 404 404 404 404 404 404 | 401
meeting           200 200 404 200 200 200 200 200 200 404 200 | 404 404 404 404 404 404 404 404 404 404 | 401
meetingOptions    200 200 404 200 403 403 200 403 403 404 200 | 404 404 404 404 404 404 404 404 404 404 | 401
changeMeeting     200 200 404 200 403 403 200 403 403 404 200 | 404 404 404 404 404 404 404 404 404 404 | 401
cancelMeeting     201 201 404 201 403 403 201 403 403 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
addItem           201 201 404 201 403 403 201 403 403 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
moveItem          201 201 404 201 403 403 201 403 403 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
removeItem        200 200 404 200 403 403 200 403 403 404 200 | 404 404 404 404 404 404 404 404 404 404 | 401
treatItem         200 200 404 200 403 403 200 403 403 404 200 | 404 404 404 404 404 404 404 404 404 404 | 401
writeMinutes      201 201 404 201 403 403 201 403 201 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
addEntry          201 201 404 201 403 403 201 403 201 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
removeEntry       200 200 404 200 403 403 200 403 200 404 200 | 404 404 404 404 404 404 404 404 404 404 | 401
readyMinutes      201 201 404 201 403 403 201 403 403 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
approveMinutes    201 201 404 201 403 403 201 403 403 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
answerMeeting     200 403 404 200 403 403 403 403 200 404 403 | 404 404 404 404 404 404 404 404 404 404 | 401
inviteToMeeting   400 400 404 201 403 403 201 403 403 404 400 | 404 404 404 404 404 404 404 404 404 404 | 401
recordAttendance  201 201 404 201 403 403 201 403 403 404 201 | 404 404 404 404 404 404 404 404 404 404 | 401
templates         404 404 404 200 200 200 200 403 403 403 404 | 404 404 404 200 200 200 200 403 403 403 | 401
addTemplate       404 404 404 201 201 403 201 403 403 403 404 | 404 404 404 400 403 403 403 403 403 403 | 401
changeTemplate    404 404 404 200 200 403 200 403 403 403 404 | 404 404 404 404 404 404 404 403 403 403 | 401
removeTemplate    404 404 404 200 200 403 200 403 403 403 404 | 404 404 404 404 404 404 404 403 403 403 | 401
directory         404 404 404 200 200 200 200 200 200 200 404 | 404 404 404 200 200 200 200 200 200 200 | 401
enterCompetence   404 404 404 403 201 403 201 403 403 201 404 | 404 404 404 404 404 404 404 404 404 404 | 401
removeCompetence  404 404 404 403 403 403 403 403 403 200 404 | 404 404 404 404 404 404 404 404 404 404 | 401
lendings          404 404 404 403 403 403 403 200 403 200 404 | 404 404 404 403 403 403 403 200 403 200 | 401
lend              404 404 404 403 403 403 403 201 403 201 404 | 404 404 404 403 403 403 403 404 403 404 | 401
acceptLending     404 404 404 403 403 403 403 201 403 201 404 | 404 404 404 403 403 403 403 404 403 404 | 401
endLending        404 404 404 403 403 403 403 201 403 201 404 | 404 404 404 403 403 403 403 404 403 404 | 401
undoTriage        404 404 404 201 403 403 403 403 403 403 404 | 404 404 404 404 403 403 403 403 403 403 | 401
myDay             404 404 404 200 200 200 200 403 403 403 404 | 404 404 404 200 200 200 200 403 403 403 | 401`;

const [header = '', ...rows] = expected.trim().split('\n');
const own = header.split('|')[0]!.trim().split(/\s+/);
const everyone = [...own, ...own.slice(0, -1).map((name) => `${name} elsewhere`), 'stranger'];
const table = new Map(
  rows.map((row) => {
    const [name = '', ...statuses] = row.replaceAll('|', ' ').trim().split(/\s+/);
    return [name, new Map(everyone.map((who, i) => [who, Number(statuses[i])]))] as const;
  }),
);
/** They change who is asking: each gets a session of its own. */
const ofSession: RouteName[] = ['signIn', 'signOut', 'actAs', 'demoSignIn', 'acceptInvitation'];
/** They use up what they are about. */
const once: RouteName[] = [
  'fulfilInSpace',
  'postponeInSpace',
  'releaseInSpace',
  'withdrawInvitation',
  'removePushDevice',
  'removeView',
  'discardAttachment',
  'acceptInvitation',
  'changeMembership',
  'endMembership',
  'removeCompany',
  'removeCompetence',
  'askPulse',
  'askPulseAgain',
  'answerPulse',
  'refusePulses',
  'changeGoal',
  'cancelMeeting',
  'removeItem',
  'removeEntry',
  'readyMinutes',
  'approveMinutes',
  'changeTemplate',
  'removeTemplate',
  'lend',
  'acceptLending',
  'endLending',
];

let house: House;
let place: Place;
const persons = new Map<string, TestPerson>();
const visitors = new Map<string, Visitor>();
beforeAll(async () => {
  house = await openHouse();
  const elsewhere = await house.aPlace();
  place = await house.aPlace();
  for (const name of own.slice(0, -1) as 'leader'[]) {
    persons.set(name, place[name]);
    persons.set(`${name} elsewhere`, elsewhere[name]);
  }
  persons.set('neighbour', (await aNeighbourAssociation(house.owner, place)).leader);
  for (const who of everyone) visitors.set(who, await arrive(who));
});
afterAll(() => house?.close());

const arrive = (who: string): Promise<Visitor> => (persons.has(who) ? house.as(persons.get(who)!) : house.stranger());
/** Deeds use their need up, and a change of promises or hours its version; the others can share one. */
let shared: Promise<World> | undefined;
function world(name: RouteName): Promise<World> {
  const by = { leader: visitors.get('leader')!, planner: visitors.get('planner')! };
  const { state } = requestOf(name);
  if (state !== undefined || name.startsWith('change') || once.includes(name)) return aWorld(house, place, by, state);
  return (shared ??= aWorld(house, place, by));
}

async function answered(name: RouteName, who: string, at: World): Promise<number> {
  const visitor = ofSession.includes(name) ? await arrive(who) : visitors.get(who)!;
  const parts = requestOf(name).make(at);
  return (await visitor.request(api[name].method, addressOf(name, parts), parts.body)).status;
}

test('every route stands in the table, or in operations.ts if it names a need; and none that is gone', () => {
  const elsewhere = Object.keys(operations).map((operation) => operation.split(' ')[0]!);
  expect([...new Set([...table.keys(), ...elsewhere])].sort()).toEqual([...routeNames].sort());
});

test.each([...table])('%s', async (key, row) => {
  const name = key as RouteName;
  const found: [string, number][] = [];
  const changes = (status: number) => api[name].method !== 'GET' && status < 300;
  const change = async (who: string) => [who, await answered(name, who, await world(name))] as [string, number];
  const changing = [...row].flatMap(([who, status]) => (changes(status) ? [who] : []));
  if (ofSession.includes(name)) found.push(...(await Promise.all(changing.map(change))));
  else for (const who of changing) found.push(await change(who));
  const untouched = await world(name);
  const others = [...row].filter(([, status]) => !changes(status));
  found.push(
    ...(await Promise.all(
      others.map(async ([who]) => [who, await answered(name, who, untouched)] as [string, number]),
    )),
  );
  expect(Object.fromEntries(everyone.map((who) => [who, new Map(found).get(who)]))).toEqual(Object.fromEntries(row));
});
