import { z } from 'zod';
import { Instant } from '../common.js';
import { NotificationPage } from '../notification.js';
import { Nothing, get, post } from './route.js';

export const notificationsRoutes = {
  notifications: get('/notifications', NotificationPage, 'What I was told, the newest first', {}),
  markNotified: post('/notifications/readings', Nothing, 'I have read what I was told up to here', {
    body: z.object({ upTo: Instant }).strict(),
  }),
} as const;
