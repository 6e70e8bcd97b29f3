import { IndustryStandard } from '@vertskap/contract';
import { z } from 'zod';
import { ImportFault } from '../import/fault.js';

/** What a figure counts: people by where they work, by where they live, or by both. */
export const FigureKind = z.enum(['work', 'home', 'commuting']);
export type FigureKind = z.infer<typeof FigureKind>;

const Name = z.string().min(1);

/** What a table does not say by itself; docs/IMPORT.md tells it with an example. */
export const ProfileMapping = z
  .object({
    table: Name.max(60).optional().describe('its number or name, where the file has none'),
    label: Name.max(300).optional(),
    source: Name.max(200).optional().describe('who made it'),
    updated: z.iso.datetime({ offset: true }).or(z.iso.date()).optional().describe('when they changed it last'),
    standard: IndustryStandard.optional(),
    dimensions: z
      .object({ place: Name, home: Name, work: Name, industry: Name, time: Name, measure: Name })
      .partial()
      .strict()
      .default({})
      .describe('dimensions or columns, by their names in the file'),
    measures: z.record(z.string(), FigureKind).default({}).describe('what each measure counts, by its code'),
    counts: FigureKind.optional().describe('what all figures count, where the file has no measures'),
    fixed: z.record(z.string(), z.string()).default({}).describe('of any other dimension, the category to take'),
    value: Name.optional(),
    status: Name.optional(),
  })
  .strict();
export type ProfileMapping = z.infer<typeof ProfileMapping>;

/** Reads a mapping file. Throws ImportFault that names every fault in it. */
export function readProfileMapping(json: string): ProfileMapping {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportFault(`The mapping file is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = ProfileMapping.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((i) => `${i.path.join('.') || 'the file'}: ${i.message}`);
  throw new ImportFault(`The mapping file has faults: ${faults.join('; ')}.`);
}
