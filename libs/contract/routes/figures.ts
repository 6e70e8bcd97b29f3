import { FigurePage, FigureQuery } from '../figures.js';
import { get } from './route.js';

export const figuresRoutes = {
  figures: get('/figures', FigurePage, 'The figures of my municipality, my sector or my association', {
    query: FigureQuery,
  }),
} as const;
