import { z } from 'zod';
import { Id, Line, Named, Prose } from './common.js';

export const TEMPLATE_MAX = 5_000;
const Text = Prose(TEMPLATE_MAX).nullable();
const words = {
  name: Line(1, 100).describe('what one looks for it by'),
  texts: z
    .strictObject({ nb: Text, nn: Text, en: Text })
    .describe('the same in each language; null where nobody wrote it'),
};

/** A text that a sector answers with often, or the whole municipality. It is changed before it is sent. */
export const TemplateView = z
  .object({ id: Id, sector: Named.nullable(), ...words, mayChange: z.boolean(), version: z.int() })
  .meta({ id: 'Template' });
export type TemplateView = z.infer<typeof TemplateView>;

export const TemplatesView = z
  .object({
    templates: z
      .array(TemplateView)
      .describe('of the own sector and of the municipality, by name; all for a coordinator'),
    sectors: z.array(Named).describe('for which the reader may write one'),
    forAll: z.boolean().describe('the reader may write one for the whole municipality'),
  })
  .meta({ id: 'Templates' });
export type TemplatesView = z.infer<typeof TemplatesView>;

const isWritten = ({ texts }: { texts: Record<string, string | null> }): boolean =>
  Object.values(texts).some((text) => text !== null);
const unwritten = { message: 'write it in one language at least', path: ['texts'] };

export const AddTemplate = z
  .strictObject({ sectorId: Id.nullable(), ...words })
  .refine(isWritten, unwritten)
  .meta({ id: 'AddTemplate' });
export type AddTemplate = z.infer<typeof AddTemplate>;
export const ChangeTemplate = z
  .strictObject({ ...words, expectedVersion: z.int() })
  .refine(isWritten, unwritten)
  .meta({ id: 'ChangeTemplate' });
export type ChangeTemplate = z.infer<typeof ChangeTemplate>;
