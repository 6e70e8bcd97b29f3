import { z } from 'zod';
import { Id, Named } from './common.js';
import { Topic } from './topic.js';

/** Why a sector is suggested: so many of the needs that look most alike ended there, or it answers for what this one is about. */
export const SuggestionReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alike'), n: z.int(), of: z.int() }),
  z.object({ kind: z.literal('topic'), topic: Topic }),
]);
export type SuggestionReason = z.infer<typeof SuggestionReason>;

export const SuggestedSector = z
  .object({ sector: Named, reasons: z.array(SuggestionReason).min(1) })
  .meta({ id: 'SuggestedSector' });
export type SuggestedSector = z.infer<typeof SuggestedSector>;

export const SUGGESTED_AT_ONCE = 50;
export const AskSuggestions = z
  .object({
    needs: z
      .string()
      .transform((ids) => ids.split(','))
      .pipe(z.array(Id).min(1).max(SUGGESTED_AT_ONCE))
      .describe('ids with commas between them'),
  })
  .strict();

/** Which sectors most likely should have a need, the likeliest first, at most three. Needs that are not for me are left out. */
export const Suggestions = z
  .object({ needs: z.array(z.object({ needId: Id, sectors: z.array(SuggestedSector).max(3) })) })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof Suggestions>;
