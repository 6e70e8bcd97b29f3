import { z } from 'zod';
import { Id, Instant, Line, Named } from './common.js';
import { Topic } from './topic.js';

/** Somebody who knows something. Of people whom a neighbour lends us there is nothing but what stands here for them. */
export const Knower = z
  .object({
    name: z.string(),
    sector: z.string().nullable(),
    municipality: Named,
    email: z.string(),
    knows: z.array(
      z.object({
        id: Id.nullable().describe('of the own people'),
        topic: Topic,
        line: z.string().nullable().describe('in their own words; never of lent people'),
      }),
    ),
    own: z
      .object({ membershipId: Id, sectorId: Id.nullable(), position: z.string(), mayChange: z.boolean() })
      .nullable()
      .describe('null for whom a neighbour lends us'),
  })
  .meta({ id: 'Knower' });
export type Knower = z.infer<typeof Knower>;

export const AskDirectory = z
  .object({
    q: Line(1, 100).optional().describe('a part of a name, or of what people say of themselves'),
    topic: Topic.optional(),
    municipality: Id.optional().describe('only its people'),
    cursor: z.coerce.number().int().min(0).max(100_000).default(0),
  })
  .strict();
export type AskDirectory = z.infer<typeof AskDirectory>;

export const Directory = z
  .object({
    people: z.array(Knower),
    nextCursor: z.int().nullable(),
    lent: z.array(Knower).describe('whom neighbours lend us'),
    mayEnter: z
      .array(z.object({ membershipId: Id, name: z.string(), sector: z.string().nullable() }))
      .describe('for whom I may say what they know'),
    mayLend: z.boolean(),
  })
  .meta({ id: 'Directory' });
export type Directory = z.infer<typeof Directory>;

export const EnterCompetence = z
  .object({
    membershipId: Id,
    topic: Topic,
    line: Line(0, 200).describe('for instance "lang erfaring med havneplaner"'),
  })
  .strict()
  .meta({ id: 'EnterCompetence' });
export type EnterCompetence = z.infer<typeof EnterCompetence>;

export const Lend = z.object({ competenceId: Id, municipalityId: Id }).strict().meta({ id: 'Lend' });
export type Lend = z.infer<typeof Lend>;

const lending = { id: Id, topic: Topic, sector: z.string().nullable(), offeredAt: Instant, accepted: z.boolean() };

/** What is lent to neighbours and by them. Both municipalities have to agree, and each can end it at once. */
export const Lendings = z
  .object({
    given: z.array(z.object({ ...lending, competenceId: Id, name: z.string(), to: Named })),
    received: z.array(
      z.object({ ...lending, from: Named, name: z.string().nullable().describe('null until we have said yes') }),
    ),
    municipalities: z.array(Named).describe('whom we may lend to'),
  })
  .meta({ id: 'Lendings' });
export type Lendings = z.infer<typeof Lendings>;
