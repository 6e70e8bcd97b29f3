import { randomUUID } from 'node:crypto';
import { inDays, key } from './deeds.js';
import { type GoodRequest, inSpace, ofNeed, plain } from './good-request.js';

const anInsight = {
  title: 'Turbussene kommer tidligere',
  body: 'Bestillingene for april er doblet.',
  language: 'nb',
  theme: 'tourism',
  industry: 'I',
  place: 'sentrum',
  from: '2026-04-01',
  to: '2026-05-31',
  source: 'ordrebøker',
  audience: 'space',
} as const;
const anInitiative = {
  kind: 'recruitment_skills',
  title: 'Flere læreplasser',
  aim: 'Ti nye læreplasser til høsten.',
  language: 'nb',
  from: '2026-08-01',
  to: '2027-06-30',
  calls: true,
} as const;
const aGoal = {
  title: 'Nye næringsarealer',
  indicator: '40 dekar',
  theme: 'land',
  from: '2026-01-01',
  to: '2030-12-31',
};

/** Of the long dialogue: its search, promises on no need, plan, market insights, pulses, initiatives and meetings. */
export const requestsOfDialogue: Partial<Record<string, GoodRequest>> = {
  searchDialogue: plain('leader', () => ({ query: { q: 'kartet' } })),
  promisePlaces: plain('leader'),
  leadTimesInSpace: plain('coordinator', ({ place }) => ({
    params: { id: place.space },
    query: { toId: place.association },
  })),
  leadTimesOfPromise: plain('coordinator', ({ promiseId }) => ({ params: { id: promiseId } })),
  commitInSpace: plain('coordinator', ({ place }) => ({
    body: {
      ...key(),
      spaceId: place.space,
      toId: place.association,
      what: 'Vi sender kartet.',
      language: 'nb',
      dueOn: inDays(10),
      condition: 'At det er ferdig.',
      certainty: 'aim',
    },
  })),
  fulfilInSpace: inSpace('coordinator', () => ({})),
  postponeInSpace: inSpace('coordinator', () => ({ dueOn: inDays(20), reason: 'Kartet er ikke ferdig.' })),
  releaseInSpace: inSpace('leader', () => ({ reason: 'Vi fikk det av fylket.' })),
  plan: plain('planner', ({ place }) => ({ query: { municipality: place.municipality } })),
  planRevision: plain('coordinator'),
  goalProposals: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  businessProfile: plain('leader', ({ place }) => ({ query: { municipality: place.municipality } })),
  writeNote: plain('leader', ({ place }) => ({
    body: {
      ...key(),
      municipalityId: place.municipality,
      kind: 'role',
      role: 'food',
      body: 'Vi mater regionen.',
      language: 'nb',
    },
  })),
  withdrawNote: plain('leader', ({ profileNoteId }) => ({ params: { id: profileNoteId } })),
  marketInsights: plain('leader', ({ goalId }) => ({
    query: { q: 'turbusser', theme: 'tourism', industry: 'I', goal: goalId, cursor: '0' },
  })),
  insightsOfNeed: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  contributeInsight: plain('leader', ({ place, goalId }) => ({
    body: { ...anInsight, clientKey: randomUUID(), spaceId: place.space, municipalityId: place.municipality, goalId },
  })),
  changeInsight: plain('leader', ({ insightId, goalId }) => ({
    params: { id: insightId },
    body: { ...anInsight, goalId, expectedVersion: 1 },
  })),
  withdrawInsight: plain('leader', ({ insightId }) => ({ params: { id: insightId } })),
  pulses: plain('leader', () => ({ query: { cursor: '0' } })),
  askPulse: plain('leader', () => ({
    body: {
      ...key(),
      question: 'Hvordan er det å finne folk nå?',
      language: 'nb',
      theme: 'recruitment',
      closesOn: inDays(9),
    },
  })),
  askPulseAgain: plain('leader', ({ pulse }) => ({
    params: { id: pulse.id },
    body: { ...key(), closesOn: inDays(9) },
  })),
  endPulse: plain('leader', ({ pulse }) => ({ params: { id: pulse.open }, body: { ...key(), withdrawn: false } })),
  openPulse: plain('leader', ({ pulse: { token } }) => ({ body: { token } })),
  answerPulse: plain('leader', ({ pulse: { token } }) => ({ body: { token, score: 4, comment: 'Bedre enn i fjor.' } })),
  refusePulses: plain('leader', ({ pulse: { token } }) => ({ body: { token, refused: true } })),
  initiatives: plain('leader', ({ goalId }) => ({
    query: { q: 'læreplasser', kind: 'recruitment_skills', state: 'open', goal: goalId },
  })),
  startInitiative: plain('leader', ({ place, goalId }) => ({
    body: { ...anInitiative, ...key(), spaceId: place.space, goalIds: [goalId] },
  })),
  initiativesOfNeed: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  initiative: plain('leader', ({ initiative: { id } }) => ({ params: { id } })),
  initiativeOptions: plain('leader', ({ initiative: { id } }) => ({ params: { id } })),
  changeInitiative: plain('leader', ({ initiative: { id }, goalId }) => ({
    params: { id },
    body: { ...anInitiative, goalIds: [goalId], expectedVersion: 1 },
  })),
  concludeInitiative: plain('leader', ({ initiative: { id } }) => ({
    params: { id },
    body: { outcome: 'Tolv nye læreplasser.', reached: 'partly', expectedVersion: 1 },
  })),
  addPartner: plain('leader', ({ initiative: { id } }) => ({
    params: { id },
    body: { who: { kind: 'other', name: `Skole ${randomUUID()}` } },
  })),
  removePartner: plain('leader', ({ initiative: { id, partnerId } }) => ({ params: { id, partnerId } })),
  linkNeed: plain('leader', ({ initiative: { id }, needId }) => ({ params: { id, needId } })),
  unlinkNeed: plain('leader', ({ initiative: { linked }, needId }) => ({ params: { id: linked, needId } })),
  addMilestone: plain('leader', ({ initiative: { id } }) => ({
    params: { id },
    body: { ...key(), what: 'Alle bedrifter er spurt', dueOn: '2099-03-01' },
  })),
  reachMilestone: plain('leader', ({ initiative: { id, milestoneId } }) => ({
    params: { id, milestoneId },
    body: { on: inDays(0) },
  })),
  removeMilestone: plain('leader', ({ initiative: { id, milestoneId } }) => ({ params: { id, milestoneId } })),
  makePledge: plain('leader', ({ initiative: { id }, place }) => ({
    params: { id },
    body: {
      ...key(),
      by: { kind: 'association', id: place.association },
      unit: 'money',
      amount: 50_000,
      what: 'Til reise og opphold',
      dueOn: '2099-03-01',
    },
  })),
  deliverPledge: plain('leader', ({ initiative: { id, pledgeId } }) => ({
    params: { id, pledgeId },
    body: { delivered: 10, on: inDays(0), expectedVersion: 1 },
  })),
  postponePledge: plain('leader', ({ initiative: { id, pledgeId } }) => ({
    params: { id, pledgeId },
    body: { dueOn: '2099-04-01', reason: 'Vi venter på utstyr.', expectedVersion: 1 },
  })),
  withdrawPledge: plain('leader', ({ initiative: { id, pledgeId } }) => ({
    params: { id, pledgeId },
    body: { reason: 'Vi mistet en kollega.' },
  })),
  addGoal: plain('coordinator', ({ goalId }) => ({ body: { ...aGoal, parentId: goalId } })),
  changeGoal: plain('coordinator', ({ goalId }) => ({
    params: { id: goalId },
    body: { ...aGoal, parentId: null, ended: false, expectedVersion: 1 },
  })),
  meetings: plain('coordinator'),
  callMeeting: plain('coordinator', ({ place }) => ({
    body: {
      ...key(),
      spaceId: place.space,
      startsAt: '2099-12-04T09:00:00Z',
      minutes: 90,
      place: 'Rådhuset, møterom 2',
    },
  })),
  rhythms: plain('planner'),
  seriesDates: plain('coordinator', ({ place }) => ({
    params: { id: place.space },
    query: { first: '2098-12-02', months: '6' },
  })),
  callSeries: plain('coordinator', ({ place }) => ({
    body: {
      ...key(),
      spaceId: place.space,
      startsAt: ['2098-12-04T09:00:00Z', '2099-01-08T09:00:00Z'],
      minutes: 90,
      place: 'Rådhuset, møterom 2',
    },
  })),
  cancelRest: plain('coordinator', ({ meeting: { id } }) => ({
    params: { id },
    body: { reason: 'Vi møtes ikke i vår.' },
  })),
  setSpaceThemes: plain('coordinator', ({ place }) => ({
    params: { id: place.space },
    body: { themes: ['land', 'energy'] },
  })),
  setCadence: plain('coordinator', ({ place }) => ({ params: { id: place.space }, body: { months: 3 } })),
  meeting: plain('leader', ({ meeting: { id } }) => ({ params: { id } })),
  meetingOptions: plain('leader', ({ meeting: { id } }) => ({ params: { id } })),
  changeMeeting: plain('leader', ({ meeting: { id } }) => ({
    params: { id },
    body: { startsAt: '2099-12-05T09:00:00Z', minutes: 60, place: 'https://møte.example/kystby', expectedVersion: 1 },
  })),
  cancelMeeting: plain('leader', ({ meeting: { id } }) => ({ params: { id }, body: { reason: 'Storm.' } })),
  addItem: plain('leader', ({ meeting: { id } }) => ({
    params: { id },
    body: { ...key(), what: { kind: 'topic', topic: 'Strøm til torget' } },
  })),
  moveItem: plain('leader', ({ meeting: { id, itemId } }) => ({ params: { id, itemId }, body: { direction: 'up' } })),
  removeItem: plain('leader', ({ meeting: { id, itemId } }) => ({ params: { id, itemId } })),
  treatItem: plain('leader', ({ begun: { id, itemId } }) => ({ params: { id, itemId }, body: { treated: true } })),
  writeMinutes: plain('leader', ({ begun: { id, itemId } }) => ({
    params: { id, itemId },
    body: { body: 'Vi ble enige om strøm til torget.', base: 0 },
  })),
  addEntry: plain('leader', ({ begun: { id, itemId } }) => ({
    params: { id, itemId },
    body: { ...key(), what: { kind: 'action', body: 'Måle opp', owner: 'Kari Moe', dueOn: '2099-12-31' } },
  })),
  removeEntry: plain('leader', ({ begun: { id, said } }) => ({ params: { id, ...said } })),
  readyMinutes: plain('leader', ({ begun: { id } }) => ({ params: { id } })),
  approveMinutes: plain('leader', ({ ready: { id } }) => ({ params: { id }, body: { expectedWritten: 0 } })),
  answerMeeting: plain('leader', ({ meeting: { id } }) => ({ params: { id }, body: { answer: 'yes' } })),
  inviteToMeeting: plain('coordinator', ({ meeting: { id }, someone }) => ({
    params: { id },
    body: { membershipId: someone.membershipId },
  })),
  recordAttendance: plain('leader', ({ begun: { id, personId } }) => ({
    params: { id },
    body: { who: { kind: 'invited', personId }, present: true, onBehalf: 'Havn Bakeri AS' },
  })),
};
