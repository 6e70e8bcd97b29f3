import { z } from 'zod';
import { AttachmentIds } from './attachment.js';
import { ClientKey, Id, Instant, Language, Line, LocalDate, Prose } from './common.js';
import { PromiseInAnswer } from './commitment.js';
import { ClockKind } from './clock.js';
import { IndustrySection } from './industry.js';
import { MOST_GOALS_OF_NEED } from './plan.js';
import { Visibility } from './visibility.js';
import { MentionOf, NeedKind, NeedState, StayStep, Theme, Urgency } from './need.js';
import { OpportunityResult } from './opportunity.js';

export const TITLE_MAX = 200;
export const BODY_MAX = 20_000;

const Deed = z.object({ clientKey: ClientKey, expectedVersion: z.int().min(1).optional() });

export const RaiseNeed = z
  .object({
    clientKey: ClientKey,
    spaceId: Id,
    municipalityId: Id,
    title: Prose(TITLE_MAX),
    body: Prose(BODY_MAX),
    language: Language,
    onBehalf: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('companies'), companyIds: z.array(Id).min(1).max(50) }).strict(),
      z.object({ kind: z.literal('unnamed'), count: z.int().min(1).max(10_000) }).strict(),
      z.object({ kind: z.literal('all_members') }).strict(),
    ]),
    askedSectorId: Id.nullable(),
    kind: NeedKind.default('need'),
    theme: Theme.nullable(),
    urgency: Urgency,
    visibility: Visibility,
    attachments: AttachmentIds,
    entryId: Id.optional().describe('the action in the minutes of a meeting, about no need, that it comes from'),
  })
  .strict()
  .meta({ id: 'RaiseNeed' });
export type RaiseNeed = z.infer<typeof RaiseNeed>;

const Text = { body: Prose(BODY_MAX), language: Language };
const Mentions = z
  .array(MentionOf)
  .max(20)
  .optional()
  .describe('of those that `@name` in the text means; it gives nobody the ball');
const Said = { ...Text, attachments: AttachmentIds, mentions: Mentions };
const outcomeOpen = z.boolean().optional().describe('we cannot promise a yes, and say so openly');
export const PostMessage = z
  .discriminatedUnion('kind', [
    Deed.extend({ kind: z.literal('comment'), ...Said }).strict(),
    Deed.extend({ kind: z.literal('answer'), ...Said, outcomeOpen, promise: PromiseInAnswer.optional() }).strict(),
    Deed.extend({
      kind: z.literal('question'),
      ...Said,
      replyBy: LocalDate.nullish().describe('by when the reply is needed; without it, what the policy says'),
    }).strict(),
    Deed.extend({
      kind: z.literal('provisional_answer'),
      ...Said,
      reason: Prose(1_000),
      promisedBy: LocalDate,
      outcomeOpen,
    }).strict(),
  ])
  .meta({ id: 'PostMessage' });
export type PostMessage = z.infer<typeof PostMessage>;

export const PostNote = z
  .object({ clientKey: ClientKey, body: Prose(BODY_MAX), attachments: AttachmentIds, mentions: Mentions })
  .strict()
  .meta({ id: 'PostNote' });
export type PostNote = z.infer<typeof PostNote>;

export const Amend = z
  .object({
    clientKey: ClientKey,
    body: Prose(BODY_MAX).describe('what it shall say; or, beneath what stands, the correction'),
  })
  .strict()
  .meta({ id: 'Amend' });
export type Amend = z.infer<typeof Amend>;

export const HandOver = Deed.extend({
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sector'), sectorId: Id }).strict(),
    z.object({ kind: z.literal('external'), name: Prose(200) }).strict(),
  ]),
  needed: Prose(2_000).describe('what the receiver has to do'),
  replyBy: LocalDate.nullable(),
})
  .strict()
  .meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof HandOver>;

export const AcceptOffer = Deed.strict().meta({ id: 'AcceptOffer' });
export type AcceptOffer = z.infer<typeof AcceptOffer>;
export const NotOurs = Deed.extend({
  reason: Prose(1_000).describe('one sentence'),
  insteadSectorId: Id.nullable().describe('whose it is instead; that sector is offered the ball at once'),
})
  .strict()
  .meta({ id: 'NotOurs' });
export type NotOurs = z.infer<typeof NotOurs>;
export const TakeBackOffer = Deed.strict().meta({ id: 'TakeBackOffer' });
export type TakeBackOffer = z.infer<typeof TakeBackOffer>;
export const AssignSector = Deed.extend({ sectorId: Id, reason: Prose(2_000), replyBy: LocalDate.nullable() })
  .strict()
  .meta({ id: 'AssignSector' });
export type AssignSector = z.infer<typeof AssignSector>;

export const Confirm = Deed.extend({ body: Prose(2_000).nullable(), language: Language })
  .strict()
  .meta({ id: 'Confirm' });
export type Confirm = z.infer<typeof Confirm>;
export const SendBack = Deed.extend(Text).strict().meta({ id: 'SendBack' });
export type SendBack = z.infer<typeof SendBack>;
export const Decline = Deed.extend({
  ...Text,
  attachments: AttachmentIds,
  basis: Prose(500).nullable().describe('the legal basis, if there is one'),
})
  .strict()
  .meta({ id: 'Decline' });
export type Decline = z.infer<typeof Decline>;

/** It is somebody else's, who is not here: which authority, and why. */
export const Refer = Deed.extend({ to: Line(2, 200), ...Text })
  .strict()
  .meta({ id: 'Refer' });
export type Refer = z.infer<typeof Refer>;
export const Withdraw = Deed.extend(Text).strict().meta({ id: 'Withdraw' });
export type Withdraw = z.infer<typeof Withdraw>;

export const Label = Deed.extend({
  theme: Theme.nullable().optional(),
  urgency: Urgency.optional().describe('promises that were made stand; those that begin later follow it'),
  goalIds: z.array(Id).max(MOST_GOALS_OF_NEED).optional().describe('all goals of the plan that it serves'),
})
  .strict()
  .meta({ id: 'Label' });
export type Label = z.infer<typeof Label>;
/** A need is an opportunity, or is none after all: what runs is reckoned anew, as under other promises. */
export const ChangeKind = Deed.extend({ kind: NeedKind }).strict().meta({ id: 'ChangeKind' });
export type ChangeKind = z.infer<typeof ChangeKind>;

export const Merge = Deed.extend({
  into: z
    .string()
    .regex(/^B-\d{1,9}$/)
    .describe('an older need of the same municipality that says the same'),
  reason: Prose(2_000).describe('business reads it'),
})
  .strict()
  .meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;
export const Unmerge = Deed.extend({ reason: Prose(2_000) })
  .strict()
  .meta({ id: 'Unmerge' });
export type Unmerge = z.infer<typeof Unmerge>;
export const Split = Deed.extend({
  title: Prose(TITLE_MAX).describe('of the part that becomes a need of its own'),
  body: Prose(BODY_MAX),
  language: Language,
  sectorId: Id.nullable().describe('who gets the ball; without it, the intake'),
})
  .strict()
  .meta({ id: 'Split' });
export type Split = z.infer<typeof Split>;

export const Back = Deed.extend({
  companyId: Id.describe('a member of the association that raised the need'),
  facts: Prose(2_000).nullable().describe('how it hits the company'),
  jobs: z.int().min(0).max(100_000).nullable().describe('jobs affected'),
  kronerPerYear: z.int().min(0).max(100_000_000_000).nullable().describe('what it costs or is worth, in kroner a year'),
})
  .strict()
  .meta({ id: 'Back' });
export type Back = z.infer<typeof Back>;
export const NameReaders = Deed.extend({
  membershipIds: z.array(Id).max(50).describe('all of my side who shall read it; whoever is left out reads it no more'),
})
  .strict()
  .meta({ id: 'NameReaders' });
export type NameReaders = z.infer<typeof NameReaders>;
export const WithdrawBacking = Deed.strict().meta({ id: 'WithdrawBacking' });
export const InviteToSpeak = Deed.strict().meta({ id: 'InviteToSpeak' });
export const EndSpeaking = Deed.strict().meta({ id: 'EndSpeaking' });

export const RegisterStatutory = Deed.extend({
  rule: z.string().max(50).describe('of GET /statutory-rules'),
  receivedOn: LocalDate.describe('the day the complete application was received'),
})
  .strict()
  .meta({ id: 'RegisterStatutory' });
export type RegisterStatutory = z.infer<typeof RegisterStatutory>;
export const SuspendStatutory = Deed.extend({
  waitingFor: Prose(200),
  wakeOn: LocalDate.describe('the day on which those who wait are reminded of it'),
})
  .strict()
  .meta({ id: 'SuspendStatutory' });
export type SuspendStatutory = z.infer<typeof SuspendStatutory>;
export const ResumeStatutory = Deed.strict().meta({ id: 'ResumeStatutory' });
export type ResumeStatutory = z.infer<typeof ResumeStatutory>;
export const DecideStatutory = Deed.extend({ decidedOn: LocalDate.describe('the day of the decision') })
  .strict()
  .meta({ id: 'DecideStatutory' });
export type DecideStatutory = z.infer<typeof DecideStatutory>;

export const CancelStatutory = Deed.extend({ reason: Prose(500).describe('why it was wrong to register it') })
  .strict()
  .meta({ id: 'CancelStatutory' });
export type CancelStatutory = z.infer<typeof CancelStatutory>;

export const MoveWakeUp = Deed.extend({
  wakeOn: LocalDate.describe('the day on which those who wait are reminded of it'),
})
  .strict()
  .meta({ id: 'MoveWakeUp' });
export type MoveWakeUp = z.infer<typeof MoveWakeUp>;
const Reason = { reason: Prose(500).describe('one sentence; everyone who sees the need reads it') };
export const FlagPriority = Deed.extend(Reason).strict().meta({ id: 'FlagPriority' });
export type FlagPriority = z.infer<typeof FlagPriority>;
export const LiftPriority = Deed.extend(Reason).strict().meta({ id: 'LiftPriority' });
export type LiftPriority = z.infer<typeof LiftPriority>;
export const AskStatus = Deed.extend(Reason).strict().meta({ id: 'AskStatus' });
export type AskStatus = z.infer<typeof AskStatus>;
export const AnswerStatus = Deed.extend({
  body: Prose(5_000),
  shared: z.boolean().describe('true: everyone who sees the need reads it; false: politics and administration'),
})
  .strict()
  .meta({ id: 'AnswerStatus' });
export type AnswerStatus = z.infer<typeof AnswerStatus>;
export const ReferToCouncil = Deed.extend({
  body: Prose(200).describe('the political body'),
  caseNumber: Prose(50).nullable(),
  meetingOn: LocalDate,
  question: Prose(2_000).describe('what it has to decide'),
})
  .strict()
  .meta({ id: 'ReferToCouncil' });
export type ReferToCouncil = z.infer<typeof ReferToCouncil>;
export const RegisterDecision = Deed.extend({ decision: Prose(5_000), decidedOn: LocalDate })
  .strict()
  .meta({ id: 'RegisterDecision' });
export type RegisterDecision = z.infer<typeof RegisterDecision>;

/** `open,answered` in the URL. */
const States = z
  .union([z.string(), z.array(z.string())])
  .transform((v) => (Array.isArray(v) ? v : v.split(',')))
  .pipe(z.array(NeedState).min(1).max(5));

/** Filters of the list; all of them combine, and all of them live in the URL of the page. */
export const NeedFilters = z
  .object({
    state: States.optional(),
    ball: z
      .enum(['mine', 'offered', 'municipality', 'association', 'external'])
      .optional()
      .describe('`mine`: my sector or my association; `offered`: to my sector'),
    sector: Id.optional().describe('the sector that holds the ball'),
    association: Id.optional(),
    kind: NeedKind.optional(),
    result: z
      .enum([...OpportunityResult.options, 'untold'])
      .optional()
      .describe('what came of an opportunity, as far as anybody has said'),
    theme: Theme.optional(),
    industry: IndustrySection.optional().describe('raised for a company in this section of SN2007'),
    goal: z
      .union([Id, z.literal('none')])
      .optional()
      .describe('needs that serve this goal of the plan or one below it; or none at all'),
    overdue: z.literal('true').optional().describe('a deadline of whoever has the ball has passed'),
    priority: z.literal('true').optional().describe('the mayor has flagged it'),
    unconfirmed: z.enum(['true', 'false']).optional().describe('closed by itself without a word from business, or not'),
    clock: ClockKind.optional().describe(
      'needs with a clock of this kind, for which the conditions below hold together',
    ),
    verdict: z
      .enum(['met', 'late', 'moved', 'judged', 'running'])
      .optional()
      .describe('`late`: also one that is owed past its due time; `judged`: met or late'),
    startedFrom: Instant.optional(),
    startedTo: Instant.optional(),
    stoppedFrom: Instant.optional(),
    stoppedTo: Instant.optional(),
    creditedTo: Id.optional().describe('the sector whose person stopped it, or that has the ball while it runs'),
    heldBy: z
      .union([Id, z.enum(['association', 'external'])])
      .optional()
      .describe('needs with a stay of the ball there, for which the three conditions below hold together'),
    heldStep: StayStep.optional(),
    heldFrom: Instant.optional().describe('it lasted until then, or longer'),
    heldTo: Instant.optional().describe('it had begun before then'),
    raisedFrom: Instant.optional(),
    raisedTo: Instant.optional(),
  })
  .strict();
export type NeedFilters = z.infer<typeof NeedFilters>;

export const ListNeeds = NeedFilters.extend({
  sort: z.enum(['due', 'raised', 'changed']).default('due'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
}).strict();
export type ListNeeds = z.infer<typeof ListNeeds>;

/** JSON that a database can keep: at most so many levels, and no NUL or half characters in its texts. */
function isStorable(value: unknown, levels = 10): boolean {
  if (typeof value === 'string') return !/[\u0000\uD800-\uDFFF]/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return (
    levels > 0 &&
    Object.entries(value)
      .flat()
      .every((part) => isStorable(part, levels - 1))
  );
}

/**
 * `base`: when what this was written upon was kept, as the server said; null where nothing was. Where another device has kept something else since,
 * nothing is saved. Without it whatever lies there is overwritten.
 */
export const SaveDraft = z
  .object({
    base: Instant.nullable().optional(),
    content: z
      .record(z.string().max(50), z.unknown())
      .refine(
        (c) => isStorable(c) && JSON.stringify(c).length < 60_000,
        'too large, nested too deep, or with characters that do not exist',
      ),
  })
  .strict()
  .meta({ id: 'SaveDraft' });
export type SaveDraft = z.infer<typeof SaveDraft>;

/** `need`, or `need.<id>` for what is being written under a need. */
export const DraftKey = z.string().regex(/^(need|need\.[0-9a-f-]{36})$/);
export const DraftView = z
  .object({ key: z.string(), content: z.record(z.string(), z.unknown()), savedAt: Instant })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof DraftView>;
