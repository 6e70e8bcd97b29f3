import type { ClockExplanation, ClockView } from '@vertskap/contract';
import {
  type Clock,
  explainClock as explainBy,
  promiseFor,
  rulesOf,
  type StoredClock,
  storedClock,
  toClock,
  type WorkingTime,
  workingTimeAt,
} from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, sql, type Tx } from '@vertskap/platform';
import { mayReadNotes, maySeeStatus, type Need } from './need.rules.js';
import { loadSituation } from './needs.js';
import { visibleTo } from './visible.js';

/** Why this date: the arithmetic of one clock of a need that this actor may see, by the calendar it was stamped with. */
export async function explainClock(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  clockId: ClockView['id'],
): Promise<ClockExplanation> {
  const visible = await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`);
  if (!visible) throw notFound();
  const situation = await loadSituation(tx, needId);
  if (!situation) throw notFound();
  const clock = await clockFor(tx, actor, situation.need, clockId);
  const { municipalityId } = situation.need;
  const since = await row<{ since: Date }>(
    tx,
    sql`select since from policy where municipality_id = ${municipalityId} and version = ${clock.policyVersion}`,
  );
  const time = await workingTimeAt(tx, municipalityId, clock.calendarVersion, clock.policyVersion);
  const law = clock.budget.unit === 'statutory' ? rulesOf(clock.budget.rulesVersion) : null;
  const exception = await exceptionOf(tx, situation.need, clock, time);
  return explainBy(clock, time, since?.since ?? clock.startedAt, exception, now, law);
}

/** The internal clocks are for those who read the internal notes; what the mayor is owed, for the mayor too. */
async function clockFor(tx: Tx, actor: Actor, need: Need, clockId: string): Promise<Clock> {
  const found = await row<{ clock: StoredClock }>(
    tx,
    sql`select ${storedClock} as clock from clock c
        where c.id = ${clockId} and c.need_id = ${need.id} and (c.audience = 'shared' or ${mayReadNotes(actor, need)} or c.kind = 'status' and ${maySeeStatus(actor, need)})`,
  );
  if (!found) throw notFound();
  return toClock(found.clock);
}

/** The exception of the policy that set this clock's budget, with the names that people know. */
async function exceptionOf(tx: Tx, need: Need, { kind, budget }: Clock, time: WorkingTime): Promise<Exception> {
  if (kind === 'commitment' || kind === 'statutory' || kind === 'confirmation' || budget.unit === 'date') return null;
  const { exception } = promiseFor(time.policy, kind, need);
  if (!exception) return null;
  const space =
    exception.spaceId && (await row<{ name: string }>(tx, sql`select name from space where id = ${exception.spaceId}`));
  return { space: space ? space.name : null, kind: exception.kind, theme: exception.theme, urgency: exception.urgency };
}

type Exception = ClockExplanation['policy']['exception'];
