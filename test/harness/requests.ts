import { randomUUID } from 'node:crypto';
import { api, isOrgNumber, type OfficeHours } from '@vertskap/contract';
import { defaultPolicy } from '@vertskap/clocks';
import { aNeed } from './a-need.js';
import { inDays, key } from './deeds.js';
import {
  deed,
  type GoodRequest,
  ofCompany,
  ofNeed,
  onClock,
  onPart,
  onPromise,
  type Parts,
  plain,
  type RouteName,
} from './good-request.js';
import type { Place } from './places.js';
import { requestsOfDialogue } from './requests-of-dialogue.js';
import { requestsOfRegions } from './requests-of-regions.js';
import type { World } from './worlds.js';

export type { Parts, Person, RouteName } from './good-request.js';

const text = { body: 'Tekst.', language: 'nb' };
/** A number with its control digit, of the synthetic series that begins with 3. */
export function anOrgNumber(): string {
  const number = `3${Math.floor(Math.random() * 1e8)
    .toString()
    .padStart(8, '0')}`;
  return isOrgNumber(number) ? number : anOrgNumber();
}
const aTemplate = { name: 'Befaring', texts: { nb: 'Vi kommer på befaring.', nn: null, en: 'We will come and look.' } };
const hours: OfficeHours = {
  week: { mon: [['08:00', '15:30']], fri: [['08:00', '12:00']] },
  seasons: [{ from: '05-15', to: '09-14', week: { mon: [['08:00', '15:00']] } }],
  halfDays: [{ kind: 'christmas_eve', closes: '12:00' }],
  closedDays: [{ date: '2030-05-16', name: { nb: 'Inneklemt', nn: 'Inneklemd', en: 'Bridge day' } }],
  openings: [{ date: '2030-05-18', hours: [['09:00', '12:00']] }],
  plannedUntil: '2031-01-01',
};
const exception = (spaceId: string) => ({
  spaceId,
  theme: 'land',
  urgency: null,
  clock: 'resolution',
  promised: { unit: 'days', amount: 9 },
});
const handler = (place: Place) => ({
  kind: 'staff',
  role: 'case_handler',
  sectorId: place.plan,
  position: 'Saksbehandler',
  from: null,
  to: null,
});
const policy = (w: World) => ({ ...defaultPolicy, exceptions: [exception(w.place.space)] });

/** One request for every route that is answered with success. A route that is not here fails the tests that read this. */
const requests: Partial<Record<string, GoodRequest>> = {
  live: plain('leader'),
  ready: plain('leader'),
  session: plain('leader'),
  signIn: plain('leader', () => ({ body: { email: `${randomUUID()}@example.no`, password: 'wrong horse' } })),
  signOut: plain('leader'),
  actAs: plain('leader', ({ place }) => ({ body: { membershipId: place.leader.membershipId } })),
  closeHint: plain('leader', () => ({ params: { hint: 'ball' } })),
  showHints: plain('leader'),
  setLanguage: plain('leader', () => ({ body: { language: 'nn' } })),
  sharing: plain('administrator'),
  setColours: plain('administrator', () => ({ body: { accent: '#ffd500' } })),
  publish: plain('administrator', () => ({ body: { published: true } })),
  consent: plain('administrator', ({ elsewhere }) => ({ params: { id: elsewhere }, body: { given: true } })),
  administration: plain('administrator'),
  addSector: plain('administrator', () => ({ body: { name: `Sektor ${randomUUID()}` } })),
  changeSector: plain('administrator', ({ place }) => ({ params: { id: place.plan }, body: { name: 'Plan og bygg' } })),
  invite: plain('administrator', ({ place }) => ({
    body: { email: `${randomUUID()}@example.no`, name: 'Ny Person', capacity: handler(place) },
  })),
  withdrawInvitation: plain('administrator', ({ invited }) => ({ params: { id: invited.id } })),
  readInvitation: plain('administrator', ({ invited }) => ({ body: { token: invited.token } })),
  acceptInvitation: plain('leader', ({ invited }) => ({
    body: { token: invited.token, name: 'Ny Person', password: 'korrekt hest batteri', language: 'nb' },
  })),
  changeMembership: plain('administrator', ({ place, someone }) => ({
    params: { id: someone.membershipId },
    body: { expectedVersion: someone.version, capacity: handler(place) },
  })),
  endMembership: plain('administrator', ({ someone }) => ({ params: { id: someone.membershipId } })),
  association: plain('leader'),
  addCompany: plain('leader', () => ({
    body: { orgNumber: anOrgNumber(), name: 'Ny Bedrift AS', industry: '10.710' },
  })),
  removeCompany: plain('leader', ({ place }) => ({ params: { id: place.companies[1] } })),
  setMemberContact: plain('leader', ({ place }) => ({
    params: { id: place.companies[0] },
    body: { email: 'post@havnbakeri.example' },
  })),
  organisations: plain('leader', () => ({ query: { q: 'Havn Bakeri' } })),
  demoPeople: plain('leader'),
  demoSignIn: plain('leader', ({ place }) => ({ body: { membershipId: place.leader.membershipId } })),
  municipalities: plain('leader', () => ({ query: { q: 'Bodø' } })),
  filterOptions: plain('leader'),
  raisingOptions: plain('leader'),
  leadTimes: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  handlingOptions: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  home: plain('leader'),
  mentionable: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  listNeeds: plain('leader', ({ place }) => ({
    query: {
      state: 'open,answered',
      ball: 'municipality',
      sector: place.plan,
      association: place.association,
      theme: 'town_centre',
      clock: 'first_response',
      verdict: 'running',
      creditedTo: place.plan,
      raisedFrom: '2020-01-01T00:00:00Z',
      raisedTo: '2099-01-01T00:00:00Z',
      sort: 'raised',
      limit: '10',
    },
  })),
  countNeeds: plain('leader', ({ place }) => ({ query: { state: 'open,answered', sector: place.plan } })),
  search: plain('leader', () => ({ query: { q: 'skiltplan', limit: '5' } })),
  need: { by: 'leader', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  explainClock: { by: 'leader', state: 'open', make: (w) => ({ params: { ...ofNeed(w), clockId: w.clockId } }) },
  markRead: { by: 'leader', state: 'open', make: (w) => ({ params: ofNeed(w), body: { seq: 1 } }) },
  markUnread: { by: 'leader', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  raiseNeed: plain('leader', ({ place }) => ({ body: aNeed(place, { askedSectorId: place.plan }) })),
  postMessage: deed('planner', () => ({
    kind: 'provisional_answer',
    ...text,
    reason: 'Venter.',
    promisedBy: inDays(10),
  })),
  postNote: deed('planner', () => ({ body: 'Internt.' })),
  amendMessage: {
    by: 'planner',
    state: 'written',
    make: (w) => ({ params: { ...ofNeed(w), messageId: w.messageId }, body: { ...key(), body: 'Slik er det.' } }),
  },
  amendNote: {
    by: 'planner',
    state: 'written',
    make: (w) => ({ params: { ...ofNeed(w), noteId: w.noteId }, body: { ...key(), body: 'Slik er det.' } }),
  },
  handOver: deed('planner', ({ place }) => ({
    to: { kind: 'sector', sectorId: place.roads },
    needed: 'Se på det.',
    replyBy: inDays(5),
  })),
  acceptOffer: deed('roadman', () => ({}), 'offered'),
  notOurs: deed(
    'roadman',
    ({ place }) => ({ reason: 'Det er en privat vei.', insteadSectorId: place.intake }),
    'offered',
  ),
  takeBackOffer: deed('planner', () => ({}), 'offered'),
  assignSector: deed('coordinator', ({ place }) => ({
    sectorId: place.roads,
    reason: 'Dere eier veien.',
    replyBy: null,
  })),
  confirm: deed('leader', () => text, 'answered'),
  sendBack: deed('leader', () => text, 'answered'),
  refer: deed('coordinator', () => ({ ...text, to: 'Fylkeskommunen' })),
  decline: deed('planner', () => ({ ...text, basis: 'pbl. § 12-4' })),
  withdraw: deed('leader', () => text),
  readerOptions: { by: 'coordinator', state: 'restricted', make: (w) => ({ params: ofNeed(w) }) },
  nameReaders: deed('coordinator', ({ place }) => ({ membershipIds: [place.planner.membershipId] }), 'restricted'),
  back: deed('contact', ({ place }) => ({
    companyId: place.companies[0],
    facts: 'Vi mister kunder.',
    jobs: 4,
    kronerPerYear: 200_000,
  })),
  withdrawBacking: ofCompany('contact', 'backed'),
  inviteToSpeak: ofCompany('leader', 'backed'),
  endSpeaking: ofCompany('leader', 'speaking'),
  ledger: plain('leader', () => ({ query: { side: 'municipality', limit: '100' } })),
  commit: deed('planner', () => ({
    what: 'Vi gruser veien.',
    language: 'nb',
    dueOn: inDays(10),
    condition: 'At veien er tørr.',
    certainty: 'firm',
  })),
  fulfil: onPromise('planner', () => ({})),
  postpone: onPromise('planner', () => ({ dueOn: inDays(30), reason: 'Det er tele i bakken.' })),
  release: onPromise('leader', () => ({ reason: null })),
  merge: {
    by: 'coordinator',
    state: 'second',
    make: (w) => ({ params: ofNeed(w), body: { ...key(), into: w.older, reason: 'Det samme skiltet.' } }),
  },
  unmerge: deed('coordinator', () => ({ reason: 'Det gjelder et annet skilt.' }), 'merged'),
  split: deed('planner', ({ place }) => ({ title: 'Den andre delen', ...text, sectorId: place.roads })),
  statutoryRules: plain('planner'),
  registerStatutory: deed('planner', () => ({ rule: 'pbl-21-7-1', receivedOn: inDays(-3) })),
  suspendStatutory: onClock('registered', () => ({ waitingFor: 'Næringsforeningen', wakeOn: inDays(9) })),
  resumeStatutory: onClock('suspended', () => ({})),
  decideStatutory: onClock('registered', () => ({ decidedOn: inDays(-1) })),
  cancelStatutory: onClock('registered', () => ({ reason: 'Feil sak.' })),
  moveWakeUp: onClock('suspended', () => ({ wakeOn: inDays(12) })),
  winterPauses: plain('administrator'),
  setWinterPauses: plain('administrator', () => ({
    body: { pauses: [{ rule: 'oppmaaling', from: '11-15', to: '04-15', basis: 'Forskrift om vintertid' }] },
  })),
  consultations: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  consult: deed('planner', ({ place }) => ({
    sectorIds: [place.roads],
    question: 'Hva mener dere?',
    replyBy: inDays(9),
  })),
  contribute: {
    by: 'roadman',
    state: 'consulted',
    make: (w) => ({ params: { ...ofNeed(w), consultationId: w.consultationId }, body: { ...key(), body: 'Ja.' } }),
  },
  opportunity: { by: 'planner', state: 'opportunity', make: (w) => ({ params: ofNeed(w) }) },
  chooseSubjects: deed('planner', () => ({ subjects: ['land', 'power'] }), 'opportunity'),
  checkItem: deed(
    'planner',
    () => ({ item: 'land-size', state: 'done', note: 'Ti mål.', expectedVersion: 0 }),
    'opportunity',
  ),
  changeKind: deed('coordinator', () => ({ kind: 'opportunity' })),
  tellResult: deed(
    'coordinator',
    () => ({ result: 'established', jobs: 45, kroner: 120_000_000, sentence: 'De bygger til våren.', language: 'nb' }),
    'over',
  ),
  myTeamCalls: plain('planner'),
  confirmCall: plain('planner', ({ callId }) => ({ params: { id: callId }, body: key() })),
  readyTeam: plain('coordinator'),
  changeReadyTeam: plain('coordinator', ({ place, versions }) => ({
    body: {
      seats: [{ of: 'sector', sectorId: place.plan, subjects: ['land'], people: [place.planner.membershipId] }],
      phone: '51 50 70 90',
      expectedVersion: versions.team,
    },
  })),
  checklist: plain('coordinator'),
  needGuides: { by: 'leader', state: 'guided', make: (w) => ({ params: ofNeed(w) }) },
  attachGuide: deed('leader', () => ({ guide: 'dispensation' })),
  removeGuide: {
    by: 'planner',
    state: 'guided',
    make: (w) => ({ params: { ...ofNeed(w), guide: 'building_permit' } }),
  },
  promiseItem: onPart('site_plan', () => ({ broughtBy: 'Arkitekt Lie', dueOn: inDays(10), language: 'nb' })),
  sendItem: onPart('form', () => ({ sent: true })),
  guides: plain('leader', ({ place }) => ({ query: { municipality: place.municipality } })),
  guideDates: plain('leader', ({ place }) => ({
    params: { guide: 'building_permit' },
    query: { municipality: place.municipality, received: inDays(0) },
  })),
  guideVersions: plain('coordinator', () => ({ params: { guide: 'building_permit' } })),
  changeGuide: plain('coordinator', ({ versions }) => ({
    params: { guide: 'building_permit' },
    body: {
      own: {
        text: 'Snakk med oss først.',
        items: [{ id: 'own-ground', what: 'geoteknisk vurdering', by: 'responsible_firm' }],
        fee: '12 000 kr',
        link: 'https://kystby.example/bygg',
        language: 'nb',
      },
      expectedVersion: versions.guide,
    },
  })),
  changeChecklist: plain('coordinator', ({ versions }) => ({
    body: {
      items: [{ id: 'land-size', subject: 'land', texts: { nb: 'Hvor stor tomt?', nn: null, en: 'How much land?' } }],
      expectedVersion: versions.checklist,
    },
  })),
  flagPriority: deed('mayor', () => ({ reason: 'Havna er viktigst i år.' })),
  liftPriority: deed('mayor', () => ({ reason: 'Den går av seg selv nå.' }), 'flagged'),
  askStatus: deed('mayor', () => ({ reason: 'Kommer saken før jul?' })),
  answerStatus: deed('planner', () => ({ body: 'Vi venter på måling.', shared: false }), 'asked'),
  statusReports: { by: 'planner', state: 'asked', make: (w) => ({ params: ofNeed(w) }) },
  referToCouncil: deed('mayor', () => ({
    body: 'Formannskapet',
    caseNumber: '45/26',
    meetingOn: inDays(14),
    question: 'Skal tomta selges?',
  })),
  registerDecision: deed('mayor', () => ({ decision: 'Tomta selges.', decidedOn: inDays(0) }), 'referred'),
  politicsPage: plain('mayor'),
  drafts: plain('leader'),
  saveDraft: plain('leader', ({ needId }) => ({
    params: { key: `need.${needId}` },
    body: { content: { title: 'Uferdig' } },
  })),
  deleteDraft: plain('leader', ({ needId }) => ({ params: { key: `need.${needId}` } })),
  savedViews: plain('leader'),
  saveView: plain('leader', ({ viewId, place }) => ({
    params: { id: viewId },
    body: {
      page: 'needs',
      name: 'Planen vår',
      filters: { state: 'open,answered', sector: place.plan, sort: 'raised' },
      starts: true,
    },
  })),
  removeView: plain('leader', ({ viewId }) => ({ params: { id: viewId } })),
  uploadAttachment: plain('leader', () => ({
    query: { name: 'kart.txt' },
    body: Buffer.from('Her.') as unknown as Record<string, unknown>,
  })),
  attachment: plain('leader', ({ file }) => ({ params: { id: file } })),
  discardAttachment: plain('leader', ({ file }) => ({ params: { id: file } })),
  notifications: plain('leader', () => ({ query: { show: 'unread', limit: '10' } })),
  markNotified: plain('leader', ({ needId }) => ({ body: { upTo: '2026-01-01T00:00:00Z', needId } })),
  notificationSettings: plain('leader'),
  saveNotificationSettings: plain('leader', () => ({
    body: {
      mail: { interrupts: true, bundled: false, digest: true },
      hours: { days: ['mon', 'fri'], from: '08:00', to: '16:00' },
    },
  })),
  pushDevices: plain('leader'),
  addPushDevice: plain('leader', () => ({
    body: {
      endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`,
      keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
    },
  })),
  removePushDevice: plain('leader', ({ device }) => ({ params: { id: device } })),
  digestPreview: plain('leader'),
  calendarFeed: plain('leader'),
  openCalendarFeed: plain('leader'),
  closeCalendarFeed: plain('leader'),
  mailHealth: plain('administrator'),
  policy: plain('director'),
  previewPolicy: plain('director', (w) => ({ body: { policy: policy(w) } })),
  changePolicy: plain('director', (w) => ({ body: { policy: policy(w), expectedVersion: w.versions.policy } })),
  calendar: plain('director'),
  previewCalendar: plain('director', () => ({ body: { hours } })),
  changeCalendar: plain('director', (w) => ({ body: { hours, expectedVersion: w.versions.calendar } })),
  figures: plain('mayor', ({ place }) => ({
    query: { from: '2026-01-01', sector: place.plan, association: place.association, theme: 'land', kind: 'need' },
  })),
  auditTrail: plain('administrator', ({ place }) => ({
    query: { person: place.planner.personId, kind: 'needs', from: '2026-01-01', to: '2099-01-01', limit: '10' },
  })),
  exportAudit: plain('administrator', ({ place }) => ({ query: { person: place.planner.personId, kind: 'needs' } })),
  desk: plain('coordinator'),
  deskOptions: plain('coordinator'),
  ...requestsOfDialogue,
  ...requestsOfRegions,
  templates: plain('planner'),
  addTemplate: plain('planner', ({ place }) => ({ body: { sectorId: place.plan, ...aTemplate } })),
  changeTemplate: plain('planner', ({ templateId }) => ({
    params: { id: templateId },
    body: { ...aTemplate, expectedVersion: 1 },
  })),
  removeTemplate: plain('planner', ({ templateId }) => ({ params: { id: templateId } })),
  directory: plain('planner', ({ place }) => ({
    query: { q: 'Kari', topic: 'planning', municipality: place.municipality, cursor: '0' },
  })),
  enterCompetence: plain('administrator', ({ place }) => ({
    body: { membershipId: place.planner.membershipId, topic: 'harbour', line: 'Lang erfaring med havneplaner' },
  })),
  removeCompetence: plain('administrator', ({ competence }) => ({ params: { id: competence.id } })),
  whoKnows: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  lendings: plain('administrator'),
  lend: plain('administrator', ({ competence }) => ({
    body: { competenceId: competence.id, municipalityId: competence.neighbour },
  })),
  acceptLending: plain('administrator', ({ competence }) => ({ params: { id: competence.offered } })),
  endLending: plain('administrator', ({ competence }) => ({ params: { id: competence.offered } })),
  suggestions: plain('coordinator', ({ needId }) => ({ query: { needs: needId } })),
  judgePair: {
    by: 'coordinator',
    state: 'alike',
    make: (w) => ({ body: { needIds: [w.needId, w.otherId], same: false } }),
  },
  triage: {
    by: 'coordinator',
    state: 'open',
    make: (w) => ({
      body: { ...key(), needIds: [w.needId], action: { kind: 'labels', urgency: 'urgent', theme: 'land' } },
    }),
  },
  undoTriage: {
    by: 'coordinator',
    state: 'triaged',
    make: (w) => ({ params: { id: w.triageId }, body: { ...key(), needed: 'Angret.' } }),
  },
  assignment: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  assign: deed('planner', ({ place }) => ({ membershipId: place.planner.membershipId })),
  myDay: plain('planner', () => ({ query: { whose: 'mine' } })),
  snooze: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w), body: { until: inDays(5) } }) },
  wake: { by: 'planner', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  label: deed('planner', () => ({ theme: 'land' })),
};

export const routeNames = Object.keys(api) as RouteName[];

/** The request of a route; throws by name where somebody added a route and not this. */
export function requestOf(name: RouteName): GoodRequest {
  const request = requests[name];
  if (!request) throw new Error(`test/harness/requests.ts has no good request for the route "${name}"`);
  return request;
}

/** The address of a route with these parts filled in. */
export function addressOf(name: RouteName, { params = {}, query = {} }: Parts): string {
  const path = api[name].path.replaceAll(/:(\w+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  const search = new URLSearchParams(query as Record<string, string>).toString();
  return `/api${path}${search && '?'}${search}`;
}
