import { ListNotifications, MarkNotified, NotificationPage } from '../notification.js';
import { DigestPreview, MailHealth, NotificationPreferences, NotificationSettings } from '../preferences.js';
import { PushDevice, PushDevices, PushSubscribed } from '../push.js';
import { z } from 'zod';
import { Id } from '../common.js';
import { Nothing, get, post, route } from './route.js';

export const notificationsRoutes = {
  notifications: get('/notifications', NotificationPage, 'What I was told, the newest first', {
    query: ListNotifications,
  }),
  markNotified: post('/notifications/readings', Nothing, 'I have read what I was told up to here', {
    body: MarkNotified,
  }),
  notificationSettings: get('/notifications/settings', NotificationSettings, 'What I want to be told, and how', {}),
  saveNotificationSettings: route({
    method: 'PUT',
    path: '/notifications/settings',
    status: 200,
    reply: NotificationSettings,
    summary: 'Choose what I want to be told, and how',
    body: NotificationPreferences,
  }),
  digestPreview: get('/notifications/digest-preview', DigestPreview, 'My summary as it would be sent now', {}),
  mailHealth: get('/notifications/mail-health', MailHealth, 'How mail does: for the administrator', {}),
  pushDevices: get('/notifications/devices', PushDevices, 'My devices that get what waits for me at once', {}),
  addPushDevice: post('/notifications/devices', PushDevice, 'Tell me on this device too', { body: PushSubscribed }),
  removePushDevice: route({
    method: 'DELETE',
    path: '/notifications/devices/:id',
    status: 200,
    reply: Nothing,
    summary: 'Tell me on that device no more',
    params: z.object({ id: Id }).strict(),
  }),
} as const;
