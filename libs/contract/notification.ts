import { z } from 'zod';
import { ClockKind, PauseReason } from './clock.js';
import { Id, Instant, LocalDate } from './common.js';
import { PromiseDeed } from './commitment.js';
import { InitiativeNotice } from './initiative.js';
import { MeetingDeed } from './meeting.js';
import { NamedNeed } from './named-need.js';
import { Author, Deed } from './need.js';
import { Side } from './people.js';
import { ReferralPurpose, ReferralState } from './referral.js';

/** Deeds of politics, and answers to them: whom they concern is told with the deed. */
export const Political = Deed.extract([
  'flag_priority',
  'lift_priority',
  'ask_status',
  'answer_status',
  'refer_to_council',
  'register_decision',
]);

/** Deeds that are told as such: not those of politics, nor words that changed and say the same. */
export const ToldDeed = Deed.exclude([...Political.options, 'edit']);

/** Half used, nearly used up, used up, and half as much again: the share of the budget in per cent. */
export const Share = z.union([z.literal(50), z.literal(80), z.literal(100), z.literal(150)]);

const mentioned = z.literal(true).optional().describe('the reader, or their sector, by name');

/** What was promised on no need; null where the reader may not see it any more. */
const Promised = z.string().nullable();

export const NotificationView = z
  .object({
    id: Id,
    at: Instant,
    readAt: Instant.nullable(),
    need: NamedNeed.nullable(),
    what: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('deadline'),
        clock: ClockKind,
        share: Share,
        dueAt: Instant.describe('when the whole budget is used'),
        promised: Promised.optional(),
        side: Side.optional().describe('of what was promised on no need: whose it is'),
        owedTo: z.string().optional().describe('the neighbour that asked for our part in its answer'),
      }),
      z.object({
        kind: z.literal('wake_up'),
        clock: ClockKind.describe('that stands still'),
        reason: PauseReason,
        waitingFor: z.string(),
        wakeAt: Instant,
      }),
      z.object({
        kind: z.literal('politics'),
        deed: Political,
        by: z.string(),
      }),
      z.object({
        kind: z.literal('deed'),
        deed: ToldDeed,
        by: Author,
        to: z.string().nullable().describe('who got the ball by it, or was offered it'),
        yours: z.boolean().describe('the ball came to the reader'),
        promisedBy: LocalDate.nullable(),
        ordinal: z.int().nullable().describe('of the message'),
        mentioned,
      }),
      z
        .object({ kind: z.literal('note'), by: Author, mentioned })
        .describe('an internal note; what it says stands on the need'),
      z.object({
        kind: z.literal('consultation'),
        step: z.enum(['asked', 'contributed']),
        by: Author,
      }),
      z
        .object({
          kind: z.literal('team_call'),
          callId: Id.optional().describe('the call that it is about; none in what was told before it was kept'),
          step: z.enum(['asked', 'deputy', 'lapsed', 'called_off']),
          municipality: z.string().describe('that has the opportunity'),
          answerBy: Instant,
          missed: z.string().nullable().describe('who said nothing within the hour'),
          next: z.string().nullable().describe('the deputy who was asked instead'),
          phone: z.string().nullable().describe('to call, for whom a neighbour asks'),
        })
        .describe(
          'the reader is asked to be on an opportunity, for themselves or as deputy; or somebody else said nothing; or it is no opportunity after all',
        ),
      z
        .object({ kind: z.literal('result_due') })
        .describe('an opportunity has been over for a while: what came of it?'),
      z.object({ kind: z.literal('reply_refused') }).describe('a reply that the reader sent by mail did not come in'),
      z.object({ kind: z.literal('mail_failed') }).describe('a mail could not be sent, for the administrator'),
      z.object({ kind: z.literal('calendar_runs_out'), until: LocalDate.describe('the own closed days are entered') }),
      z
        .object({ kind: z.literal('guides_due'), count: z.int() })
        .describe('so many guides were last checked a year ago, or before the national text changed'),
      z.object({
        kind: z.literal('neighbour'),
        what: z
          .enum(['lending', 'comparing', 'region', 'space'])
          .describe(
            'lends what somebody knows, lets us compare figures, or invites us into a region or a space of one',
          ),
        neighbour: z.string(),
      }),
      z
        .object({
          kind: z.literal('referral'),
          referralId: Id.optional().describe('none in what was told before it was kept'),
          purpose: ReferralPurpose,
          state: ReferralState,
          municipality: z.string().describe('the other one'),
          receives: z.boolean().describe('the reader’s municipality is asked to take it, or for its part in it'),
        })
        .describe('how it stands with what a neighbour is to have, or to have its part in'),
      z.object({
        kind: z.literal('meeting'),
        deed: MeetingDeed,
        meetingId: Id,
        startsAt: Instant,
        space: z.string(),
        by: z.string(),
      }),
      z.object({
        kind: z.literal('promise'),
        deed: PromiseDeed,
        promised: Promised,
        dueOn: LocalDate,
        by: Author,
      }),
      z
        .object({ kind: z.literal('meeting_due'), spaceId: Id, space: z.string(), by: LocalDate })
        .describe('the space will not meet as often as it means to unless somebody calls a meeting'),
      z.object({
        kind: z.literal('initiative'),
        deed: InitiativeNotice,
        initiativeId: Id,
        title: z.string(),
        by: z.string().nullable().describe('who started or ended it, or made the only new pledge'),
        count: z.int().describe('so many pledges or milestones'),
      }),
      z.object({
        kind: z.literal('insights'),
        association: z.string(),
        count: z.int().describe('so many new ones it told'),
      }),
      z.object({
        kind: z.literal('pulse').describe('a question to members has closed'),
        association: z.string(),
        n: z.int().nullable().describe('companies that answered; null: too few to show anything'),
      }),
      z.object({
        kind: z.literal('mandate_runs_out'),
        name: z.string(),
        position: z.string(),
        until: LocalDate.describe('the last day'),
        mine: z.boolean().describe('it is the mandate of whoever is told'),
      }),
    ]),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationPage = z
  .object({
    notifications: z.array(NotificationView),
    unread: z.int().describe('of all, whatever the page shows'),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'NotificationPage' });
export type NotificationPage = z.infer<typeof NotificationPage>;

export const ListNotifications = z
  .object({
    show: z.enum(['all', 'unread', 'messages', 'deadlines']).default('all'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .strict();
export type ListNotifications = z.infer<typeof ListNotifications>;

export const MarkNotified = z
  .object({ upTo: Instant, needId: Id.optional().describe('without it, everything') })
  .strict()
  .meta({ id: 'MarkNotified' });
export type MarkNotified = z.infer<typeof MarkNotified>;
