import { z } from 'zod';
import { Id, Named } from '../common.js';
import {
  AddMilestone,
  AddPartner,
  AskInitiatives,
  ChangeInitiative,
  ConcludeInitiative,
  DeliverPledge,
  InitiativeBeside,
  InitiativeList,
  InitiativeOptions,
  InitiativeView,
  MakePledge,
  PostponePledge,
  ReachMilestone,
  StartInitiative,
  WithdrawPledge,
} from '../initiative.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

const Made = Named.pick({ id: true });
const ofInitiative = { params: z.object({ id: Id }).strict() };
const ofLink = { params: z.object({ id: Id, needId: Id }).strict() };
const ofMilestone = { params: z.object({ id: Id, milestoneId: Id }).strict() };
const ofPledge = { params: z.object({ id: Id, pledgeId: Id }).strict() };
const put = <P extends string, S extends { params: z.ZodObject; body: z.ZodType }>(
  path: P,
  summary: string,
  shape: S,
) => route({ method: 'PUT', path, status: 200, reply: Nothing, summary, ...shape });
const remove = <P extends string, S extends { params: z.ZodObject }>(path: P, summary: string, shape: S) =>
  route({ method: 'DELETE', path, status: 200, reply: Nothing, summary, ...shape });

export const initiativesRoutes = {
  initiatives: get('/initiatives', InitiativeList, 'Initiatives that I may read, a page at a time', {
    query: AskInitiatives,
  }),
  initiativesOfNeed: get('/needs/:id/initiatives', z.array(InitiativeBeside), 'Initiatives about a need', ofNeed),
  startInitiative: post('/initiatives', Made, 'Start an initiative in a space', { body: StartInitiative }),
  initiative: get('/initiatives/:id', InitiativeView, 'An initiative with its pledges and milestones', ofInitiative),
  initiativeOptions: get(
    '/initiatives/:id/options',
    InitiativeOptions,
    'For whom I may pledge, and what could be added',
    ofInitiative,
  ),
  changeInitiative: put('/initiatives/:id', 'Change its words, its goals or whether it calls members', {
    ...ofInitiative,
    body: ChangeInitiative,
  }),
  concludeInitiative: put('/initiatives/:id/outcome', 'End it and say what came of it, or put that right', {
    ...ofInitiative,
    body: ConcludeInitiative,
  }),
  addPartner: post('/initiatives/:id/partners', Nothing, 'Say who takes part', { ...ofInitiative, body: AddPartner }),
  removePartner: remove('/initiatives/:id/partners/:partnerId', 'They take part no more', {
    params: z.object({ id: Id, partnerId: Id }).strict(),
  }),
  linkNeed: route({
    method: 'PUT',
    path: '/initiatives/:id/needs/:needId',
    status: 200,
    reply: Nothing,
    summary: 'Say which need it is about',
    ...ofLink,
  }),
  unlinkNeed: remove('/initiatives/:id/needs/:needId', 'It is not about this need', ofLink),
  addMilestone: post('/initiatives/:id/milestones', Made, 'Say what is to be reached by when', {
    ...ofInitiative,
    body: AddMilestone,
  }),
  reachMilestone: put('/initiatives/:id/milestones/:milestoneId/done', 'Say that it is reached, or is not', {
    ...ofMilestone,
    body: ReachMilestone,
  }),
  removeMilestone: remove('/initiatives/:id/milestones/:milestoneId', 'Take out one that is not reached', ofMilestone),
  makePledge: post('/initiatives/:id/pledges', Made, 'Pledge hours, money or people by a day', {
    ...ofInitiative,
    body: MakePledge,
  }),
  deliverPledge: put('/initiatives/:id/pledges/:pledgeId/delivery', 'Say how much of it is delivered until now', {
    ...ofPledge,
    body: DeliverPledge,
  }),
  postponePledge: post(
    '/initiatives/:id/pledges/:pledgeId/postponements',
    Nothing,
    'Move the day of a pledge, before it has passed and with a reason',
    { ...ofPledge, body: PostponePledge },
  ),
  withdrawPledge: post('/initiatives/:id/pledges/:pledgeId/withdrawals', Nothing, 'Withdraw what is left of it', {
    ...ofPledge,
    body: WithdrawPledge,
  }),
} as const;
