import {
  AnswerStatus,
  AskStatus,
  FlagPriority,
  LiftPriority,
  ReferToCouncil,
  RegisterDecision,
} from '../need-commands.js';
import { StatusReports } from '../politics.js';
import { PoliticsPage } from '../politics-page.js';
import { deed, get, ofNeed } from './route.js';

export const politicsRoutes = {
  flagPriority: deed('priorities', FlagPriority, 'The mayor gives a need political priority'),
  liftPriority: deed('priority-lifts', LiftPriority, 'The mayor takes the political priority away'),
  askStatus: deed('status-requests', AskStatus, 'The mayor asks how a need stands'),
  answerStatus: deed('status-answers', AnswerStatus, 'Answer the mayor, who has asked how it stands'),
  statusReports: get(
    '/needs/:id/status-requests',
    StatusReports,
    'What the mayor asked and was answered, for politics and administration',
    ofNeed,
  ),
  referToCouncil: deed('council-matters', ReferToCouncil, 'The need waits for a political body'),
  registerDecision: deed('council-decisions', RegisterDecision, 'What the political body decided'),
  politicsPage: get('/politics', PoliticsPage, 'What politics has asked for, given priority and taken up', {}),
} as const;
