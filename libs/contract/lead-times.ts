import { z } from 'zod';
import { LocalDate, Named } from './common.js';

/** How long needs like one took at a sector until the final answer, told as dates for that one. */
export const LeadTimes = z
  .object({
    sector: Named,
    like: z
      .enum(['theme', 'sector'])
      .describe('needs of the same theme there, or, where those are few, all of the sector'),
    answered: z.int().describe('so many were answered in the last two years'),
    waiting: z.int().describe('so many others wait still; they have taken at least so long'),
    tenths: z
      .array(LocalDate)
      .max(9)
      .describe(
        'of those that took longer than this need has by now, one in ten had their answer by the first date, two by the second; no more than is known',
      ),
  })
  .meta({ id: 'LeadTimes' });
export type LeadTimes = z.infer<typeof LeadTimes>;

export const LeadTimesView = z
  .object({ leadTimes: LeadTimes.nullable().describe('null where too few are known') })
  .meta({ id: 'LeadTimesView' });
export type LeadTimesView = z.infer<typeof LeadTimesView>;
