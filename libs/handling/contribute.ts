import type { Contribute } from '@vertskap/contract';
import {
  clockView,
  planLadder,
  saveClocks,
  stopClock,
  type StoredClock,
  storedClock,
  toClock,
  workingTimeAt,
} from '@vertskap/clocks';
import { loadSituation, lockNeed, mayReadNotes } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { mayContribute } from './consultation.rules.js';
import { tell, toldBefore } from './internal-deed.js';

type Asked = { sectorId: string; contributedAt: Date | null; clock: StoredClock };

/** The asked sector gives its view, which stops its clock. The person who wrote is credited. */
export async function contribute(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  consultationId: string,
  input: Contribute,
): Promise<void> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  if (await toldBefore(tx, actor, input.clientKey, needId, 'consultations.changed')) return;
  const situation = await loadSituation(tx, needId);
  const asked = await row<Asked>(
    tx,
    sql`select q.asked_sector_id as "sectorId", q.contributed_at as "contributedAt",
          ${storedClock} as clock
        from consultation q join clock c on c.id = q.clock_id where q.id = ${consultationId} and q.need_id = ${needId}`,
  );
  if (!situation || !asked || !mayReadNotes(actor, situation.need)) throw notFound();
  if (!mayContribute(actor, asked.sectorId)) throw new Refusal('not_allowed', 'This is not yours to do.');
  if (asked.contributedAt) throw new Refusal('wrong_state', 'This sector has already given its view.');

  const { municipalityId } = situation.need;
  const running = toClock(asked.clock);
  const time = await workingTimeAt(tx, municipalityId, running.calendarVersion, running.policyVersion);
  const clock = stopClock(running, {
    now,
    time,
    newId: () => crypto.randomUUID(),
    creditedTo: actor.sectorId,
  });
  await saveClocks(tx, [{ needId, municipalityId, clocks: [clock], ladder: planLadder(clock, time) }]);
  await rows(
    tx,
    sql`update consultation set contribution = ${input.body}, contributed_at = ${now}, contributed_by = ${actor.membershipId},
          contributed_by_name = ${actor.name}, contributed_by_unit = ${actor.unit} where id = ${consultationId}`,
  );
  const event = { kind: 'consultations.changed' as const, clocks: [clockView(clock)] };
  await tell(tx, now, actor, input.clientKey, [situation.need], event, {
    action: 'consultations.contributed',
  });
}
