import { z } from 'zod';
import { Id, Named } from '../common.js';
import {
  AddEntry,
  AddItem,
  AnswerMeeting,
  ApproveMinutes,
  Attendance,
  CallMeeting,
  CallSeries,
  CancelMeeting,
  ChangeMeeting,
  InviteToMeeting,
  MeetingList,
  MeetingOptions,
  MeetingView,
  MoveItem,
  Rhythm,
  SeriesDates,
  SeriesQuery,
  SetCadence,
  SetSpaceThemes,
  TreatItem,
  WriteMinutes,
  WrittenMinutes,
} from '../meeting.js';
import { get, Nothing, post, route } from './route.js';

const Made = Named.pick({ id: true });
const ofMeeting = { params: z.object({ id: Id }).strict() };
const ofItem = { params: z.object({ id: Id, itemId: Id }).strict() };
const put = <P extends string, S extends { params: z.ZodObject; body: z.ZodType }>(
  path: P,
  summary: string,
  shape: S,
) => route({ method: 'PUT', path, status: 200, reply: Nothing, summary, ...shape });

export const meetingRoutes = {
  meetings: get('/meetings', MeetingList, 'Dialogue meetings of the spaces that the reader belongs to', {}),
  callMeeting: post('/meetings', Made, 'Call a meeting; what the last one did not reach is on its agenda', {
    body: CallMeeting,
  }),
  seriesDates: get(
    '/spaces/:id/series-dates',
    SeriesDates,
    'When a space would meet by its cadence for half a year or a year; nothing is called',
    { ...ofMeeting, query: SeriesQuery },
  ),
  callSeries: post(
    '/meetings/series',
    z.object({ ids: z.array(Id) }),
    'Call several meetings at once: each is one of its own, with its own invitation',
    { body: CallSeries },
  ),
  cancelRest: post('/meetings/:id/rest-cancellations', Nothing, 'Cancel a meeting and all later ones of its series', {
    ...ofMeeting,
    body: CancelMeeting,
  }),
  rhythms: get('/cadences', z.array(Rhythm), 'How the spaces of the reader stand with how often they mean to meet', {}),
  setSpaceThemes: put('/spaces/:id/themes', 'Say what a space talks about most', {
    ...ofMeeting,
    body: SetSpaceThemes,
  }),
  setCadence: put('/spaces/:id/cadence', 'Say how often a space means to meet', { ...ofMeeting, body: SetCadence }),
  meeting: get('/meetings/:id', MeetingView, 'A meeting with agenda and people', ofMeeting),
  meetingOptions: get('/meetings/:id/options', MeetingOptions, 'What its agenda could hold, and who could be invited', {
    ...ofMeeting,
  }),
  changeMeeting: put('/meetings/:id', 'Move a meeting in time or place', { ...ofMeeting, body: ChangeMeeting }),
  cancelMeeting: post('/meetings/:id/cancellations', Nothing, 'Cancel a meeting', {
    ...ofMeeting,
    body: CancelMeeting,
  }),
  addItem: post('/meetings/:id/items', Made, 'Put something on the agenda', { ...ofMeeting, body: AddItem }),
  moveItem: post('/meetings/:id/items/:itemId/moves', Nothing, 'Move an item up or down', {
    ...ofItem,
    body: MoveItem,
  }),
  removeItem: route({
    method: 'DELETE',
    path: '/meetings/:id/items/:itemId',
    status: 200,
    reply: Nothing,
    summary: 'Take an item off the agenda',
    ...ofItem,
  }),
  treatItem: put('/meetings/:id/items/:itemId/treated', 'Say whether the meeting reached an item', {
    ...ofItem,
    body: TreatItem,
  }),
  writeMinutes: post(
    '/meetings/:id/items/:itemId/minutes',
    WrittenMinutes,
    'Write what was said of an item; what others wrote meanwhile is merged with it',
    { ...ofItem, body: WriteMinutes },
  ),
  addEntry: post('/meetings/:id/items/:itemId/entries', Made, 'Write down a decision, or who does what by when', {
    ...ofItem,
    body: AddEntry,
  }),
  removeEntry: route({
    method: 'DELETE',
    path: '/meetings/:id/items/:itemId/entries/:entryId',
    status: 200,
    reply: Nothing,
    summary: 'Take a decision or an action out of the minutes',
    params: z.object({ id: Id, itemId: Id, entryId: Id }).strict(),
  }),
  readyMinutes: post('/meetings/:id/minutes-ready', Nothing, 'Ask both sides for their yes to the minutes', ofMeeting),
  approveMinutes: post('/meetings/:id/approvals', Nothing, 'Say yes to the minutes for your side', {
    ...ofMeeting,
    body: ApproveMinutes,
  }),
  answerMeeting: put('/meetings/:id/answer', 'Say whether you come', { ...ofMeeting, body: AnswerMeeting }),
  inviteToMeeting: post('/meetings/:id/people', Nothing, 'Invite somebody of the own organisation', {
    ...ofMeeting,
    body: InviteToMeeting,
  }),
  recordAttendance: post('/meetings/:id/attendance', Nothing, 'Say who was there, and on whose behalf', {
    ...ofMeeting,
    body: Attendance,
  }),
} as const;
