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
import { renewed } from './recompute.rules.js';

/** A promise on no need that runs, and what another calendar makes of it: the same where nothing changes. */
export type InSpace = { before: Clock; after: Clock; spaceId: string; space: string };

/** Promises on no need that run keep their dates; when the office closes on that day, another calendar may say otherwise. */
export async function runningInSpaces(tx: Tx, municipalityId: string, at: Moment, lock?: 'lock'): Promise<InSpace[]> {
  const query = sql`select ${storedClock} as clock, c.space_id as "spaceId", s.name as space from clock c join space s on s.id = c.space_id
    where c.municipality_id = ${municipalityId} and c.space_id is not null and c.stopped_at is null order by c.id`;
  const running = await rows<{ clock: StoredClock; spaceId: string; space: string }>(
    tx,
    lock ? sql`${query} for no key update of c` : query,
  );
  return running.map(({ clock, ...where }) => {
    const before = toClock(clock);
    return { before, after: renewed(before, before.budget, at), ...where };
  });
}

/** Writes what the change does to them, and says so in the log of each space. */
export async function redueInSpaces(tx: Tx, actor: Actor, municipalityId: string, at: Moment): Promise<void> {
  const changes = (await runningInSpaces(tx, municipalityId, at, 'lock')).filter(
    ({ before, after }) => before !== after,
  );
  if (changes.length === 0) return;
  await saveClocks(
    tx,
    changes.map(({ after, spaceId }) => ({
      needId: null,
      spaceId,
      municipalityId,
      clocks: [after],
      ladder: planLadder(after, at.time),
    })),
  );
  const { membershipId, personId } = actor;
  const bySpace = Map.groupBy(changes, ({ spaceId }) => spaceId);
  const said = await Promise.all(
    [...bySpace].map(([spaceId, some]) =>
      changedPromises(
        tx,
        spaceId,
        'recompute',
        some.map(({ after }) => after.id),
      ),
    ),
  );
  const [first, ...others] = said.flat();
  if (first) await append(tx, at.now, { membershipId, personId, clientKey: null }, [first, ...others]);
}
