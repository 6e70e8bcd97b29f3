import { SetColours } from '../colours.js';
import { Nothing, route } from './route.js';

export const coloursRoutes = {
  setColours: route({
    method: 'PUT',
    path: '/colours',
    status: 200,
    reply: Nothing,
    summary: 'Choose the colour that the pages of my municipality are made of',
    body: SetColours,
  }),
} as const;
