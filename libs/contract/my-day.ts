import { z } from 'zod';
import { LocalDate } from './common.js';
import { NeedSummary } from './need.js';

/** `mine`: given to me. `sector`: all that my sector has. */
export const AskMyDay = z.object({ whose: z.enum(['mine', 'sector']).default('sector') }).strict();
export type AskMyDay = z.infer<typeof AskMyDay>;

/** `asked`: consultations that my sector owes, with their own deadline. `snoozed`: put off in my own list. */
export const MyDayKey = z.enum([
  'offered',
  'overdue',
  'today',
  'this_week',
  'later',
  'asked',
  'waiting_for_others',
  'snoozed',
]);
export type MyDayKey = z.infer<typeof MyDayKey>;

/** What waits for me, by when it is due; what I have put off stands last, and its deadlines run on. */
export const MyDayView = z
  .object({
    groups: z.array(
      z.object({
        key: MyDayKey,
        total: z.int(),
        rows: z.array(
          z.object({
            need: NeedSummary,
            handler: z.string().nullable().describe('who works with it in the sector that has the ball'),
            snoozedUntil: LocalDate.nullable(),
          }),
        ),
      }),
    ),
    nextDue: LocalDate.nullable(),
  })
  .meta({ id: 'MyDay' });
export type MyDayView = z.infer<typeof MyDayView>;

export const Snooze = z
  .object({ until: LocalDate.describe('the day it comes back; sooner if something happens on the need') })
  .strict()
  .meta({ id: 'Snooze' });
export type Snooze = z.infer<typeof Snooze>;
