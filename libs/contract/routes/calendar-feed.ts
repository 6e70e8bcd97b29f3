import { CalendarFeed, CalendarFeedLink } from '../calendar-feed.js';
import { get, Nothing, post, route } from './route.js';

export const calendarFeedRoutes = {
  calendarFeed: get('/calendar-feed', CalendarFeed, 'Whether my deadlines can be followed in a calendar', {}),
  openCalendarFeed: post(
    '/calendar-feed',
    CalendarFeedLink,
    'Let a calendar follow my deadlines by a secret address; one that was made before leads nowhere from now on',
    {},
  ),
  closeCalendarFeed: route({
    method: 'DELETE',
    path: '/calendar-feed',
    status: 200,
    reply: Nothing,
    summary: 'The address leads nowhere from now on',
  }),
} as const;
