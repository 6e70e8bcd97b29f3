import { z } from 'zod';
import { Id, Instant, Line } from './common.js';
import { ClockExplanation } from './clock.js';
import { MayorPage } from './figures.js';
import { NeedView, Receipt } from './need.js';
import { ChangePolicy, ChangePreview, Policy, PolicyView } from './policy.js';
import { CalendarView, ChangeCalendar, OfficeHours } from './calendar.js';
import { ConsultationList, Consult, Contribute } from './consultation.js';
import { NotificationPage } from './notification.js';
import { SetWinterPauses, StatutoryRules, WinterPausesView } from './statutory.js';
import * as command from './need-commands.js';
import { ActAs, DemoPerson, RegisteredMunicipality, SessionView, SetLanguage, SignIn } from './people.js';
import {
  FilterOptions,
  HandlingOptions,
  HomeView,
  NeedPage,
  RaisingOptions,
  SearchNeeds,
  SearchResult,
} from './places.js';

type Shape = { params?: z.ZodObject; query?: z.ZodType; body?: z.ZodType };
export type Route = Shape & {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  status: 200 | 201 | 204;
  reply: z.ZodType;
  summary: string;
  /** Open to whoever is not signed in. Everything else is closed by default. */
  open?: true;
};

const route = <const R extends Route>(r: R): R => r;
const get = <P extends string, R extends z.ZodType, S extends Omit<Shape, 'body'> & { open?: true }>(
  path: P,
  reply: R,
  summary: string,
  shape: S,
) => route({ method: 'GET', path, status: 200, reply, summary, ...shape });
const post = <P extends string, R extends z.ZodType, S extends Shape & { open?: true }>(
  path: P,
  reply: R,
  summary: string,
  shape: S,
) => route({ method: 'POST', path, status: 201, reply, summary, ...shape });

const Nothing = z.null();
const Health = z.object({ status: z.literal('ok') });
const need = { params: z.object({ id: Id }).strict() };
const deed = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/needs/:id/${path}`, Receipt, summary, { ...need, body });
const statutoryDeed = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/needs/:id/statutory-clocks/:clockId/${path}`, Receipt, summary, {
    params: z.object({ id: Id, clockId: Id }).strict(),
    body,
  });

/** Every operation of the API, once: routing, validation, documentation and the web client are read from here. Paths are under /api. */
export const api = {
  live: get('/health/live', Health, 'The server runs', { open: true }),
  ready: get('/health/ready', Health, 'The server and its database answer', { open: true }),

  session: get('/session', SessionView, 'Who am I, and as whom do I act?', { open: true }),
  signIn: post('/session', SessionView, 'Sign in with e-mail and password', { body: SignIn, open: true }),
  signOut: route({
    method: 'DELETE',
    path: '/session',
    status: 200,
    reply: SessionView,
    summary: 'Sign out',
    open: true,
  }),
  actAs: route({
    method: 'PUT',
    path: '/session/acting',
    status: 200,
    reply: SessionView,
    summary: 'Change whom I represent',
    body: ActAs,
  }),
  setLanguage: route({
    method: 'PUT',
    path: '/session/language',
    status: 200,
    reply: SessionView,
    summary: 'Change my language',
    body: SetLanguage,
  }),
  demoPeople: get('/demonstration/people', z.array(DemoPerson), 'The people of the demonstration; empty elsewhere', {
    open: true,
  }),
  demoSignIn: post('/demonstration/session', SessionView, 'Become one of them', { body: ActAs, open: true }),

  municipalities: get('/register/municipalities', z.array(RegisteredMunicipality), 'The municipalities of Norway', {
    query: z.object({ q: Line(0, 100).optional() }).strict(),
  }),
  filterOptions: get('/needs/filter-options', FilterOptions, 'What the list can be filtered by', {}),
  raisingOptions: get('/needs/raising-options', RaisingOptions, 'What the form for raising a need offers me', {}),
  handlingOptions: get('/needs/:id/handling-options', HandlingOptions, 'What composer and hand-over offer me', need),
  home: get('/home', HomeView, 'What waits for me, in groups', {}),
  listNeeds: get('/needs', NeedPage, 'Needs I may see, filtered', { query: command.ListNeeds }),
  search: get('/search', SearchResult, 'Search needs, messages and, for staff, internal notes', { query: SearchNeeds }),
  need: get('/needs/:id', NeedView, 'One need', {
    params: z.object({ id: z.union([Id, z.string().regex(/^B-\d{1,9}$/)]) }).strict(),
  }),
  explainClock: get('/needs/:id/clocks/:clockId', ClockExplanation, 'Why this date: the arithmetic of a clock', {
    params: z.object({ id: Id, clockId: Id }).strict(),
  }),
  markRead: post('/needs/:id/readings', Nothing, 'I have read up to here', {
    ...need,
    body: z.object({ seq: z.int().min(0) }).strict(),
  }),

  raiseNeed: post('/needs', Receipt, 'Raise a need', { body: command.RaiseNeed }),
  postMessage: deed('messages', command.PostMessage, 'Comment, ask, answer or answer provisionally'),
  postNote: post(
    '/needs/:id/notes',
    z.object({ noteId: Id, seq: z.int() }).meta({ id: 'NoteReceipt' }),
    'Write an internal note',
    {
      ...need,
      body: command.PostNote,
    },
  ),
  handOver: deed('handovers', command.HandOver, 'Give the ball to a sector or an external body'),
  confirm: deed('confirmations', command.Confirm, 'Yes, we got an answer'),
  sendBack: deed('returns', command.SendBack, 'No, that did not answer it'),
  decline: deed('refusals', command.Decline, 'Decline, with reasons'),
  withdraw: deed('withdrawals', command.Withdraw, 'Withdraw the need'),

  statutoryRules: get(
    '/statutory-rules',
    StatutoryRules,
    'The deadlines that the law sets, with paragraph and source',
    {},
  ),
  registerStatutory: deed('statutory-clocks', command.RegisterStatutory, 'A complete application was received'),
  suspendStatutory: statutoryDeed('suspensions', command.SuspendStatutory, 'A statutory deadline stands still'),
  resumeStatutory: statutoryDeed('resumptions', command.ResumeStatutory, 'It runs on'),
  decideStatutory: statutoryDeed('decisions', command.DecideStatutory, 'The application was decided'),
  winterPauses: get(
    '/municipality/winter-pauses',
    WinterPausesView,
    'When local regulations make deadlines stand still',
    {},
  ),
  setWinterPauses: route({
    method: 'PUT',
    path: '/municipality/winter-pauses',
    status: 200,
    reply: WinterPausesView,
    summary: 'Enter the local regulations of my municipality',
    body: SetWinterPauses,
  }),

  drafts: get('/drafts', z.array(command.DraftView), 'My drafts', {}),
  saveDraft: route({
    method: 'PUT',
    path: '/drafts/:key',
    status: 200,
    reply: command.DraftView,
    summary: 'Save a draft',
    params: z.object({ key: command.DraftKey }).strict(),
    body: command.SaveDraft,
  }),
  deleteDraft: route({
    method: 'DELETE',
    path: '/drafts/:key',
    status: 200,
    reply: Nothing,
    summary: 'Throw a draft away',
    params: z.object({ key: command.DraftKey }).strict(),
  }),

  notifications: get('/notifications', NotificationPage, 'What I was told, the newest first', {}),
  markNotified: post('/notifications/readings', Nothing, 'I have read what I was told up to here', {
    body: z.object({ upTo: Instant }).strict(),
  }),

  policy: get('/policy', PolicyView, 'What my municipality promises', {}),
  previewPolicy: route({
    method: 'POST',
    path: '/policy/previews',
    status: 200,
    reply: ChangePreview,
    summary: 'What other promises would change for the clocks that run now',
    body: z.object({ policy: Policy }).strict(),
  }),
  changePolicy: post('/policy/versions', PolicyView, 'Promise something else from now on', { body: ChangePolicy }),

  calendar: get('/calendar', CalendarView, 'When my municipality is open', {}),
  previewCalendar: route({
    method: 'POST',
    path: '/calendar/previews',
    status: 200,
    reply: ChangePreview,
    summary: 'What other office hours would change for the clocks that run now',
    body: z.object({ hours: OfficeHours }).strict(),
  }),
  changeCalendar: post('/calendar/versions', CalendarView, 'Be open at other hours from now on', {
    body: ChangeCalendar,
  }),

  consultations: get(
    '/needs/:id/consultations',
    ConsultationList,
    'Which sectors were asked for their view, and what they said',
    need,
  ),
  consult: post('/needs/:id/consultations', ConsultationList, 'Ask sectors for their view', { ...need, body: Consult }),
  contribute: post(
    '/needs/:id/consultations/:consultationId/contributions',
    ConsultationList,
    'Give the view of my sector',
    {
      params: z.object({ id: Id, consultationId: Id }).strict(),
      body: Contribute,
    },
  ),

  mayorPage: get('/figures/municipality', MayorPage, "The mayor's and the director's page", {}),
} as const satisfies Record<string, Route>;

export type Api = typeof api;
type Part<R, K extends string, IO extends 'input' | 'output'> =
  R extends Record<K, infer S extends z.ZodType> ? Record<K, IO extends 'input' ? z.input<S> : z.output<S>> : unknown;
/** What a handler receives: `{ params, query, body }`, those that the route has, parsed. */
export type Received<R extends Route> = Part<R, 'params', 'output'> &
  Part<R, 'query', 'output'> &
  Part<R, 'body', 'output'>;
/** What a caller sends. */
export type Sent<R extends Route> = Part<R, 'params', 'input'> & Part<R, 'query', 'input'> & Part<R, 'body', 'input'>;
export type Reply<R extends Route> = z.output<R['reply']>;
