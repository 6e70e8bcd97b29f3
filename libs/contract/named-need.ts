import { z } from 'zod';
import { Id } from './common.js';

/**
 * `space`: everyone in the space. `municipality`: the raising association and the municipality. `restricted`: who is named there, and
 * the coordinators.
 */
export const Visibility = z.enum(['space', 'municipality', 'restricted']);
export type Visibility = z.infer<typeof Visibility>;

/** A need as it stands beside something else, for whoever sees it. What names a restricted need is kept on no device. */
export const NamedNeed = z
  .object({ id: Id, number: z.string(), title: z.string(), visibility: Visibility })
  .meta({ id: 'NamedNeed' });
export type NamedNeed = z.infer<typeof NamedNeed>;
