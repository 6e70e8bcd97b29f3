import { z } from 'zod';
import { Id } from './common.js';
import { Visibility } from './visibility.js';

/** A need as it stands beside something else, for whoever sees it. What names a restricted need is kept on no device. */
export const NamedNeed = z
  .object({ id: Id, number: z.string(), title: z.string(), visibility: Visibility })
  .meta({ id: 'NamedNeed' });
export type NamedNeed = z.infer<typeof NamedNeed>;
