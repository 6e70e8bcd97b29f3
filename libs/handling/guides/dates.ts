import type { AskGuideDates, GuideDate, GuideId } from '@vertskap/contract';
import { budgetBy, compile, currentRules, explainStatutory, ruleOf, workingTimeOf } from '@vertskap/clocks';
import { winterPauseOf } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, type Tx } from '@vertskap/platform';
import { isNear } from './guide.rules.js';
import { municipalitiesOf } from './municipalities.js';
import { nationalGuide } from './national.js';

/**
 * What each deadline that the municipality owes in a procedure would be, if a complete application is received on that day: with its
 * local winter pause, and without suspensions, which nobody knows yet. Throws `not_found` as `guidesOf`, `invalid_input` for a far day.
 */
export async function guideDates(
  tx: Tx,
  now: Date,
  actor: Actor,
  guide: GuideId,
  { municipality, received }: AskGuideDates,
): Promise<GuideDate[]> {
  if (!(await municipalitiesOf(tx, actor)).some(({ id }) => id === municipality)) throw notFound();
  if (!isNear(received, now)) {
    const message = 'That is more than ten years away.';
    throw new Refusal('invalid_input', message, [{ path: 'query.received', code: 'unfit', message }]);
  }
  const rules = nationalGuide(guide).rules.flatMap((id) => {
    const rule = ruleOf(id);
    return rule?.owedBy === 'municipality' ? [rule] : [];
  });
  const local = rules.find(({ localPause }) => localPause);
  const pause = local && (await winterPauseOf(tx, municipality, local.id));
  const cal = compile((await workingTimeOf(tx, municipality, now)).calendar);
  return rules.map((rule) => {
    const budget = budgetBy(rule, currentRules.version, received, pause ? [pause] : []);
    const { steps, lastDay, lastDayIsWorkday } = explainStatutory(cal, budget, [], now);
    const pausedDays = steps.reduce((n, { why, days }) => n + (why === 'winter_pause' ? (days ?? 0) : 0), 0);
    return { rule: rule.id, lastDay, lastDayIsWorkday, pausedDays, winterPause: budget.winterPause?.basis ?? null };
  });
}
