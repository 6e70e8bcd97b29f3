import { z } from 'zod';
import { Id } from '../common.js';
import {
  FoundRegion,
  InviteAssociation,
  InviteNeighbour,
  Joining,
  Leaving,
  OpenRegionalSpace,
  Regions,
} from '../region.js';
import { get, Nothing, post, route } from './route.js';

const ofId = { params: z.object({ id: Id }).strict() };
const put = <P extends string, B extends z.ZodType>(path: P, body: B, summary: string) =>
  route({ method: 'PUT', path, status: 200, reply: Nothing, summary, ...ofId, body });

export const regionsRoutes = {
  regions: get('/regions', Regions, 'The regions that we are in or are invited to, with their spaces', {}),
  foundRegion: post('/regions', Nothing, 'Found a region with my municipality in it', { body: FoundRegion }),
  inviteNeighbour: post('/regions/:id/invitations', Nothing, 'Invite a municipality into our region', {
    ...ofId,
    body: InviteNeighbour,
  }),
  answerRegion: put('/regions/:id/membership', Joining, 'Say yes or no to a region that invites us'),
  leaveRegion: put('/regions/:id/leaving', Leaving, 'Leave a region in thirty days, or stay after all'),
  openRegionalSpace: post('/regions/:id/spaces', Nothing, 'Open a space of the region, with my municipality in it', {
    ...ofId,
    body: OpenRegionalSpace,
  }),
  joinRegionalSpace: post('/regional-spaces/:id/municipalities', Nothing, 'Take part in a space of our region', ofId),
  inviteAssociation: post('/regional-spaces/:id/invitations', Nothing, 'Invite an association that we talk with', {
    ...ofId,
    body: InviteAssociation,
  }),
  answerRegionalSpace: put(
    '/regional-spaces/:id/association',
    Joining,
    'Say yes or no to a space that invites our association',
  ),
} as const;
