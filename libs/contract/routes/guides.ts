import { z } from 'zod';
import { AskGuideDates, AskGuides, GuideDate, GuideId, Guides, GuideVersion, ChangeGuide } from '../guide.js';
import { Id } from '../common.js';
import { AttachGuide, NeedGuides, PromiseItem, SendItem } from '../need-guide.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

const params = z.object({ guide: GuideId }).strict();

const ofGuide = { params: z.object({ id: Id, guide: GuideId }).strict() };
const ofItem = { params: z.object({ id: Id, guide: GuideId, item: z.string().max(100) }).strict() };

export const guidesRoutes = {
  guides: get('/guides', Guides, 'The procedures of a municipality: what an application holds, and its deadlines', {
    query: AskGuides,
  }),
  guideDates: get(
    '/guides/:guide/dates',
    z.array(GuideDate),
    'The deadlines of a procedure, if a complete application is received on a day',
    { params, query: AskGuideDates },
  ),
  guideVersions: get(
    '/guides/:guide/versions',
    z.array(GuideVersion),
    'What my municipality has written of a procedure, the newest first',
    { params },
  ),
  changeGuide: route({
    method: 'PUT',
    path: '/guides/:guide',
    status: 200,
    reply: Nothing,
    summary: 'Write what holds in my municipality, or say that it was checked',
    params,
    body: ChangeGuide,
  }),

  needGuides: get(
    '/needs/:id/guides',
    NeedGuides,
    'The procedures that a need goes through, and what remains to be sent in',
    {
      ...ofNeed,
    },
  ),
  attachGuide: post('/needs/:id/guides', Nothing, 'Lay a guide to the need, for both sides to see', {
    ...ofNeed,
    body: AttachGuide,
  }),
  removeGuide: route({
    method: 'DELETE',
    path: '/needs/:id/guides/:guide',
    status: 200,
    reply: Nothing,
    summary: 'It was another procedure',
    ...ofGuide,
  }),
  promiseItem: post(
    '/needs/:id/guides/:guide/items/:item/promises',
    Nothing,
    'Promise that a part of the application comes, by a day',
    {
      ...ofItem,
      body: PromiseItem,
    },
  ),
  sendItem: post('/needs/:id/guides/:guide/items/:item/sendings', Nothing, 'A part of the application was sent in', {
    ...ofItem,
    body: SendItem,
  }),
} as const;
