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
    'When needs like this one were answered, before I promise a date',
    ofNeed,
  ),
} as const;
