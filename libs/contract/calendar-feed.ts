import { z } from 'zod';
import { Instant } from './common.js';

/** Whether the deadlines of one capacity can be followed in a calendar of the person's own. */
export const CalendarFeed = z
  .object({ since: Instant.nullable().describe('when the link was made; null: there is none') })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;

/** Told once, to be copied: only the hash of the address is kept. */
export const CalendarFeedLink = z
  .object({ address: z.url().describe('whoever has it reads the calendar, without signing in') })
  .meta({ id: 'CalendarFeedLink' });
export type CalendarFeedLink = z.infer<typeof CalendarFeedLink>;
