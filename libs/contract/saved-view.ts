import { z } from 'zod';
import { Id, Line } from './common.js';
import { FigureQuery } from './figures.js';
import { ListNeeds } from './need-commands.js';

/** What of a list of needs a view holds: what the list itself takes, but for the page one has come to. */
export const NeedSelection = ListNeeds.omit({ cursor: true, limit: true });

const name = Line(1, 80).describe('what one looks for it by; no two of a page are called the same');

/** Filters that somebody gave a name, as the address of the page says them: theirs alone, in the capacity they were saved in. */
export const SavedView = z
  .object({
    id: Id,
    page: z.enum(['needs', 'figures']),
    name,
    filters: z.record(z.string(), z.string()).describe('those that can still be asked for'),
    starts: z.boolean().describe('the list of needs opens with it'),
    gone: z.array(z.string()).describe('filters that were saved too, and ask for what is no more'),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;

export const SavedViews = z
  .object({ views: z.array(SavedView).describe('by name'), most: z.int().describe('so many can be kept') })
  .meta({ id: 'SavedViews' });
export type SavedViews = z.infer<typeof SavedViews>;

export const SaveView = z
  .discriminatedUnion('page', [
    z.strictObject({ page: z.literal('needs'), name, filters: NeedSelection, starts: z.boolean() }),
    z.strictObject({ page: z.literal('figures'), name, filters: FigureQuery, starts: z.literal(false) }),
  ])
  .meta({ id: 'SaveView' });
export type SaveView = z.infer<typeof SaveView>;
