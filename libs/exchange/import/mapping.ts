import { Language, Theme, Urgency, Visibility } from '@vertskap/contract';
import { z } from 'zod';
import { isDateFormat } from './dates.js';
import { ImportFault } from './fault.js';

const Column = z.string().trim().min(1);
const several = <T extends z.ZodType>(one: T) => z.array(one).min(1);

/** Holds when one of the columns `is` one of the values, or `has` one of them somewhere in it; upper and lower case are alike. */
const Condition = z.union([
  z.object({ in: several(Column), is: several(z.string()) }).strict(),
  z.object({ in: several(Column), has: several(z.string().min(1)) }).strict(),
]);
export type Condition = z.infer<typeof Condition>;

/** A fixed value, or the first rule that holds. */
const chosen = <T extends z.ZodType>(value: T) =>
  z.union([
    value,
    z.object({ rules: several(z.object({ when: Condition, gives: value }).strict()), otherwise: value }).strict(),
  ]);

/** How the columns of a file become needs; docs/IMPORT.md tells it with an example. */
export const Mapping = z
  .object({
    source: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens')
      .describe('names the file for good: the same row of the same source is imported once'),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional().describe('found out unless given'),
    delimiter: z.string().length(1).optional().describe('found out unless given'),
    lineBreaks: z
      .enum(['kept', 'escaped', 'stripped'])
      .default('kept')
      .describe('escaped: written as \\n; stripped: written so, and the backslashes lost'),
    blank: z.array(z.string()).default([]).describe('what somebody wrote where they had nothing to say'),
    columns: z
      .object({
        id: Column.optional().describe("the row's own number; without it, rows of equal text are one"),
        title: Column,
        body: several(z.object({ column: Column, heading: z.string().trim().min(1).max(200).optional() }).strict()),
        raisedAt: z
          .object({
            column: Column,
            format: z
              .string()
              .refine(isDateFormat, 'must name YYYY, MM and DD once each')
              .describe('of YYYY MM DD HH mm ss and what stands between'),
            time: z
              .string()
              .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
              .default('09:00')
              .describe('where the format has none'),
          })
          .strict()
          .optional()
          .describe('without it, the moment of the import'),
      })
      .strict(),
    theme: chosen(Theme.nullable()).default(null),
    urgency: chosen(Urgency).default('normal'),
    askedSector: chosen(z.string().trim().min(1).nullable()).default(null).describe('by name; null is the intake'),
    language: Language.default('nb'),
    visibility: Visibility.default('space'),
    onBehalf: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('unnamed'), count: z.int().min(1).max(10_000) }).strict(),
        z.object({ kind: z.literal('all_members') }).strict(),
      ])
      .default({ kind: 'all_members' }),
    association: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe('organisation number or name; the command may say another'),
    space: z.string().trim().min(1).optional().describe('by name, where the two share several'),
  })
  .strict();
export type Mapping = z.infer<typeof Mapping>;

/** Reads a mapping file. Throws ImportFault that names every fault in it. */
export function readMapping(json: string): Mapping {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportFault(`The mapping file is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = Mapping.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((i) => `${i.path.join('.') || 'the file'}: ${i.message}`);
  throw new ImportFault(`The mapping file has faults: ${faults.join('; ')}.`);
}

/** Every column that the mapping speaks of. */
export function columnsOf({ columns, theme, urgency, askedSector }: Mapping): string[] {
  const rules = [theme, urgency, askedSector].flatMap((c) => (c !== null && typeof c === 'object' ? c.rules : []));
  const named = [columns.id, columns.title, columns.raisedAt?.column, ...columns.body.map((b) => b.column)];
  return [...new Set([...named.filter((n) => n !== undefined), ...rules.flatMap((r) => r.when.in)])];
}
