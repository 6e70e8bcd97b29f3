import { z } from 'zod';
import { Commit, Fulfil, Ledger, ListCommitments, Postpone, Release } from '../commitment.js';
import { Id } from '../common.js';
import { Receipt } from '../need.js';
import { deed, get, post } from './route.js';

const params = z.object({ id: Id, commitmentId: Id }).strict();
const ofCommitment = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/needs/:id/commitments/:commitmentId/${path}`, Receipt, summary, { params, body });

export const commitmentsRoutes = {
  ledger: get('/commitments', Ledger, 'What both sides have promised each other, and how it went', {
    query: ListCommitments,
  }),
  commit: deed('commitments', Commit, 'Promise the other side something by a date'),
  fulfil: ofCommitment('fulfilments', Fulfil, 'What my side promised is done'),
  postpone: ofCommitment('postponements', Postpone, 'My side moves its promise, before it is due and with a reason'),
  release: ofCommitment('releases', Release, 'My side needs what the other promised no more'),
} as const;
