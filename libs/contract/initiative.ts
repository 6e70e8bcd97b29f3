import { z } from 'zod';
import { ClientKey, Id, Instant, Language, Line, LocalDate, Named, Prose } from './common.js';
import { NamedNeed } from './named-need.js';
import { Theme } from './need.js';

const ofThemes = Theme.extract([
  'town_centre',
  'knowledge_industries',
  'tourism',
  'land',
  'harbour',
  'transport',
  'energy',
  'environment',
  'housing',
  'procurement',
]).options;
/** What it is about: the themes of needs where they fit, with recruitment and skills as one; and what no need is about. */
export const InitiativeKind = z.enum(['recruitment_skills', ...ofThemes, 'startups', 'other']);
export type InitiativeKind = z.infer<typeof InitiativeKind>;

/** What is promised: hours of work, whole kroner, or people who take part. */
export const PledgeUnit = z.enum(['hours', 'money', 'people']);
export type PledgeUnit = z.infer<typeof PledgeUnit>;

/** `promised`: its day has not passed. `withdrawn`: what was delivered until then still counts. */
export const PledgeState = z.enum(['promised', 'late', 'delivered', 'withdrawn']);
export type PledgeState = z.infer<typeof PledgeState>;

/** Who pledges; `partner`: somebody without a login, whose pledge is written down by whoever runs the initiative. */
export const PledgerKind = z.enum(['municipality', 'sector', 'association', 'company', 'partner']);
export type PledgerKind = z.infer<typeof PledgerKind>;
/** `id`: of the organisation, or of the partner of the initiative. */
export const Pledger = z.object({ kind: PledgerKind, id: Id, name: z.string() });
export type Pledger = z.infer<typeof Pledger>;

/** Whether what an initiative was for was reached when it ended. */
export const InitiativeReached = z.enum(['reached', 'partly', 'missed']);
export type InitiativeReached = z.infer<typeof InitiativeReached>;

/** `change`: also who takes part, the milestones and the needs. `conclude`: end it, and say what came of it. */
export const InitiativeAbility = z.enum(['change', 'conclude', 'pledge']);
export type InitiativeAbility = z.infer<typeof InitiativeAbility>;

/** What is told of an initiative to those whom it concerns. */
export const InitiativeNotice = z.enum([
  'started',
  'called',
  'pledged',
  'pledge_moved',
  'pledge_withdrawn',
  'pledges_due',
  'pledges_late',
  'pledges_overdue',
  'milestones_late',
  'ended',
]);
export type InitiativeNotice = z.infer<typeof InitiativeNotice>;

/** What is pledged and delivered in one unit; of what was withdrawn only what was delivered counts. */
export const PledgeSum = z.object({
  unit: PledgeUnit,
  pledged: z.int(),
  delivered: z.int(),
  late: z.int().describe('so many pledges are late'),
});
export type PledgeSum = z.infer<typeof PledgeSum>;

const words = {
  kind: InitiativeKind,
  title: Line(1, 200),
  aim: Prose(4_000).describe('what it is to bring about'),
  language: Language,
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  calls: z.boolean().describe('the members of the associations in the space are asked to take part'),
};

export const InitiativeSummary = z
  .object({
    id: Id,
    kind: InitiativeKind,
    title: z.string(),
    language: Language,
    space: Named,
    by: z.string().describe('the organisation that started it and runs it'),
    from: LocalDate.nullable(),
    to: LocalDate.nullable(),
    calls: z.boolean(),
    ended: z.boolean(),
    partners: z.int(),
    sums: z.array(PledgeSum),
    next: z
      .object({ what: z.string(), dueOn: LocalDate, late: z.boolean() })
      .nullable()
      .describe('the first milestone that is not reached'),
  })
  .meta({ id: 'InitiativeSummary' });
export type InitiativeSummary = z.infer<typeof InitiativeSummary>;

/** An initiative as it is named beside what it is about. */
export const InitiativeBeside = InitiativeSummary.pick({ id: true, title: true, language: true, by: true });
export type InitiativeBeside = z.infer<typeof InitiativeBeside>;

/** A space with the municipalities whose plans an initiative there can serve. */
export const InitiativeSpace = Named.extend({ municipalities: z.array(Named) });
export type InitiativeSpace = z.infer<typeof InitiativeSpace>;

export const InitiativeList = z
  .object({
    initiatives: z.array(InitiativeSummary).describe('those that run first, the newest of them first'),
    nextCursor: z.string().nullable(),
    spaces: z.array(InitiativeSpace).describe('where the reader may start one'),
  })
  .meta({ id: 'InitiativeList' });
export type InitiativeList = z.infer<typeof InitiativeList>;

export const AskInitiatives = z
  .object({
    q: Line(2, 100).optional().describe('a part of its title, its aim or what came of it'),
    kind: InitiativeKind.optional(),
    state: z.enum(['open', 'ended']).optional(),
    goal: Id.optional(),
    municipality: Id.optional().describe('in the spaces of this one'),
    from: LocalDate.optional().describe('they ran on this day, or later'),
    to: LocalDate.optional().describe('they ran on this day, or earlier'),
    reached: z
      .enum([...InitiativeReached.options, 'untold'])
      .optional()
      .describe('they have ended'),
    unit: PledgeUnit.optional().describe('something measured in this is pledged to them'),
    late: z.literal('true').optional().describe('a pledge to them was not delivered by its day'),
    cursor: z.string().max(200).optional(),
  })
  .strict();
export type AskInitiatives = z.infer<typeof AskInitiatives>;

export const InitiativePartner = z.object({
  id: Id,
  kind: z.enum(['municipality', 'association', 'company', 'other']),
  name: z.string(),
});
export type InitiativePartner = z.infer<typeof InitiativePartner>;

/** The day of a pledge was moved before it had passed. */
export const PledgeMove = z.object({ from: LocalDate, to: LocalDate, reason: z.string(), by: z.string(), at: Instant });
export type PledgeMove = z.infer<typeof PledgeMove>;

export const PledgeView = z
  .object({
    id: Id,
    by: z.object({ kind: PledgerKind, name: z.string() }),
    unit: PledgeUnit,
    amount: z.int(),
    what: z.string(),
    dueOn: LocalDate,
    delivered: z.int().describe('until now'),
    deliveredOn: LocalDate.nullable().describe('the last day that something was delivered'),
    moves: z.array(PledgeMove).describe('the first of them first'),
    withdrawn: z.object({ reason: z.string(), by: z.string(), at: Instant }).nullable(),
    state: PledgeState,
    author: z.string().describe('who wrote it down'),
    version: z.int(),
    mayDeliver: z.boolean(),
    mayMove: z.boolean(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Pledge' });
export type PledgeView = z.infer<typeof PledgeView>;

export const MilestoneView = z
  .object({
    id: Id,
    what: z.string(),
    dueOn: LocalDate,
    done: z.object({ on: LocalDate, by: z.string() }).nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'Milestone' });
export type MilestoneView = z.infer<typeof MilestoneView>;

/** What several put into a thing together: aim, who takes part, what they pledge, how far it has come, and what came of it. */
export const InitiativeView = z
  .object({
    id: Id,
    ...words,
    space: InitiativeSpace,
    by: z.string().describe('the organisation that started it and runs it'),
    startedBy: z.string(),
    startedAt: Instant,
    version: z.int().describe('of its words and of what came of it'),
    ended: z
      .object({
        at: Instant,
        by: z.string(),
        outcome: z.string(),
        reached: InitiativeReached.nullable().describe('null: ended before anybody was asked'),
      })
      .nullable(),
    goals: z.array(Named).describe('of the business plans, which it serves'),
    partners: z.array(InitiativePartner),
    sums: z.array(PledgeSum),
    pledges: z.array(PledgeView).describe('by the day they are promised for'),
    milestones: z.array(MilestoneView).describe('by their day'),
    needs: z.array(NamedNeed).describe('of those the reader sees'),
    abilities: z.array(InitiativeAbility),
  })
  .meta({ id: 'Initiative' });
export type InitiativeView = z.infer<typeof InitiativeView>;

/** For whom the reader may pledge; and for whoever runs it, who and which needs could be added. */
export const InitiativeOptions = z
  .object({
    pledgers: z.array(Pledger),
    partners: z.array(InitiativePartner),
    needs: z.array(NamedNeed),
  })
  .meta({ id: 'InitiativeOptions' });
export type InitiativeOptions = z.infer<typeof InitiativeOptions>;

const inOrder = { message: 'it ends before it begins', path: ['to'] };
const begins = ({ from, to }: { from: string | null; to: string | null }): boolean =>
  from === null || to === null || from <= to;
const written = { ...words, goalIds: z.array(Id).max(10) };

export const StartInitiative = z
  .object({ ...written, clientKey: ClientKey, spaceId: Id })
  .strict()
  .refine(begins, inOrder)
  .meta({ id: 'StartInitiative' });
export type StartInitiative = z.infer<typeof StartInitiative>;

export const ChangeInitiative = z
  .object({ ...written, expectedVersion: z.int().min(1) })
  .strict()
  .refine(begins, inOrder)
  .meta({ id: 'ChangeInitiative' });
export type ChangeInitiative = z.infer<typeof ChangeInitiative>;

export const ConcludeInitiative = z
  .object({ outcome: Prose(4_000), reached: InitiativeReached, expectedVersion: z.int().min(1) })
  .strict()
  .meta({ id: 'ConcludeInitiative' });
export type ConcludeInitiative = z.infer<typeof ConcludeInitiative>;

export const AddPartner = z
  .object({
    who: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['municipality', 'association', 'company']), id: Id }).strict(),
      z.object({ kind: z.literal('other'), name: Line(1, 200) }).strict(),
    ]),
  })
  .strict()
  .meta({ id: 'AddPartner' });
export type AddPartner = z.infer<typeof AddPartner>;

export const AddMilestone = z
  .object({ clientKey: ClientKey, what: Line(1, 300), dueOn: LocalDate })
  .strict()
  .meta({ id: 'AddMilestone' });
export type AddMilestone = z.infer<typeof AddMilestone>;

export const ReachMilestone = z
  .object({ on: LocalDate.nullable().describe('null: it is not reached after all') })
  .strict()
  .meta({ id: 'ReachMilestone' });
export type ReachMilestone = z.infer<typeof ReachMilestone>;

/** More than any of them is; money in whole kroner. */
const MOST_PLEDGED = 1_000_000_000;

export const MakePledge = z
  .object({
    clientKey: ClientKey,
    by: Pledger.omit({ name: true }).strict(),
    unit: PledgeUnit,
    amount: z.int().min(1).max(MOST_PLEDGED),
    what: Line(1, 500),
    dueOn: LocalDate,
  })
  .strict()
  .meta({ id: 'MakePledge' });
export type MakePledge = z.infer<typeof MakePledge>;

export const DeliverPledge = z
  .object({
    delivered: z.int().min(0).max(MOST_PLEDGED).describe('of all of it, until now'),
    on: LocalDate,
    expectedVersion: z.int().min(1),
  })
  .strict()
  .meta({ id: 'DeliverPledge' });
export type DeliverPledge = z.infer<typeof DeliverPledge>;

export const PostponePledge = z
  .object({ dueOn: LocalDate, reason: Prose(500), expectedVersion: z.int().min(1) })
  .strict()
  .meta({ id: 'PostponePledge' });
export type PostponePledge = z.infer<typeof PostponePledge>;

export const WithdrawPledge = z
  .object({ reason: Prose(500) })
  .strict()
  .meta({ id: 'WithdrawPledge' });
export type WithdrawPledge = z.infer<typeof WithdrawPledge>;

/** How an initiative stands, without words: on its events, so that the log alone gives the figures. */
export const InitiativeStands = z.object({
  spaceId: Id,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  reached: InitiativeReached.nullable(),
});
export type InitiativeStands = z.infer<typeof InitiativeStands>;

/** The same of a pledge; `moves`: how often its day was moved. */
export const PledgeStands = z.object({
  id: Id,
  unit: PledgeUnit,
  amount: z.int(),
  dueOn: LocalDate,
  delivered: z.int(),
  withdrawnAt: Instant.nullable(),
  moves: z.int(),
});
export type PledgeStands = z.infer<typeof PledgeStands>;
