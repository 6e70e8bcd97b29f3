import { z } from 'zod';
import { LocalDate, Named } from './common.js';

/** How long needs like one took at a sector until the final answer, or promises of a side until they were done, told as dates for this one. */
export const LeadTimes = z
  .object({
    whose: Named.describe('the sector; or the municipality or association that promises'),
    like: z
      .enum(['theme', 'sector', 'space', 'side'])
      .describe(
        'needs of the same theme at the sector, or, where those are few, all of it; promises in the same space, or all',
      ),
    done: z.int().describe('so many were answered, or done, in the last two years'),
    waiting: z.int().describe('so many others last still; they have taken at least so long'),
    tenths: z
      .array(LocalDate)
      .max(9)
      .describe(
        'of those that took longer than this one has by now, one in ten were answered or done by the first date, two by the second; no more than is known',
      ),
  })
  .meta({ id: 'LeadTimes' });
export type LeadTimes = z.infer<typeof LeadTimes>;

export const LeadTimesView = z
  .object({ leadTimes: LeadTimes.nullable().describe('null where too few are known') })
  .meta({ id: 'LeadTimesView' });
export type LeadTimesView = z.infer<typeof LeadTimesView>;
