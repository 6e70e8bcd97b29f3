import { z } from 'zod';
import { Id } from '../common.js';
import { Consent, Publish, Sharing } from '../sharing.js';
import { get, Nothing, route } from './route.js';

export const sharingRoutes = {
  sharing: get('/sharing', Sharing, 'What my municipality lets others see of its figures', {}),
  publish: route({
    method: 'PUT',
    path: '/sharing/publication',
    status: 200,
    reply: Nothing,
    summary: 'Open the public page of my municipality, or close it',
    body: Publish,
  }),
  consent: route({
    method: 'PUT',
    path: '/sharing/neighbours/:id',
    status: 200,
    reply: Nothing,
    summary: 'Let a municipality compare with mine, or no longer',
    params: z.object({ id: Id }).strict(),
    body: Consent,
  }),
} as const;
