import { ListNotifications, MarkNotified, NotificationPage } from '../notification.js';
import { Nothing, get, post } from './route.js';

export const notificationsRoutes = {
  notifications: get('/notifications', NotificationPage, 'What I was told, the newest first', {
    query: ListNotifications,
  }),
  markNotified: post('/notifications/readings', Nothing, 'I have read what I was told up to here', {
    body: MarkNotified,
  }),
} as const;
