import { z } from 'zod';
import { Id } from '../common.js';
import { FigurePage, FigureQuery } from '../figures.js';
import { LeadTimesView } from '../lead-times.js';
import { get, ofNeed } from './route.js';

export const figuresRoutes = {
  figures: get('/figures', FigurePage, 'The figures of my municipality, my sector or my association', {
    query: FigureQuery,
  }),
  leadTimes: get(
    '/needs/:id/lead-times',
    LeadTimesView,
    'When needs like this one were answered, or promises of my association kept, before I promise a date',
    ofNeed,
  ),
  leadTimesInSpace: get(
    '/spaces/:id/lead-times',
    LeadTimesView,
    'How long promises of my side took, before I promise something on no need',
    { ...ofNeed, query: z.object({ toId: Id.describe('as in the promise') }).strict() },
  ),
  leadTimesOfPromise: get(
    '/commitments/:id/lead-times',
    LeadTimesView,
    'How long promises of my side took, before I move the date of one',
    ofNeed,
  ),
} as const;
