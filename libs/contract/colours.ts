import { z } from 'zod';

export const Accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .describe('a colour as `#0b5a6b`');

/** The colours of a municipality: one that it chose, and where the style sheet made from it is, from the root of the site. */
export const Colours = z.object({ accent: Accent, address: z.string() }).meta({ id: 'Colours' });
export type Colours = z.infer<typeof Colours>;

export const SetColours = z
  .object({ accent: Accent.nullable().describe('null: the colours of Vertskap') })
  .strict()
  .meta({ id: 'SetColours' });
export type SetColours = z.infer<typeof SetColours>;
