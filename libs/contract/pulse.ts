import { z } from 'zod';
import { ClientKey, Id, Instant, Language, Line, LocalDate, Named, Prose } from './common.js';
import { IndustrySection } from './industry.js';
import { Theme } from './need.js';

/** From 1, very bad, to 5, very good. */
const PulseScore = z.int().min(1).max(5);

/** How many answered from one score to another, both included; null where so few did that it would say who. */
export const PulsePart = z.object({ from: PulseScore, to: PulseScore, count: z.int().nullable() });
export type PulsePart = z.infer<typeof PulsePart>;

/** What came of a pulse: sums alone. Each company answers once. */
export const PulseResult = z
  .object({
    n: z.int(),
    parts: z.array(PulsePart).describe('as finely as small numbers allow: five scores, or three groups of them'),
    good: z.int().nullable().describe('4 and 5 together'),
    industries: z
      .array(z.object({ section: IndustrySection, n: z.int(), good: z.int() }))
      .describe('the sections of SN2007 from which so many answered that no small number shows'),
    comments: z.array(z.string()).nullable().describe('without names, for the association alone; null for others'),
  })
  .meta({ id: 'PulseResult' });
export type PulseResult = z.infer<typeof PulseResult>;

/** A short question that an association asked its members. */
export const PulseView = z
  .object({
    id: Id,
    question: z.string(),
    language: Language,
    theme: Theme.nullable(),
    association: Named,
    askedAt: Instant,
    closesOn: LocalDate.describe('the last day on which it is answered'),
    over: z.boolean().describe('nobody can answer it any more'),
    closed: z.boolean().describe('it is over and its answers are counted, within minutes'),
    asked: z.int().nullable().describe('member companies it went to; null for whoever is not of the association'),
    answered: z.int().nullable().describe('the same, of those that answered'),
    result: PulseResult.nullable().describe('null until it has closed, and where fewer than five answered'),
    rounds: z
      .array(z.object({ id: Id, closesOn: LocalDate, n: z.int(), good: z.int().nullable() }))
      .describe('each time the same was asked and five or more answered, this one too, oldest first'),
  })
  .meta({ id: 'Pulse' });
export type PulseView = z.infer<typeof PulseView>;

export const PulsePage = z
  .object({
    pulses: z.array(PulseView).describe('newest first'),
    nextCursor: z.int().nullable(),
    asking: z
      .object({
        freeFrom: Instant.nullable().describe('when the association may ask again; null: now'),
        members: z.int(),
        reachable: z.int().describe('of them, those with an address to ask at'),
      })
      .nullable()
      .describe('null for whoever may not ask'),
  })
  .meta({ id: 'PulsePage' });
export type PulsePage = z.infer<typeof PulsePage>;

export const ListPulses = z.object({ cursor: z.coerce.number().int().min(0).max(100_000).default(0) }).strict();
export type ListPulses = z.infer<typeof ListPulses>;

const closing = { clientKey: ClientKey, closesOn: LocalDate };
export const AskPulse = z
  .object({ ...closing, question: Line(5, 200), language: Language, theme: Theme.nullable() })
  .strict()
  .meta({ id: 'AskPulse' });
export type AskPulse = z.infer<typeof AskPulse>;
export const AskPulseAgain = z.object(closing).strict().meta({ id: 'AskPulseAgain' });
export type AskPulseAgain = z.infer<typeof AskPulseAgain>;

export const EndPulse = z
  .object({
    clientKey: ClientKey,
    withdrawn: z
      .boolean()
      .describe('true: all that was answered is deleted, and nothing is shown; false: it closes now'),
  })
  .strict()
  .meta({ id: 'EndPulse' });
export type EndPulse = z.infer<typeof EndPulse>;

/** The secret of a personal link. It travels in bodies alone: addresses are logged. */
const PulseToken = z.string().min(20).max(100);
export const OpenPulse = z.object({ token: PulseToken }).strict().meta({ id: 'OpenPulse' });
export const AnswerPulse = z
  .object({ token: PulseToken, score: PulseScore, comment: Prose(500).nullable() })
  .strict()
  .meta({ id: 'AnswerPulse' });
export type AnswerPulse = z.infer<typeof AnswerPulse>;
export const RefusePulses = z
  .object({ token: PulseToken, refused: z.boolean().describe('false: ask me again after all') })
  .strict()
  .meta({ id: 'RefusePulses' });

/** What whoever holds a personal link is asked, on behalf of which company, and what they answered so far. */
export const PulseQuestion = z
  .object({
    question: z.string(),
    language: Language,
    association: z.string(),
    company: z.string(),
    municipalities: z.array(z.string()).describe('which see the sums'),
    closesOn: LocalDate,
    answer: z.object({ score: PulseScore, comment: z.string().nullable() }).nullable(),
    refused: z.boolean().describe('no more of this association’s questions go to this address'),
  })
  .meta({ id: 'PulseQuestion' });
export type PulseQuestion = z.infer<typeof PulseQuestion>;

/** `ended`: closed before its day by whoever asked. */
export const PulseDeed = z.enum(['asked', 'ended', 'withdrawn', 'closed']);
export type PulseDeed = z.infer<typeof PulseDeed>;

/** So many days at least between two questions of an association, and so many at most to answer one. */
export const PULSE_PAUSE_DAYS = 14;
export const PULSE_OPEN_DAYS = { least: 2, most: 30 };
