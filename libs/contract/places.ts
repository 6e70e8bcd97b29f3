import { z } from 'zod';
import { Id, Line, LocalDate, Named } from './common.js';
import { NeedSummary, Theme } from './need.js';

export const WorkdayChoice = z.object({ workdays: z.int(), date: LocalDate });

/** What the form for raising a need offers this representative. */
export const RaisingOptions = z
  .object({
    spaces: z.array(
      z.object({
        id: Id,
        name: z.string(),
        themes: z.array(Theme).describe('what it talks about most'),
        municipalities: z.array(
          z.object({
            id: Id,
            name: z.string(),
            sectors: z.array(Named),
            answerBy: LocalDate.nullable().describe('first response, if sent now'),
          }),
        ),
      }),
    ),
    companies: z.array(Named).describe('those that the mandate is for'),
    forEverybody: z.boolean().describe('the mandate is for all members: also unnamed ones, and all of them'),
  })
  .meta({ id: 'RaisingOptions' });
export type RaisingOptions = z.infer<typeof RaisingOptions>;

/** What the composer and the hand-over form offer staff. */
export const HandlingOptions = z
  .object({
    sectors: z.array(Named),
    workdays: z.array(WorkdayChoice).describe('1, 3, 5, 10 and 20 working days from today'),
  })
  .meta({ id: 'HandlingOptions' });
export type HandlingOptions = z.infer<typeof HandlingOptions>;

export const FilterOptions = z
  .object({ sectors: z.array(Named), associations: z.array(Named) })
  .meta({ id: 'FilterOptions' });
export type FilterOptions = z.infer<typeof FilterOptions>;

export const NeedPage = z
  .object({ needs: z.array(NeedSummary), nextCursor: z.string().nullable() })
  .meta({ id: 'NeedPage' });
export type NeedPage = z.infer<typeof NeedPage>;

/** So far the needs of a list are counted; a page that says "over 1,000" tells as much as the number. */
export const COUNTED_TO = 1_000;
export const NeedCount = z
  .object({ count: z.int().max(COUNTED_TO), more: z.boolean().describe('there are more than were counted') })
  .meta({ id: 'NeedCount' });
export type NeedCount = z.infer<typeof NeedCount>;

export const SearchNeeds = z
  .object({ q: Line(2, 200), limit: z.coerce.number().int().min(1).max(50).default(20) })
  .strict();
export type SearchNeeds = z.infer<typeof SearchNeeds>;
/** A run of text, `hit` where it matched; the client marks it, no markup travels. */
export const SnippetPart = z.object({ text: z.string(), hit: z.boolean() });
export const SearchResult = z
  .object({
    hits: z.array(
      z.object({
        need: NeedSummary,
        where: z.enum(['need', 'message', 'note']),
        ordinal: z.int().nullable().describe('of the message'),
        snippet: z.array(SnippetPart),
      }),
    ),
    total: z.int().describe('needs among what was weighed'),
    more: z.boolean().describe('there is more than was weighed: these are the best of the newest'),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof SearchResult>;

/** Home of an association: what it owes, what it waits for, what it should confirm. */
export const HomeView = z
  .object({
    groups: z.array(
      z.object({
        key: z.enum(['needs_action', 'municipality_has_it', 'answered']),
        total: z.int(),
        needs: z.array(NeedSummary),
      }),
    ),
  })
  .meta({ id: 'Home' });
export type HomeView = z.infer<typeof HomeView>;
