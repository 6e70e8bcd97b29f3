import { z } from 'zod';
import { ClientKey, Id, Instant, Language, Line, Named, Prose } from './common.js';
import { Author } from './people.js';
import { Topic } from './topic.js';

/** What a chance is about, as far as it decides who is asked and what is looked into. */
export const OpportunitySubject = z.enum(['land', 'power', 'water', 'zoning', 'workforce', 'housing']);
export type OpportunitySubject = z.infer<typeof OpportunitySubject>;
const Subjects = z.array(OpportunitySubject).max(OpportunitySubject.options.length);

const people = z.array(Id).min(1).max(5);
const subjects = Subjects.describe('only for opportunities about one of these; none: for all of them');
/** A place in the team: the first who can is asked, the others are deputies in this order. */
export const Seat = z.discriminatedUnion('of', [
  z.object({ of: z.literal('sector'), sectorId: Id, subjects, people: people.describe('memberships') }).strict(),
  z.object({ of: z.literal('neighbours'), subjects, people: people.describe('lendings') }).strict(),
]);
export type Seat = z.infer<typeof Seat>;

export const ReadyTeam = z.object({
  seats: z.array(Seat).max(20),
  phone: Line(3, 30).nullable().describe('where people of neighbours call back, since they do not read the need'),
});
export type ReadyTeam = z.infer<typeof ReadyTeam>;

const noPhone = { message: 'neighbours need a number to call', path: ['phone'] };
export const ChangeReadyTeam = ReadyTeam.extend({ expectedVersion: z.int().min(0) })
  .strict()
  .refine((team) => team.phone !== null || team.seats.every(({ of }) => of === 'sector'), noPhone)
  .meta({ id: 'ChangeReadyTeam' });
export type ChangeReadyTeam = z.infer<typeof ChangeReadyTeam>;

const Somebody = z.object({ id: Id, name: z.string(), unit: z.string() });
/** Somebody of a neighbour: the id is the lending's. */
const Lent = Somebody.extend({ topic: Topic });

export const ReadyTeamView = z
  .object({
    version: z.int().describe('0: nobody has put a team together'),
    seats: z.array(
      z.object({
        of: z.enum(['sector', 'neighbours']),
        sector: Named.nullable(),
        subjects: Subjects,
        people: z.array(Somebody.extend({ there: z.boolean().describe('works there, or is lent, still') })),
      }),
    ),
    phone: z.string().nullable(),
    changed: z.object({ at: Instant, by: z.string() }).nullable(),
    options: z
      .object({ sectors: z.array(Named.extend({ people: z.array(Somebody) })), lent: z.array(Lent) })
      .nullable()
      .describe('whom to choose among, for those who put the team together'),
  })
  .meta({ id: 'ReadyTeam' });
export type ReadyTeamView = z.infer<typeof ReadyTeamView>;

/** Somebody was asked to say that they have seen it and are on it. */
const Call = z.object({
  id: Id,
  askedAt: Instant,
  answerBy: Instant.describe('within the hour: of opening hours, or round the clock where the promise is'),
  confirmedAt: Instant.nullable(),
});

/** As much of a call as tells of it: no names. */
export const CallTold = Call.extend({
  lapsedAt: Instant.nullable(),
  calledOffAt: Instant.optional().describe('where it was no opportunity after all'),
});
export type CallTold = z.infer<typeof CallTold>;

export const TeamCallView = Call.extend({
  seat: z.int(),
  place: z.int().describe('0 was asked first; the others are deputies'),
  name: z.string(),
  unit: z.string().describe('the sector, or the neighbour'),
  lent: z.boolean(),
  lapsedAt: Instant.nullable().describe('when the hour was over and the next was asked'),
  calledOffAt: Instant.nullable().describe(
    'when it was no opportunity after all; made one again, the team is asked anew',
  ),
  mine: z.boolean(),
}).meta({ id: 'TeamCall' });
export type TeamCallView = z.infer<typeof TeamCallView>;

export const MyTeamCalls = z
  .object({
    calls: z.array(
      Call.extend({
        municipality: Named,
        need: z
          .object({ id: Id, number: z.string(), title: z.string() })
          .nullable()
          .describe('null for whom a neighbour asks'),
        phone: z.string().nullable().describe('to call, where there is nothing to read'),
      }),
    ),
  })
  .meta({ id: 'MyTeamCalls' });
export type MyTeamCalls = z.infer<typeof MyTeamCalls>;

export const ConfirmCall = z.object({ clientKey: ClientKey }).strict().meta({ id: 'ConfirmCall' });
export type ConfirmCall = z.infer<typeof ConfirmCall>;

const ItemId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const Text = Line(1, 200);
export const ChecklistItem = z
  .object({
    id: ItemId,
    subject: OpportunitySubject,
    texts: z.object({ nb: Text, nn: Text.nullable(), en: Text.nullable() }).strict(),
  })
  .strict();
export type ChecklistItem = z.infer<typeof ChecklistItem>;

const Items = z.array(ChecklistItem).max(100);
const twice = { message: 'an item stands there twice', path: ['items'] };
export const ChangeChecklist = z
  .object({ items: Items, expectedVersion: z.int().min(0) })
  .strict()
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, twice)
  .meta({ id: 'ChangeChecklist' });
export type ChangeChecklist = z.infer<typeof ChangeChecklist>;

export const ChecklistView = z
  .object({
    version: z.int().describe('0: our own proposal'),
    items: Items,
    changed: z.object({ at: Instant, by: z.string() }).nullable(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Checklist' });
export type ChecklistView = z.infer<typeof ChecklistView>;

export const CheckState = z.enum(['open', 'done', 'not_relevant']);
export type CheckState = z.infer<typeof CheckState>;
export const NOTE_MAX = 300;

export const CheckView = ChecklistItem.extend({
  state: CheckState,
  note: z.string().nullable(),
  by: Author.nullable(),
  at: Instant.nullable(),
  version: z.int().describe('0: nobody has touched it'),
}).meta({ id: 'Check' });
export type CheckView = z.infer<typeof CheckView>;

export const CheckItem = z
  .object({
    clientKey: ClientKey,
    item: ItemId,
    state: CheckState,
    note: Prose(NOTE_MAX).nullable(),
    expectedVersion: z.int().min(0),
  })
  .strict()
  .meta({ id: 'CheckItem' });
export type CheckItem = z.infer<typeof CheckItem>;

export const ChooseSubjects = z
  .object({ clientKey: ClientKey, subjects: Subjects })
  .strict()
  .meta({ id: 'ChooseSubjects' });
export type ChooseSubjects = z.infer<typeof ChooseSubjects>;

/** What the house knows of an opportunity and business does not: who was asked and is on it, and what has been looked into. */
export const OpportunityView = z
  .object({
    subjects: Subjects,
    guessed: z.boolean().describe('by the words of the need; nobody has said'),
    calls: z
      .array(TeamCallView)
      .describe('by seat, in the order in which they were asked; those that were called off last'),
    checklist: z.array(CheckView).describe('of its subjects'),
    mayWork: z.boolean(),
  })
  .meta({ id: 'Opportunity' });
export type OpportunityView = z.infer<typeof OpportunityView>;

/** `elsewhere`: they chose another place. `no`: it came to nothing. */
export const OpportunityResult = z.enum(['established', 'elsewhere', 'postponed', 'no']);
export type OpportunityResult = z.infer<typeof OpportunityResult>;

const said = {
  result: OpportunityResult,
  jobs: z.int().min(0).max(100_000).nullable(),
  kroner: z.int().min(0).max(1_000_000_000_000).nullable().describe('invested, in NOK'),
  sentence: Prose(500).nullable(),
  language: Language.describe('of the sentence'),
};
/** What one side said came of an opportunity; the last word of each side is what it says. */
export const ResultView = z.object({ id: Id, ...said, by: Author, at: Instant }).meta({ id: 'OpportunityResult' });
export type ResultView = z.infer<typeof ResultView>;

export const TellResult = z
  .object({ clientKey: ClientKey, expectedVersion: z.int().min(1).optional(), ...said })
  .strict()
  .meta({ id: 'TellResult' });
export type TellResult = z.infer<typeof TellResult>;
