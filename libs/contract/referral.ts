import { z } from 'zod';
import { AttachmentView } from './attachment.js';
import { ClientKey, Id, Instant, Language, Named, Prose } from './common.js';
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

/**
 * `asked`: the association has not said whether it may be shared. `offered`: it may, and the neighbour has not answered. `refused`: it may
 * not. `declined`: not theirs either. `withdrawn`: the coordinator took it back. `revoked`: the association took its yes back.
 */
export const ReferralState = z.enum(['asked', 'offered', 'accepted', 'refused', 'declined', 'withdrawn', 'revoked']);
export type ReferralState = z.infer<typeof ReferralState>;

/** A need goes to a neighbour of the region, if the association and the neighbour say yes. */
export const Referral = z
  .object({
    id: Id,
    state: ReferralState,
    from: Named,
    to: Named,
    association: Named,
    by: Author,
    at: Instant,
    body: z.string().describe('why it is theirs'),
    language: Language,
    shared: ReferralShared,
    answer: z.string().nullable().describe('why the neighbour says that it is not theirs'),
    need: OtherNeed.nullable().describe('that is referred; null for the neighbour'),
    becomes: OtherNeed.nullable().describe('the need of the neighbour; null for whoever does not read it'),
    may: z.array(z.enum(['consent', 'revoke', 'take_back', 'answer'])),
  })
  .meta({ id: 'Referral' });
export type Referral = z.infer<typeof Referral>;

export const ReferralsOfNeed = z
  .object({
    referrals: z.array(Referral).describe('newest first'),
    neighbours: z.array(Named).describe('whom the reader may propose to refer it to'),
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
  'consented',
  'refused',
  'accepted',
  'declined',
  'withdrawn',
  'revoked',
]);
export type ReferralDeed = z.infer<typeof ReferralDeed>;
