import { z } from 'zod';
import { CalendarView, ChangeCalendar, OfficeHours } from '../calendar.js';
import { ChangePolicy, ChangePreview, Policy, PolicyView } from '../policy.js';
import { get, post, route } from './route.js';

export const promisesRoutes = {
  policy: get('/policy', PolicyView, 'What my municipality promises', {}),
  previewPolicy: route({
    method: 'POST',
    path: '/policy/previews',
    status: 200,
    reply: ChangePreview,
    summary: 'What other promises would change for the clocks that run now',
    body: z.object({ policy: Policy }).strict(),
  }),
  changePolicy: post('/policy/versions', PolicyView, 'Promise something else from now on', { body: ChangePolicy }),
  calendar: get('/calendar', CalendarView, 'When my municipality is open', {}),
  previewCalendar: route({
    method: 'POST',
    path: '/calendar/previews',
    status: 200,
    reply: ChangePreview,
    summary: 'What other office hours would change for the clocks that run now',
    body: z.object({ hours: OfficeHours }).strict(),
  }),
  changeCalendar: post('/calendar/versions', CalendarView, 'Be open at other hours from now on', {
    body: ChangeCalendar,
  }),
} as const;
