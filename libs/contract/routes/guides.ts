import { z } from 'zod';
import { AskGuideDates, AskGuides, GuideDate, GuideId, Guides, GuideVersion, ChangeGuide } from '../guide.js';
import { get, Nothing, route } from './route.js';

const params = z.object({ guide: GuideId }).strict();

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
} as const;
