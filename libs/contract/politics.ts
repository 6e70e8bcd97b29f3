import { z } from 'zod';
import { ClockView } from './clock.js';
import { Id, Instant, LocalDate } from './common.js';
import { Author } from './people.js';

/** The mayor wants it to come first, and says why. It changes no clock. */
export const Priority = z.object({ since: Instant, reason: z.string(), by: Author }).meta({ id: 'Priority' });
export type Priority = z.infer<typeof Priority>;

/** The mayor asks how a need stands, and the sector that owns it owes an answer. */
export const StatusRequest = z
  .object({
    id: Id,
    reason: z.string(),
    askedBy: Author,
    askedAt: Instant,
    answeredAt: Instant.nullable(),
    answer: z.string().nullable().describe('only where whoever answered chose to share it'),
  })
  .meta({ id: 'StatusRequest' });
export type StatusRequest = z.infer<typeof StatusRequest>;

/** The need waits for a named political body. */
export const CouncilMatter = z
  .object({
    id: Id,
    body: z.string().describe('the political body, for instance "Formannskapet"'),
    caseNumber: z.string().nullable(),
    meetingOn: LocalDate,
    question: z.string().describe('what it has to decide'),
    by: Author,
    at: Instant,
    decision: z.object({ text: z.string(), decidedOn: LocalDate, by: Author, at: Instant }).nullable(),
  })
  .meta({ id: 'CouncilMatter' });
export type CouncilMatter = z.infer<typeof CouncilMatter>;

/** The same between politics and administration: with the answer, whether shared or not, and the clock. */
export const StatusReport = StatusRequest.omit({ answer: true })
  .extend({ clock: ClockView, answer: z.object({ body: z.string(), shared: z.boolean(), author: Author }).nullable() })
  .meta({ id: 'StatusReport' });
export type StatusReport = z.infer<typeof StatusReport>;

export const StatusReports = z.object({ reports: z.array(StatusReport) }).meta({ id: 'StatusReports' });
export type StatusReports = z.infer<typeof StatusReports>;
