import { z } from 'zod';
import { Id, Instant, Language, LocalDate, Named } from './common.js';
import { AttachmentView } from './attachment.js';
import { ClockKind, ClockView } from './clock.js';
import { CommitmentView } from './commitment.js';
import { Visibility } from './visibility.js';
import { ResultView } from './opportunity.js';
import { Author, Side } from './people.js';
import { CouncilMatter, Priority, StatusRequest } from './politics.js';

export { Author };

/** `merged`: it says the same as an older need, and is followed there. `referred`: somebody else has it, who is named. */
export const NeedState = z.enum(['open', 'answered', 'closed', 'declined', 'referred', 'withdrawn', 'merged']);
export type NeedState = z.infer<typeof NeedState>;

export const Theme = z.enum([
  'land',
  'permits',
  'transport',
  'town_centre',
  'recruitment',
  'knowledge',
  'knowledge_industries',
  'water',
  'energy',
  'tourism',
  'procurement',
  'dialogue',
  'parking',
  'harbour',
  'housing',
  'broadband',
  'environment',
]);
export type Theme = z.infer<typeof Theme>;
/** `opportunity`: a need that is a chance, with promises in hours. */
export const NeedKind = z.enum(['need', 'opportunity']);
export type NeedKind = z.infer<typeof NeedKind>;
export const Urgency = z.enum(['normal', 'urgent']);
export type Urgency = z.infer<typeof Urgency>;
/** Who has to act now. */
export const Holder = z.object({
  kind: z.enum(['sector', 'association', 'external']),
  id: Id.nullable().describe('null for an external body'),
  name: z.string(),
});
export type Holder = z.infer<typeof Holder>;

export const OnBehalf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('companies'), companies: z.array(Named).min(1).max(50) }),
  z.object({ kind: z.literal('unnamed'), count: z.int().min(1).max(10_000) }),
  z.object({ kind: z.literal('all_members') }),
]);
export type OnBehalf = z.infer<typeof OnBehalf>;

/** A sector was offered the ball and has said neither yes nor no; until it takes it, the giver keeps ball and clock. */
export const OfferView = z
  .object({
    id: Id,
    from: Named,
    to: Named,
    needed: z.string().describe('what the receiver would have to do'),
    replyBy: LocalDate.nullable().describe('by when it is needed'),
    offeredBy: Author,
    offeredAt: Instant,
  })
  .meta({ id: 'Offer' });
export type OfferView = z.infer<typeof OfferView>;

export const NeedSummary = z
  .object({
    id: Id,
    number: z.string().describe('B-1042, unique within the municipality'),
    title: z.string(),
    state: NeedState,
    kind: NeedKind,
    urgency: Urgency,
    theme: Theme.nullable(),
    municipality: Named,
    association: Named,
    onBehalf: OnBehalf,
    holder: Holder.nullable(),
    holderSince: Instant.nullable(),
    offer: OfferView.nullable().describe('to whom the ball has been offered on'),
    raisedAt: Instant,
    changedAt: Instant,
    due: z
      .object({ clock: ClockKind, at: Instant, side: Side })
      .nullable()
      .describe('the earliest running deadline of whoever has the ball'),
    priority: Priority.nullable(),
    unconfirmed: z.boolean().describe('it was closed by itself, since business never said whether the answer was one'),
    visibility: Visibility,
    unread: z.boolean().describe('something has happened since the reader last opened it'),
  })
  .meta({ id: 'NeedSummary' });
export type NeedSummary = z.infer<typeof NeedSummary>;

export const MessageKind = z.enum([
  'answer',
  'provisional_answer',
  'question',
  'comment',
  'decline',
  'referral',
  'send_back',
  'confirmation',
  'withdrawal',
]);
export type MessageKind = z.infer<typeof MessageKind>;

/** Words of a message, with the moment its author put it right: those that stood until then, or those that were added beneath. */
export const Revision = z.object({ body: z.string(), at: Instant }).meta({ id: 'Revision' });
export type Revision = z.infer<typeof Revision>;

/** A person (by membership) or a sector that can be mentioned. */
export const MentionOf = z
  .object({ kind: z.enum(['person', 'sector']), id: Id })
  .strict()
  .meta({ id: 'MentionOf' });
export type MentionOf = z.infer<typeof MentionOf>;
export const Mentionable = z
  .object({ kind: z.enum(['person', 'sector']), id: Id, name: z.string(), unit: z.string().nullable() })
  .meta({ id: 'Mentionable' });
export type Mentionable = z.infer<typeof Mentionable>;

const mentions = z.array(z.string()).optional().describe('the names behind an @ that somebody was mentioned by');
const earlier = z.array(Revision).optional().describe('what it said until its author put it right, oldest first');

export const MessageView = z
  .object({
    id: Id,
    ordinal: z.int().describe('1, 2, 3 … within the need, as in /b/1042#m7'),
    kind: MessageKind,
    body: z.string(),
    language: Language,
    author: Author,
    at: Instant,
    reason: z
      .string()
      .nullable()
      .describe('of a provisional answer; the legal basis of a decline; who has it now, of a referral'),
    promisedBy: LocalDate.nullable(),
    outcomeOpen: z.literal(true).optional().describe('whoever answers says openly that no yes is promised'),
    attachments: z.array(AttachmentView).optional().describe('where it has any'),
    mentions,
    earlier,
    corrections: z
      .array(Revision)
      .optional()
      .describe(
        'what its author put right beneath it, where clocks or the ball moved with it: it stands as it was said',
      ),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof MessageView>;

export const NoteView = z
  .object({
    id: Id,
    body: z.string(),
    author: Author,
    at: Instant,
    attachments: z.array(AttachmentView).optional(),
    mentions,
    earlier,
  })
  .meta({ id: 'InternalNote' });
export type NoteView = z.infer<typeof NoteView>;

/** One stay of the ball. */
export const HoldingView = z
  .object({
    id: Id,
    holder: Holder,
    from: Instant,
    to: Instant.nullable(),
    workingSeconds: z.int().nullable().describe('null while it lasts'),
    needed: z.string().nullable().describe('what the holder was asked for'),
    replyBy: LocalDate.nullable(),
  })
  .meta({ id: 'Holding' });
export type HoldingView = z.infer<typeof HoldingView>;

/**
 * The step of a stay. How the ball came to a sector: when the need was raised, from another sector, with the reply of business, from others
 * outside, or when the need was taken up again. Or why it is outside the house.
 */
export const StayStep = z.enum([
  'received',
  'passed_on',
  'replied',
  'returned',
  'reopened',
  'with_business',
  'answered',
  'with_external',
  'with_council',
]);
export type StayStep = z.infer<typeof StayStep>;

export const Deed = z.enum([
  'raise',
  'comment',
  'answer',
  'provisional_answer',
  'question',
  'hand_over',
  'offer',
  'accept',
  'not_ours',
  'take_back',
  'assign_sector',
  'confirm',
  'send_back',
  'decline',
  'refer',
  'withdraw',
  'edit',
  'correct',
  'register_statutory',
  'suspend_statutory',
  'resume_statutory',
  'decide_statutory',
  'cancel_statutory',
  'move_wake_up',
  'flag_priority',
  'lift_priority',
  'ask_status',
  'answer_status',
  'refer_to_council',
  'register_decision',
  'label',
  'back',
  'withdraw_backing',
  'invite_to_speak',
  'end_speaking',
  'commit',
  'fulfil',
  'postpone',
  'release',
  'tell_result',
  'make_opportunity',
  'make_need',
  'merge',
  'unmerge',
  'split',
  'name_readers',
  'recompute',
  'close_unconfirmed',
]);
export type Deed = z.infer<typeof Deed>;

/** Who did what, when: the line in the history. */
export const ActivityView = z.object({
  deed: Deed,
  at: Instant,
  author: Author,
  to: Holder.nullable(),
  text: z.string().nullable(),
  labels: z
    .object({
      theme: Theme.nullable(),
      urgency: Urgency,
      goals: z.array(z.string()).optional().describe('by their titles'),
    })
    .optional()
    .describe('what it was labelled'),
});
export type ActivityView = z.infer<typeof ActivityView>;

/** A company behind a need: on whose behalf it is raised (`named`), or that backs it; and how it hits it, as far as it says. */
export const BackingView = z
  .object({
    company: Named,
    named: z.boolean(),
    facts: z.string().nullable(),
    jobs: z.int().nullable(),
    kronerPerYear: z.int().nullable(),
    speaks: z.boolean().describe('its contacts are invited to write in the thread'),
    by: Author.describe('who said so'),
    at: Instant,
  })
  .meta({ id: 'Backing' });
export type BackingView = z.infer<typeof BackingView>;

/** Another need, by what people call it. */
export const OtherNeed = z.object({ id: Id, number: z.string() }).meta({ id: 'OtherNeed' });
export type OtherNeed = z.infer<typeof OtherNeed>;
/** Somebody who is named to read a restricted need; `id` is the membership. */
export const NamedReader = Named.extend({ unit: z.string(), side: Side }).meta({ id: 'NamedReader' });
export type NamedReader = z.infer<typeof NamedReader>;

/** Whom somebody can name, and who of them is. */
export const ReaderOptions = z
  .object({ candidates: z.array(NamedReader.extend({ position: z.string(), reads: z.boolean() })) })
  .meta({ id: 'ReaderOptions' });
export type ReaderOptions = z.infer<typeof ReaderOptions>;

/** What follows from the events of `need/<id>/shared` alone, equal for every reader of that stream. */
export const NeedShared = NeedSummary.omit({ unread: true })
  .extend({
    body: z.string(),
    language: Language,
    space: Named,
    raisedBy: Author,
    version: z.int(),
    seq: z.int().describe('the last event of need/<id>/shared that this holds'),
    attachments: z.array(AttachmentView).describe('what it was raised with'),
    messages: z.array(MessageView),
    clocks: z.array(ClockView),
    holdings: z.array(HoldingView),
    statusRequests: z.array(StatusRequest),
    council: z.array(CouncilMatter),
    activity: z.array(ActivityView),
    backings: z.array(BackingView).describe('by name of company'),
    commitments: z
      .array(CommitmentView)
      .describe('what the two sides promised each other; provisional answers stand in the thread'),
    results: z.array(ResultView).describe('what each side said came of an opportunity'),
    goals: z.array(Named).describe('goals of the business plan that it serves'),
    mergedInto: OtherNeed.extend({ at: Instant }).nullable().describe('the older need that says the same'),
    splitFrom: OtherNeed.nullable().describe('the need of which this was a part'),
    readers: z.array(NamedReader).describe('of a restricted need: who is named to read it'),
  })
  .meta({ id: 'NeedShared' });
export type NeedShared = z.infer<typeof NeedShared>;

export const Ability = z.enum([
  'comment',
  'answer',
  'provisional_answer',
  'question',
  'note',
  'hand_over',
  'offer',
  'accept',
  'not_ours',
  'take_back',
  'assign_sector',
  'confirm',
  'send_back',
  'decline',
  'refer',
  'withdraw',
  'register_statutory',
  'suspend_statutory',
  'resume_statutory',
  'decide_statutory',
  'cancel_statutory',
  'move_wake_up',
  'flag_priority',
  'lift_priority',
  'ask_status',
  'answer_status',
  'refer_to_council',
  'register_decision',
  'label',
  'back',
  'withdraw_backing',
  'invite_to_speak',
  'end_speaking',
  'commit',
  'fulfil',
  'postpone',
  'release',
  'tell_result',
  'make_opportunity',
  'make_need',
  'merge',
  'unmerge',
  'split',
  'name_readers',
]);
export type Ability = z.infer<typeof Ability>;

/** The page of one need for one reader. */
export const NeedView = z
  .object({
    need: NeedShared,
    abilities: z.array(Ability),
    internal: z
      .object({
        seq: z.int(),
        notes: z.array(NoteView),
        clocks: z
          .array(ClockView)
          .describe(
            'of each sector that had the ball: until it answered or passed it on; and of each that was offered it',
          ),
      })
      .nullable()
      .describe('null for whoever may not read it'),
    openedByMunicipalityAt: Instant.nullable(),
    mergedHere: z
      .array(OtherNeed.extend({ association: Named }))
      .describe('needs that say the same, were merged into this one, and may be seen by the reader'),
    mine: z
      .array(z.object({ id: Id, stands: z.boolean().describe('it is put right beneath, and not in its words') }))
      .describe('messages and notes that the reader wrote and may put right'),
    lastReadSeq: z.int().describe('where the reader left off last time'),
    heldSeconds: z
      .object({ municipality: z.int(), association: z.int(), external: z.int() })
      .describe('working seconds up to asOf, the running stay included'),
    secondsPerWorkday: z.int().describe('length of an ordinary working day of the municipality, to say time in days'),
    asOf: Instant,
  })
  .meta({ id: 'NeedView' });
export type NeedView = z.infer<typeof NeedView>;

/** What every deed answers; a repeated one answers the same again. */
export const Receipt = z
  .object({ needId: Id, number: z.string(), messageId: Id.nullable(), seq: z.int(), version: z.int(), at: Instant })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
