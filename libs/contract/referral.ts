import { z } from 'zod';
import { AttachmentView } from './attachment.js';
import { Verdict } from './clock.js';
import { ClientKey, Id, Instant, Language, LocalDate, Named, Prose } from './common.js';
import { Author, MessageView, OnBehalf, OtherNeed } from './need.js';

/** What a neighbour sees of a need that is referred to it, as it was when it was asked for: this, and nothing else. */
export const ReferralShared = z
  .object({
    title: z.string(),
    body: z.string(),
    language: Language,
    onBehalf: OnBehalf,
    attachments: z.array(AttachmentView),
    messages: z.array(
      MessageView.pick({ id: true, kind: true, author: true, at: true, body: true, language: true, attachments: true }),
    ),
  })
  .meta({ id: 'ReferralShared' });
export type ReferralShared = z.infer<typeof ReferralShared>;

/** `hand_on`: the neighbour is to have the need. `contribute`: the need stays where it is, and the neighbour has its say in the one answer. */
export const ReferralPurpose = z.enum(['hand_on', 'contribute']);
export type ReferralPurpose = z.infer<typeof ReferralPurpose>;

/**
 * `asked`: the association has not said whether it may be shared. `offered`: it may, and the neighbour has not answered. `refused`: it may
 * not. `accepted`: the neighbour took it over. `contributed`: it has had its say. `declined`: not theirs either. `withdrawn`: nobody waits for it
 * any more. `revoked`: the association took its yes back.
 */
export const ReferralState = z.enum([
  'asked',
  'offered',
  'accepted',
  'contributed',
  'refused',
  'declined',
  'withdrawn',
  'revoked',
]);
export type ReferralState = z.infer<typeof ReferralState>;

/** What a municipality said of a need that is another's. */
export const Contribution = z.object({ body: z.string(), language: Language, author: Author, at: Instant });

/** A need, or a part in its answer, goes to a neighbour of the region, if the association and the neighbour say yes. */
export const Referral = z
  .object({
    id: Id,
    purpose: ReferralPurpose,
    state: ReferralState,
    from: Named,
    to: Named,
    association: Named,
    by: Author,
    at: Instant,
    body: z.string().describe('why it is theirs, or what is wanted of them'),
    language: Language,
    shared: ReferralShared,
    replyBy: LocalDate.nullable().describe('when their contribution is needed; null: within what they promise'),
    dueAt: Instant.nullable().describe(
      'by their calendar, from the yes of the association; null before it, and where nothing is promised',
    ),
    verdict: Verdict.nullable().describe('whether they kept it'),
    contribution: Contribution.nullable(),
    answer: z.string().nullable().describe('why the neighbour says that it is not theirs'),
    need: OtherNeed.nullable().describe('that is referred; null for the neighbour'),
    becomes: OtherNeed.nullable().describe('the need of the neighbour; null for whoever does not read it'),
    may: z.array(z.enum(['consent', 'revoke', 'take_back', 'answer', 'contribute'])),
  })
  .meta({ id: 'Referral' });
export type Referral = z.infer<typeof Referral>;

export const ReferralsOfNeed = z
  .object({
    referrals: z.array(Referral).describe('newest first'),
    neighbours: z.array(Named).describe('whom the reader may propose to refer it to'),
    askable: z.array(Named).describe('whom the reader may ask for a contribution'),
  })
  .meta({ id: 'ReferralsOfNeed' });
export type ReferralsOfNeed = z.infer<typeof ReferralsOfNeed>;

export const ProposeReferral = z
  .object({
    clientKey: ClientKey,
    municipalityId: Id,
    body: Prose(4_000),
    language: Language,
    messages: z.array(Id).max(200).describe('which messages of the shared thread go with it, besides title and text'),
  })
  .strict()
  .meta({ id: 'ProposeReferral' });
export type ProposeReferral = z.infer<typeof ProposeReferral>;

/** The need stays; each of these is asked for its part in the answer, once the association has said yes to just this. */
export const AskNeighbours = ProposeReferral.omit({ municipalityId: true })
  .extend({
    municipalityIds: z.array(Id).min(1).max(20),
    replyBy: LocalDate.nullable().describe('without it, what each neighbour promises'),
  })
  .strict()
  .meta({ id: 'AskNeighbours' });
export type AskNeighbours = z.infer<typeof AskNeighbours>;

export const GiveContribution = z
  .object({ clientKey: ClientKey, body: Prose(20_000), language: Language })
  .strict()
  .meta({ id: 'GiveContribution' });
export type GiveContribution = z.infer<typeof GiveContribution>;

/** What our municipality contributed to a need that a neighbour answered: its own words, and nothing of what was shared. */
export const GivenContribution = Contribution.extend({
  id: Id,
  to: Named,
  dueAt: Instant.nullable(),
  verdict: Verdict.nullable(),
}).meta({ id: 'GivenContribution' });
export type GivenContribution = z.infer<typeof GivenContribution>;

export const GivenContributionPage = z
  .object({ contributions: z.array(GivenContribution), nextCursor: z.string().nullable() })
  .meta({ id: 'GivenContributionPage' });
export type GivenContributionPage = z.infer<typeof GivenContributionPage>;

export const ListContributions = z
  .object({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  })
  .strict();
export type ListContributions = z.infer<typeof ListContributions>;

export const ConsentToReferral = z
  .object({ gives: z.boolean().describe('false: no; or, after a yes, no longer, at once') })
  .strict()
  .meta({ id: 'ConsentToReferral' });
export type ConsentToReferral = z.infer<typeof ConsentToReferral>;

export const AnswerReferral = z
  .discriminatedUnion('accepts', [
    z.object({ accepts: z.literal(true) }).strict(),
    z.object({ accepts: z.literal(false), reason: Prose(4_000) }).strict(),
  ])
  .meta({ id: 'AnswerReferral' });
export type AnswerReferral = z.infer<typeof AnswerReferral>;

export const ReferralDeed = z.enum([
  'proposed',
  'asked',
  'consented',
  'refused',
  'accepted',
  'contributed',
  'declined',
  'withdrawn',
  'revoked',
  'recompute',
]);
export type ReferralDeed = z.infer<typeof ReferralDeed>;
