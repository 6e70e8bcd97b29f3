import { z } from 'zod';
import { ClientKey, Id, Instant, Language, Line, LocalDate, Named, Prose } from './common.js';
import { IndustrySection } from './industry.js';
import { Theme } from './need.js';

/** `space`: every association of the space, and the municipality. `municipality`: the municipality and the association that contributed it. */
export const InsightAudience = z.enum(['space', 'municipality']);
export type InsightAudience = z.infer<typeof InsightAudience>;

const words = {
  title: Line(1, 200),
  body: Prose(4_000),
  language: Language,
  theme: Theme.nullable(),
  industry: IndustrySection.nullable().describe('a section of SN2007'),
  place: Line(1, 100).nullable().describe('where it holds, in the words of whoever knows'),
  from: LocalDate.nullable().describe('when it holds'),
  to: LocalDate.nullable(),
  source: Line(1, 300).nullable().describe('how they know: a survey, an order book, an address on the web'),
  audience: InsightAudience,
};

/** What business knows of markets and opportunities, told to a municipality. */
export const MarketInsight = z
  .object({
    id: Id,
    ...words,
    goal: z.object({ id: Id, title: z.string() }).nullable().describe('of the business plan, which it bears upon'),
    municipality: Named,
    association: Named,
    spaceId: Id,
    author: z.string(),
    at: Instant,
    version: z.int(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'MarketInsight' });
export type MarketInsight = z.infer<typeof MarketInsight>;

export const MarketInsights = z
  .object({
    insights: z.array(MarketInsight).describe('newest first'),
    nextCursor: z.int().nullable(),
    mayContribute: z.boolean(),
  })
  .meta({ id: 'MarketInsights' });
export type MarketInsights = z.infer<typeof MarketInsights>;

export const AskMarketInsights = z
  .object({
    q: Line(2, 100).optional().describe('a part of what it says, or of where and how they know'),
    theme: Theme.optional(),
    industry: IndustrySection.optional(),
    goal: Id.optional(),
    cursor: z.coerce.number().int().min(0).max(100_000).default(0),
  })
  .strict();
export type AskMarketInsights = z.infer<typeof AskMarketInsights>;

const inOrder = { message: 'it ends before it begins', path: ['to'] };
const begins = ({ from, to }: { from: string | null; to: string | null }): boolean =>
  from === null || to === null || from <= to;
const contributed = { ...words, goalId: Id.nullable() };

export const ContributeInsight = z
  .object({ ...contributed, clientKey: ClientKey, spaceId: Id, municipalityId: Id })
  .strict()
  .refine(begins, inOrder)
  .meta({ id: 'ContributeInsight' });
export type ContributeInsight = z.infer<typeof ContributeInsight>;

export const ChangeInsight = z
  .object({ ...contributed, expectedVersion: z.int().min(1) })
  .strict()
  .refine(begins, inOrder)
  .meta({ id: 'ChangeInsight' });
export type ChangeInsight = z.infer<typeof ChangeInsight>;

export const InsightDeed = z.enum(['contributed', 'changed', 'withdrawn']);
export type InsightDeed = z.infer<typeof InsightDeed>;
