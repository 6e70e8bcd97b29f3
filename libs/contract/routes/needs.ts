import { z } from 'zod';
import { DialogueHit, SearchDialogue } from '../dialogue-search.js';
import { ClockExplanation } from '../clock.js';
import { Id } from '../common.js';
import {
  Amend,
  Confirm,
  Decline,
  ListNeeds,
  NeedFilters,
  MoveWakeUp,
  PostMessage,
  PostNote,
  RaiseNeed,
  Refer,
  SendBack,
  Withdraw,
} from '../need-commands.js';
import { Mentionable, NeedView, Receipt } from '../need.js';
import {
  FilterOptions,
  HandlingOptions,
  HomeView,
  NeedCount,
  NeedPage,
  RaisingOptions,
  SearchNeeds,
  SearchResult,
} from '../places.js';
import { Nothing, deed, get, ofNeed, post } from './route.js';

const NoteReceipt = z.object({ noteId: Id, seq: z.int() }).meta({ id: 'NoteReceipt' });

export const needsRoutes = {
  filterOptions: get('/needs/filter-options', FilterOptions, 'What the list can be filtered by', {}),
  raisingOptions: get('/needs/raising-options', RaisingOptions, 'What the form for raising a need offers me', {}),
  handlingOptions: get('/needs/:id/handling-options', HandlingOptions, 'What composer and hand-over offer me', ofNeed),
  mentionable: get(
    '/needs/:id/mentionable',
    z.object({ mentionable: z.array(Mentionable) }),
    'Whom I can mention here with @',
    ofNeed,
  ),
  home: get('/home', HomeView, 'What waits for me, in groups', {}),
  listNeeds: get('/needs', NeedPage, 'Needs I may see, filtered', { query: ListNeeds }),
  countNeeds: get('/needs/count', NeedCount, 'How many needs pass the filters, up to a thousand', {
    query: NeedFilters,
  }),
  searchDialogue: get(
    '/search/dialogue',
    z.array(DialogueHit),
    'Search meetings, promises, initiatives, market insights and goals: the best of each',
    { query: SearchDialogue },
  ),
  search: get('/search', SearchResult, 'Search needs, messages and, for staff, internal notes', { query: SearchNeeds }),
  need: get('/needs/:id', NeedView, 'One need', {
    params: z.object({ id: z.union([Id, z.string().regex(/^B-\d{1,9}$/)]) }).strict(),
  }),
  explainClock: get('/needs/:id/clocks/:clockId', ClockExplanation, 'Why this date: the arithmetic of a clock', {
    params: z.object({ id: Id, clockId: Id }).strict(),
  }),
  markRead: post('/needs/:id/readings', Nothing, 'I have read up to here', {
    ...ofNeed,
    body: z.object({ seq: z.int().min(0) }).strict(),
  }),
  markUnread: post(
    '/needs/:id/readings/undone',
    Nothing,
    'I come back to this: the last that happened is unread to me',
    ofNeed,
  ),
  raiseNeed: post('/needs', Receipt, 'Raise a need', { body: RaiseNeed }),
  postMessage: deed('messages', PostMessage, 'Comment, ask, answer or answer provisionally'),
  postNote: post('/needs/:id/notes', NoteReceipt, 'Write an internal note', {
    ...ofNeed,
    body: PostNote,
  }),
  amendMessage: post(
    '/needs/:id/messages/:messageId/amendments',
    Receipt,
    'Put right what I wrote, for everybody to see',
    {
      params: z.object({ id: Id, messageId: Id }).strict(),
      body: Amend,
    },
  ),
  amendNote: post('/needs/:id/notes/:noteId/amendments', NoteReceipt, 'Put right an internal note that I wrote', {
    params: z.object({ id: Id, noteId: Id }).strict(),
    body: Amend,
  }),
  moveWakeUp: post('/needs/:id/clocks/:clockId/wake-ups', Receipt, 'Be reminded on another day that we wait', {
    params: z.object({ id: Id, clockId: Id }).strict(),
    body: MoveWakeUp,
  }),
  confirm: deed('confirmations', Confirm, 'Yes, we got an answer'),
  sendBack: deed('returns', SendBack, 'No, that did not answer it'),
  decline: deed('refusals', Decline, 'Decline, with reasons'),
  refer: deed('referrals/outside', Refer, 'Another authority has this, which is named: close it, with why'),
  withdraw: deed('withdrawals', Withdraw, 'Withdraw the need'),
} as const;
