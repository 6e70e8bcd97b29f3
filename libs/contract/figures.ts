import { z } from 'zod';
import { Id, Instant, LocalDate, Named } from './common.js';
import { FIGURES_FROM, FIGURES_TO } from './figures-period.js';
import { NeedKind, NeedSummary, Theme } from './need.js';

const FiguresDay = LocalDate.refine(
  (day) => day >= FIGURES_FROM && day <= FIGURES_TO,
  `a period lies between ${FIGURES_FROM} and ${FIGURES_TO}`,
);

/** What the figures are about; all of it combines, and all of it lives in the URL of the page. */
export const FigureQuery = z
  .object({
    from: FiguresDay.optional().describe(
      'first day of the period; without it, the Monday eleven weeks before this week',
    ),
    to: FiguresDay.optional().describe('last day of the period; without it, today'),
    municipality: Id.optional().describe('for an association that talks with several'),
    sector: Id.optional(),
    association: Id.optional(),
    theme: Theme.optional(),
    kind: NeedKind.optional(),
  })
  .strict()
  .refine((q) => q.from === undefined || q.to === undefined || q.from <= q.to, 'the period ends before it begins');
export type FigureQuery = z.infer<typeof FigureQuery>;

export const FigureId = z.enum([
  'open',
  'ageing',
  'holders',
  'first_response',
  'on_time',
  'trend',
  'resolution',
  'commitments',
  'closings',
  'business_reply',
  'ball',
  'steps',
  'load',
  'plan',
  'themes',
  'industries',
  'opportunities',
  'initiatives',
  'pledges',
  'neighbours',
]);
export type FigureId = z.infer<typeof FigureId>;

/** The filters of the list that gives exactly what is behind a figure, or behind a row of it: of needs, or where it counts initiatives of these. */
const Opens = z.record(z.string(), z.string());

/** How a column is read: `seconds` of working time, `share` between 0 and 1, `code` a word of ours that the reader's language has. */
export const FigureColumn = z.object({
  key: z.string(),
  kind: z.enum(['name', 'code', 'week', 'count', 'seconds', 'share']),
});
export type FigureColumn = z.infer<typeof FigureColumn>;

const Cell = z.union([z.string(), z.number(), z.null()]).describe('null: too few, or not yet');
export const FigureRow = z.object({ key: z.string(), cells: z.array(Cell), opens: Opens.nullable() });
export type FigureRow = z.infer<typeof FigureRow>;

/**
 * One figure, the same for the page, for the table, for every export and for the chart: all of them show these numbers. The
 * finding is what the numbers say, made from them; `values` are the single numbers that the chart and the finding need besides the rows.
 */
export const Figure = z
  .object({
    id: FigureId,
    finding: z.string().describe('a code; its words are the heading'),
    n: z.int().describe('needs, clocks or stays behind it'),
    values: z.record(z.string(), z.number().nullable()),
    columns: z.array(FigureColumn).describe('the first names the row'),
    rows: z.array(FigureRow),
    opens: Opens.nullable(),
    definition: z.int().describe('version of its definition in docs/FIGURES.md'),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

export const FigurePage = z
  .object({
    asOf: Instant,
    municipality: Named,
    scope: z.enum(['municipality', 'sector', 'association']).describe('whose needs are counted'),
    period: z.object({ from: Instant, to: Instant, weeks: z.int(), firstDay: LocalDate, lastDay: LocalDate }),
    secondsPerWorkday: z.int().describe('length of an ordinary working day, to say working time in days'),
    worst: z
      .object({ need: NeedSummary, overdueWorkdays: z.int() })
      .nullable()
      .describe('the overdue need whose deadline passed first'),
    slowest: z
      .array(z.object({ id: Id, number: z.string(), title: z.string(), seconds: z.int(), waiting: z.boolean() }))
      .describe('first responses; instead of a p90 where there are under 20'),
    figures: z.array(Figure),
  })
  .meta({ id: 'FigurePage' });
export type FigurePage = z.infer<typeof FigurePage>;
