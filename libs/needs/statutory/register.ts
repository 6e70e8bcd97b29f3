import type { Receipt, RegisterStatutory } from '@vertskap/contract';
import { budgetBy, currentRules, ruleOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { lockNeed } from '../needs.js';
import { performDeed } from '../perform-deed.js';
import { winterPauseOf } from './winter-pauses.js';

/**
 * Starts the clock of a statutory deadline of the municipality. The local pause is read under the need's lock, so that a
 * change of it either is seen here or sees this clock. Throws `invalid_input` for a rule that is not the municipality's.
 */
export async function registerStatutory(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  command: RegisterStatutory,
): Promise<Receipt> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  const rule = ruleOf(command.rule);
  if (rule?.owedBy !== 'municipality') {
    const message = 'There is no such deadline for a municipality.';
    throw new Refusal('invalid_input', message, [{ path: 'body.rule', code: 'unknown', message }]);
  }
  const need = await row<{ municipalityId: string }>(
    tx,
    sql`select municipality_id as "municipalityId" from need where id = ${needId}`,
  );
  const pause = need && (await winterPauseOf(tx, need.municipalityId, rule.id));
  const budget = budgetBy(rule, currentRules.version, command.receivedOn, pause ? [pause] : []);
  return performDeed(tx, now, actor, needId, command, { deed: 'register_statutory', budget });
}
