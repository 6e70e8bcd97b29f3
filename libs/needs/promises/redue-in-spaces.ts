import {
  type Clock,
  type Moment,
  planLadder,
  saveClocks,
  type StoredClock,
  storedClock,
  toClock,
} from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { append, rows, sql, type Tx } from '@vertskap/platform';
import { changedPromises } from '../commitments/logged.js';
import { keepOwed } from '../referrals/contribution-clocks.js';
import { renewed } from './recompute.rules.js';

/**
 * A promise that runs on no need of the municipality, and what another calendar makes of it: the same where nothing changes. In a space, or to the
 * neighbour that asked for a contribution; `space` is the name of either.
 */
export type InSpace = { before: Clock; after: Clock; space: string } & (
  { spaceId: string; referralId: null } | { spaceId: null; referralId: string }
);

/** Promises on no need of the municipality that run keep their budgets; by when that is, another calendar may say otherwise. */
export async function runningInSpaces(tx: Tx, municipalityId: string, at: Moment, lock?: 'lock'): Promise<InSpace[]> {
  const query = sql`select ${storedClock} as clock, c.space_id as "spaceId", c.referral_id as "referralId", coalesce(s.name, k.name) as space
    from clock c left join space s on s.id = c.space_id left join referral r on r.id = c.referral_id left join municipality k on k.id = r.from_municipality_id
    where c.municipality_id = ${municipalityId} and c.need_id is null and c.stopped_at is null order by c.id`;
  const running = await rows<{ clock: StoredClock; space: string } & Pick<InSpace, 'spaceId' | 'referralId'>>(
    tx,
    lock ? sql`${query} for no key update of c` : query,
  );
  return running.map(({ clock, ...where }) => {
    const before = toClock(clock);
    return { before, after: renewed(before, before.budget, at), ...where } as InSpace;
  });
}

/** Writes what the change does to them, and says so in the log of each space. */
export async function redueInSpaces(tx: Tx, actor: Actor, municipalityId: string, at: Moment): Promise<void> {
  const changes = (await runningInSpaces(tx, municipalityId, at, 'lock')).filter(
    ({ before, after }) => before !== after,
  );
  const owed = changes.flatMap(({ after, referralId }) =>
    referralId === null ? [] : [{ referralId, municipalityId, clock: after, time: at.time }],
  );
  if (owed.length > 0) await keepOwed(tx, owed);
  const inSpaces = changes.flatMap(({ after, spaceId }) => (spaceId === null ? [] : [{ after, spaceId }]));
  if (inSpaces.length === 0) return;
  await saveClocks(
    tx,
    inSpaces.map(({ after, spaceId }) => ({
      needId: null,
      spaceId,
      municipalityId,
      clocks: [after],
      ladder: planLadder(after, at.time),
    })),
  );
  const { membershipId, personId } = actor;
  const ids = inSpaces.map(({ after }) => after.id);
  await append(tx, at.now, { membershipId, personId, clientKey: null }, await changedPromises(tx, 'recompute', ids));
}
