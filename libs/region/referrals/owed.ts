import { type Moment, promiseFor, startClock, workingTimeOf } from '@vertskap/clocks';
import type { Referral } from '@vertskap/contract';
import { keepOwed, loadSituation } from '@vertskap/needs';
import { row, sql, type Tx } from '@vertskap/platform';

/**
 * The association has said yes: the neighbour's clock runs from here, in its own working time, until the date that was asked for. Where there is
 * none, or it is over by now, it has as long as it gives its own sectors when they are asked for their view.
 */
export async function startOwed(tx: Tx, now: Date, { id, to, replyBy }: Referral): Promise<void> {
  const asked = await row<{ needId: string }>(tx, sql`select need_id as "needId" from referral where id = ${id}`);
  const situation = asked && (await loadSituation(tx, asked.needId));
  if (!situation) throw new Error('the need is gone');
  const time = await workingTimeOf(tx, to.id, now);
  const at: Moment = { now, time, newId: () => crypto.randomUUID(), creditedTo: null };
  const byDate = replyBy === null ? null : startClock('consultation', 1, { unit: 'date', date: replyBy }, at);
  const inTime = byDate?.dueAt && byDate.dueAt >= now ? byDate : null;
  const { promised } = promiseFor(time.policy, 'consultation', situation.need);
  const clock = inTime ?? startClock('consultation', 1, promised, at);
  await keepOwed(tx, [{ referralId: id, municipalityId: to.id, clock, time }]);
}
