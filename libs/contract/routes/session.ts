import { z } from 'zod';
import { Line } from '../common.js';
import { Hint } from '../hint.js';
import { ActAs, DemoPerson, RegisteredMunicipality, SessionView, SetLanguage, SignIn } from '../people.js';
import { get, post, route } from './route.js';

const Health = z.object({ status: z.literal('ok') });

export const sessionRoutes = {
  live: get('/health/live', Health, 'The server runs', { open: true }),
  ready: get('/health/ready', Health, 'The server and its database answer', { open: true }),
  session: get('/session', SessionView, 'Who am I, and as whom do I act?', { open: true }),
  signIn: post('/session', SessionView, 'Sign in with e-mail and password', { body: SignIn, open: true }),
  signOut: route({
    method: 'DELETE',
    path: '/session',
    status: 200,
    reply: SessionView,
    summary: 'Sign out',
    open: true,
  }),
  actAs: route({
    method: 'PUT',
    path: '/session/acting',
    status: 200,
    reply: SessionView,
    summary: 'Change whom I represent',
    body: ActAs,
  }),
  setLanguage: route({
    method: 'PUT',
    path: '/session/language',
    status: 200,
    reply: SessionView,
    summary: 'Change my language',
    body: SetLanguage,
  }),
  closeHint: post('/session/hints/:hint/closings', SessionView, 'I have understood this; never show it again', {
    params: z.object({ hint: Hint }).strict(),
  }),
  showHints: route({
    method: 'DELETE',
    path: '/session/hints/closings',
    status: 200,
    reply: SessionView,
    summary: 'Show me all hints again',
  }),
  demoPeople: get('/demonstration/people', z.array(DemoPerson), 'The people of the demonstration; empty elsewhere', {
    open: true,
  }),
  demoSignIn: post('/demonstration/session', SessionView, 'Become one of them', { body: ActAs, open: true }),
  municipalities: get('/register/municipalities', z.array(RegisteredMunicipality), 'The municipalities of Norway', {
    query: z.object({ q: Line(0, 100).optional() }).strict(),
  }),
} as const;
