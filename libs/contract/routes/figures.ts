import { MayorPage } from '../figures.js';
import { get } from './route.js';

export const figuresRoutes = {
  mayorPage: get('/figures/municipality', MayorPage, "The mayor's and the director's page", {}),
} as const;
