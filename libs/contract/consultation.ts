import { z } from 'zod';
import { ClockView } from './clock.js';
import { ClientKey, Id, Instant, LocalDate, Named, Prose } from './common.js';
import { Author } from './need.js';

/** A sector is asked for its view while another keeps the ball and owes the joint answer. Only the municipality sees it. */
export const ConsultationView = z
  .object({
    id: Id,
    asking: Named,
    asked: Named,
    askedBy: Author,
    askedAt: Instant,
    question: z.string(),
    clock: ClockView,
    contribution: z.object({ body: z.string(), author: Author, at: Instant }).nullable(),
    mayContribute: z.boolean(),
  })
  .meta({ id: 'Consultation' });
export type ConsultationView = z.infer<typeof ConsultationView>;

export const ConsultationList = z
  .object({
    consultations: z.array(ConsultationView),
    mayAsk: z.boolean(),
    sectors: z.array(Named).describe('that can be asked'),
  })
  .meta({ id: 'ConsultationList' });
export type ConsultationList = z.infer<typeof ConsultationList>;

export const Consult = z
  .object({
    clientKey: ClientKey,
    sectorIds: z.array(Id).min(1).max(10),
    question: Prose(5_000),
    replyBy: LocalDate.nullable().describe('without it, what the policy says'),
  })
  .strict()
  .meta({ id: 'Consult' });
export type Consult = z.infer<typeof Consult>;

export const Contribute = z
  .object({ clientKey: ClientKey, body: Prose(20_000) })
  .strict()
  .meta({ id: 'Contribute' });
export type Contribute = z.infer<typeof Contribute>;
