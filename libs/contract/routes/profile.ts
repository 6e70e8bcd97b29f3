import { AskProfile, BusinessProfile, WriteNote } from '../profile.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

export const profileRoutes = {
  businessProfile: get(
    '/business-profile',
    BusinessProfile,
    'What a municipality lives of, beside its region and the country',
    {
      query: AskProfile,
    },
  ),
  writeNote: post(
    '/business-profile/notes',
    Nothing,
    'Say what a municipality is strong at, could do, or has to deal with',
    {
      body: WriteNote,
    },
  ),
  withdrawNote: route({
    method: 'DELETE',
    path: '/business-profile/notes/:id',
    status: 200,
    reply: Nothing,
    summary: 'It holds no more; that it was said stays',
    ...ofNeed,
  }),
} as const;
