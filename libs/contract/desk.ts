import { z } from 'zod';
import { ClientKey, Id, Instant, Named, Prose } from './common.js';
import { NeedSummary, Theme, Urgency } from './need.js';
import { problemStatus, type ProblemCode } from './problem.js';

/** A person who can be given a need: staff of a sector. */
export const Handler = z
  .object({ membershipId: Id, name: z.string(), position: z.string(), sectorId: Id })
  .meta({ id: 'Handler' });
export type Handler = z.infer<typeof Handler>;

/** Who works with a need within the sector that has the ball. Only the municipality sees it: business sees the unit. */
export const AssignmentView = z
  .object({
    sector: Named.describe('that has the ball, or had it last'),
    handler: Handler.nullable(),
    candidates: z.array(Handler).describe('whom I may give it to'),
    mayRelease: z.boolean().describe('I may say that nobody has it'),
    history: z.array(z.object({ handler: z.string().nullable(), sector: z.string(), at: Instant, by: z.string() })),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof AssignmentView>;

export const Assign = z
  .object({ clientKey: ClientKey, membershipId: Id.nullable().describe('null: nobody') })
  .strict()
  .meta({ id: 'Assign' });
export type Assign = z.infer<typeof Assign>;

/** `unowned`: still with the intake, and nobody has taken it. `stuck`: passed on twice or more without a word to business. */
export const DeskGroupKey = z.enum(['unowned', 'stuck', 'overdue']);
export type DeskGroupKey = z.infer<typeof DeskGroupKey>;

export const DeskNeed = z
  .object({
    need: NeedSummary,
    handler: z.string().nullable(),
    passedOn: z.int().describe('how often it went from sector to sector since business last heard'),
  })
  .meta({ id: 'DeskNeed' });
export type DeskNeed = z.infer<typeof DeskNeed>;

export const DeskView = z
  .object({
    groups: z.array(z.object({ key: DeskGroupKey, total: z.int(), needs: z.array(DeskNeed) })),
    duplicates: z.object({
      total: z.int(),
      pairs: z.array(z.object({ needs: z.tuple([NeedSummary, NeedSummary]), likeness: z.number() })),
    }),
  })
  .meta({ id: 'Desk' });
export type DeskView = z.infer<typeof DeskView>;

export const DeskOptions = z
  .object({ sectors: z.array(Named), handlers: z.array(Handler) })
  .meta({ id: 'DeskOptions' });
export type DeskOptions = z.infer<typeof DeskOptions>;

/** Two open needs that look alike are not the same, or might be after all. */
export const JudgePair = z
  .object({ needIds: z.tuple([Id, Id]), same: z.boolean() })
  .strict()
  .meta({ id: 'JudgePair' });
export type JudgePair = z.infer<typeof JudgePair>;

export const TRIAGE_MAX = 50;
export const TriageAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sector'), sectorId: Id, needed: Prose(2_000) }).strict(),
  z.object({ kind: z.literal('labels'), theme: Theme.nullable().optional(), urgency: Urgency.optional() }).strict(),
  z.object({ kind: z.literal('handler'), membershipId: Id.nullable() }).strict(),
]);
export type TriageAction = z.infer<typeof TriageAction>;

export const Triage = z
  .object({ clientKey: ClientKey, needIds: z.array(Id).min(1).max(TRIAGE_MAX), action: TriageAction })
  .strict()
  .meta({ id: 'Triage' });
export type Triage = z.infer<typeof Triage>;

export const UndoTriage = z
  .object({ clientKey: ClientKey, needed: Prose(2_000).describe('what is said of a ball that goes back') })
  .strict()
  .meta({ id: 'UndoTriage' });
export type UndoTriage = z.infer<typeof UndoTriage>;

const Outcome = z.union([
  z.enum(['done', 'unchanged']),
  z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
]);
/** What became of each need that was chosen. Some may fail while the others are done. */
export const TriageResult = z
  .object({
    id: Id,
    at: Instant,
    undone: z.boolean().describe('these are the results of undoing it'),
    results: z.array(
      z.object({
        needId: Id,
        number: z.string().nullable().describe('null where there is no such need for me'),
        title: z.string().nullable(),
        outcome: Outcome,
      }),
    ),
  })
  .meta({ id: 'TriageResult' });
export type TriageResult = z.infer<typeof TriageResult>;
