import { z } from 'zod';
import {
  Commit,
  CommitInSpace,
  Fulfil,
  FulfilInSpace,
  Ledger,
  ListCommitments,
  Postpone,
  PostponeInSpace,
  PromisePlace,
  Release,
  ReleaseInSpace,
} from '../commitment.js';
import { Id } from '../common.js';
import { Receipt } from '../need.js';
import { deed, get, Nothing, ofNeed, post } from './route.js';

const ofPromise = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/commitments/:id/${path}`, Nothing, summary, { ...ofNeed, body });
const params = z.object({ id: Id, commitmentId: Id }).strict();
const ofCommitment = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/needs/:id/commitments/:commitmentId/${path}`, Receipt, summary, { params, body });

export const commitmentsRoutes = {
  ledger: get('/commitments', Ledger, 'What both sides have promised each other, and how it went', {
    query: ListCommitments,
  }),
  promisePlaces: get(
    '/commitments/places',
    z.array(PromisePlace),
    'Where I can promise something on no need, and to whom',
    {},
  ),
  commitInSpace: post('/commitments', z.object({ id: Id }), 'Promise the other side something on no need', {
    body: CommitInSpace,
  }),
  fulfilInSpace: ofPromise('fulfilments', FulfilInSpace, 'What my side promised on no need is done'),
  postponeInSpace: ofPromise(
    'postponements',
    PostponeInSpace,
    'My side moves its promise on no need, before it is due and with a reason',
  ),
  releaseInSpace: ofPromise('releases', ReleaseInSpace, 'My side needs what the other promised on no need no more'),
  commit: deed('commitments', Commit, 'Promise the other side something by a date'),
  fulfil: ofCommitment('fulfilments', Fulfil, 'What my side promised is done'),
  postpone: ofCommitment('postponements', Postpone, 'My side moves its promise, before it is due and with a reason'),
  release: ofCommitment('releases', Release, 'My side needs what the other promised no more'),
} as const;
