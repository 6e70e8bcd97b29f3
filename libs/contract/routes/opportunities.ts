import { ChangeKind } from '../need-commands.js';
import {
  ChangeChecklist,
  ChangeReadyTeam,
  CheckItem,
  ChecklistView,
  ChooseSubjects,
  ConfirmCall,
  MyTeamCalls,
  OpportunityView,
  ReadyTeamView,
  TellResult,
} from '../opportunity.js';
import { deed, get, Nothing, ofNeed, post, route } from './route.js';

export const opportunitiesRoutes = {
  opportunity: get(
    '/needs/:id/opportunity',
    OpportunityView,
    'Who is on an opportunity, and what was looked into',
    ofNeed,
  ),
  chooseSubjects: post('/needs/:id/opportunity/subjects', OpportunityView, 'Say what an opportunity is about', {
    ...ofNeed,
    body: ChooseSubjects,
  }),
  checkItem: post('/needs/:id/opportunity/checks', OpportunityView, 'Say how it stands with an item of the checklist', {
    ...ofNeed,
    body: CheckItem,
  }),
  changeKind: deed('kind', ChangeKind, 'Say that a need is an opportunity, or is none after all'),
  tellResult: deed('results', TellResult, 'Say what came of an opportunity, for my side'),
  myTeamCalls: get('/team-calls', MyTeamCalls, 'Opportunities that I was asked to be on, the newest first', {}),
  confirmCall: post('/team-calls/:id/confirmations', Nothing, 'I have seen it and am on it', {
    ...ofNeed,
    body: ConfirmCall,
  }),
  readyTeam: get('/ready-team', ReadyTeamView, 'Who is asked when an opportunity comes, and their deputies', {}),
  changeReadyTeam: route({
    method: 'PUT',
    path: '/ready-team',
    status: 200,
    reply: ReadyTeamView,
    summary: 'Put the team together anew; it holds for opportunities from now on',
    body: ChangeReadyTeam,
  }),
  checklist: get('/opportunity-checklist', ChecklistView, 'What is looked into, for each subject', {}),
  changeChecklist: route({
    method: 'PUT',
    path: '/opportunity-checklist',
    status: 200,
    reply: ChecklistView,
    summary: 'Write the checklist anew; it holds for opportunities from now on',
    body: ChangeChecklist,
  }),
} as const;
