import { Assign, AssignmentView, DeskOptions, DeskView, JudgePair, Triage, TriageResult, UndoTriage } from '../desk.js';
import { Id } from '../common.js';
import { AskSuggestions, Suggestions } from '../suggestion.js';
import { z } from 'zod';
import { AskMyDay, MyDayView, Snooze } from '../my-day.js';
import { Label } from '../need-commands.js';
import { deed, get, Nothing, ofNeed, post, route } from './route.js';

export const deskRoutes = {
  desk: get(
    '/desk',
    DeskView,
    'What the coordinator has to sort: without owner, stuck, overdue, possible duplicates',
    {},
  ),
  deskOptions: get('/desk/options', DeskOptions, 'Sectors of my municipality, and who works there', {}),
  suggestions: get('/suggestions', Suggestions, 'Which sectors most likely should have needs, and why', {
    query: AskSuggestions,
  }),
  judgePair: post('/desk/judgements', Nothing, 'Two needs that look alike are not the same', { body: JudgePair }),
  triage: post('/triage', TriageResult, 'Do the same to up to 50 needs', { body: Triage }),
  undoTriage: post('/triage/:id/undo', TriageResult, 'Do the opposite, where nothing has happened since', {
    params: z.object({ id: Id }).strict(),
    body: UndoTriage,
  }),
  myDay: get('/my-day', MyDayView, 'What waits for me as staff, by when it is due', { query: AskMyDay }),
  snooze: route({
    method: 'PUT',
    path: '/needs/:id/snooze',
    status: 200,
    reply: Nothing,
    summary: 'Put a need off in my own list; no deadline hears of it',
    ...ofNeed,
    body: Snooze,
  }),
  wake: route({
    method: 'DELETE',
    path: '/needs/:id/snooze',
    status: 200,
    reply: Nothing,
    summary: 'Take it back into my list',
    ...ofNeed,
  }),
  assignment: get('/needs/:id/assignments', AssignmentView, 'Who works with a need', ofNeed),
  assign: post('/needs/:id/assignments', AssignmentView, 'Give a need to somebody in the sector, or to nobody', {
    ...ofNeed,
    body: Assign,
  }),
  label: deed('labels', Label, 'Say what a need is about, and whether it is urgent'),
} as const;
