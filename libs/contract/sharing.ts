import { z } from 'zod';
import { Instant, Named } from './common.js';

/** What a municipality lets others see of its figures: the public, and neighbours that let it see theirs. */
export const Sharing = z
  .object({
    address: z.string().describe('of the public page, from the root of the site'),
    published: Instant.nullable().describe('since when anybody may read it; null: nobody may'),
    mayPublish: z.boolean().describe('the administrator decides'),
    neighbours: z.array(
      z.object({
        municipality: Named,
        given: Instant.nullable().describe('we let them compare with us'),
        received: Instant.nullable().describe('they let us; only where both do are figures compared'),
      }),
    ),
    others: z.array(Named).describe('municipalities that neither side has asked'),
  })
  .meta({ id: 'Sharing' });
export type Sharing = z.infer<typeof Sharing>;

export const Publish = z.object({ published: z.boolean() }).strict().meta({ id: 'Publish' });
export type Publish = z.infer<typeof Publish>;
export const Consent = z
  .object({ given: z.boolean().describe('false takes it back, at once') })
  .strict()
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;
