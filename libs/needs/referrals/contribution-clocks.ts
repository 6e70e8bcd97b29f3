import {
  type Clock,
  planLadder,
  saveClocks,
  stopClock,
  type StoredClock,
  storedClock,
  toClock,
  workingTimeAt,
  type WorkingTime,
} from '@vertskap/clocks';
import { beyond, rows, sql, type Tx } from '@vertskap/platform';
import { endedUnlessLate } from '../need-clocks.rules.js';

/** What a neighbour owes to a need that it does not have: its clock, in its own working time. */
export type Owed = { referralId: string; municipalityId: string; clock: Clock };

/** Who waits for it: the municipality that asked, and the association whose need it is. */
export type OwedTo = { fromId: string; associationId: string };

/**
 * Writes clocks of contributions with the steps to come. The clock is the neighbour's alone; the others see on the referral by when it is due and
 * how it went. Returns them.
 */
export async function keepOwed(tx: Tx, owed: (Owed & { time: WorkingTime })[]): Promise<OwedTo[]> {
  const list = owed.map(({ referralId, clock }) => ({ referralId, dueAt: clock.dueAt, verdict: clock.verdict }));
  return beyond(tx, 'deeds', async () => {
    await saveClocks(
      tx,
      owed.map(({ referralId, municipalityId, clock, time }) => ({
        needId: null,
        referralId,
        municipalityId,
        clocks: [clock],
        ladder: planLadder(clock, time),
      })),
    );
    return rows<OwedTo>(
      tx,
      sql`update referral r set due_at = o."dueAt", verdict = o.verdict
          from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as o("referralId" uuid, "dueAt" timestamptz, verdict text) where r.id = o."referralId"
          returning r.from_municipality_id as "fromId", r.association_id as "associationId"`,
    );
  });
}

/** The clocks of these referrals that run, with the row locked. */
async function runningOwed(tx: Tx, ids: string[]): Promise<Owed[]> {
  const found = await rows<Omit<Owed, 'clock'> & { clock: StoredClock }>(
    tx,
    sql`select r.id as "referralId", c.municipality_id as "municipalityId", ${storedClock} as clock
        from clock c join referral r on r.id = c.referral_id where c.stopped_at is null and r.id = any(${ids}::uuid[]) order by c.id for no key update of c`,
  );
  return found.map(({ clock, ...owed }) => ({ ...owed, clock: toClock(clock) }));
}

/**
 * Stops the clocks of these referrals, in the working time that they were started in: with what it came to, credited to a sector of the neighbour;
 * or because nobody waits any more, which is no kept promise and, once the date has passed, a broken one.
 */
export const stopOwed = (
  tx: Tx,
  now: Date,
  ids: string[],
  how: { creditedTo: string | null } | 'over',
): Promise<void> =>
  beyond(tx, 'deeds', async () => {
    const stopped = [];
    for (const { clock, ...owed } of await runningOwed(tx, ids)) {
      const time = await workingTimeAt(tx, owed.municipalityId, clock.calendarVersion, clock.policyVersion);
      const at = { now, time, newId: () => crypto.randomUUID(), creditedTo: how === 'over' ? null : how.creditedTo };
      stopped.push({ ...owed, clock: how === 'over' ? endedUnlessLate(clock, at) : stopClock(clock, at), time });
    }
    if (stopped.length > 0) await keepOwed(tx, stopped);
  });
