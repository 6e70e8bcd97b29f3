import { z } from 'zod';

/**
 * `space`: everyone in the space. `municipality`: the raising association and the municipality. `restricted`: who is named there, and
 * the coordinators.
 */
export const Visibility = z.enum(['space', 'municipality', 'restricted']);
export type Visibility = z.infer<typeof Visibility>;
