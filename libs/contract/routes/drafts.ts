import { z } from 'zod';
import { DraftKey, DraftView, SaveDraft } from '../need-commands.js';
import { Nothing, get, route } from './route.js';

export const draftsRoutes = {
  drafts: get('/drafts', z.array(DraftView), 'My drafts', {}),
  saveDraft: route({
    method: 'PUT',
    path: '/drafts/:key',
    status: 200,
    reply: DraftView,
    summary: 'Save a draft',
    params: z.object({ key: DraftKey }).strict(),
    body: SaveDraft,
  }),
  deleteDraft: route({
    method: 'DELETE',
    path: '/drafts/:key',
    status: 200,
    reply: Nothing,
    summary: 'Throw a draft away',
    params: z.object({ key: DraftKey }).strict(),
  }),
} as const;
