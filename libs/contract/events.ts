import { z } from 'zod';
import { PeopleChange } from './administration.js';
import { ClockView } from './clock.js';
import { CommitmentView, PromiseDeed } from './commitment.js';
import { Id, Instant, Named } from './common.js';
import {
  ActivityView,
  Author,
  BackingView,
  Deed,
  HoldingView,
  MessageView,
  NamedReader,
  NeedKind,
  NeedShared,
  NoteView,
} from './need.js';
import { GuideId } from './guide.js';
import { InitiativeStands, PledgeStands } from './initiative.js';
import { InsightDeed } from './market-insight.js';
import { CallTold, CheckState, OpportunitySubject, ResultView } from './opportunity.js';
import { PlanDeed } from './plan.js';
import { NoteDeed } from './profile.js';
import { PulseDeed } from './pulse.js';
import { ReferralDeed } from './referral.js';
import { RegionDeed } from './region.js';
import type { Address, StreamAt } from './streams.js';

/** The fields of a need that a deed can change. */
export const NeedMoved = NeedShared.pick({
  kind: true,
  state: true,
  theme: true,
  urgency: true,
  holder: true,
  holderSince: true,
  offer: true,
  changedAt: true,
  due: true,
  version: true,
  priority: true,
  unconfirmed: true,
  statusRequests: true,
  council: true,
  mergedInto: true,
});
export type NeedMoved = z.infer<typeof NeedMoved>;

/** What never changes about a need: on the event that raised it, so that the log alone tells what every figure is made from. */
export const NeedRaised = z.object({
  municipalityId: Id,
  associationId: Id,
  spaceId: Id,
  number: z.int(),
  title: z.string(),
  kind: NeedKind,
  visibility: z.string(),
  onBehalf: z.object({
    kind: z.enum(['companies', 'unnamed', 'all_members']),
    count: z.int().nullable(),
    companyIds: z.array(Id),
  }),
});
export type NeedRaised = z.infer<typeof NeedRaised>;

/** One deed and all that followed from it; rows replace those with the same id. */
export const NeedEvent = z.object({
  kind: z.literal('need.moved'),
  deed: Deed,
  need: NeedMoved,
  message: MessageView.nullable(),
  clocks: z.array(ClockView),
  holdings: z.array(HoldingView),
  activity: ActivityView,
  /** Where the companies behind the need changed: all of them, as they are now. */
  backings: z.array(BackingView).optional(),
  /** What was promised besides answers: those that are new or changed. */
  commitments: z.array(CommitmentView).optional(),
  /** What one side said came of it. */
  results: z.array(ResultView).optional(),
  /** Where it serves other goals of the plan: all of them, as they are now. */
  goals: z.array(Named).optional(),
  /** Where others are named to read a restricted need: all of them, as they are now. */
  readers: z.array(NamedReader).optional(),
  raised: NeedRaised.optional(),
});
export type NeedEvent = z.infer<typeof NeedEvent>;

type Entry<A extends Address, S extends z.ZodObject> = { version: number; on: A[]; summary: string; schema: S };
const event = <A extends Address, S extends z.ZodObject>(
  version: number,
  on: A[],
  summary: string,
  schema: S,
): Entry<A, S> => ({ version, on, summary, schema });
const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

/**
 * Every event that can stand in the log, once: its version, the streams that it may stand in, and what it holds. Server, web client
 * and `/api/asyncapi.json` read it here. A version grows when readers of the one before would misread it.
 */
export const catalogue = {
  'need.moved': event(1, ['need/{id}/shared'], 'One deed on a need and all that followed from it', NeedEvent),
  'note.posted': event(
    1,
    ['need/{id}/internal'],
    'An internal note was written',
    z.object({ ...kind('note.posted'), note: NoteView }),
  ),
  'note.amended': event(
    1,
    ['need/{id}/internal'],
    'Whoever wrote an internal note put it right; what it said stands beside it',
    z.object({ ...kind('note.amended'), note: NoteView }),
  ),
  'clocks.moved': event(
    1,
    ['need/{id}/internal'],
    'Clocks that business never sees moved',
    z.object({ ...kind('clocks.moved'), clocks: z.array(ClockView) }),
  ),
  'consultations.changed': event(
    1,
    ['need/{id}/internal'],
    'A sector was asked for its view, or gave it: fetch them anew',
    z.object({
      ...kind('consultations.changed'),
      clocks: z.array(ClockView).optional().describe('those that started or stopped'),
      asked: z.array(Id).optional().describe('the sectors that were asked'),
    }),
  ),
  'assignment.changed': event(
    1,
    ['need/{id}/internal'],
    'Somebody else works with the need now: fetch it anew',
    z.object(kind('assignment.changed')),
  ),
  'opportunity.moved': event(
    1,
    ['need/{id}/internal'],
    'People of the ready team were asked, are on it, or said nothing within the hour; what it is about; an item was looked into: fetch it anew',
    z.object({
      ...kind('opportunity.moved'),
      calls: z.array(CallTold).optional().describe('those that are new or changed'),
      asked: z.array(Id).optional().describe('the sectors of whoever was asked'),
      subjects: z.array(OpportunitySubject).optional(),
      check: z.object({ item: z.string(), state: CheckState }).optional(),
    }),
  ),
  'need.touched': event(
    1,
    ['municipality/{id}', 'coordinators/{id}', 'association/{id}', 'space/{id}', 'membership/{id}'],
    'A need in the lists of this audience moved: fetch them anew, with your own rights. A restricted one on the streams of those who read it alone',
    z.object({
      ...kind('need.touched'),
      needId: Id,
      guide: z
        .object({ id: GuideId, item: z.string().optional(), sent: z.boolean().optional() })
        .optional()
        .describe('the guide, and the part of it, that something was done to'),
    }),
  ),
  notified: event(
    1,
    ['membership/{id}'],
    'You were told something new',
    z.object({ ...kind('notified'), needId: Id.nullable() }),
  ),
  read: event(
    1,
    ['membership/{id}'],
    'On one of your devices you have read a need, or what you were told, or want to read it once more: elsewhere it is so too',
    z.object({ ...kind('read'), needId: Id.nullable().describe('null: what you were told, whatever it is about') }),
  ),
  'views.changed': event(
    1,
    ['membership/{id}'],
    'On one of your devices you saved filters under a name, or removed them: fetch them anew',
    z.object(kind('views.changed')),
  ),
  'need.opened': event(
    1,
    ['association/{id}', 'membership/{id}'],
    'The municipality opened a need of yours for the first time; who did is its own matter',
    z.object({ ...kind('need.opened'), needId: Id, at: Instant }),
  ),
  'plan.changed': event(
    1,
    ['municipality/{id}'],
    'The business plan changed: fetch it anew',
    z.object({
      ...kind('plan.changed'),
      deed: PlanDeed,
      subject: z.string().describe('the title of the goal'),
      by: Author,
    }),
  ),
  'meeting.touched': event(
    1,
    ['meeting/{id}'],
    'Something about a meeting changed: fetch it anew, with your own rights',
    z.object({ ...kind('meeting.touched'), meetingId: Id }),
  ),
  'commitments.changed': event(
    1,
    ['municipality/{id}', 'space/{id}'],
    'Something was promised on no need, or became of such a promise: fetch it anew, with your own rights',
    z.object({
      ...kind('commitments.changed'),
      deed: z
        .enum([...PromiseDeed.options, 'recompute'])
        .describe('`recompute`: other office hours moved the hour at which some are due'),
      commitmentId: Id.describe('of several, the last'),
      promised: z
        .array(z.object({ municipalityId: Id, associationId: Id, sectorId: Id.nullable(), clock: ClockView }))
        .optional()
        .describe(
          'on the stream of the space, those that are new or changed, so that the log alone tells what figures are made from; no words',
        ),
    }),
  ),
  'initiative.touched': event(
    1,
    ['initiative/{id}', 'municipality/{id}', 'space/{id}'],
    'Something about an initiative changed: fetch it anew, with your own rights',
    z.object({
      ...kind('initiative.touched'),
      initiativeId: Id,
      stands: InitiativeStands.optional().describe('on its own stream'),
      pledges: z.array(PledgeStands).optional().describe('those that are new or changed'),
    }),
  ),
  'insights.changed': event(
    1,
    ['municipality/{id}', 'association/{id}', 'space/{id}'],
    'What business knows of markets was told, changed or withdrawn: fetch it anew, with your own rights',
    z.object({ ...kind('insights.changed'), deed: InsightDeed }),
  ),
  'profile.changed': event(
    1,
    ['municipality/{id}', 'space/{id}'],
    'Something was written beside the figures of a municipality, or withdrawn: fetch it anew',
    z.object({ ...kind('profile.changed'), deed: NoteDeed }),
  ),
  'pulses.changed': event(
    1,
    ['municipality/{id}', 'association/{id}'],
    'An association asked its members something, or it closed: fetch it anew, with your own rights',
    z.object({
      ...kind('pulses.changed'),
      deed: PulseDeed,
      pulseId: Id.optional().describe('which one, where it was ended or withdrawn'),
    }),
  ),
  'referrals.changed': event(
    1,
    ['municipality/{id}', 'coordinators/{id}', 'association/{id}'],
    'What a neighbour is to have, or to have its part in, was proposed, agreed to, answered or taken back, or is due at another hour: fetch it anew, with your own rights',
    z.object({ ...kind('referrals.changed'), deed: ReferralDeed }),
  ),
  'regions.changed': event(
    1,
    ['municipality/{id}', 'association/{id}'],
    'Who is in a region or in one of its spaces, or is invited: fetch it anew, with your own rights',
    z.object({ ...kind('regions.changed'), deed: RegionDeed }),
  ),
  'people.changed': event(
    1,
    ['municipality/{id}', 'association/{id}'],
    'People or units of this place changed',
    PeopleChange.extend(kind('people.changed')),
  ),
};
type Catalogue = typeof catalogue;
export type EventKind = keyof Catalogue;
export type EventOf<K extends EventKind> = z.infer<Catalogue[K]['schema']>;
export type LiveEvent = { [K in EventKind]: EventOf<K> }[EventKind];

/** An event in a stream where it may stand. */
export type Placed = {
  [K in EventKind]: { stream: StreamAt<Catalogue[K]['on'][number]>; event: EventOf<K> };
}[EventKind];

type Schemas = { [K in EventKind]: Catalogue[K]['schema'] };
export const LiveEvent = z.discriminatedUnion(
  'kind',
  Object.values(catalogue).map(({ schema }) => schema) as unknown as [Schemas[EventKind], ...Schemas[EventKind][]],
);
