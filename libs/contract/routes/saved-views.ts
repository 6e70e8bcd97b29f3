import { SavedViews, SaveView } from '../saved-view.js';
import { get, Nothing, ofNeed, route } from './route.js';

export const savedViewsRoutes = {
  savedViews: get('/saved-views', SavedViews, 'Filters that I gave a name', {}),
  saveView: route({
    method: 'PUT',
    path: '/saved-views/:id',
    status: 200,
    reply: Nothing,
    summary: 'Keep filters under a name, or change what is kept; whoever saves chooses the id',
    ...ofNeed,
    body: SaveView,
  }),
  removeView: route({
    method: 'DELETE',
    path: '/saved-views/:id',
    status: 200,
    reply: Nothing,
    summary: 'Keep it no more',
    ...ofNeed,
  }),
} as const;
