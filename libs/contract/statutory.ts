import { z } from 'zod';
import { Instant, LocalDate, MonthDay, Prose } from './common.js';

export const Wording = z.object({ nb: z.string(), nn: z.string(), en: z.string() });
export type Wording = z.infer<typeof Wording>;

/** How long a statutory deadline is. Weeks, days and months are calendar time; `none` is a rule without a number. */
export const StatutoryPeriod = z.discriminatedUnion('unit', [
  z.object({ unit: z.enum(['weeks', 'days', 'months', 'working_days']), amount: z.int().positive() }),
  z.object({ unit: z.literal('none') }),
]);
export type StatutoryPeriod = z.infer<typeof StatutoryPeriod>;

/** How sure we are of the number: read in the law itself, in what somebody else says of it, or remembered. */
export const Certainty = z.enum(['source', 'secondary', 'memory']);
export type Certainty = z.infer<typeof Certainty>;

const Checked = {
  certainty: Certainty,
  source: z.url().nullable(),
  checkedOn: LocalDate,
};

/** A deadline that the law sets. */
export const StatutoryRule = z
  .object({
    id: z.string(),
    name: Wording,
    period: StatutoryPeriod,
    paragraph: z.string().describe('the legal basis'),
    owedBy: z.enum(['municipality', 'party', 'appeal_body']).describe('only those of the municipality become clocks'),
    runsFrom: Wording.nullable(),
    onBreach: Wording.nullable(),
    suspends: Wording.nullable().describe('when it stands still; null: no ground for that is known'),
    localPause: z.boolean().describe('a local regulation may make it stand still in winter'),
    note: Wording.nullable(),
    completeApplication: z.array(Wording).describe('what a complete application holds; empty where we do not know'),
    ...Checked,
  })
  .meta({ id: 'StatutoryRule' });
export type StatutoryRule = z.infer<typeof StatutoryRule>;

/** A rule of how deadlines are reckoned. */
export const ReckoningRule = z.object({ id: z.string(), text: Wording, paragraph: z.string(), ...Checked });
export type ReckoningRule = z.infer<typeof ReckoningRule>;

export const StatutoryRules = z
  .object({
    version: z.int().describe('paragraphs and numbers change; a clock keeps the version it was started by'),
    since: LocalDate,
    rules: z.array(StatutoryRule),
    reckoning: z.array(ReckoningRule),
  })
  .meta({ id: 'StatutoryRules' });
export type StatutoryRules = z.infer<typeof StatutoryRules>;

/** Days of each year on which a deadline stands still by a local regulation: MM-DD, both included, may pass New Year. */
export const YearlyPause = z
  .object({ from: MonthDay, to: MonthDay, basis: Prose(200).describe('the name of the local regulation') })
  .strict();
export type YearlyPause = z.infer<typeof YearlyPause>;

export const WinterPause = YearlyPause.extend({ rule: z.string().max(50) }).strict();
export type WinterPause = z.infer<typeof WinterPause>;

export const WinterPausesView = z
  .object({
    pauses: z.array(
      WinterPause.extend({ since: Instant, changedBy: z.string().describe('the name of who entered it') }),
    ),
  })
  .meta({ id: 'WinterPauses' });
export type WinterPausesView = z.infer<typeof WinterPausesView>;

/** All of them; what is not named any more ends. At most one for each rule. */
export const SetWinterPauses = z
  .object({ pauses: z.array(WinterPause).max(20) })
  .strict()
  .meta({ id: 'SetWinterPauses' });
export type SetWinterPauses = z.infer<typeof SetWinterPauses>;

/**
 * What a statutory clock is reckoned by, as it was when the clock was started: it says all that its due date follows from
 * but the suspensions, and the calendar where working days count.
 */
export const StatutoryBudget = z.object({
  unit: z.literal('statutory'),
  rule: z.string(),
  rulesVersion: z.int(),
  paragraph: z.string(),
  period: StatutoryPeriod,
  receivedOn: LocalDate.describe('the day the complete application was received'),
  maySuspend: z.boolean(),
  winterPause: YearlyPause.nullable(),
});
export type StatutoryBudget = z.infer<typeof StatutoryBudget>;
