import { z } from 'zod';
import { Id, Instant, Line } from './common.js';
import { Side } from './people.js';
import { SnippetPart } from './places.js';

/** What is found beside needs. */
export const DialogueKind = z.enum(['meeting', 'promise', 'initiative', 'insight', 'goal']);
export type DialogueKind = z.infer<typeof DialogueKind>;

export const DialogueHit = z
  .object({
    kind: DialogueKind,
    id: Id,
    title: z.string().describe('of a meeting the name of its space; of a promise what was promised'),
    at: Instant.nullable().describe('when the meeting begins, or when it was promised, started or told'),
    needId: Id.nullable().describe('of a promise: the need it was made on'),
    side: Side.nullable().describe('of a promise: whose it is'),
    snippet: z.array(SnippetPart),
  })
  .meta({ id: 'DialogueHit' });
export type DialogueHit = z.infer<typeof DialogueHit>;

export const SearchDialogue = z.object({ q: Line(2, 200) }).strict();
export type SearchDialogue = z.infer<typeof SearchDialogue>;
