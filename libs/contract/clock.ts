import { z } from 'zod';
import { Id, Instant, LocalDate } from './common.js';
import { Side } from './people.js';
import { ReckoningRule, StatutoryBudget, StatutoryRule } from './statutory.js';

export const ClockKind = z.enum([
  'first_response',
  'next_update',
  'resolution',
  'business_reply',
  'commitment',
  'statutory',
  'hand_over',
  'acceptance',
  'consultation',
  'status',
  'confirmation',
]);
export type ClockKind = z.infer<typeof ClockKind>;

/** Said of hours that run day and night, every day; without it they are hours in which the office is open. */
export const RoundTheClock = z.literal(true).optional().describe('24 hours of 7 days; else working hours');

/** `days` ends at the close of the last working day, `hours` to the second, `date` at the close of a promised date. */
export const Budget = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), amount: z.number().positive(), roundTheClock: RoundTheClock }),
  z.object({ unit: z.literal('days'), amount: z.int().positive() }),
  z.object({ unit: z.literal('date'), date: LocalDate }),
  z.object({ unit: z.literal('none') }),
]);
export type Budget = z.infer<typeof Budget>;

/** Working time that somebody promised, or the time that a paragraph gives. */
export const ClockBudget = z.discriminatedUnion('unit', [...Budget.options, StatutoryBudget]);
export type ClockBudget = z.infer<typeof ClockBudget>;

/** `cancelled`: the need was withdrawn; counted in no figure. `moved`: a promise that was renewed before it was due. */
export const Verdict = z.enum(['met', 'late', 'moved', 'cancelled']);
export type Verdict = z.infer<typeof Verdict>;

export const PauseReason = z.enum(['with_business', 'with_external', 'with_council', 'answered', 'suspended']);
export type PauseReason = z.infer<typeof PauseReason>;

export const PauseView = z.object({
  from: Instant,
  to: Instant.nullable(),
  reason: PauseReason,
  waitingFor: z.string(),
  wakeAt: Instant.nullable().describe(
    'when those who had the ball last are reminded that they wait; null where nobody was waited for',
  ),
});
export type PauseView = z.infer<typeof PauseView>;

export const ClockView = z
  .object({
    id: Id,
    kind: ClockKind,
    cycle: z.int().describe('1, and one more for each time the need was reopened or the ball came back'),
    side: Side.describe('who owes it'),
    budget: ClockBudget,
    startedAt: Instant,
    dueAt: Instant.nullable().describe(
      'null where there is no promise; while paused, what it was when the pause began; of a statutory deadline the midnight that ends its last day',
    ),
    stoppedAt: Instant.nullable(),
    verdict: Verdict.nullable(),
    creditedTo: Id.nullable().describe('the sector whose person stopped it'),
    grossSeconds: z.int().nullable().describe('working seconds from start to stop; null while it runs'),
    netSeconds: z.int().nullable().describe('those of them outside the pauses'),
    pauses: z.array(PauseView),
  })
  .meta({ id: 'Clock' });
export type ClockView = z.infer<typeof ClockView>;

const Names = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

/** One run of equal days or one interval in the arithmetic of a due date. */
export const ExplanationStep = z.object({
  kind: z.enum(['event_day', 'counted', 'skipped', 'paused']),
  from: z.string().describe('a date, or an instant where part of a day counts'),
  to: z.string(),
  workdays: z.int().nullable(),
  seconds: z.int().nullable(),
  days: z.int().optional().describe('calendar days, of a statutory deadline'),
  why: z.enum(['weekend', 'holiday', 'half_day', 'closed_day', 'pause', 'suspended', 'winter_pause']).nullable(),
  name: Names.nullable().describe('of the holiday, the closed day or the local regulation, or who is waited for'),
});
export type ExplanationStep = z.infer<typeof ExplanationStep>;

export const ClockExplanation = z
  .object({
    clock: ClockView,
    policy: z.object({
      version: z.int(),
      since: Instant,
      exception: z
        .object({
          space: z.string().nullable(),
          kind: z.string().nullable(),
          theme: z.string().nullable(),
          urgency: z.string().nullable(),
        })
        .nullable()
        .describe('the exception that set the budget; null for the ordinary promise'),
    }),
    calendar: z.object({ version: z.int(), timeZone: z.string() }),
    steps: z.array(ExplanationStep),
    grossSeconds: z
      .int()
      .describe(
        'what the business lived through until it stopped or now, in the time of the budget: working seconds, or all',
      ),
    netSeconds: z.int().describe('gross less the pauses: what the one who owes it answers for'),
    statutory: z
      .object({
        rule: StatutoryRule,
        lastDay: LocalDate.nullable().describe('ends at 24:00; null where the rule has no number'),
        lastDayIsWorkday: z.boolean().nullable().describe('false: a day off, and the deadline is not moved for it'),
        reckoning: z.array(ReckoningRule),
      })
      .nullable()
      .describe('the paragraph behind a statutory clock, as of the version it was started by'),
  })
  .meta({ id: 'ClockExplanation' });
export type ClockExplanation = z.infer<typeof ClockExplanation>;
