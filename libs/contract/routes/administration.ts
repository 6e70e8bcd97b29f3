import { z } from 'zod';
import {
  AcceptInvitation,
  AdministrationView,
  ChangeMembership,
  ChangeSector,
  InvitationLink,
  Invite,
  NameSector,
  OpenInvitation,
  ReadInvitation,
} from '../administration.js';
import { Id } from '../common.js';
import { SessionView } from '../people.js';
import { get, Nothing, post, route } from './route.js';

const ofId = { params: z.object({ id: Id }).strict() };

export const administrationRoutes = {
  administration: get('/administration', AdministrationView, 'Sectors and people of my municipality', {}),
  addSector: post('/sectors', Nothing, 'Add a sector to my municipality', { body: NameSector }),
  changeSector: route({
    method: 'PUT',
    path: '/sectors/:id',
    status: 200,
    reply: Nothing,
    summary: 'Name a sector anew, or make it the intake',
    ...ofId,
    body: ChangeSector,
  }),
  invite: post('/invitations', InvitationLink, 'Invite a person; the link is told once', { body: Invite }),
  withdrawInvitation: route({
    method: 'DELETE',
    path: '/invitations/:id',
    status: 200,
    reply: Nothing,
    summary: 'The link of an invitation leads nowhere from now on',
    ...ofId,
  }),
  readInvitation: route({
    method: 'POST',
    path: '/invitations/readings',
    status: 200,
    reply: OpenInvitation,
    summary: 'What a link of mine invites me to',
    body: ReadInvitation,
    open: true,
  }),
  acceptInvitation: post('/invitations/acceptances', SessionView, 'Accept an invitation, and act by it', {
    body: AcceptInvitation,
    open: true,
  }),
  changeMembership: route({
    method: 'PUT',
    path: '/memberships/:id',
    status: 200,
    reply: Nothing,
    summary: 'Change in which capacity a person acts, and when',
    ...ofId,
    body: ChangeMembership,
  }),
  endMembership: post('/memberships/:id/endings', Nothing, 'End a membership now, on every channel', ofId),
} as const;
