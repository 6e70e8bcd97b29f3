import { type Moment, planLadder, saveClocks, type StoredClock, storedClock, toClock } from '@vertskap/clocks';
import { rows, sql, type Tx } from '@vertskap/platform';
import { renewed } from './recompute.rules.js';

/** Promises on no need that run keep their dates; when the office closes on that day, another calendar may say otherwise. */
export async function redueInSpaces(tx: Tx, municipalityId: string, at: Moment): Promise<void> {
  const running = await rows<{ clock: StoredClock; spaceId: string }>(
    tx,
    sql`select ${storedClock} as clock, c.space_id as "spaceId" from clock c
        where c.municipality_id = ${municipalityId} and c.space_id is not null and c.stopped_at is null order by c.id for no key update`,
  );
  const changes = running.flatMap(({ clock, spaceId }) => {
    const before = toClock(clock);
    const next = renewed(before, before.budget, at);
    return next === before
      ? []
      : [{ needId: null, spaceId, municipalityId, clocks: [next], ladder: planLadder(next, at.time) }];
  });
  if (changes.length > 0) await saveClocks(tx, changes);
}
