import { z } from 'zod';
import { ClientKey, Id, Instant, Language, LocalDate, Named, Prose } from './common.js';
import { NamedNeed } from './named-need.js';
import { Author, Side } from './people.js';

/** `firm`: it will be done. `aim`: whoever promised works for it, and says so. */
export const CommitmentCertainty = z.enum(['firm', 'aim']);
export type CommitmentCertainty = z.infer<typeof CommitmentCertainty>;

/** How it ended, where it was not done: `moved` before it was due, to another date; `released` by the side it was made to. */
export const CommitmentEnd = z.object({
  as: z.enum(['moved', 'released']),
  reason: z.string().nullable(),
  by: Author,
  at: Instant,
});
export type CommitmentEnd = z.infer<typeof CommitmentEnd>;

/** Where it was agreed: a decision or an action in the minutes of a dialogue meeting. */
export const AgreedAt = z.object({
  meetingId: Id,
  entryId: Id.nullable(),
  at: Instant.describe('when the meeting began'),
});
export type AgreedAt = z.infer<typeof AgreedAt>;

/** What one side promised the other on a need. By when, and whether it was kept, its clock of the same id says. */
export const CommitmentView = z
  .object({
    id: Id.describe('of its clock, too'),
    what: z.string(),
    language: Language,
    condition: z.string().nullable(),
    certainty: CommitmentCertainty,
    by: Author.describe('who promised'),
    at: Instant.describe('when it was first promised'),
    movedFrom: Id.nullable().describe('the same with its date of before'),
    end: CommitmentEnd.nullable(),
    agreedAt: AgreedAt.nullable(),
  })
  .meta({ id: 'Commitment' });
export type CommitmentView = z.infer<typeof CommitmentView>;

const Deed = z.object({ clientKey: ClientKey, expectedVersion: z.int().min(1).optional() });

const said = {
  what: Prose(500),
  dueOn: LocalDate.describe('by when; it is due as that day closes in the municipality'),
  condition: Prose(500).nullable(),
  certainty: CommitmentCertainty,
};
/** What is promised with an answer, in its language: a promise like others, made with it or not at all. */
export const PromiseInAnswer = z.object(said).strict();
const promise = {
  ...said,
  language: Language,
  entryId: Id.optional().describe('the decision or action in the minutes of a meeting that it comes from'),
};
export const Commit = Deed.extend(promise).strict().meta({ id: 'Commit' });
export type Commit = z.infer<typeof Commit>;

/** A promise on no need, made in a space that both sides belong to. */
export const CommitInSpace = z
  .object({
    clientKey: ClientKey,
    spaceId: Id,
    toId: Id.describe('the association of the space, or the municipality, that it is promised to'),
    ...promise,
    initiativeId: Id.optional().describe('the initiative of the space that it is promised to'),
  })
  .strict()
  .meta({ id: 'CommitInSpace' });
export type CommitInSpace = z.infer<typeof CommitInSpace>;

/** Where somebody can promise something on no need, and to whom. */
export const PromisePlace = z.object({ space: Named, to: z.array(Named) }).meta({ id: 'PromisePlace' });
export type PromisePlace = z.infer<typeof PromisePlace>;

export const Fulfil = Deed.strict().meta({ id: 'Fulfil' });
export type Fulfil = z.infer<typeof Fulfil>;
export const Postpone = Deed.extend({ dueOn: LocalDate, reason: Prose(500) })
  .strict()
  .meta({ id: 'Postpone' });
export type Postpone = z.infer<typeof Postpone>;
export const Release = Deed.extend({ reason: Prose(500).nullable() })
  .strict()
  .meta({ id: 'Release' });
export type Release = z.infer<typeof Release>;

/** The same of a promise on no need: nothing else there has a version. */
export const FulfilInSpace = Fulfil.omit({ expectedVersion: true }).strict().meta({ id: 'FulfilInSpace' });
export const PostponeInSpace = Postpone.omit({ expectedVersion: true }).strict().meta({ id: 'PostponeInSpace' });
export const ReleaseInSpace = Release.omit({ expectedVersion: true }).strict().meta({ id: 'ReleaseInSpace' });
export const PromiseDeed = z.enum(['commit', 'fulfil', 'postpone', 'release']);
export type PromiseDeed = z.infer<typeof PromiseDeed>;

/** `broken`: its date passed before it was done, whether it was done later or not. */
export const CommitmentState = z.enum(['open', 'kept', 'moved', 'broken', 'released']);
export type CommitmentState = z.infer<typeof CommitmentState>;

export const ListCommitments = z
  .object({
    side: Side.describe('who promised'),
    state: CommitmentState.optional().describe('without it, all of them, those first that are open'),
    initiative: Id.optional().describe('what was promised to it'),
    on: z.literal('space').optional().describe('only what was promised on no need'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  })
  .strict();
export type ListCommitments = z.infer<typeof ListCommitments>;

/** What is done with a promise that has been made. */
export const PromiseAbility = z.enum(['fulfil', 'postpone', 'release']);
export type PromiseAbility = z.infer<typeof PromiseAbility>;

/** A line of the ledger. */
export const LedgerLine = z
  .object({
    id: Id,
    side: Side.describe('who promised'),
    need: NamedNeed.nullable().describe('null where it was promised on no need'),
    space: Named.nullable().describe('where it was promised instead'),
    agreedAt: AgreedAt.nullable(),
    initiative: Named.nullable().describe('that it was promised to'),
    municipality: Named,
    association: Named,
    from: z.enum(['promise', 'provisional_answer']),
    what: z.string().nullable().describe('null where the words are of another need, of which this was a part'),
    language: Language.nullable(),
    condition: z.string().nullable(),
    certainty: CommitmentCertainty,
    by: Author.nullable(),
    promisedAt: Instant,
    dueOn: LocalDate,
    state: CommitmentState,
    endedAt: Instant.nullable().describe(
      'when it was done, moved or released; null while it is owed, also past its date',
    ),
    reason: z.string().nullable().describe('why it was moved or released'),
    abilities: z.array(PromiseAbility).describe('of one on no need; the others are dealt with on their need'),
  })
  .meta({ id: 'LedgerLine' });
export type LedgerLine = z.infer<typeof LedgerLine>;

const Counts = z.object({ open: z.int(), kept: z.int(), moved: z.int(), broken: z.int(), released: z.int() });
export type CommitmentCounts = z.infer<typeof Counts>;

export const Ledger = z
  .object({
    lines: z.array(LedgerLine),
    next: z.string().nullable().describe('cursor of the next page'),
    counts: z
      .object({ municipality: Counts, association: Counts })
      .describe('of all that the reader may see, or of those on no need'),
  })
  .meta({ id: 'Ledger' });
export type Ledger = z.infer<typeof Ledger>;
