import { z } from 'zod';
import { ClockBudget, ClockKind, RoundTheClock } from './clock.js';
import { Id, Instant, Named } from './common.js';
import { NeedKind, NeedSummary, Theme, Urgency } from './need.js';

/** The promises that a policy makes; a promise that a person makes (`commitment`) sets its own date. */
export const PromisedClock = z.enum([
  'first_response',
  'next_update',
  'resolution',
  'business_reply',
  'hand_over',
  'acceptance',
  'consultation',
  'status',
]);
export type PromisedClock = z.infer<typeof PromisedClock>;

/** Hours, working days, or no promise at all. */
export const Promised = z.discriminatedUnion('unit', [
  z
    .object({ unit: z.literal('hours'), amount: z.number().positive().max(2_000), roundTheClock: RoundTheClock })
    .strict(),
  z.object({ unit: z.literal('days'), amount: z.int().min(1).max(400) }).strict(),
  z.object({ unit: z.literal('none') }).strict(),
]);
export type Promised = z.infer<typeof Promised>;

const runsAtNight = (promised: Promised): boolean => promised.unit === 'hours' && promised.roundTheClock === true;
const InOfficeHours = Promised.refine((promised) => !runsAtNight(promised), 'only opportunities run round the clock');
const ByUrgency = z.object({ normal: InOfficeHours, urgent: InOfficeHours }).strict();

/** Where other promises hold: every condition that is given must fit. */
export const PolicyException = z
  .object({
    spaceId: Id.nullable(),
    kind: NeedKind.nullable().default(null),
    theme: Theme.nullable(),
    urgency: Urgency.nullable(),
    clock: PromisedClock,
    promised: Promised,
  })
  .strict()
  .refine((e) => e.spaceId !== null || e.kind !== null || e.theme !== null, 'give a space, a kind or a theme')
  .refine((e) => e.kind === 'opportunity' || !runsAtNight(e.promised), {
    message: 'only opportunities run round the clock',
    path: ['promised', 'roundTheClock'],
  });
export type PolicyException = z.infer<typeof PolicyException>;

export const Policy = z
  .object({
    promises: z
      .object({
        first_response: ByUrgency,
        next_update: ByUrgency,
        resolution: ByUrgency,
        business_reply: ByUrgency,
        hand_over: ByUrgency,
        acceptance: ByUrgency,
        consultation: ByUrgency,
        status: ByUrgency,
      })
      .strict(),
    exceptions: z.array(PolicyException).max(100),
  })
  .strict()
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;

export const PolicyView = z
  .object({ version: z.int(), since: Instant, policy: Policy, spaces: z.array(Named) })
  .meta({ id: 'PolicyView' });
export type PolicyView = z.infer<typeof PolicyView>;

export const ChangePolicy = z
  .object({ policy: Policy, expectedVersion: z.int().describe('the version that was looked at') })
  .strict()
  .meta({ id: 'ChangePolicy' });
export type ChangePolicy = z.infer<typeof ChangePolicy>;

/** What a change would do to the clocks that run now; what has stopped is never touched. */
export const ChangePreview = z
  .object({
    running: z.int().describe('clocks that run now'),
    changes: z.array(
      z.object({
        need: NeedSummary.pick({ id: true, number: true, title: true })
          .nullable()
          .describe('null where it was promised on no need of ours'),
        promise: z
          .object({ id: Id, what: z.string(), space: z.string() })
          .nullable()
          .describe('promised on no need; without its words for those who do not read them'),
        owed: z.object({ id: Id, to: z.string() }).nullable().describe('our part in the answer of this neighbour'),
        clock: ClockKind,
        paused: z.boolean().describe('stands still now: it is not over its time, and moves on when it runs again'),
        before: z.object({ budget: ClockBudget, dueAt: Instant.nullable() }),
        after: z.object({ budget: ClockBudget, dueAt: Instant.nullable() }),
      }),
    ),
    overdueBefore: z.int(),
    overdueAfter: z.int(),
  })
  .meta({ id: 'ChangePreview' });
export type ChangePreview = z.infer<typeof ChangePreview>;
