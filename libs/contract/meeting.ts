import { z } from 'zod';
import { ClientKey, Id, Instant, Line, LocalDate, Named, Prose } from './common.js';
import { CommitmentState } from './commitment.js';
import { NamedNeed } from './named-need.js';
import { Theme } from './need.js';
import { Author, Side } from './people.js';

export const MeetingAnswer = z.enum(['yes', 'no', 'maybe']);
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;

/** What can be done with a meeting, by whoever reads it, now. */
export const MeetingAbility = z.enum([
  'change',
  'cancel',
  'invite',
  'plan',
  'answer',
  'attend',
  'treat',
  'minute',
  'ready',
  'approve',
]);
export type MeetingAbility = z.infer<typeof MeetingAbility>;

/** What is told of a meeting to those who are invited. */
export const MeetingDeed = z.enum(['called', 'changed', 'cancelled', 'invited', 'minutes_ready', 'approved']);
export type MeetingDeed = z.infer<typeof MeetingDeed>;

/** What was said of an item, as it is now. */
export const MinutesView = z
  .object({
    version: z.int().describe('0: nothing yet'),
    body: z.string(),
    clash: z.boolean().describe('two changed the same words, and both paragraphs stand there'),
    by: z.string().nullable().describe('who wrote last'),
    at: Instant.nullable(),
    you: z.boolean().describe('that was the reader'),
  })
  .meta({ id: 'Minutes' });
export type MinutesView = z.infer<typeof MinutesView>;

/** A decision; or an action: who does what, by when. */
export const MeetingEntry = z
  .object({
    id: Id,
    kind: z.enum(['decision', 'action']),
    body: z.string(),
    owner: z.string().nullable().describe('of an action: who does it'),
    dueOn: LocalDate.nullable(),
    by: Author,
    promise: z
      .object({ id: Id, side: Side, state: CommitmentState, dueOn: LocalDate })
      .nullable()
      .describe('what came of it: a promise by one of the sides, with its last date'),
    need: NamedNeed.nullable().describe('or a need, of which each reader sees what they may'),
  })
  .meta({ id: 'MeetingEntry' });
export type MeetingEntry = z.infer<typeof MeetingEntry>;

/** A matter on the agenda: a topic, a goal of the business plan, or a need, of which each reader sees what they may. */
export const AgendaItem = z
  .object({
    id: Id,
    topic: z.string().nullable(),
    goal: Named.nullable().describe('instead of a topic'),
    need: NamedNeed.nullable().describe(
      'instead of a topic; an item about a need that the reader does not see is left out',
    ),
    by: Author,
    mayPromise: z.boolean().describe('the reader can make a promise of what is to be done'),
    moved: z.boolean().describe('it was not reached at an earlier meeting'),
    movedOn: z.boolean().describe('a later meeting takes it up'),
    treated: z.boolean(),
    minutes: MinutesView,
    entries: z.array(MeetingEntry),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItem = z.infer<typeof AgendaItem>;

/** Somebody who is invited, or who was there without a login of their own. */
export const MeetingPerson = z
  .object({
    id: Id,
    name: z.string(),
    unit: z.string(),
    side: Side,
    answer: MeetingAnswer.nullable(),
    present: z.boolean(),
    onBehalf: z.string().nullable().describe('for whom they were there'),
    you: z.boolean(),
  })
  .meta({ id: 'MeetingPerson' });
export type MeetingPerson = z.infer<typeof MeetingPerson>;

export const MeetingSummary = z
  .object({
    id: Id,
    space: Named,
    startsAt: Instant,
    minutes: z.int().describe('how long it lasts'),
    place: z.string(),
    cancelled: z.boolean(),
    items: z.int().describe('on the agenda, of those that the reader sees'),
    answer: MeetingAnswer.nullable(),
    invited: z.boolean().describe('the reader is'),
  })
  .meta({ id: 'MeetingSummary' });
export type MeetingSummary = z.infer<typeof MeetingSummary>;

/** How often a space means to meet, and how it stands with that. */
export const Rhythm = z
  .object({
    space: Named,
    themes: z.array(Theme).describe('what it talks about most'),
    months: z.int().nullable().describe('null: it has said nothing'),
    nextBy: LocalDate.nullable().describe('so many months after the last meeting'),
    breaks: z.boolean().describe('it will not have met by then unless somebody calls a meeting soon'),
  })
  .meta({ id: 'Rhythm' });
export type Rhythm = z.infer<typeof Rhythm>;

export const SetCadence = z
  .object({ months: z.int().min(1).max(12).nullable() })
  .strict()
  .meta({ id: 'SetCadence' });
export type SetCadence = z.infer<typeof SetCadence>;

export const SetSpaceThemes = z
  .object({ themes: z.array(Theme).max(5) })
  .strict()
  .meta({ id: 'SetSpaceThemes' });
export type SetSpaceThemes = z.infer<typeof SetSpaceThemes>;

export const MeetingList = z
  .object({
    coming: z.array(MeetingSummary).describe('the next first, until they end'),
    past: z.array(MeetingSummary).describe('the last first, at most 50'),
    rhythms: z.array(Rhythm).describe('of the spaces of the reader'),
    mayCall: z.boolean(),
  })
  .meta({ id: 'MeetingList' });
export type MeetingList = z.infer<typeof MeetingList>;

/** What comes with a meeting that was called in a series. */
const InSeries = z.object({
  place: z.int().describe('the first is 1'),
  of: z.int(),
  later: z.int().describe('so many after it are still called'),
});

export const MeetingView = z
  .object({
    id: Id,
    space: Named,
    startsAt: Instant,
    minutes: z.int(),
    place: z.string(),
    version: z.int().describe('of when and where; the SEQUENCE of its invitation and one'),
    calledBy: Author,
    series: InSeries.nullable().describe('null where it was called alone'),
    begun: z.boolean(),
    cancelled: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
    agenda: z.array(AgendaItem),
    people: z.array(MeetingPerson),
    written: z.int().describe('grows with whatever is written in the minutes'),
    readyAt: Instant.nullable().describe('since when the minutes wait for a yes of both sides'),
    approvals: z.array(Author.extend({ at: Instant })),
    abilities: z.array(MeetingAbility),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.infer<typeof MeetingView>;

/** What can be put on the agenda, and who can be invited. */
export const MeetingOptions = z
  .object({
    needs: z.array(NamedNeed).describe('open needs of the space'),
    unreached: z
      .array(AgendaItem.pick({ id: true, topic: true, goal: true, need: true }))
      .describe('what was not reached the last time'),
    promises: z
      .array(z.object({ id: Id, what: z.string(), dueOn: LocalDate, need: NamedNeed.nullable() }))
      .describe('what the sides owe each other here, by its date; of one on a need the need is put on the agenda'),
    actions: z
      .array(z.object({ id: Id, body: z.string(), owner: z.string() }))
      .describe('of the last meeting, that have become neither a promise nor a need'),
    goals: z.array(Named).describe('of the plans of the space'),
    people: z.array(Named).describe('of the own organisation, who are not invited'),
  })
  .meta({ id: 'MeetingOptions' });
export type MeetingOptions = z.infer<typeof MeetingOptions>;

const when = {
  startsAt: Instant,
  minutes: z.int().min(5).max(720),
  place: Line(1, 300).describe('a room, or the address of a video meeting'),
};
export const CallMeeting = z
  .object({ clientKey: ClientKey, spaceId: Id, ...when })
  .strict()
  .meta({ id: 'CallMeeting' });
export type CallMeeting = z.infer<typeof CallMeeting>;

/** From which date on (without one: from the last meeting that is called), and for how many months. */
export const SeriesQuery = z.object({ first: LocalDate.optional(), months: z.enum(['6', '12']) }).strict();
export type SeriesQuery = z.infer<typeof SeriesQuery>;

/** When a space would meet by its cadence, on the same weekday of the month; none where it has no cadence. */
export const SeriesDates = z
  .object({
    dates: z.array(
      z.object({
        date: LocalDate,
        insteadOf: LocalDate.nullable().describe(
          'the day by the cadence, where a municipality of the space is closed then',
        ),
      }),
    ),
  })
  .meta({ id: 'SeriesDates' });
export type SeriesDates = z.infer<typeof SeriesDates>;

export const CallSeries = z
  .object({
    clientKey: ClientKey,
    spaceId: Id,
    startsAt: z.array(Instant).min(1).max(12),
    minutes: when.minutes,
    place: when.place,
  })
  .strict()
  .meta({ id: 'CallSeries' });
export type CallSeries = z.infer<typeof CallSeries>;

export const ChangeMeeting = z
  .object({ ...when, expectedVersion: z.int() })
  .strict()
  .meta({ id: 'ChangeMeeting' });
export type ChangeMeeting = z.infer<typeof ChangeMeeting>;

export const CancelMeeting = z
  .object({ reason: Prose(500) })
  .strict()
  .meta({ id: 'CancelMeeting' });
export type CancelMeeting = z.infer<typeof CancelMeeting>;

/** A topic in words; a need of the space; a goal of its plans; or what an earlier meeting did not reach. */
export const AddItem = z
  .object({
    clientKey: ClientKey,
    what: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('topic'), topic: Line(1, 300) }).strict(),
      z.object({ kind: z.literal('need'), needId: Id }).strict(),
      z.object({ kind: z.literal('goal'), goalId: Id }).strict(),
      z.object({ kind: z.literal('unreached'), itemId: Id }).strict(),
    ]),
  })
  .strict()
  .meta({ id: 'AddItem' });
export type AddItem = z.infer<typeof AddItem>;

export const MoveItem = z
  .object({ direction: z.enum(['up', 'down']) })
  .strict()
  .meta({ id: 'MoveItem' });
export type MoveItem = z.infer<typeof MoveItem>;

export const TreatItem = z.object({ treated: z.boolean() }).strict().meta({ id: 'TreatItem' });
export type TreatItem = z.infer<typeof TreatItem>;

export const AnswerMeeting = z.object({ answer: MeetingAnswer }).strict().meta({ id: 'AnswerMeeting' });
export type AnswerMeeting = z.infer<typeof AnswerMeeting>;

export const InviteToMeeting = z.object({ membershipId: Id }).strict().meta({ id: 'InviteToMeeting' });
export type InviteToMeeting = z.infer<typeof InviteToMeeting>;

/** Whether somebody was there, and for whom; somebody without a login by their name. */
export const Attendance = z
  .object({
    who: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('invited'), personId: Id }).strict(),
      z.object({ kind: z.literal('guest'), name: Line(1, 200) }).strict(),
    ]),
    present: z.boolean(),
    onBehalf: Line(1, 200).nullable(),
  })
  .strict()
  .meta({ id: 'Attendance' });
export type Attendance = z.infer<typeof Attendance>;

/** On top of the version that the writer had before them; what others wrote meanwhile is merged with it. */
export const WriteMinutes = z
  .object({
    body: z
      .string()
      .max(20_000)
      .regex(/^[^\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]*$/u, 'contains control characters'),
    base: z.int().min(0).max(1_000_000),
  })
  .strict()
  .meta({ id: 'WriteMinutes' });
export type WriteMinutes = z.infer<typeof WriteMinutes>;

export const WrittenMinutes = MinutesView.pick({ version: true, body: true, clash: true });
export type WrittenMinutes = z.infer<typeof WrittenMinutes>;

export const AddEntry = z
  .object({
    clientKey: ClientKey,
    what: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('decision'), body: Prose(1000) }).strict(),
      z
        .object({ kind: z.literal('action'), body: Prose(1000), owner: Line(1, 200), dueOn: LocalDate.nullable() })
        .strict(),
    ]),
  })
  .strict()
  .meta({ id: 'AddEntry' });
export type AddEntry = z.infer<typeof AddEntry>;

export const ApproveMinutes = z.object({ expectedWritten: z.int() }).strict().meta({ id: 'ApproveMinutes' });
export type ApproveMinutes = z.infer<typeof ApproveMinutes>;
