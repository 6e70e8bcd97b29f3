import { z } from 'zod';
import { Instant, Named } from './common.js';
import { Holder, NeedSummary } from './need.js';

/** Where a figure opens: the filters of the need list that gives exactly the needs behind it. */
const Opens = z.record(z.string(), z.string());

export const WeekPoint = z.object({
  week: z.string().describe('ISO week, 2026-W47'),
  from: Instant,
  to: Instant,
  raised: z.int(),
  firstAnswered: z.int(),
  medianSeconds: z
    .int()
    .nullable()
    .describe('median first response of those first answered that week; null under n = 3'),
});
export type WeekPoint = z.infer<typeof WeekPoint>;

export const MayorPage = z
  .object({
    asOf: Instant,
    municipality: Named,
    period: z.object({ from: Instant, to: Instant, weeks: z.int() }),
    open: z.object({ count: z.int(), opens: Opens }),
    overdue: z.object({ count: z.int(), opens: Opens }),
    worst: z.object({ need: NeedSummary, overdueWorkdays: z.int() }).nullable(),
    firstResponse: z.object({
      medianSeconds: z
        .int()
        .nullable()
        .describe('Kaplan-Meier over needs raised in the period, the unanswered as censored; null under n = 5'),
      secondsPerWorkday: z.int().describe('length of an ordinary working day, to say the median in days'),
      n: z.int(),
      unanswered: z.int(),
      opens: Opens,
    }),
    onTime: z.object({
      met: z.int(),
      total: z.int(),
      low: z.number().nullable().describe('Wilson 95 % interval; null under n = 5'),
      high: z.number().nullable(),
      opens: Opens,
    }),
    holders: z.array(z.object({ holder: Holder, count: z.int(), opens: Opens })),
    trend: z.array(WeekPoint),
    definitions: z.object({ version: z.int() }),
  })
  .meta({ id: 'MayorPage' });
export type MayorPage = z.infer<typeof MayorPage>;
