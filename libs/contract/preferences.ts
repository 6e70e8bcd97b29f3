import { z } from 'zod';
import { Instant } from './common.js';

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** When one may be disturbed. Work can wait: what comes outside is sent when the hours begin. */
export const Hours = z
  .object({ days: z.array(Weekday).min(1).max(7), from: WallTime, to: WallTime })
  .strict()
  .refine(({ from, to }) => from < to, { message: 'ends before it begins', path: ['to'] });
export type Hours = z.infer<typeof Hours>;

/** What one capacity of a person wants to be told outside the page, which always keeps everything. */
export const NotificationPreferences = z
  .object({
    mail: z
      .object({
        interrupts: z.boolean().describe('what waits for me: at once'),
        bundled: z.boolean().describe('what happens on needs I follow: one mail per need and quarter of an hour'),
        digest: z.boolean().describe('a summary of what waits'),
      })
      .strict(),
    hours: Hours.nullable().describe('null: at any time'),
  })
  .strict()
  .meta({ id: 'NotificationPreferences' });
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

export const NotificationSettings = z
  .object({
    preferences: NotificationPreferences,
    usual: NotificationPreferences.describe('what holds for this role until it is changed'),
    digest: z.enum(['daily', 'monday_07', 'monday_08', 'friday']).nullable().describe('null: this role has none'),
    mail: z.boolean().describe('false: this installation sends no mail'),
    reply: z.boolean().describe('mails can be answered'),
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettings = z.infer<typeof NotificationSettings>;

/** A mail as it would be sent now. */
export const DigestPreview = z
  .object({
    mail: z
      .object({ subject: z.string(), text: z.string() })
      .nullable()
      .describe('null: nothing waits, nothing is sent'),
  })
  .meta({ id: 'DigestPreview' });
export type DigestPreview = z.infer<typeof DigestPreview>;

/** How mail does, for the administrator. No address, no text. */
export const MailHealth = z
  .object({
    outgoing: z.boolean().describe('false: SMTP_URL is not set'),
    incoming: z.boolean().describe('replies by mail can be received'),
    waiting: z.int(),
    sent: z.int().describe('in the last seven days'),
    trying: z.int().describe('that failed at least once and will be tried again'),
    failed: z.array(z.object({ at: Instant, trouble: z.string(), name: z.string().describe('of the receiver') })),
    refused: z.int().describe('replies that were refused in the last seven days'),
  })
  .meta({ id: 'MailHealth' });
export type MailHealth = z.infer<typeof MailHealth>;
